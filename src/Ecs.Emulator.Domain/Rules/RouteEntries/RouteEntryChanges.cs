using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>The changes to a custom route entry; null leaves an attribute unchanged.</summary>
internal sealed record RouteEntryChanges
{
    public NextHop? NextHop { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }
}
