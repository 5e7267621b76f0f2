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
        .Text(
            "Usage",
            "Whether an instance uses the image: instance or none.",
            listed => listed.InUse ? "instance" : "none");

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
        .Text("CreationTime", "The time of creation, UTC.", image => CommonShapes.Time(image.CreationTime))
        .Boolean("IsCopied", "Always false.", _ => false)
        .Text("IsSelfShared", "Always empty.", _ => "")
        .Boolean("IsSubscribed", "Always false.", _ => false)
        .Boolean("IsPublic", "Whether the image is a community image; always false.", _ => false)
        .Text("ProductCode", "The product code of a marketplace image; always empty.", _ => "")
        .Boolean("IsSupportCloudinit", "Always true.", _ => true)
        .Boolean("IsSupportIoOptimized", "Always true.", _ => true)
        .ObjectList("DiskDeviceMappings", "DiskDeviceMapping", "Always empty.", _ => [], DiskDeviceMapping)
        .ObjectList("Tags", "Tag", "Always empty.", _ => [], CommonShapes.Tag);

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
        var region = call.Get(EcsParameters.RegionId);
        return new ListedImages(
            region.Value, ImageListing.List(call.State, region, Filter(call), Pages.Read(call)));
    }

    private static ImageFilter Filter(CallContext call) => new()
    {
        Ids = [.. call.Get(ImageId)?.Split(',') ?? []],
        Name = call.Get(ImageName),
        Family = call.Get(ImageFamily),
        OwnerAlias = call.Get(ImageOwnerAlias),
        OwnerId = call.Get(ImageOwnerId),
        OsType = call.Get(OsType),
        Architecture = call.Get(Architecture),
        IsAvailable = call.Get(Status)?.Split(',').Contains("Available"),
        SupportsIoOptimized = call.Get(IsSupportIoOptimized),
        SupportsCloudInit = call.Get(IsSupportCloudinit),
        InstanceType = call.Get(InstanceType),
        InUse = call.Get(Usage) is { } usage ? usage == "instance" : null,
    };

    private static long? OwnerOf(ListedImage listed) =>
        long.TryParse(listed.OwnerId?.Value, CultureInfo.InvariantCulture, out var owner) ? owner : null;

    private sealed record ListedImages(string RegionId, Page<ListedImage> Page);
}
