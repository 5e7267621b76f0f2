using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>
/// Decides whether security groups allow packets. Routes are not considered, and neither are the packets of a response,
/// because security groups are stateful.
/// </summary>
internal static class SecurityGroupTraffic
{
    /// <summary>Whether the groups of the source (egress) or of the destination (ingress) allow the packets.</summary>
    public static SecurityGroupDecision Decide(AccountState state, TrafficDirection direction, Traffic traffic)
    {
        var isEgress = direction == TrafficDirection.Egress;
        var (own, peer) = isEgress ? (traffic.Source, traffic.Destination) : (traffic.Destination, traffic.Source);
        if (own.NetworkInterface is not { } eni)
        {
            return new(true, SecurityGroupReason.NoNetworkInterface);
        }

        var groups = eni.SecurityGroupIds.Select(state.SecurityGroups.Find).OfType<SecurityGroup>().ToList();
        if (groups.Count == 0)
        {
            return new(true, SecurityGroupReason.NoSecurityGroup);
        }

        if (groups.Find(group => group.InnerAccessPolicy == InnerAccessPolicy.Accept
            && IsMember(peer.NetworkInterface, group.Id)) is { } shared)
        {
            return new(true, SecurityGroupReason.InnerAccess, shared.Id);
        }

        // MinBy returns the first of several rules. A rule that drops wins over one that accepts.
        var deciding = groups.SelectMany(group => state.RulesOf(group.Id))
            .Where(rule => rule.Match.Direction == direction && AppliesTo(state, rule.Match, traffic, own, peer))
            .MinBy(rule => (rule.Match.Priority, rule.Match.Policy == RulePolicy.Accept));
        return deciding is not null
            ? new(deciding.Match.Policy == RulePolicy.Accept, SecurityGroupReason.Rule, deciding.GroupId, deciding)
            : new(
                isEgress && groups.Exists(group => group.Type == SecurityGroupType.Normal),
                SecurityGroupReason.Default);
    }

    private static bool AppliesTo(
        AccountState state, RuleMatch match, Traffic traffic, TrafficEnd own, TrafficEnd peer) =>
        match.Protocol.Includes(traffic.Protocol)
        && match.Ports.Contains(traffic.Port)
        && match.SourcePorts.Contains(traffic.SourcePort)
        && match.OwnBlock?.Contains(own.Address) != false
        && IsPeer(state, match.Peer, peer);

    private static bool IsPeer(AccountState state, RulePeer expected, TrafficEnd peer) => expected switch
    {
        BlockPeer block => block.Addresses.Contains(peer.Address),
        GroupPeer group => IsMember(peer.NetworkInterface, group.Id),
        PrefixListPeer list => state.PrefixLists.Find(list.Id)?.Contains(peer.Address) == true,
        _ => throw new ArgumentOutOfRangeException(nameof(expected)),
    };

    private static bool IsMember(NetworkInterface? eni, SecurityGroupId group) =>
        eni?.SecurityGroupIds.Contains(group) == true;
}
