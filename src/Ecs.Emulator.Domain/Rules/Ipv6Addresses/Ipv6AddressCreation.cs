using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

internal static class Ipv6AddressCreation
{
    /// <summary>Allocates an IPv6 address of a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the VSwitch and its status, its IPv6 block, the resource group, the address.
    /// </exception>
    public static Plan<AllocatedIpv6Address> Create(AccountState state, RegionId region, Ipv6AddressSpec spec)
    {
        var vSwitch = VSwitchRules.RequireAvailable(state, region, spec.VSwitchId);
        AddressRules.RequireIpv6Pool(state, vSwitch);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        var allocation = new VSwitchAllocation(state, vSwitch);
        var address = allocation.Ipv6!.Addresses.Allocate(
            AddressRules.Ipv6(vSwitch),
            spec.Address is { } specified ? [specified] : [],
            next: spec.Address is null ? 1 : 0)[0];

        var changes = state.NewChanges();
        allocation.MoveCursors(changes);
        var created = new AllocatedIpv6Address
        {
            Id = changes.NewId(state.Ipv6Addresses, vSwitch.RegionId),
            RegionId = vSwitch.RegionId,
            VSwitchId = vSwitch.Id,
            Address = address,
            Status = Ipv6AddressStatus.Pending,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.Ipv6Addresses, created);
        return new(changes, created);
    }
}
