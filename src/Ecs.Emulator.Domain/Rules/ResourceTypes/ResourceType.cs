using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceTypes;

/// <summary>A type of resources in requests about tags and resource groups.</summary>
/// <param name="HasResourceGroup">Whether its resources can be moved to a resource group.</param>
/// <param name="Find">Finds a resource of a region, or of any region, by its id; null if there is none.</param>
/// <param name="AllIn">Returns the resources of a region in the order of their creation.</param>
internal sealed record ResourceType(
    ResourceTypeName Name,
    bool HasResourceGroup,
    Func<AccountState, RegionId?, string, AnyResource?> Find,
    Func<AccountState, RegionId, IEnumerable<AnyResource>> AllIn)
{
    /// <summary>
    /// The types of all kinds that have one. That of route tables includes the system route tables, which no table has.
    /// </summary>
    public static readonly IReadOnlyList<ResourceType> All =
    [
        .. from declared in AccountState.AllTables
           where declared.Kind.Type is not null
           let type = Of(declared.Kind, declared.Of)
           select declared.Kind == RouteTable.Kind ? SystemRouteTableResource.AddTo(type) : type,
    ];

    public static ResourceType Of(ResourceKind kind) => All.Single(type => type.Name == kind.Type);

    private static ResourceType Of(ResourceKind kind, Func<AccountState, ResourceTable> table) => new(
        kind.Type!,
        kind.HasResourceGroup,
        (state, region, id) => table(state).FindAny(region, id),
        (state, region) => table(state).AllIn(region));
}
