namespace Ecs.Emulator.Domain.Rules.CidrReservations;

/// <summary>The changes to a CIDR reservation; null leaves an attribute unchanged.</summary>
internal sealed record CidrReservationChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}
