using System.Collections.Immutable;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

internal static class NetworkInterfaceDocument
{
    private static readonly MemberList<NetworkInterface> Members = new();

    private static readonly Member<NetworkInterface, RegionId?> Region = Members.Region(eni => eni.RegionId);

    private static readonly Member<NetworkInterface, VSwitchId> VSwitchReference =
        Members.Require("vSwitchId", eni => eni.VSwitchId, References.To(VSwitch.Kind));

    private static readonly Member<NetworkInterface, NetworkInterfaceType> Type = Members.Add(
        "type", eni => eni.Type, Format.OneOf<NetworkInterfaceType>(), NetworkInterfaceType.Secondary);

    private static readonly Member<NetworkInterface, NetworkInterfaceStatus> Status =
        Members.Add("status", eni => eni.Status, Format.OneOf<NetworkInterfaceStatus>());

    public static readonly Member<NetworkInterface, Ipv4Address> PrimaryIpAddress =
        Members.Require("primaryIpAddress", eni => eni.PrimaryIpAddress, Format.Ipv4Address);

    public static readonly Member<NetworkInterface, ImmutableArray<Ipv4Address>> PrivateIpAddresses =
        Members.AddList("privateIpAddresses", eni => eni.PrivateIpAddresses, Format.ListOf(Format.Ipv4Address));

    public static readonly Member<NetworkInterface, ImmutableArray<CidrBlock>> Ipv4Prefixes = Members.AddList(
        "ipv4Prefixes",
        eni => eni.Ipv4Prefixes,
        Format.ListOf(Format.Block(AddressPool.PrefixMaskLength, AddressPool.PrefixMaskLength)));

    public static readonly Member<NetworkInterface, ImmutableArray<Ipv6Address>> Ipv6Addresses =
        Members.AddList("ipv6Addresses", eni => eni.Ipv6Addresses, Format.ListOf(Format.Ipv6Address));

    public static readonly Member<NetworkInterface, ImmutableArray<Ipv6CidrBlock>> Ipv6Prefixes = Members.AddList(
        "ipv6Prefixes", eni => eni.Ipv6Prefixes, Format.ListOf(Format.Ipv6Block(Ipv6AddressPool.PrefixMaskLength)));

    private static readonly Member<NetworkInterface, ImmutableArray<SecurityGroupId>> GroupReferences = Members.AddList(
        "securityGroupIds", eni => eni.SecurityGroupIds, Format.DistinctListOf(References.To(SecurityGroup.Kind)));

    private static readonly Member<NetworkInterface, InstanceId?> InstanceReference =
        Members.Add("instanceId", eni => eni.InstanceId, References.To(Instance.Kind).OrNull());

    public static readonly Member<NetworkInterface, string> MacAddress =
        Members.Add("macAddress", eni => eni.MacAddress, Format.MacAddress, "");

    private static readonly Member<NetworkInterface, string> Name =
        Members.Add("name", eni => eni.Name, Format.Text, "");

    private static readonly Member<NetworkInterface, string> Description =
        Members.Add("description", eni => eni.Description, Format.Text, "");

    private static readonly Member<NetworkInterface, DateTimeOffset> CreationTime =
        Members.Add("creationTime", eni => eni.CreationTime, Format.Time);

    private static readonly Member<NetworkInterface, ImmutableArray<Tag>> Tags = Members.Tags(eni => eni.Tags);

    private static readonly Member<NetworkInterface, string> ResourceGroup =
        Members.ResourceGroup(eni => eni.ResourceGroupId);

    private static readonly Member<NetworkInterface, long?> ServiceId =
        Members.Add("serviceId", eni => eni.ServiceId, Format.ServiceId.OrNull());

    private static readonly Member<NetworkInterface, bool> DeleteOnRelease =
        Members.Add("deleteOnRelease", eni => eni.DeleteOnRelease, Format.Boolean, true);

    private static readonly Member<NetworkInterface, bool> SourceDestCheck =
        Members.Add("sourceDestCheck", eni => eni.SourceDestCheck, Format.Boolean, false);

    private static readonly Member<NetworkInterface, NetworkInterfaceTrafficMode> TrafficMode = Members.Add(
        "trafficMode",
        eni => eni.TrafficMode,
        Format.OneOf<NetworkInterfaceTrafficMode>(),
        NetworkInterfaceTrafficMode.Standard);

    private static readonly Member<NetworkInterface, int?> QueueNumber =
        Members.Add("queueNumber", eni => eni.QueueNumber, Format.Integer(Quantity.Max, minimum: 1).OrNull());

    private static readonly Member<NetworkInterface, int> QueuePairNumber =
        Members.Add("queuePairNumber", eni => eni.QueuePairNumber, Format.Integer(Quantity.Max), 0);

    private static readonly Member<NetworkInterface, int?> NetworkCardIndex = Members.Add(
        "networkCardIndex", eni => eni.NetworkCardIndex, Format.Integer(Quantity.MaxNetworkCardIndex).OrNull());

    private static readonly Member<NetworkInterface, int> DeviceIndex =
        Members.Add("deviceIndex", eni => eni.DeviceIndex, Format.Integer(Quantity.Max), 0);

    private static readonly Member<NetworkInterface, NetworkInterfaceId?> TrunkReference = Members.Add(
        "trunkNetworkInterfaceId", eni => eni.TrunkNetworkInterfaceId, References.To(NetworkInterface.Kind).OrNull());

    private static readonly Member<NetworkInterface, ConnectionTracking> Tracking = Members.Add(
        "connectionTracking",
        eni => eni.ConnectionTracking,
        ConnectionTrackingDocument.Object,
        ConnectionTracking.Default);

    private static readonly Member<NetworkInterface, DateTimeOffset?> TransitionEndsAt =
        Members.Add("transitionEndsAt", eni => eni.TransitionEndsAt, Format.Time.OrNull());

    private static readonly Member<NetworkInterface, bool> TaskInProgress =
        Members.Add("taskInProgress", eni => eni.TaskInProgress, Format.Boolean, false);

    public static readonly ResourceDocument<NetworkInterface> Document =
        TableDocument.Of(state => state.NetworkInterfaces, NetworkInterface.Kind, Members, Create, Check);

    private static NetworkInterface? Create(MemberReader<NetworkInterface> read)
    {
        var vSwitchId = read.Get(VSwitchReference);
        if (!read.TryGet(PrimaryIpAddress, out var primary))
        {
            return null;
        }

        var instanceId = read.Get(InstanceReference);
        var type = read.Get(Type);
        var trunk = read.Get(TrunkReference);
        return new NetworkInterface
        {
            Id = new NetworkInterfaceId(read.ResourceId),
            VSwitchId = vSwitchId,
            RegionId = read.RegionOf(Region, read.State.VSwitches.Find(vSwitchId)?.RegionId),
            Type = type,
            Status = read.Get(
                Status, instanceId is null ? NetworkInterfaceStatus.Available : NetworkInterfaceStatus.InUse),
            PrimaryIpAddress = primary,
            PrivateIpAddresses = read.Get(PrivateIpAddresses),
            Ipv4Prefixes = read.Get(Ipv4Prefixes),
            Ipv6Addresses = read.Get(Ipv6Addresses),
            Ipv6Prefixes = read.Get(Ipv6Prefixes),
            SecurityGroupIds = read.Get(GroupReferences),
            InstanceId = instanceId,
            MacAddress = read.Get(MacAddress),
            Name = read.Get(Name),
            Description = read.Get(Description),
            CreationTime = read.Get(CreationTime, read.State.Now),
            Tags = read.Get(Tags),
            ResourceGroupId = read.Get(ResourceGroup),
            ServiceId = read.Get(ServiceId),
            DeleteOnRelease = read.Get(DeleteOnRelease),
            SourceDestCheck = read.Get(SourceDestCheck),
            TrafficMode = read.Get(TrafficMode),
            QueueNumber = read.Get(QueueNumber),
            QueuePairNumber = read.Get(QueuePairNumber),
            NetworkCardIndex = read.Get(NetworkCardIndex),
            DeviceIndex = read.Get(DeviceIndex, MemberDeviceIndexes.InitialOf(type, trunk)),
            TrunkNetworkInterfaceId = trunk,
            ConnectionTracking = read.Get(Tracking),
            TransitionEndsAt = read.Get(TransitionEndsAt),
            TaskInProgress = read.Get(TaskInProgress),
        };
    }

    /// <summary>
    /// Collects the MAC addresses and device indexes of the document first, and then assigns those of the other ENIs.
    /// The order of the document therefore does not matter.
    /// </summary>
    private static IEnumerable<NetworkInterface> Check(
        AccountState state, IReadOnlyList<ReadRow<NetworkInterface>> enis)
    {
        var deviceIndexes = new MemberDeviceIndexes(enis.Select(read => read.Row));
        var addresses = new NetworkInterfaceAddresses(state);
        var macAddresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (reader, eni) in enis)
        {
            if (eni.MacAddress.Length > 0 && !macAddresses.Add(eni.MacAddress))
            {
                reader.Report(MacAddress, $"{eni.MacAddress}: another ENI has it.");
            }
        }

        foreach (var (reader, eni) in enis)
        {
            if (!addresses.Check(reader, eni))
            {
                continue;
            }

            var complete = deviceIndexes.Complete(eni);
            if (complete.MacAddress.Length > 0)
            {
                yield return complete;
            }
            else if (state.NetworkInterfaceIndex.MacAddressFor(eni.Id, macAddresses) is { } mac)
            {
                macAddresses.Add(mac);
                yield return complete with { MacAddress = mac };
            }
            else
            {
                reader.Report(MacAddress, "All MAC addresses are used up.");
            }
        }
    }
}
