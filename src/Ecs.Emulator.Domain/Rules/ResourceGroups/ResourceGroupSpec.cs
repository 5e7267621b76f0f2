using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

/// <summary>The attributes of a new resource group.</summary>
internal sealed record ResourceGroupSpec
{
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
