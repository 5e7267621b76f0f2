using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>The reservation of a block of a VSwitch.</summary>
internal sealed record CidrReservation
{
    public static readonly ResourceKind<CidrReservationId, CidrReservation> Kind =
        new("cidrReservations", new("vcr-", 21))
        {
            IdOf = reservation => reservation.Id,
            RegionOf = reservation => reservation.RegionId,
            Tags = new(reservation => reservation.Tags, (reservation, tags) => reservation with { Tags = tags }),
        };

    public required CidrReservationId Id { get; init; }

    public required VSwitchId VSwitchId { get; init; }

    /// <summary>The region of the VSwitch.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>One or more whole /28 blocks of the VSwitch. They can include system addresses.</summary>
    public required CidrBlock Block { get; init; }

    public CidrReservationType Type { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public ReservedBlock Reserved => new(Block, Type);
}
