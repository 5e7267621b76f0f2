using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceTypes;

internal static class DescribeInstanceTypeFamilies
{
    private static readonly Parameter<string?> Generation = Declare.OneOf(
        "Generation", "The generation of the families.", ["ecs-1", "ecs-2", "ecs-3", "ecs-4", "ecs-5", "ecs-6"]);

    private static readonly Shape<Family> Row = new Shape<Family>()
        .Text("InstanceTypeFamilyId", "The name of the family.", family => family.Id)
        .Text("Generation", "The generation.", family => family.Generation);

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<Family>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceTypeFamilies",
        Summary = "Queries the families of instance types.",
        Description = "Every region offers the families of the instance types that DescribeInstanceTypes lists.",
        Parameters = [EcsParameters.RegionId, Generation],
        Response = new Shape<IReadOnlyList<Family>>()
            .ObjectList("InstanceTypeFamilies", "InstanceTypeFamily", "The families.", families => families, Row),
        Errors = EcsErrorSets.InRegion,
        Run = call => new(null, List(call)),
    };

    private static IReadOnlyList<Family> List(CallContext call)
    {
        _ = call.State.RequireKnownRegion(call.Get(EcsParameters.RegionId));
        var generation = call.Get(Generation);
        return
        [
            .. InstanceTypeOffer.TypesOf(call.State)
                .Select(type => new Family(type.Family, InstanceTypeFamily.SeriesOf(type.Id)))
                .Distinct()
                .Where(family => generation is null || generation == family.Generation),
        ];
    }

    internal sealed record Family(string Id, string Generation);
}
