using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Places;

internal static class DescribeRegions
{
    private static readonly Shape<Named> Region = new Shape<Named>()
        .Text("RegionId", "The ID.", region => region.Id)
        .Text("RegionEndpoint", "The endpoint: the host name of the request.", region => region.Endpoint)
        .Text("LocalName", "The name.", region => region.Name)
        .Text("Status", "available.", _ => "available");

    public static readonly ApiAction Action = new ApiAction<IReadOnlyList<Named>>
    {
        Product = Product.Ecs,
        Name = "DescribeRegions",
        Summary = "Queries the regions.",
        Description = "The regions are those of the state document.",
        Parameters = [PlaceParameters.InstanceChargeType, PlaceParameters.ResourceType, PlaceParameters.AcceptLanguage],
        Response = new Shape<IReadOnlyList<Named>>()
            .ObjectList("Regions", "Region", "The regions.", regions => regions, Region),
        Errors =
        [
            .. CommonErrorSets.OfEveryAction, InstanceParameterErrors.ChargeTypeNotFound,
            TagErrors.ResourceTypeNotFound,
            PlaceErrors.LanguageNotFound,
        ],
        Run = call => new(null, List(call)),
    };

    private static IReadOnlyList<Named> List(CallContext call)
    {
        call.Validate(PlaceParameters.InstanceChargeType);
        call.Validate(PlaceParameters.ResourceType);
        var language = call.Get(PlaceParameters.AcceptLanguage) ?? PlaceNames.Chinese;
        return [.. call.State.Regions.Select(region =>
            new Named(region.Id.Value, call.Endpoint, PlaceNames.Of(region.Id, language)))];
    }

    internal sealed record Named(string Id, string Endpoint, string Name);
}
