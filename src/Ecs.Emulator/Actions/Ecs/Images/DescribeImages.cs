using System.Globalization;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Images;

internal static class DescribeImages
{
    private const int MaxImages = 100;

    private static readonly Parameter<string?> ImageId = Declare.Text(
        "ImageId", $"The IDs of up to {MaxImages} images, separated by commas.", maxLength: 500);

    private static readonly Parameter<string?> ImageName = Declare.Text(
        "ImageName", "The name of the images, with * as a wildcard.");

    private static readonly Parameter<string?> ImageFamily = Declare.Text("ImageFamily", "The family of the images.");

    private static readonly Parameter<string?> ImageOwnerAlias = Declare.OneOf(
        "ImageOwnerAlias", "The source of the images.", ["system", "self", "others", "marketplace"]);

    private static readonly Parameter<string?> OsType = Declare.OneOf(
        "OSType", "The type of operating system.", ["linux", "windows"]);

    private static readonly Parameter<string?> Architecture = Declare.OneOf(
        "Architecture", "The architecture.", ["x86_64", "arm64", "i386"]);

    private static readonly Parameter<string?> Status = Declare.Text(
        "Status",
        "The status of the images; several are separated by commas. All images of the emulator are Available.");

    private static readonly Parameter<string?> ImageOwnerId = Declare.Text(
        "ImageOwnerId", "The account that owns the images. Public images belong to no account.");

    private static readonly Parameter<string?> InstanceType = Declare.Text(
        "InstanceType", "An instance type that must support the images: it must have their architecture.");

    private static readonly Parameter<bool?> IsSupportIoOptimized = Declare.Boolean(
        "IsSupportIoOptimized", "Whether the images support I/O optimized instances. All images of the emulator do.");

    private static readonly Parameter<bool?> IsSupportCloudinit = Declare.Boolean(
        "IsSupportCloudinit", "Whether the images support cloud-init. All images of the emulator do.");

    private static readonly Parameter<string?> Usage = Declare.OneOf(
        "Usage", "Whether the images are in use: instance or none.", ["instance", "none"]);

    private static readonly PageParameters Pages = new(maxPageSize: 100);

    private static readonly Shape<string> DiskDeviceMapping = new Shape<string>().Text(
        "Device", "The device.", device => device);

    private static readonly Shape<ListedImage> Row = new Shape<ListedImage>()
        .Include(listed => listed.Image, Image())
        .OptionalInteger("ImageOwnerId", "The account that owns the image; absent for public images.", OwnerOf)
        .Text("ResourceGroupId", "The resource group; empty for public images.", listed => listed.ResourceGroupId)
        .Text("Usage", "Whether an instance uses the image: instance or none.", listed => listed.Usage);

    private static Shape<Image> Image() => new Shape<Image>()
        .Text("ImageId", "The ID.", image => image.Id)
        .Text("ImageName", "The name.", image => image.Name)
        .Text("Description", "The description.", image => image.Description)
        .Text("ImageFamily", "The family.", image => image.Family)
        .Text("ImageVersion", "Always empty.", _ => "")
        .Text("ImageOwnerAlias", "The owner: system, self, others or marketplace.", image => image.OwnerAlias)
        .Integer("Size", "The size, in GiB.", image => image.Size)
        .Text("Architecture", "The architecture.", image => image.Architecture)
        .Text("OSType", "linux or windows.", image => image.OsType)
        .Text("OSName", "The operating system.", image => image.OsName)
        .Text("OSNameEn", "The operating system, in English.", image => image.OsName)
        .Text("Platform", "The operating system, without its version.", image => image.Platform)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("Progress", "Always 100%.", _ => "100%")
        .Text("CreationTime", "The time of creation, UTC.", image => EcsShapes.Time(image.CreationTime))
        .Boolean("IsCopied", "Always false.", _ => false)
        .Text("IsSelfShared", "Always empty.", _ => "")
        .Boolean("IsSubscribed", "Always false.", _ => false)
        .Boolean("IsPublic", "Whether the image is a community image; always false.", _ => false)
        .Text("ProductCode", "The product code of a marketplace image; always empty.", _ => "")
        .Boolean("IsSupportCloudinit", "Always true.", _ => true)
        .Boolean("IsSupportIoOptimized", "Always true.", _ => true)
        .ObjectList("DiskDeviceMappings", "DiskDeviceMapping", "Always empty.", _ => [], DiskDeviceMapping)
        .ObjectList("Tags", "Tag", "Always empty.", _ => [], EcsShapes.Tag);

    public static readonly ApiAction Action = new ApiAction<ListedImages>
    {
        Product = Product.Ecs,
        Name = "DescribeImages",
        Summary = "Queries the images that you can create instances from.",
        Description =
            "The list contains the images of the state. You can also create instances from any other public image by "
            + "its ID, which is not listed.",
        Parameters =
        [
            EcsParameters.RegionId, ImageId, ImageName, ImageFamily, ImageOwnerAlias, ImageOwnerId, OsType,
            Architecture, Status, InstanceType, Usage, IsSupportIoOptimized, IsSupportCloudinit, .. Pages.All,
        ],
        Response = new Shape<ListedImages>()
            .Text("RegionId", "The region.", images => images.RegionId)
            .Include(images => images.Page, new Shape<Page<ListedImage>>()
                .PageNumbers()
                .ObjectList("Images", "Image", "The images.", page => page.Items, Row)),
        Errors = EcsErrorSets.InNetworkInterfaceRegion,
        Run = Run,
    };

    private static Plan<ListedImages> Run(CallContext call)
    {
        var region = call.State.RequireRegion(call.Get(EcsParameters.RegionId));
        var ids = call.Get(ImageId)?.Split(',');
        var name = call.Get(ImageName);
        var family = call.Get(ImageFamily);
        var owner = call.Get(ImageOwnerAlias);
        var osType = call.Get(OsType);
        var architecture = call.Get(Architecture);
        var states = call.Get(Status)?.Split(',');
        var ownerId = call.Get(ImageOwnerId);
        var usage = call.Get(Usage);
        var noneOfThem = call.Get(IsSupportIoOptimized) is false || call.Get(IsSupportCloudinit) is false;
        var typeName = call.Get(InstanceType);
        var type = typeName is null ? null : call.State.FindInstanceType(typeName);
        var used = call.State.Instances.Select(instance => instance.ImageId).ToHashSet(StringComparer.Ordinal);
        var images = call.State.Images.Where(image =>
            (ids is null || ids.Contains(image.Id))
            && (name is null || Wildcard.Matches(name, image.Name, StringComparison.Ordinal))
            && (family is null || family == image.Family)
            && (owner is null || owner == image.OwnerAlias)
            && (osType is null || osType == image.OsType)
            && (architecture is null || architecture == image.Architecture)
            && (states is null || states.Contains("Available"))
            && (typeName is null || type?.Supports(image) is true)
            && !noneOfThem)
            .Select(
                image => new ListedImage(
                    image, call.State.Owner, used.Contains(image.Id), call.State.DefaultResourceGroupId))
            .Where(listed => (ownerId is null || ownerId == (listed.IsOwn ? listed.Owner.Value : null))
                && (usage is null || usage == listed.Usage));
        return new ListedImages(region.Id.Value, Pager.Cut(images.ToList(), Pages.Read(call)));
    }

    private static long? OwnerOf(ListedImage listed) =>
        listed.IsOwn && long.TryParse(listed.Owner.Value, CultureInfo.InvariantCulture, out var owner) ? owner : null;

    private sealed record ListedImage(Image Image, AccountId Owner, bool IsUsed, string DefaultResourceGroupId)
    {
        public bool IsOwn => Image.OwnerAlias == "self";

        public string ResourceGroupId => IsOwn ? DefaultResourceGroupId : "";

        public string Usage => IsUsed ? "instance" : "none";
    }

    private sealed record ListedImages(string RegionId, Page<ListedImage> Page);
}
