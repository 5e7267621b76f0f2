using System.Text.Json.Serialization;

namespace Ecs.Emulator.Control.Responses;

/// <summary>The response of <c>GET /_emulator/reachability</c>.</summary>
/// <param name="Reachable">
/// Whether the VPCs are connected, the security groups allow the packets in both directions, and the network ACLs also
/// those of the response.
/// </param>
/// <param name="From">The source of the packets.</param>
/// <param name="To">Their destination.</param>
/// <param name="Protocol">Their protocol.</param>
/// <param name="Port">Their destination port; null for a protocol without ports.</param>
/// <param name="SourcePort">Their source port; null if it is not known.</param>
/// <param name="Egress">The decision of the security groups of the source.</param>
/// <param name="Ingress">The decision of the security groups of the destination.</param>
/// <param name="NetworkAcls">The decisions of network ACLs; absent if there are none between the ends.</param>
/// <param name="Reason">
/// <c>vpcsNotConnected</c> if the ends are in different VPCs without routes to each other; otherwise absent.
/// </param>
internal sealed record ReachabilityResponse(
    bool Reachable,
    TrafficEndResponse From,
    TrafficEndResponse To,
    string Protocol,
    int? Port,
    int? SourcePort,
    TrafficDecisionResponse Egress,
    TrafficDecisionResponse Ingress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<NetworkAclDecisionResponse>? NetworkAcls,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? Reason);

/// <param name="IpAddress">The address of the packets.</param>
/// <param name="NetworkInterfaceId">The ENI with the address; null for an address outside of the VPC.</param>
internal sealed record TrafficEndResponse(string IpAddress, string? NetworkInterfaceId);

/// <param name="Allowed">Whether the packets pass.</param>
/// <param name="Reason">
/// <c>rule</c>, <c>innerAccess</c>, <c>default</c>, <c>noSecurityGroup</c> or <c>noNetworkInterface</c>.
/// </param>
/// <param name="SecurityGroupId">The group that decides; null for the reasons without a group.</param>
/// <param name="Rule">The rule that decides; absent if no rule does.</param>
internal sealed record TrafficDecisionResponse(
    bool Allowed,
    string Reason,
    string? SecurityGroupId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecidingRuleResponse? Rule);

/// <summary>A rule as in the state document.</summary>
internal sealed record DecidingRuleResponse(
    string Id,
    string Direction,
    string IpProtocol,
    string PortRange,
    string SourcePortRange,
    string Peer,
    string? OwnCidrIp,
    string Policy,
    int Priority,
    string Description);

/// <param name="Packets"><c>request</c> or <c>response</c>.</param>
/// <param name="Direction">
/// <c>egress</c> from the VSwitch of the packets' source, or <c>ingress</c> into that of their destination.
/// </param>
/// <param name="Allowed">Whether the packets pass.</param>
/// <param name="Reason"><c>entry</c> or <c>default</c>.</param>
/// <param name="NetworkAclId">The network ACL that decides.</param>
/// <param name="Entry">The entry that decides; absent if none does.</param>
internal sealed record NetworkAclDecisionResponse(
    string Packets,
    string Direction,
    bool Allowed,
    string Reason,
    string NetworkAclId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DecidingEntryResponse? Entry);

/// <summary>An entry of a network ACL as in the state document.</summary>
internal sealed record DecidingEntryResponse(
    string Id, string Policy, string Protocol, string Port, string Cidr, string Name);
