using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>What instances are to be that do not exist yet.</summary>
internal sealed record InstancesSpec
{
    /// <summary>The region.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The zone; null for that of the VSwitch.</summary>
    public ZoneId? ZoneId { get; init; }

    /// <summary>The name of their type.</summary>
    public required string InstanceType { get; init; }

    /// <summary>How many: 1 or more.</summary>
    public int Amount { get; init; } = 1;

    /// <summary>How many at least, where there is no room for all.</summary>
    public int MinAmount { get; init; } = 1;

    /// <summary>What all of them are to be; ids, type, zone and times are found for each.</summary>
    public required Instance Model { get; init; }

    /// <summary>Whether a number is put behind the names.</summary>
    public bool UniqueSuffix { get; init; }

    /// <summary>The first of their primary addresses, which follow one another; null for any.</summary>
    public Ipv4Address? FirstAddress { get; init; }

    /// <summary>The ENIs of each, the primary one first.</summary>
    public required ImmutableArray<NetworkInterfaceSpec> NetworkInterfaces { get; init; }

    /// <summary>ENIs that exist and are to hang on the one instance.</summary>
    public ImmutableArray<NetworkInterfaceId> Existing { get; init; } = [];
}
