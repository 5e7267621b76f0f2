using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationCreation
{
    /// <summary>Reserves a block of a VSwitch.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchStateNotAllowed"/> or
    /// <see cref="Refusal.CidrReservationBlockNotAllowed"/>.
    /// </exception>
    public static Plan<CidrReservation> Create(
        AccountState state, RegionId? region, VSwitchId id, CidrReservationSpec spec)
    {
        var vSwitch = VSwitchRules.RequireAvailable(state, region, id);
        var pool = state.AddressesOf(vSwitch);
        if ((spec.Block ?? FirstFree(pool, spec.MaskLength ?? AddressPool.PrefixMaskLength)) is not { } block
            || !CidrReservationRules.CanReserve(pool, block))
        {
            throw new RefusedException(Refusal.CidrReservationBlockNotAllowed);
        }

        var changes = state.NewChanges();
        var reservation = new CidrReservation
        {
            Id = changes.NewId(state.CidrReservations, vSwitch.RegionId),
            VSwitchId = vSwitch.Id,
            RegionId = vSwitch.RegionId,
            Block = block,
            Type = spec.Type,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            Tags = spec.Tags,
        };
        changes.Add(state.CidrReservations, reservation);
        return new(changes, reservation);
    }

    private static CidrBlock? FirstFree(AddressPool pool, int maskLength)
    {
        if (maskLength > AddressPool.PrefixMaskLength)
        {
            return null;
        }

        foreach (var block in pool.Block.Subnets(maskLength))
        {
            if (!pool.OverlapsReservation(block))
            {
                return block;
            }
        }

        return null;
    }
}
