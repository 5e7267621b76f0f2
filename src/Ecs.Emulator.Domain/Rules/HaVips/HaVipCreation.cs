using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.HaVips;

internal static class HaVipCreation
{
    /// <summary>Creates a HaVip, which has its address at once. It is Creating until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the VSwitch and its status, the resource group, the quota, the address.
    /// </exception>
    public static Plan<HaVip> Create(AccountState state, RegionId regionId, HaVipSpec spec)
    {
        var vSwitch = VSwitchRules.RequireAvailable(state, regionId, spec.VSwitchId);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        if (state.HaVips.Count(haVip => haVip.RegionId == regionId) >= state.Quotas.HaVipsPerRegion)
        {
            throw new RefusedException(Refusal.HaVipQuotaExceeded);
        }

        var allocation = new VSwitchAllocation(state, vSwitch);
        if (spec.IpAddress is { } address)
        {
            HaVipRules.RequireFree(allocation.Pool, address);
        }
        else
        {
            address = allocation.AllocateNext();
        }

        var changes = state.NewChanges();
        allocation.MoveCursors(changes);
        var created = new HaVip
        {
            Id = changes.NewId(state.HaVips, regionId),
            RegionId = regionId,
            VSwitchId = vSwitch.Id,
            IpAddress = address,
            Status = HaVipStatus.Creating,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.HaVips, created);
        return new(changes, created);
    }
}
