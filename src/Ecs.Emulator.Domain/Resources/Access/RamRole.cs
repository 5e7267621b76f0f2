using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A RAM role. Its sessions can call every action that is not denied.</summary>
internal sealed record RamRole
{
    public required string Name { get; init; }

    /// <summary>The maximum duration of a session in seconds.</summary>
    public int MaxSessionDuration { get; init; } = Limits.MinMaxSessionDuration;

    /// <summary>The denied actions, as <see cref="ActionPatterns"/>.</summary>
    public ImmutableArray<string> Deny { get; init; } = [];
}
