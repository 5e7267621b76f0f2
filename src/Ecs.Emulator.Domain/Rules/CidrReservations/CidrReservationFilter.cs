using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

/// <summary>
/// The CIDR reservations to list: those for which every condition holds. Null matches any reservation.
/// </summary>
internal sealed record CidrReservationFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<CidrReservationId> Ids { get; init; } = [];

    public VSwitchId? VSwitchId { get; init; }

    public CidrReservationType? Type { get; init; }

    /// <summary>False matches no reservation: all blocks are IPv4.</summary>
    public bool? IsIpv4 { get; init; }

    /// <summary>Whether the reservation matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(CidrReservation reservation) =>
        (VSwitchId is null || VSwitchId == reservation.VSwitchId)
        && (Type is null || Type == reservation.Type)
        && IsIpv4 is not false;
}
