using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The attributes of a new custom route table. An empty text means none.</summary>
internal sealed record RouteTableSpec
{
    public required VpcId VpcId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public RouteTableAssociateType AssociateType { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
