using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>A block of a VSwitch that is kept back for one kind of use.</summary>
internal sealed record VSwitchCidrReservation
{
    /// <summary>Its id: <c>vcr-</c> and, as a rule, 21 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The block.</summary>
    public required CidrBlock Block { get; init; }

    /// <summary>What it is kept for.</summary>
    public CidrReservationType Type { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
