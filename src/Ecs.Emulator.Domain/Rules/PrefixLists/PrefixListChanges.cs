using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>The changes to a prefix list; null leaves an attribute unchanged.</summary>
internal sealed record PrefixListChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public int? MaxEntries { get; init; }

    /// <summary>New entries. An entry with the block of an existing one replaces its description.</summary>
    public ImmutableArray<PrefixListEntry> AddedEntries { get; init; } = [];

    /// <summary>The blocks of the entries to remove. Unknown ones are ignored.</summary>
    public ImmutableArray<IpBlock> RemovedBlocks { get; init; } = [];
}
