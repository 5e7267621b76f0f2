using System.Globalization;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class NetworkAclShape
{
    private static readonly Shape<VSwitch> Resource = new Shape<VSwitch>()
        .Text("ResourceId", "The VSwitch.", vSwitch => vSwitch.Id.Value)
        .Text("ResourceType", "Always VSwitch.", _ => "VSwitch")
        .Text(
            "Status", "BINDED, BINDING or UNBINDING.",
            vSwitch => vSwitch.NetworkAcl!.Status.ToString().ToUpperInvariant());

    /// <summary>A new network ACL.</summary>
    public static readonly Shape<ListedNetworkAcl> New = Create(withTypes: false);

    public static readonly Shape<ListedNetworkAcl> Row = Create(withTypes: true)
        .Text("RegionId", "The region.", listed => listed.Acl.RegionId.Value)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId.Number)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Acl.Tags, VpcShape.Tag);

    private static Shape<ListedNetworkAcl> Create(bool withTypes) => new Shape<ListedNetworkAcl>()
        .Text("NetworkAclId", "The ID.", listed => listed.Acl.Id.Value)
        .Text("NetworkAclName", "The name.", listed => listed.Acl.Name)
        .Text("Description", "The description.", listed => listed.Acl.Description)
        .Text("VpcId", "The VPC.", listed => listed.Acl.VpcId.Value)
        .Text("Status", "Available or Modifying.", listed => ReturnedStatus(listed.Acl))
        .Text("CreationTime", "The time of creation, UTC.", listed => Time(listed.Acl.CreationTime))
        .ObjectList(
            "IngressAclEntries",
            "IngressAclEntry",
            "The entries for inbound packets.",
            listed => listed.Acl.Ingress,
            Entry("SourceCidrIp", withTypes))
        .ObjectList(
            "EgressAclEntries",
            "EgressAclEntry",
            "The entries for outbound packets.",
            listed => listed.Acl.Egress,
            Entry("DestinationCidrIp", withTypes))
        .ObjectList(
            "Resources", "Resource", "The VSwitches with the network ACL.", listed => listed.VSwitches, Resource);

    private static Shape<NetworkAclEntry> Entry(string peer, bool withTypes)
    {
        var shape = new Shape<NetworkAclEntry>()
            .Text("NetworkAclEntryId", "The ID.", entry => entry.Id)
            .Text("NetworkAclEntryName", "The name.", entry => entry.Name)
            .Text("Description", "The description.", entry => entry.Description)
            .Text("Policy", "accept or drop.", entry => entry.Policy == RulePolicy.Accept ? "accept" : "drop")
            .Text("Protocol", "The protocol.", entry => ProtocolOf(entry))
            .Text("Port", "The range of destination ports.", entry => entry.Ports.ToString())
            .Text(peer, "The block.", entry => entry.Peer.ToString());
        return withTypes
            ? shape
                .Text("EntryType", "Always custom.", _ => "custom")
                .Text("IpVersion", "IPv4 or IPv6.", entry => entry.Peer.Family.ToString())
            : shape;
    }

    /// <summary>The API has lower-case names.</summary>
    public static string ProtocolOf(NetworkAclEntry entry) =>
        CultureInfo.InvariantCulture.TextInfo.ToLower(entry.Protocol.ToString());

    /// <summary>The API has only two statuses.</summary>
    private static string ReturnedStatus(NetworkAcl acl) =>
        (acl.Status == NetworkAclStatus.Available ? NetworkAclStatus.Available : NetworkAclStatus.Modifying).ToString();

    /// <summary>The API uses this form only for network ACLs.</summary>
    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
