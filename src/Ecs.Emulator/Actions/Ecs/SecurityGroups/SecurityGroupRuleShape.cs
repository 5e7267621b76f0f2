using System.Globalization;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.SecurityGroups;

internal static class SecurityGroupRuleShape
{
    public static readonly Shape<ListedSecurityGroupRule> Permission = new Shape<ListedSecurityGroupRule>()
        .Text("SecurityGroupRuleId", "The ID.", listed => listed.Rule.Id.Value)
        .Text("Direction", "ingress or egress.", listed => IsIngress(listed) ? "ingress" : "egress")
        .Text("IpProtocol", "The protocol, in upper case, or ICMPv6.", listed => Match(listed).Protocol.ToString())
        .Text("PortRange", "The destination ports; -1/-1 for any.", listed => Match(listed).Ports.ToString())
        .Text("PortRangeListId", "Always empty.", _ => "")
        .Text("PortRangeListName", "Always empty.", _ => "")
        .Text(
            "SourcePortRange",
            "The source ports; empty for any.",
            listed => Match(listed).SourcePorts is var ports && ports != PortRange.Any ? ports.ToString() : "")
        .Text("SourceCidrIp", "The IPv4 sources.", listed => BlockOf(listed, isSource: true, IpFamily.IPv4))
        .Text("Ipv6SourceCidrIp", "The IPv6 sources.", listed => BlockOf(listed, isSource: true, IpFamily.IPv6))
        .Text("SourceGroupId", "The source group.", listed => IsIngress(listed) ? GroupOf(listed) : "")
        .Text("SourceGroupName", "The name of the group.", listed => IsIngress(listed) ? GroupNameOf(listed) : "")
        .Text("SourceGroupOwnerAccount", "Empty: the group is of the same account.", _ => "")
        .Text("SourcePrefixListId", "The source prefix list.", listed => IsIngress(listed) ? ListOf(listed) : "")
        .Text("SourcePrefixListName", "The name of the list.", listed => IsIngress(listed) ? ListNameOf(listed) : "")
        .Text("DestCidrIp", "The IPv4 destinations.", listed => BlockOf(listed, isSource: false, IpFamily.IPv4))
        .Text(
            "Ipv6DestCidrIp",
            "The IPv6 destinations.",
            listed => BlockOf(listed, isSource: false, IpFamily.IPv6))
        .Text("DestGroupId", "The destination group.", listed => IsIngress(listed) ? "" : GroupOf(listed))
        .Text("DestGroupName", "The name of the group.", listed => IsIngress(listed) ? "" : GroupNameOf(listed))
        .Text("DestGroupOwnerAccount", "Empty: the group is of the same account.", _ => "")
        .Text("DestPrefixListId", "The destination prefix list.", listed => IsIngress(listed) ? "" : ListOf(listed))
        .Text("DestPrefixListName", "The name of the list.", listed => IsIngress(listed) ? "" : ListNameOf(listed))
        .Text("Policy", "Accept or Drop.", listed => Match(listed).Policy.ToString())
        .Text(
            "Priority", "1 to 100.", listed => Match(listed).Priority.ToString(CultureInfo.InvariantCulture))
        .Text("NicType", "Always intranet.", _ => "intranet")
        .Text("Description", "The description.", listed => listed.Rule.Description)
        .Text("CreateTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Rule.CreationTime));

    private static RuleMatch Match(ListedSecurityGroupRule listed) => listed.Rule.Match;

    private static bool IsIngress(ListedSecurityGroupRule listed) =>
        Match(listed).Direction == TrafficDirection.Ingress;

    private static string BlockOf(ListedSecurityGroupRule listed, bool isSource, IpFamily family)
    {
        var block = IsIngress(listed) == isSource ? Match(listed).Peer.Block : Match(listed).OwnBlock;
        return block?.Family == family ? block.Value.ToString() : "";
    }

    private static string GroupOf(ListedSecurityGroupRule listed) => Match(listed).Peer.GroupId?.Value ?? "";

    private static string GroupNameOf(ListedSecurityGroupRule listed) =>
        Match(listed).Peer is GroupPeer ? listed.PeerName : "";

    private static string ListOf(ListedSecurityGroupRule listed) => Match(listed).Peer.PrefixListId?.Value ?? "";

    private static string ListNameOf(ListedSecurityGroupRule listed) =>
        Match(listed).Peer is PrefixListPeer ? listed.PeerName : "";
}
