using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <summary>The attributes of a new key pair.</summary>
internal sealed record KeyPairSpec
{
    public required string Name { get; init; }

    /// <summary>The resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
