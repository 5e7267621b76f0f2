using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

/// <summary>
/// A member without a value is an empty string or an empty structure, never absent or null, unless declared optional.
/// </summary>
internal static class NetworkInterfaceShape
{
    private static readonly Shape<Eip> AssociatedPublicIp = new Shape<Eip>()
        .OptionalText("PublicIpAddress", "The public address.", eip => eip.IpAddress.ToString())
        .OptionalText("AllocationId", "The ID of the EIP.", eip => eip.Id.Value);

    private static readonly Shape<NetworkInterface> Attachment = new Shape<NetworkInterface>()
        .Text("InstanceId", "The instance.", eni => eni.InstanceId?.Value ?? "")
        .Integer("DeviceIndex", "The device index of the ENI on the instance.", eni => eni.DeviceIndex)
        .Text(
            "TrunkNetworkInterfaceId",
            "The trunk ENI of a member ENI.",
            eni => eni.TrunkNetworkInterfaceId?.Value ?? "")
        .Integer("NetworkCardIndex", "The network card.", eni => eni.NetworkCardIndex ?? 0);

    private static readonly Shape<DescribedNetworkInterface> DescribedAttachment =
        new Shape<DescribedNetworkInterface>()
        .Include(described => described.Listed.NetworkInterface, Attachment)
        .TextList(
            "MemberNetworkInterfaceIds",
            "MemberNetworkInterfaceId",
            "The member ENIs of a trunk ENI.",
            described => described.MemberIds.Select(member => member.Value));

    private static readonly Shape<PrivateIp> CreatedPrivateIpSet = new Shape<PrivateIp>()
        .Text("PrivateIpAddress", "The address.", ip => ip.Address.ToString())
        .Boolean("Primary", "Whether the address is the primary one.", ip => ip.Primary);

    private static readonly Shape<PrivateIp> PrivateIpSet = new Shape<PrivateIp>()
        .Include(ip => ip, CreatedPrivateIpSet)
        .Object(
            "AssociatedPublicIp",
            "The public address that is associated with the private address.",
            ip => ip.Eip,
            AssociatedPublicIp)
        .OptionalText(
            "PrivateDnsName", "The private domain name of the primary address.", ip => ip.Primary ? "" : null);

    private static readonly Shape<Ipv6Address> Ipv6Set = new Shape<Ipv6Address>()
        .Text("Ipv6Address", "The address.", address => address.ToString());

    private static readonly Shape<CidrBlock> Ipv4PrefixSet = new Shape<CidrBlock>()
        .Text("Ipv4Prefix", "The prefix.", prefix => prefix.ToString());

    private static readonly Shape<Ipv6CidrBlock> Ipv6PrefixSet = new Shape<Ipv6CidrBlock>()
        .Text("Ipv6Prefix", "The prefix.", prefix => prefix.ToString());

    private static readonly Shape<ListedNetworkInterface> Identity = new Shape<ListedNetworkInterface>()
        .Text("NetworkInterfaceId", "The ID.", listed => listed.NetworkInterface.Id.Value)
        .Text("Status", "The state.", listed => listed.NetworkInterface.Status.ToString())
        .Text("Type", "The type.", listed => listed.NetworkInterface.Type.ToString())
        .Text("VpcId", "The VPC.", listed => listed.VpcId?.Value ?? "")
        .Text("VSwitchId", "The VSwitch.", listed => listed.NetworkInterface.VSwitchId.Value)
        .Text("ZoneId", "The zone.", listed => listed.ZoneId?.Value ?? "")
        .Text("NetworkInterfaceName", "The name.", listed => listed.NetworkInterface.Name)
        .Text("Description", "The description.", listed => listed.NetworkInterface.Description)
        .Text("MacAddress", "The MAC address.", listed => listed.NetworkInterface.MacAddress);

    private static readonly Shape<ListedNetworkInterface> State = new Shape<ListedNetworkInterface>()
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => CommonShapes.Time(listed.NetworkInterface.CreationTime))
        .Text("OwnerId", "The account.", listed => listed.OwnerId.Value)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Text(
            "InstanceId",
            "The instance; empty if the ENI is not attached or is managed by a service.",
            InstanceOf)
        .Text("PrivateIpAddress", "The primary address.", listed => listed.NetworkInterface.PrimaryIpAddress.ToString())
        .Text(
            "NetworkInterfaceTrafficMode",
            "Standard or HighPerformance.",
            listed => listed.NetworkInterface.TrafficMode.ToString())
        .OptionalInteger(
            "QueueNumber", "The number of queues, if it was set or the ENI is attached.", listed => listed.QueueNumber)
        .Integer(
            "QueuePairNumber", "The number of RDMA queue pairs.", listed => listed.NetworkInterface.QueuePairNumber)
        .Integer(
            "ServiceID",
            "The service that manages the ENI; 0 for none.",
            listed => listed.NetworkInterface.ServiceId ?? 0)
        .Boolean(
            "ServiceManaged",
            "Whether a service manages the ENI.",
            listed => listed.NetworkInterface.ServiceId is not null)
        .Boolean(
            "DeleteOnRelease",
            "Whether the ENI is deleted with its instance.",
            listed => listed.NetworkInterface.DeleteOnRelease)
        .Boolean(
            "SourceDestCheck",
            "Whether the ENI drops packets that are neither from it nor for it.",
            listed => listed.NetworkInterface.SourceDestCheck)
        .Object(
            "AssociatedPublicIp",
            "The public address of the primary address.",
            listed => listed.Eips.GetValueOrDefault(listed.NetworkInterface.PrimaryIpAddress),
            AssociatedPublicIp);

    private static readonly Shape<ListedNetworkInterface> Lists = new Shape<ListedNetworkInterface>()
        .ObjectList(
            "Ipv6Sets", "Ipv6Set", "The IPv6 addresses.", listed => listed.NetworkInterface.Ipv6Addresses, Ipv6Set)
        .ObjectList(
            "Ipv4PrefixSets",
            "Ipv4PrefixSet",
            "The IPv4 prefixes.",
            listed => listed.NetworkInterface.Ipv4Prefixes,
            Ipv4PrefixSet)
        .ObjectList(
            "Ipv6PrefixSets",
            "Ipv6PrefixSet",
            "The IPv6 prefixes.",
            listed => listed.NetworkInterface.Ipv6Prefixes,
            Ipv6PrefixSet)
        .TextList(
            "SecurityGroupIds",
            "SecurityGroupId",
            "The security groups.",
            listed => listed.NetworkInterface.SecurityGroupIds.Select(group => group.Value))
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.NetworkInterface.Tags, CommonShapes.Tag);

    private static readonly Shape<ListedNetworkInterface> AddressesAndLists = new Shape<ListedNetworkInterface>()
        .ObjectList(
            "PrivateIpSets", "PrivateIpSet", "The private addresses, the primary one first.", PrivateIps, PrivateIpSet)
        .Include(listed => listed, Lists);

    public static readonly Shape<ListedNetworkInterface> Created = new Shape<ListedNetworkInterface>()
        .Include(listed => listed, Identity)
        .Text("OwnerId", "The account.", listed => listed.OwnerId.Value)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Text("PrivateIpAddress", "The primary address.", listed => listed.NetworkInterface.PrimaryIpAddress.ToString())
        .Integer(
            "ServiceID",
            "The service that manages the ENI; 0 for none.",
            listed => listed.NetworkInterface.ServiceId ?? 0)
        .Boolean(
            "ServiceManaged",
            "Whether a service manages the ENI.",
            listed => listed.NetworkInterface.ServiceId is not null)
        .Boolean(
            "SourceDestCheck",
            "Whether the ENI drops packets that are neither from it nor for it.",
            listed => listed.NetworkInterface.SourceDestCheck)
        .ObjectList(
            "PrivateIpSets",
            "PrivateIpSet",
            "The private addresses, the primary one first.",
            PrivateIps,
            CreatedPrivateIpSet)
        .Include(listed => listed, Lists);

    public static readonly Shape<ListedNetworkInterface> Set = new Shape<ListedNetworkInterface>()
        .Include(listed => listed, Identity)
        .Include(listed => listed, State)
        .Object("Attachment", "The attachment; empty if the ENI is not attached.", Attached, Attachment)
        .Include(listed => listed, AddressesAndLists);

    public static readonly Shape<DescribedNetworkInterface> Described = new Shape<DescribedNetworkInterface>()
        .Include(described => described.Listed, Identity)
        .Include(described => described.Listed, State)
        .Object(
            "Attachment",
            "The attachment; empty if the ENI is not attached.",
            described => described.Listed.NetworkInterface.InstanceId is null ? null : described,
            DescribedAttachment)
        .Include(described => described.Listed, AddressesAndLists);

    private static string InstanceOf(ListedNetworkInterface listed) =>
        listed.NetworkInterface is { ServiceId: null, InstanceId: { } instance } ? instance.Value : "";

    private static NetworkInterface? Attached(ListedNetworkInterface listed) =>
        listed.NetworkInterface is { InstanceId: not null } eni ? eni : null;

    private static IEnumerable<PrivateIp> PrivateIps(ListedNetworkInterface listed)
    {
        var primary = listed.NetworkInterface.PrimaryIpAddress;
        yield return new PrivateIp(primary, Primary: true, listed.Eips.GetValueOrDefault(primary));
        foreach (var address in listed.NetworkInterface.PrivateIpAddresses)
        {
            yield return new PrivateIp(address, Primary: false, listed.Eips.GetValueOrDefault(address));
        }
    }

    private readonly record struct PrivateIp(Ipv4Address Address, bool Primary, Eip? Eip);
}
