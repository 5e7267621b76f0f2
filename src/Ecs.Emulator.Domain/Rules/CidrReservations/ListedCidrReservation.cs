using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

/// <summary>A CIDR reservation with the values that responses show.</summary>
/// <param name="VSwitch">The VSwitch of the block.</param>
/// <param name="AssignedCount">The number of prefixes in the block that ENIs have.</param>
/// <param name="AvailableCount">The number of free prefixes in the block.</param>
internal sealed record ListedCidrReservation(
    VSwitch VSwitch, CidrReservation Reservation, int AssignedCount, int AvailableCount)
{
    /// <summary>A reservation is deleted with its VSwitch, so the VSwitch exists.</summary>
    public static ListedCidrReservation Of(AccountState state, CidrReservation reservation)
    {
        var vSwitch = state.VSwitches.Find(reservation.VSwitchId)!;
        return new(
            vSwitch,
            reservation,
            state.NetworkInterfacesIn(vSwitch.Id).SelectMany(eni => eni.Ipv4Prefixes).Count(reservation.Block.Contains),
            reservation.Block.Subnets(AddressPool.PrefixMaskLength).Count(state.AddressesOf(vSwitch).IsFree));
    }
}
