using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

internal static class DhcpOptionsSetModification
{
    /// <summary>Modifies a DHCP options set. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">The errors of <see cref="DhcpOptionsSetRules.RequireAvailable"/>.</exception>
    public static ChangeSet Modify(
        AccountState state, RegionId region, DhcpOptionsSetId id, DhcpOptionsSetChanges changes)
    {
        var before = DhcpOptionsSetRules.RequireAvailable(state, region, id);
        return state.NewReplacement(state.DhcpOptionsSets, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            DomainName = changes.DomainName ?? before.DomainName,
            DomainNameServers = changes.DomainNameServers ?? before.DomainNameServers,
            LeaseTime = changes.LeaseTime ?? before.LeaseTime,
            Ipv6LeaseTime = changes.Ipv6LeaseTime ?? before.Ipv6LeaseTime,
            Status = DhcpOptionsSetStatus.Pending,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
