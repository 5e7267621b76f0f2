using System.Text.Json;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Reachability;

/// <summary>
/// Says whether the rules of security groups and network ACLs would allow packets, and which rule decides:
/// <c>/_emulator/reachability</c>.
/// </summary>
internal sealed class ReachabilityEndpoint(Cloud cloud)
{
    private const string VpcsNotConnected = "vpcsNotConnected";

    public Task GetAsync(HttpContext http)
    {
        var account = ControlQuery.ReadAccount(http, ReachabilityQuery.Parameters);
        var query = ReachabilityQuery.Read(http.Request.Query);
        var response = cloud.Read(account, state => Decide(state, query.Resolve(state)));
        return ControlResponse.WriteAsync(http.Response, response, ControlJson.Compact.ReachabilityResponse);
    }

    private static ReachabilityResponse Decide(AccountState state, Traffic traffic)
    {
        var egress = SecurityGroupTraffic.Decide(state, TrafficDirection.Egress, traffic);
        var ingress = SecurityGroupTraffic.Decide(state, TrafficDirection.Ingress, traffic);
        var acls = DecideByNetworkAcls(state, traffic);
        var isConnected = VpcConnection.Exists(state, traffic);
        return new ReachabilityResponse(
            isConnected && egress.IsAllowed && ingress.IsAllowed && acls.TrueForAll(decision => decision.Allowed),
            Response(traffic.Source),
            Response(traffic.Destination),
            traffic.Protocol.ToString(),
            traffic.Port,
            traffic.SourcePort,
            Response(egress),
            Response(ingress),
            acls.Count == 0 ? null : acls,
            isConnected ? null : VpcsNotConnected);
    }

    private static List<NetworkAclDecisionResponse> DecideByNetworkAcls(AccountState state, Traffic traffic) =>
    [
        .. from packets in new[] { (Name: "request", Traffic: traffic), (Name: "response", Traffic: traffic.Response) }
           from direction in new[] { TrafficDirection.Egress, TrafficDirection.Ingress }
           let decision = NetworkAclTraffic.Decide(state, direction, packets.Traffic)
           where decision.AclId is not null
           select new NetworkAclDecisionResponse(
               packets.Name,
               Name(direction),
               decision.IsAllowed,
               Name(decision.Reason),
               decision.AclId!.Value.Value,
               decision.Entry is { } entry ? Response(entry) : null),
    ];

    private static DecidingEntryResponse Response(NetworkAclEntry entry) => new(
        entry.Id,
        Name(entry.Policy),
        entry.Protocol.ToString(),
        entry.Ports.ToString(),
        entry.Peer.ToString(),
        entry.Name);

    private static TrafficEndResponse Response(TrafficEnd end) =>
        new(end.Address.ToString(), end.NetworkInterface?.Id.Value);

    private static TrafficDecisionResponse Response(SecurityGroupDecision decision) => new(
        decision.IsAllowed,
        Name(decision.Reason),
        decision.Group?.Value,
        decision.Rule is { } rule ? Response(rule) : null);

    private static DecidingRuleResponse Response(SecurityGroupRule rule) => new(
        rule.Id.Value,
        Name(rule.Match.Direction),
        rule.Match.Protocol.ToString(),
        rule.Match.Ports.ToString(),
        rule.Match.SourcePorts.ToString(),
        rule.Match.Peer.ToString(),
        rule.Match.OwnBlock?.ToString(),
        Name(rule.Match.Policy),
        rule.Match.Priority,
        rule.Description);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
