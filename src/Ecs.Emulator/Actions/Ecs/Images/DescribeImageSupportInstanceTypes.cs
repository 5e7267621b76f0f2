using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Images;

internal static class DescribeImageSupportInstanceTypes
{
    private const int MaxFilters = 10;

    private static readonly Parameter<string?> ImageId =
        Declare.Text("ImageId", "The image. Default: all instance types are listed.") with { Example = Image.Default };

    private static readonly Parameter<string?> ActionType = Declare.OneOf(
        "ActionType", "The use of the image. It does not affect the result.", ["CreateEcs", "ChangeOS"]);

    /// <summary>The service documents that it has no effect.</summary>
    private static readonly Parameter<ImmutableArray<string?>> Filter = Declare.ListOf(
        "Filter",
        ["Key", "Value"],
        element => element.Find("Value"),
        "Has no effect.",
        "imageId",
        MaxFilters);

    private static readonly Shape<InstanceType> Row = new Shape<InstanceType>()
        .Text("InstanceTypeId", "The name.", type => type.Id)
        .Text("InstanceTypeFamily", "The family.", type => type.Family)
        .Integer("CpuCoreCount", "The number of vCPUs.", type => type.CpuCoreCount)
        .Number("MemorySize", "The memory size, in GiB.", type => type.MemorySize);

    public static readonly ApiAction Action = new ApiAction<SupportedTypes>
    {
        Product = Product.Ecs,
        Name = "DescribeImageSupportInstanceTypes",
        Summary = "Queries the instance types that an image supports.",
        Description = "An image supports the instance types of its architecture.",
        Parameters = [EcsParameters.RegionId, ImageId, ActionType, Filter],
        Resource = ImageId,
        Response = new Shape<SupportedTypes>()
            .Text("RegionId", "The region.", supported => supported.RegionId)
            .Text("ImageId", "The image.", supported => supported.ImageId)
            .ObjectList("InstanceTypes", "InstanceType", "The instance types.", supported => supported.Types, Row),
        Errors = [.. EcsErrorSets.InRegion, InstanceCreationErrors.ImageNotFound],
        Run = Run,
    };

    private static Plan<SupportedTypes> Run(CallContext call)
    {
        call.Validate(ActionType);
        call.Validate(Filter);
        var region = call.Get(EcsParameters.RegionId);
        var image = call.Get(ImageId);
        return new SupportedTypes(
            region.Value, image ?? "", ImageListing.InstanceTypesOf(call.State, region, image));
    }

    private sealed record SupportedTypes(string RegionId, string ImageId, IReadOnlyList<InstanceType> Types);
}
