using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchModification
{
    /// <summary>Modifies a VSwitch. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchStateNotAllowed"/>,
    /// <see cref="Refusal.VSwitchInUse"/> or <see cref="Refusal.VpcIpv6BlockNotAllowed"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, VSwitchId id, VSwitchChanges changes)
    {
        var before = VSwitchRules.RequireAvailable(state, region, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            Ipv6CidrBlock = Ipv6BlockAfter(state, before, changes),
            Status = VSwitchStatus.Pending,
            TransitionEndsAt = state.TransitionEnd,
        };
        var planned = state.NewReplacement(state.VSwitches, before, after);
        if (after.Ipv6CidrBlock is null && state.CursorsOf(id) is { Ipv6: not null } cursors)
        {
            planned.Replace(state.AllocationCursors, cursors, cursors with { Ipv6 = null });
        }

        return planned;
    }

    private static Ipv6CidrBlock? Ipv6BlockAfter(AccountState state, VSwitch vSwitch, VSwitchChanges changes)
    {
        var enables = changes.EnableIpv6 is true || (changes.EnableIpv6 is null && changes.Ipv6Subnet is not null);
        if (enables && vSwitch.Ipv6CidrBlock is null)
        {
            var vpc = state.Vpcs.Find(vSwitch.VpcId) ?? throw new RefusedException(Refusal.VpcIpv6BlockNotAllowed);
            return RequireContainsAddresses(state, vSwitch, changes.Ipv6Subnet is { } subnet
                ? VSwitchIpv6Blocks.RequireFree(state, vpc, subnet)
                : VSwitchIpv6Blocks.FirstFree(state, vpc));
        }

        if (changes.EnableIpv6 is not false)
        {
            return vSwitch.Ipv6CidrBlock;
        }

        return state.NetworkInterfacesIn(vSwitch.Id).Any(eni => eni.Ipv6Count > 0)
            || state.Ipv6AddressIndex.AllocatedIn(vSwitch.Id).Any()
            ? throw new RefusedException(Refusal.VSwitchInUse)
            : null;
    }

    /// <summary>
    /// A state document can contain IPv6 addresses of the VSwitch although IPv6 is disabled: the block must contain
    /// them.
    /// </summary>
    private static Ipv6CidrBlock RequireContainsAddresses(AccountState state, VSwitch vSwitch, Ipv6CidrBlock block)
    {
        var pool = new Ipv6AddressPool(block);
        return state.NetworkInterfacesIn(vSwitch.Id).All(
            eni => eni.Ipv6Addresses.All(pool.IsUsable) && eni.Ipv6Prefixes.All(pool.IsUsable))
            && state.Ipv6AddressIndex.AllocatedIn(vSwitch.Id).All(allocated => pool.IsUsable(allocated.Address))
                ? block
                : throw new RefusedException(Refusal.VSwitchInUse);
    }
}
