using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A block of a VSwitch that automatic allocation of single addresses does not use.</summary>
internal sealed record CidrReservation
{
    /// <summary><c>vcr-</c> and usually 21 characters.</summary>
    public required string Id { get; init; }

    /// <summary>One or more whole /28 blocks of the VSwitch. They can include system addresses.</summary>
    public required CidrBlock Block { get; init; }

    public CidrReservationType Type { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
