using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>The attributes of a new prefix list. An empty text means none.</summary>
internal sealed record PrefixListSpec
{
    public required PrefixListProduct Product { get; init; }

    public required string Name { get; init; }

    public required IpFamily AddressFamily { get; init; }

    public required int MaxEntries { get; init; }

    public ImmutableArray<PrefixListEntry> Entries { get; init; } = [];

    public string Description { get; init; } = "";

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
