using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Allocation;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>What an ENI is to be that does not exist yet.</summary>
internal sealed record NetworkInterfaceSpec
{
    /// <summary>The VSwitch that it takes its addresses from, and with them its zone and its VPC.</summary>
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>The security groups that it joins: at least one, none twice.</summary>
    public required ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; }

    /// <summary>Its type. A Member ENI is never made: it is a secondary one on a Trunk ENI.</summary>
    public NetworkInterfaceType Type { get; init; } = NetworkInterfaceType.Secondary;

    /// <summary>
    /// The type of the instance that it is made with, which then sets its address quotas; null if it is made for
    /// itself.
    /// </summary>
    public InstanceType? InstanceType { get; init; }

    /// <summary>Its primary address; null for the next one.</summary>
    public Ipv4Address? PrimaryIpAddress { get; init; }

    /// <summary>Its secondary addresses or prefixes; null for none.</summary>
    public AddressSelection? Addresses { get; init; }

    /// <summary>Its IPv6 addresses or prefixes; null for none.</summary>
    public Ipv6Selection? Ipv6 { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public string ResourceGroupId { get; init; } = "";

    /// <summary>Whether it is deleted with its instance.</summary>
    public bool DeleteOnRelease { get; init; } = true;

    /// <summary>Whether packets that are neither from nor to it are dropped.</summary>
    public bool SourceDestCheck { get; init; }

    public NetworkInterfaceTrafficMode TrafficMode { get; init; }

    /// <summary>Its number of queues; null for that of its instance's type.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>Its number of RDMA queue pairs.</summary>
    public int QueuePairNumber { get; init; }

    /// <summary>The card of its instance; null if none is named.</summary>
    public int? NetworkCardIndex { get; init; }

    /// <summary>How long idle connections are tracked.</summary>
    public ConnectionTracking ConnectionTracking { get; init; } = ConnectionTracking.Default;
}
