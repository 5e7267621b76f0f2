using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The changes to an SNAT entry; null leaves an attribute unchanged.</summary>
internal sealed record SnatEntryChanges
{
    public ImmutableArray<Ipv4Address>? SnatIps { get; init; }

    public string? Name { get; init; }

    public bool? EipAffinity { get; init; }
}
