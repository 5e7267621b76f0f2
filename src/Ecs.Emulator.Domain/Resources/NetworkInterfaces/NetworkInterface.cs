using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

internal enum NetworkInterfaceType
{
    /// <summary>Created and released with its instance, never detached.</summary>
    Primary,

    /// <summary>Created, attached and detached by requests.</summary>
    Secondary,

    /// <summary>Carries Member ENIs.</summary>
    Trunk,

    /// <summary>Attached to a Trunk ENI; gets no secondary addresses.</summary>
    Member,
}

internal enum NetworkInterfaceStatus
{
    /// <summary>It is being created.</summary>
    Creating,

    /// <summary>It is not attached.</summary>
    Available,

    /// <summary>It is being attached.</summary>
    Attaching,

    /// <summary>It is attached to an instance.</summary>
    InUse,

    /// <summary>It is being detached.</summary>
    Detaching,

    /// <summary>It is being deleted.</summary>
    Deleting,

    /// <summary>It could not be created.</summary>
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

/// <summary>
/// An elastic network interface (ENI). It is immutable: a rule that changes one replaces it, so a reader
/// never sees a partial change.
/// </summary>
internal sealed record NetworkInterface
{
    public static readonly ResourceKind<NetworkInterfaceId, NetworkInterface> Kind =
        new("networkInterfaces", "eni-", 20)
        {
            IdOf = eni => eni.Id,
            ToId = text => new NetworkInterfaceId(text),
            RegionOf = eni => eni.RegionId,
            Type = new("ecs", "eni"),
            Tags = new(eni => eni.Tags, (eni, tags) => eni with { Tags = tags }),
            ResourceGroup = new(eni => eni.ResourceGroupId, (eni, group) => eni with { ResourceGroupId = group }),
        };

    /// <summary>The highest device index of a Member ENI: the highest VLAN id that can be used.</summary>
    public const int MaxMemberDeviceIndex = 4_094;

    public required NetworkInterfaceId Id { get; init; }

    /// <summary>The region of its VSwitch.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The VSwitch its addresses come from. The VSwitch may not exist.</summary>
    public required VSwitchId VSwitchId { get; init; }

    public NetworkInterfaceType Type { get; init; } = NetworkInterfaceType.Secondary;

    public NetworkInterfaceStatus Status { get; init; } = NetworkInterfaceStatus.Available;

    /// <summary>It never changes.</summary>
    public required Ipv4Address PrimaryIpAddress { get; init; }

    /// <summary>Its secondary addresses, in the order of assignment.</summary>
    public ImmutableArray<Ipv4Address> PrivateIpAddresses { get; init; } = [];

    /// <summary>Its IPv4 prefixes: /28 blocks, each of which counts as one address against a quota.</summary>
    public ImmutableArray<CidrBlock> Ipv4Prefixes { get; init; } = [];

    /// <summary>Its IPv6 addresses, in the order of assignment.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>Its IPv6 prefixes: /80 blocks.</summary>
    public ImmutableArray<Ipv6CidrBlock> Ipv6Prefixes { get; init; } = [];

    /// <summary>The security groups it is in. They may not exist.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>Null if it is not attached. The instance may not exist.</summary>
    public InstanceId? InstanceId { get; init; }

    /// <summary>Its MAC address: <c>00:16:3e:xx:xx:xx</c>.</summary>
    public required string MacAddress { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>When it was created, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public string ResourceGroupId { get; init; } = "";

    /// <summary>The id of the cloud service that manages it; null if the account itself does.</summary>
    public long? ServiceId { get; init; }

    /// <summary>Whether it is deleted with its instance.</summary>
    public bool DeleteOnRelease { get; init; } = true;

    /// <summary>Whether packets that are neither from nor to it are dropped.</summary>
    public bool SourceDestCheck { get; init; }

    public NetworkInterfaceTrafficMode TrafficMode { get; init; }

    /// <summary>Its number of queues; null if it was never set.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>Its number of RDMA queue pairs.</summary>
    public int QueuePairNumber { get; init; }

    /// <summary>The network card of the instance; null if none was specified.</summary>
    public int? NetworkCardIndex { get; init; }

    /// <summary>
    /// Its place among the instance's devices; of a Member ENI, among the members of its Trunk ENI, from 1 on.
    /// </summary>
    public int DeviceIndex { get; init; }

    /// <summary>Only a Member ENI has one.</summary>
    public NetworkInterfaceId? TrunkNetworkInterfaceId { get; init; }

    /// <summary>How long idle connections are tracked.</summary>
    public ConnectionTracking ConnectionTracking { get; init; } = ConnectionTracking.Default;

    /// <summary>
    /// Whether a task is in progress, so that a request for it gets <see cref="Refusal.TaskInProgress"/>.
    /// </summary>
    public bool TaskInProgress { get; init; }

    /// <summary>
    /// When the transition that it is in ends; null if it is in none, or in one that a test holds it in.
    /// </summary>
    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>
    /// What counts against an address quota beside the primary address: one for each address and prefix.
    /// </summary>
    public int SecondaryAddressCount => PrivateIpAddresses.Length + Ipv4Prefixes.Length;

    /// <summary>What counts against an IPv6 quota: one for each address and prefix.</summary>
    public int Ipv6Count => Ipv6Addresses.Length + Ipv6Prefixes.Length;

    /// <summary>
    /// Whether the address is the primary or a secondary one of this ENI; those inside a prefix are not.
    /// </summary>
    public bool HasPrivateIpAddress(Ipv4Address address) =>
        PrimaryIpAddress == address || PrivateIpAddresses.Contains(address);
}
