using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>The attributes of a new VSwitch. An empty text means none.</summary>
internal sealed record VSwitchSpec
{
    public required VpcId VpcId { get; init; }

    public required ZoneId ZoneId { get; init; }

    public required CidrBlock CidrBlock { get; init; }

    /// <summary>The number of its /64 in the VPC's IPv6 block, 0 to 255; null disables IPv6.</summary>
    public int? Ipv6Subnet { get; init; }

    /// <summary>Whether it becomes the default VSwitch of its zone.</summary>
    public bool IsDefault { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
