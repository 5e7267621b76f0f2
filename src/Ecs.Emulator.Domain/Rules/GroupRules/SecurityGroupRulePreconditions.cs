using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

/// <summary>Preconditions for new and modified rules of security groups.</summary>
internal static class SecurityGroupRulePreconditions
{
    /// <summary>Rejects a rule that the group cannot have.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RulePortsMismatch"/>, <see cref="Refusal.RuleSourcePortsMismatch"/>,
    /// <see cref="Refusal.EnterpriseRuleNotSupported"/>, <see cref="Refusal.RuleGroupIsOwn"/>,
    /// <see cref="Refusal.RuleGroupNotFound"/>, <see cref="Refusal.RuleGroupIsEnterprise"/>,
    /// <see cref="Refusal.RuleGroupVpcMismatch"/>, <see cref="Refusal.PrefixListNotFound"/>,
    /// <see cref="Refusal.RuleSidesEqual"/>, <see cref="Refusal.AddressFamiliesMixed"/>,
    /// <see cref="Refusal.PrefixListFamilyMismatch"/>, <see cref="Refusal.Ipv4ProtocolWithIpv6"/> or
    /// <see cref="Refusal.Ipv6ProtocolWithIpv4"/>.
    /// </exception>
    public static void RequireValid(AccountState state, SecurityGroup group, RuleMatch match)
    {
        RequirePorts(match);
        if (group.Type == SecurityGroupType.Enterprise
            && (match.Policy == RulePolicy.Drop || match.Peer.GroupId is not null))
        {
            throw new RefusedException(Refusal.EnterpriseRuleNotSupported);
        }

        if (match.Peer.GroupId is { } named)
        {
            RequireNameable(state, group, named);
        }

        RequireFamilies(match, FamilyOf(state, group, match.Peer));
    }

    /// <summary>Rejects ports of a protocol without ports, and a protocol with ports without them.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RulePortsMismatch"/> or <see cref="Refusal.RuleSourcePortsMismatch"/>.
    /// </exception>
    public static void RequirePorts(RuleMatch match)
    {
        RefusedException.ThrowIf(match.Protocol.HasPorts == (match.Ports == PortRange.Any), Refusal.RulePortsMismatch);
        RefusedException.ThrowIf(!match.Protocol.CanHave(match.SourcePorts), Refusal.RuleSourcePortsMismatch);
    }

    /// <summary>Rejects more rules than a group can have.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.SecurityGroupRuleQuotaExceeded"/>.</exception>
    public static void RequireRoom(AccountState state, IEnumerable<RuleMatch> all) =>
        RequireRoom(all.Sum(match => WeightOf(state, match.Peer)));

    /// <summary>Rejects a list with a higher maximum number of entries if groups that name it have no room.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.SecurityGroupRuleQuotaExceeded"/>.</exception>
    public static void RequireRoomForList(AccountState state, PrefixListId id, int addedEntries)
    {
        if (addedEntries <= 0)
        {
            return;
        }

        foreach (var group in state.GroupsNaming(id))
        {
            RequireRoom(state.RulesOf(group).Select(rule => rule.Match.Peer).Sum(
                peer => WeightOf(state, peer) + (peer.PrefixListId == id ? addedEntries : 0)));
        }
    }

    /// <summary>Rejects more rules that name other groups than a group can have.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.GroupRuleQuotaExceeded"/>.</exception>
    public static void RequireRoomForGroups(IEnumerable<RuleMatch> all)
    {
        if (all.Count(match => match.Peer.GroupId is not null) > Limits.GroupRulesPerSecurityGroup)
        {
            throw new RefusedException(Refusal.GroupRuleQuotaExceeded);
        }
    }

    private static void RequireRoom(int rules) => RefusedException.ThrowIf(
        rules > Limits.RulesPerSecurityGroup, Refusal.SecurityGroupRuleQuotaExceeded);

    private static int WeightOf(AccountState state, RulePeer peer) =>
        peer.PrefixListId is { } id && state.PrefixLists.Find(id) is { } list ? list.MaxEntries : 1;

    private static void RequireNameable(AccountState state, SecurityGroup group, SecurityGroupId named)
    {
        RefusedException.ThrowIf(named == group.Id, Refusal.RuleGroupIsOwn);
        var other = state.SecurityGroups.Find(group.RegionId, named)
            ?? throw new RefusedException(Refusal.RuleGroupNotFound);
        RefusedException.ThrowIf(other.Type == SecurityGroupType.Enterprise, Refusal.RuleGroupIsEnterprise);
        RefusedException.ThrowIf(other.VpcId != group.VpcId, Refusal.RuleGroupVpcMismatch);
    }

    /// <summary>The address family of a peer; null for a group.</summary>
    private static IpFamily? FamilyOf(AccountState state, SecurityGroup group, RulePeer peer) =>
        peer.PrefixListId is { } id
            ? (state.PrefixLists.Find(group.RegionId, id)
                ?? throw new RefusedException(Refusal.PrefixListNotFound)).AddressFamily
            : peer.Block?.Family;

    private static void RequireFamilies(RuleMatch match, IpFamily? family)
    {
        if (match.OwnBlock is { } own && own == match.Peer.Block)
        {
            throw new RefusedException(Refusal.RuleSidesEqual);
        }

        if (match.OwnBlock?.Family is { } ownFamily && family is { } peerFamily && peerFamily != ownFamily)
        {
            throw new RefusedException(
                match.Peer.Block is null ? Refusal.PrefixListFamilyMismatch : Refusal.AddressFamiliesMixed);
        }

        family ??= match.OwnBlock?.Family;
        RefusedException.ThrowIf(
            match.Protocol == RuleProtocol.Icmp && family == IpFamily.IPv6, Refusal.Ipv4ProtocolWithIpv6);
        RefusedException.ThrowIf(
            match.Protocol == RuleProtocol.IcmpV6 && family == IpFamily.IPv4, Refusal.Ipv6ProtocolWithIpv4);
    }
}
