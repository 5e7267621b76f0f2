using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceTypes;

internal static class DescribeInstanceTypeFamilies
{
    private static readonly Parameter<string?> Generation = Declare.OneOf(
        "Generation", "The generation of the families.", ["ecs-1", "ecs-2", "ecs-3", "ecs-4", "ecs-5", "ecs-6"]);

    private static readonly Shape<ListedInstanceTypeFamily> Row = new Shape<ListedInstanceTypeFamily>()
        .Text("InstanceTypeFamilyId", "The name of the family.", family => family.Id)
        .Text("Generation", "The generation.", family => family.Generation);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<ListedInstanceTypeFamily>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceTypeFamilies",
        Summary = "Queries the families of instance types.",
        Description = "Every region offers the families of the instance types that DescribeInstanceTypes lists.",
        Parameters = [EcsParameters.RegionId, Generation],
        Response = new Shape<IReadOnlyList<ListedInstanceTypeFamily>>()
            .ObjectList("InstanceTypeFamilies", "InstanceTypeFamily", "The families.", families => families, Row),
        Errors = EcsErrorSets.InRegion,
        Run = call => new(null, InstanceTypeListing.ListFamilies(
            call.State, call.Get(EcsParameters.RegionId), call.Get(Generation))),
    };
}
