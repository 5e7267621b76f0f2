using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

/// <summary>Preconditions for operations on CIDR reservations.</summary>
internal static class CidrReservationRules
{
    /// <summary>
    /// Whether the block can be reserved: it is in the VSwitch, not smaller than a prefix, and overlaps no reservation.
    /// </summary>
    public static bool CanReserve(AddressPool pool, CidrBlock block) =>
        pool.Block.Contains(block)
        && block.MaskLength <= AddressPool.PrefixMaskLength
        && !pool.OverlapsReservation(block);
}
