using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The types of ENI.</summary>
internal enum NetworkInterfaceType
{
    /// <summary>Made and released with its instance, never detached.</summary>
    Primary,

    /// <summary>Made by itself, attached and detached at will.</summary>
    Secondary,

    /// <summary>Carries Member ENIs.</summary>
    Trunk,

    /// <summary>Hangs on a Trunk ENI; takes no secondary addresses.</summary>
    Member,
}

/// <summary>The states of an ENI.</summary>
internal enum NetworkInterfaceStatus
{
    /// <summary>It is being made.</summary>
    Creating,

    /// <summary>It hangs on nothing.</summary>
    Available,

    /// <summary>It is being attached.</summary>
    Attaching,

    /// <summary>It hangs on an instance.</summary>
    InUse,

    /// <summary>It is being detached.</summary>
    Detaching,

    /// <summary>It is being deleted.</summary>
    Deleting,

    /// <summary>It could not be made.</summary>
    CreateFailed,

    /// <summary>A Member ENI that hangs on its Trunk ENI.</summary>
    Linked,

    /// <summary>A Member ENI that is being attached to a Trunk ENI.</summary>
    Linking,

    /// <summary>A Member ENI that is being detached from its Trunk ENI.</summary>
    Unlinking,
}

/// <summary>How packets travel through an ENI.</summary>
internal enum NetworkInterfaceTrafficMode
{
    /// <summary>TCP mode.</summary>
    Standard,

    /// <summary>RDMA mode.</summary>
    HighPerformance,
}

/// <summary>
/// An elastic network interface (ENI). It is immutable: a rule that changes one puts another in its place, so whoever
/// reads one sees it whole.
/// </summary>
internal sealed record NetworkInterface
{
    public static readonly ResourceKind<NetworkInterfaceId, NetworkInterface> Kind = new("networkInterfaces", "eni-", 20)
    {
        IdOf = eni => eni.Id,
        ToId = text => new NetworkInterfaceId(text),
        RegionOf = eni => eni.RegionId,
        Tags = new(eni => eni.Tags, (eni, tags) => eni with { Tags = tags }),
        ResourceGroup = new(eni => eni.ResourceGroupId, (eni, group) => eni with { ResourceGroupId = group }),
    };

    /// <summary>The highest device index of a Member ENI: the highest VLAN id that can be used.</summary>
    public const int MaxMemberDeviceIndex = 4_094;

    /// <summary>Its id.</summary>
    public required NetworkInterfaceId Id { get; init; }

    /// <summary>The region it lies in: its VSwitch's.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The VSwitch its addresses come from. The VSwitch may be gone.</summary>
    public required VSwitchId VSwitchId { get; init; }

    /// <summary>Its type.</summary>
    public NetworkInterfaceType Type { get; init; } = NetworkInterfaceType.Secondary;

    /// <summary>Its state.</summary>
    public NetworkInterfaceStatus Status { get; init; } = NetworkInterfaceStatus.Available;

    /// <summary>The address it keeps for life.</summary>
    public required Ipv4Address PrimaryIpAddress { get; init; }

    /// <summary>Its secondary addresses, in the order in which it got them.</summary>
    public ImmutableArray<Ipv4Address> PrivateIpAddresses { get; init; } = [];

    /// <summary>Its IPv4 prefixes: /28 blocks, each of which counts as one address against a quota.</summary>
    public ImmutableArray<CidrBlock> Ipv4Prefixes { get; init; } = [];

    /// <summary>Its IPv6 addresses, in the order in which it got them.</summary>
    public ImmutableArray<Ipv6Address> Ipv6Addresses { get; init; } = [];

    /// <summary>Its IPv6 prefixes: /80 blocks.</summary>
    public ImmutableArray<Ipv6CidrBlock> Ipv6Prefixes { get; init; } = [];

    /// <summary>The security groups it is in. They may be gone.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>The instance it hangs on; null for none. The instance may be gone.</summary>
    public InstanceId? InstanceId { get; init; }

    /// <summary>Its MAC address: <c>00:16:3e:xx:xx:xx</c>.</summary>
    public required string MacAddress { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>The id of the cloud service that manages it; null where the account itself does.</summary>
    public long? ServiceId { get; init; }

    /// <summary>Whether it goes with its instance.</summary>
    public bool DeleteOnRelease { get; init; } = true;

    /// <summary>Whether packets that are neither from nor to it are dropped.</summary>
    public bool SourceDestCheck { get; init; }

    /// <summary>How packets travel through it.</summary>
    public NetworkInterfaceTrafficMode TrafficMode { get; init; }

    /// <summary>Its number of queues; null where it was never set.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>Its number of RDMA queue pairs.</summary>
    public int QueuePairNumber { get; init; }

    /// <summary>The card of the instance it hangs on; null where none was given.</summary>
    public int? NetworkCardIndex { get; init; }

    /// <summary>
    /// Its place among the instance's devices; of a Member ENI, among the members of its Trunk ENI, from 1 on.
    /// </summary>
    public int DeviceIndex { get; init; }

    /// <summary>The Trunk ENI that a Member ENI hangs on; null for none.</summary>
    public NetworkInterfaceId? TrunkNetworkInterfaceId { get; init; }

    /// <summary>How long it remembers connections.</summary>
    public ConnectionTracking ConnectionTracking { get; init; } = ConnectionTracking.Default;

    /// <summary>Whether another task works on it, so that a call on it is <see cref="Refusal.TaskInProgress"/>.</summary>
    public bool TaskInProgress { get; init; }

    /// <summary>When the transition that it is in ends; null where it is in none, or in one that a test holds it in.</summary>
    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>What counts against an address quota beside the primary address: one for each address and prefix.</summary>
    public int SecondaryAddressCount => PrivateIpAddresses.Length + Ipv4Prefixes.Length;

    /// <summary>What counts against an IPv6 quota: one for each address and prefix.</summary>
    public int Ipv6Count => Ipv6Addresses.Length + Ipv6Prefixes.Length;

    /// <summary>Whether the address is the primary or a secondary one of this ENI; those inside a prefix are not.</summary>
    public bool HasPrivateIpAddress(Ipv4Address address) =>
        PrimaryIpAddress == address || PrivateIpAddresses.Contains(address);
}
