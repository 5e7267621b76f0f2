using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

/// <summary>The attributes of a new CIDR reservation. An empty text means none.</summary>
internal sealed record CidrReservationSpec
{
    /// <summary>The block; null for one of <see cref="MaskLength"/>.</summary>
    public CidrBlock? Block { get; init; }

    /// <summary>The mask of an automatic block; null if the block is specified.</summary>
    public int? MaskLength { get; init; }

    public CidrReservationType Type { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
