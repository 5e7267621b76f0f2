using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.KeyPairs;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <summary>Selects key pairs: those that match all members that are set.</summary>
internal sealed record KeyPairFilter
{
    /// <summary>The name, in which <c>*</c> stands for any text.</summary>
    public string? Name { get; init; }

    public string? FingerPrint { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>The tags that the key pair must have, all of them.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(AccountState state, KeyPair pair) =>
        (Name is null || Wildcard.Matches(Name, pair.Name, StringComparison.Ordinal))
        && (FingerPrint is null || FingerPrint == pair.FingerPrint)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(pair.ResourceGroupId))
        && TagFilter.AllMatch(Tags, pair.Tags);
}
