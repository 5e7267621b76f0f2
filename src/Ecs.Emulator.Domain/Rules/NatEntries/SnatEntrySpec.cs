using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The attributes of a new SNAT entry: either a VSwitch or a block.</summary>
internal sealed record SnatEntrySpec
{
    public required SnatTableId SnatTableId { get; init; }

    public VSwitchId? SourceVSwitchId { get; init; }

    /// <summary>Null if the VSwitch is specified.</summary>
    public CidrBlock? SourceCidr { get; init; }

    public required ImmutableArray<Ipv4Address> SnatIps { get; init; }

    public string Name { get; init; } = "";

    public bool EipAffinity { get; init; }
}
