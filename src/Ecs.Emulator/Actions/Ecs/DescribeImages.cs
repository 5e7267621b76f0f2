using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>DescribeImages: lists the images of the world.</summary>
internal static class DescribeImages
{
    private const int MaxImages = 100;

    private static readonly Parameter<string?> ImageId = new(parameters =>
        parameters.Find("ImageId") is { } text ? Values.Text("ImageId", text, maxLength: 500) : null)
    {
        Name = "ImageId",
        Description = $"Images to show, parted by commas: up to {MaxImages}.",
    };

    private static readonly Parameter<string?> ImageName = Declare.Text(
        "ImageName", "The name of the images; with a star at its end, what it begins with.");

    private static readonly Parameter<string?> ImageFamily = Declare.Text("ImageFamily", "The family of the images.");

    private static readonly Parameter<string?> ImageOwnerAlias = InstanceParameters.Choice(
        "ImageOwnerAlias", "Whose the images are.", ["system", "self", "others", "marketplace"]);

    private static readonly Parameter<string?> OsType = InstanceParameters.Choice(
        "OSType", "The kind of operating system.", ["linux", "windows"]);

    private static readonly Parameter<string?> Architecture = InstanceParameters.Choice(
        "Architecture", "The architecture.", ["x86_64", "arm64", "i386"]);

    private static readonly Parameter<string?> Status = Declare.Text(
        "Status", "The state, several parted by commas. All images here are Available.");

    private static readonly PageParameters Pages = new(largestPage: 100);

    private static readonly Shape<string> DiskDeviceMapping = new Shape<string>().Text("Device", "The device.", device => device);

    private static readonly Shape<Image> Image = new Shape<Image>()
        .Text("ImageId", "The ID.", image => image.Id)
        .Text("ImageName", "The name.", image => image.Name)
        .Text("Description", "The description.", image => image.Description)
        .Text("ImageFamily", "The family.", image => image.Family)
        .Text("ImageVersion", "Always empty.", _ => "")
        .Text("ImageOwnerAlias", "Whose it is.", image => image.OwnerAlias)
        .Integer("Size", "The size, in GiB.", image => image.Size)
        .Text("Architecture", "The architecture.", image => image.Architecture)
        .Text("OSType", "linux or windows.", image => image.OsType)
        .Text("OSName", "The operating system.", image => image.OsName)
        .Text("OSNameEn", "The operating system, in English.", image => image.OsName)
        .Text("Platform", "The operating system, without its version.", image => image.Platform)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("Progress", "Always 100%.", _ => "100%")
        .Text("Usage", "Always none.", _ => "none")
        .Text("CreationTime", "When it was made, UTC.", image => EcsShapes.Time(image.CreationTime))
        .Boolean("IsCopied", "Always false.", _ => false)
        .Text("IsSelfShared", "Always empty.", _ => "")
        .Boolean("IsSubscribed", "Always false.", _ => false)
        .Boolean("IsSupportCloudinit", "Always true.", _ => true)
        .Boolean("IsSupportIoOptimized", "Always true.", _ => true)
        .ObjectList("DiskDeviceMappings", "DiskDeviceMapping", "Always empty.", _ => [], DiskDeviceMapping)
        .ObjectList("Tags", "Tag", "Always empty.", _ => [], EcsShapes.Tag);

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<ListedImages>
    {
        Product = Product.Ecs,
        Name = "DescribeImages",
        Summary = "Queries the images that instances can be made of.",
        Description =
            "The images of the world are listed. Instances can be made of any other public image too, by its name, which is "
            + "not listed.",
        Parameters =
        [
            EcsParameters.RegionId, ImageId, ImageName, ImageFamily, ImageOwnerAlias, OsType, Architecture, Status, .. Pages.All,
        ],
        Response = new Shape<ListedImages>()
            .Text("RegionId", "The region.", images => images.RegionId)
            .Include(images => images.Page, new Shape<Page<Image>>()
                .PageNumbers()
                .ObjectList("Images", "Image", "The images.", page => page.Items, Image)),
        Errors = EcsErrors.OfEveryAction,
        Run = Run,
    };

    private static ListedImages Run(ActionCall call)
    {
        var region = call.World.RequireRegion(call.Get(EcsParameters.RegionId));
        var ids = call.Get(ImageId)?.Split(',');
        var name = call.Get(ImageName);
        var family = call.Get(ImageFamily);
        var owner = call.Get(ImageOwnerAlias);
        var osType = call.Get(OsType);
        var architecture = call.Get(Architecture);
        var states = call.Get(Status)?.Split(',');
        var images = call.World.Images.Where(image =>
            (ids is null || ids.Contains(image.Id))
            && (name is null || IsNamed(image.Name, name))
            && (family is null || family == image.Family)
            && (owner is null || owner == image.OwnerAlias)
            && (osType is null || osType == image.OsType)
            && (architecture is null || architecture == image.Architecture)
            && (states is null || states.Contains("Available")));
        return new ListedImages(region.Id.Value, Pager.Cut(images.ToList(), Pages.Read(call)));
    }

    private static bool IsNamed(string name, string wanted) => wanted.EndsWith('*')
        ? name.StartsWith(wanted[..^1], StringComparison.Ordinal)
        : name == wanted;

    private sealed record ListedImages(string RegionId, Page<Image> Page);
}
