using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>The attributes of a new ENI.</summary>
internal sealed record NetworkInterfaceSpec
{
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>At least one security group, without duplicates; none for an ENI of a service.</summary>
    public required ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; }

    /// <summary>A secondary ENI becomes a Member ENI when it is attached to a Trunk ENI.</summary>
    public NetworkInterfaceType Type { get; init; } = NetworkInterfaceType.Secondary;

    /// <summary>
    /// The type of the instance that the ENI is created with. It limits the addresses. Null if the ENI is created
    /// without an instance.
    /// </summary>
    public InstanceType? InstanceType { get; init; }

    /// <summary>Null for an automatic address.</summary>
    public Ipv4Address? PrimaryIpAddress { get; init; }

    /// <summary>The secondary addresses or prefixes; null for none.</summary>
    public Ipv4Selection? Addresses { get; init; }

    /// <summary>The IPv6 addresses or prefixes; null for none.</summary>
    public Ipv6Selection? Ipv6 { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public string ResourceGroupId { get; init; } = "";

    /// <summary>The id of the cloud service that manages the ENI; null if the account manages it.</summary>
    public long? ServiceId { get; init; }

    public bool DeleteOnRelease { get; init; } = true;

    public bool SourceDestCheck { get; init; }

    public NetworkInterfaceTrafficMode TrafficMode { get; init; }

    /// <summary>Null for the number of the instance type.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>The number of RDMA queue pairs.</summary>
    public int QueuePairNumber { get; init; }

    /// <summary>Null if no network card is specified.</summary>
    public int? NetworkCardIndex { get; init; }

    public ConnectionTracking ConnectionTracking { get; init; } = ConnectionTracking.Default;
}
