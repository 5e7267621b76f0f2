using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

internal enum NetworkInterfaceType
{
    /// <summary>Created and deleted with its instance; cannot be detached.</summary>
    Primary,

    /// <summary>Created, attached and detached by requests.</summary>
    Secondary,

    /// <summary>Member ENIs can be attached to it.</summary>
    Trunk,

    /// <summary>Attached to a Trunk ENI; cannot have secondary addresses.</summary>
    Member,
}

internal enum NetworkInterfaceStatus
{
    Creating,

    Available,

    Attaching,

    /// <summary>Attached to an instance.</summary>
    InUse,

    Detaching,

    Deleting,

    CreateFailed,

    /// <summary>A Member ENI that is attached to its Trunk ENI.</summary>
    Linked,

    /// <summary>A Member ENI that is being attached to a Trunk ENI.</summary>
    Linking,

    /// <summary>A Member ENI that is being detached from its Trunk ENI.</summary>
    Unlinking,
}

internal enum NetworkInterfaceTrafficMode
{
    /// <summary>TCP mode.</summary>
    Standard,

    /// <summary>RDMA mode.</summary>
    HighPerformance,
}

/// <summary>An elastic network interface (ENI).</summary>
internal sealed record NetworkInterface : ITransitional
{
    public static readonly ResourceKind<NetworkInterfaceId, NetworkInterface> Kind =
        new("networkInterfaces", new("eni-", 20))
        {
            IdOf = eni => eni.Id,
            RegionOf = eni => eni.RegionId,
            Type = new("ecs", "eni"),
            Tags = new(eni => eni.Tags, (eni, tags) => eni with { Tags = tags }),
            ResourceGroup = new(eni => eni.ResourceGroupId, (eni, group) => eni with { ResourceGroupId = group }),
        };

    /// <summary>The highest device index of a Member ENI, which is the highest usable VLAN id.</summary>
    public const int MaxMemberDeviceIndex = 4_094;

    public required NetworkInterfaceId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>A state document can contain the id of a VSwitch that does not exist.</summary>
    public required VSwitchId VSwitchId { get; init; }

    public NetworkInterfaceType Type { get; init; } = NetworkInterfaceType.Secondary;

    public NetworkInterfaceStatus Status { get; init; } = NetworkInterfaceStatus.Available;

    public required Ipv4Address PrimaryIpAddress { get; init; }

    /// <summary>The secondary addresses in the order of assignment.</summary>
    public ImmutableArray<Ipv4Address> PrivateIpAddresses { get; init; } = [];

    /// <summary>Blocks of /28. Each prefix counts as one address in quotas.</summary>
    public ImmutableArray<CidrBlock> Ipv4Prefixes { get; init; } = [];

    /// <summary>The IPv6 addresses in the order of assignment.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>Blocks of /80.</summary>
    public ImmutableArray<Ipv6CidrBlock> Ipv6Prefixes { get; init; } = [];

    /// <summary>A state document can contain ids of security groups that do not exist.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>
    /// The instance that the ENI is attached to. A state document can contain the id of an instance that does not
    /// exist.
    /// </summary>
    public InstanceId? InstanceId { get; init; }

    /// <summary><c>00:16:3e:xx:xx:xx</c>.</summary>
    public required string MacAddress { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public string ResourceGroupId { get; init; } = "";

    /// <summary>The id of the cloud service that manages the ENI; null if the account manages it.</summary>
    public long? ServiceId { get; init; }

    public bool DeleteOnRelease { get; init; } = true;

    /// <summary>Whether packets are dropped if neither their source nor their destination is this ENI.</summary>
    public bool SourceDestCheck { get; init; }

    public NetworkInterfaceTrafficMode TrafficMode { get; init; }

    /// <summary>The number of queues; null if it was never set.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>The number of RDMA queue pairs.</summary>
    public int QueuePairNumber { get; init; }

    /// <summary>The index of the network card of the instance; null if none was specified.</summary>
    public int? NetworkCardIndex { get; init; }

    /// <summary>
    /// The device index in the instance; for a Member ENI, its device index in the Trunk ENI, from 1 to
    /// <see cref="MaxMemberDeviceIndex"/>.
    /// </summary>
    public int DeviceIndex { get; init; }

    /// <summary>The Trunk ENI of a Member ENI; otherwise null.</summary>
    public NetworkInterfaceId? TrunkNetworkInterfaceId { get; init; }

    public ConnectionTracking ConnectionTracking { get; init; } = ConnectionTracking.Default;

    /// <summary>Whether a task is in progress. Changes then fail with <see cref="Refusal.TaskInProgress"/>.</summary>
    public bool TaskInProgress { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>The number of secondary addresses and IPv4 prefixes, which quotas limit.</summary>
    public int SecondaryAddressCount => PrivateIpAddresses.Length + Ipv4Prefixes.Length;

    /// <summary>The number of IPv6 addresses and prefixes, which quotas limit.</summary>
    public int Ipv6Count => Ipv6Addresses.Length + Ipv6Prefixes.Length;

    /// <summary>
    /// Whether this is the primary address or a secondary address. Addresses of prefixes are not included.
    /// </summary>
    public bool HasPrivateIpAddress(Ipv4Address address) =>
        PrimaryIpAddress == address || PrivateIpAddresses.Contains(address);

    /// <summary>Whether this is an address of the ENI or of one of its prefixes.</summary>
    public bool Has(IpAddress address) => address.Ipv4 is { } ipv4
        ? HasPrivateIpAddress(ipv4) || Ipv4Prefixes.Any(prefix => prefix.Contains(ipv4))
        : address.Ipv6 is { } ipv6
            && (Ipv6Addresses.Contains(ipv6) || Ipv6Prefixes.Any(prefix => prefix.Contains(ipv6)));
}
