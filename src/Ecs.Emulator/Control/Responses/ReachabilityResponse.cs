using System.Text.Json.Serialization;

namespace Ecs.Emulator.Control.Responses;

/// <summary>The response of <c>GET /_emulator/reachability</c>.</summary>
/// <param name="Reachable">Whether both directions allow the packets.</param>
/// <param name="From">The source of the packets.</param>
/// <param name="To">Their destination.</param>
/// <param name="Protocol">Their protocol.</param>
/// <param name="Port">Their destination port; null for a protocol without ports.</param>
/// <param name="SourcePort">Their source port; null if it is not known.</param>
/// <param name="Egress">The decision of the security groups of the source.</param>
/// <param name="Ingress">The decision of the security groups of the destination.</param>
internal sealed record ReachabilityResponse(
    bool Reachable,
    TrafficEndResponse From,
    TrafficEndResponse To,
    string Protocol,
    int? Port,
    int? SourcePort,
    TrafficDecisionResponse Egress,
    TrafficDecisionResponse Ingress);

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
