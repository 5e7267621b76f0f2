using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.InstanceDisks;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>New instances.</summary>
internal sealed record InstanceSpec
{
    public required RegionId RegionId { get; init; }

    /// <summary>Null for the zone of the VSwitch.</summary>
    public ZoneId? ZoneId { get; init; }

    public required string InstanceType { get; init; }

    /// <summary>The number of instances, at least 1.</summary>
    public int Amount { get; init; } = 1;

    /// <summary>The smallest number to create if <see cref="Amount"/> exceeds a limit.</summary>
    public int MinAmount { get; init; } = 1;

    /// <summary>Whether the instances start and get public addresses; otherwise they become Stopped.</summary>
    public bool StartsAtOnce { get; init; } = true;

    /// <summary>The values that all instances share. Ids, type, zone and times are set for each instance.</summary>
    public required Instance Template { get; init; }

    /// <summary>The default size is that of the image.</summary>
    public DiskSpec SystemDisk { get; init; } = new();

    public ImmutableArray<DiskSpec> DataDisks { get; init; } = [];

    /// <summary>The duration of a subscription.</summary>
    public SubscriptionPeriod Period { get; init; } = new(1, SubscriptionUnit.Month);

    /// <summary>Whether names and host names get a number as suffix.</summary>
    public bool UniqueSuffix { get; init; }

    /// <summary>The first of consecutive primary addresses; null for any addresses.</summary>
    public Ipv4Address? FirstAddress { get; init; }

    /// <summary>The ENIs to create for each instance, the primary one first.</summary>
    public required ImmutableArray<NetworkInterfaceSpec> NetworkInterfaces { get; init; }

    /// <summary>Existing ENIs to attach. They require that <see cref="Amount"/> is 1.</summary>
    public ImmutableArray<NetworkInterfaceId> Existing { get; init; } = [];
}
