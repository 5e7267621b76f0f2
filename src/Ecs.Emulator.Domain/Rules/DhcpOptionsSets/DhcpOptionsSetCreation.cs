using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

internal static class DhcpOptionsSetCreation
{
    /// <summary>Creates a DHCP options set. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.ResourceGroupNotFound"/> or
    /// <see cref="Refusal.DhcpOptionsSetQuotaExceeded"/>.
    /// </exception>
    public static Plan<DhcpOptionsSet> Create(AccountState state, RegionId region, DhcpOptionsSetSpec spec)
    {
        RegionListing.Get(state, region);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        if (state.DhcpOptionsSets.Count(other => other.RegionId == region) >= Limits.DhcpOptionsSetsPerRegion)
        {
            throw new RefusedException(Refusal.DhcpOptionsSetQuotaExceeded);
        }

        var changes = state.NewChanges();
        var set = new DhcpOptionsSet
        {
            Id = changes.NewId(state.DhcpOptionsSets, region),
            RegionId = region,
            Status = DhcpOptionsSetStatus.Pending,
            Name = spec.Name,
            Description = spec.Description,
            DomainName = spec.DomainName,
            DomainNameServers = spec.DomainNameServers,
            LeaseTime = spec.LeaseTime,
            Ipv6LeaseTime = spec.Ipv6LeaseTime,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.DhcpOptionsSets, set);
        return new(changes, set);
    }
}
