using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>A RAM user, who can call every action that is not denied.</summary>
internal sealed record RamUser
{
    public required string Name { get; init; }

    /// <summary>The denied actions, as <see cref="ActionPatterns"/>.</summary>
    public ImmutableArray<string> Deny { get; init; } = [];
}
