using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;

namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>Preconditions for operations on HaVips.</summary>
internal static class HaVipRules
{
    /// <summary>Finds the HaVip, which must be in one of these states.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.HaVipNotFound"/> or
    /// <see cref="Refusal.HaVipStateNotAllowed"/>.
    /// </exception>
    public static HaVip RequireState(
        AccountState state, RegionId? region, HaVipId id, params ReadOnlySpan<HaVipStatus> states)
    {
        var haVip = HaVipListing.Get(state, region, id);
        return states.Contains(haVip.Status) ? haVip : throw new RefusedException(Refusal.HaVipStateNotAllowed);
    }

    /// <summary>Rejects a HaVip in a transition.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.HaVipStateNotAllowed"/>.</exception>
    public static void RequireStable(HaVip haVip) =>
        RefusedException.ThrowIf(!haVip.IsStable, Refusal.HaVipStateNotAllowed);

    /// <summary>Rejects a specified address that is not a free address of the VSwitch.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AddressNotInVSwitch"/>, <see cref="Refusal.SystemAddress"/> or
    /// <see cref="Refusal.AddressAssigned"/>.
    /// </exception>
    public static void RequireFree(AddressPool pool, Ipv4Address address)
    {
        if (!pool.Block.Contains(address))
        {
            throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString(), pool.BlockText);
        }

        if (!pool.IsUsable(address))
        {
            throw new RefusedException(Refusal.SystemAddress, address.ToString());
        }

        if (!pool.IsFree(address))
        {
            throw new RefusedException(Refusal.AddressAssigned, address.ToString());
        }
    }
}
