using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.KeyPairs;

namespace Ecs.Emulator.Domain.Rules.KeyPairs;

/// <summary>The key pairs to list: those for which every condition holds. Null matches any key pair.</summary>
internal sealed record KeyPairFilter
{
    /// <summary>The name, in which <c>*</c> is a wildcard.</summary>
    public string? Name { get; init; }

    public string? FingerPrint { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(AccountState state, KeyPair pair) =>
        (Name is null || Wildcard.Matches(Name, pair.Name, StringComparison.Ordinal))
        && (FingerPrint is null || FingerPrint == pair.FingerPrint)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(pair.ResourceGroupId))
        && TagFilter.AllMatch(Tags, pair.Tags);
}
