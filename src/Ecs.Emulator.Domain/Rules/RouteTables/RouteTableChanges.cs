namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The changes to a route table; null leaves an attribute unchanged.</summary>
internal sealed record RouteTableChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? RoutePropagationEnabled { get; init; }
}
