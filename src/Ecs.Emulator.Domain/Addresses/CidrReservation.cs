namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A block of a VSwitch that the cloud keeps out of its own choice of addresses.</summary>
/// <param name="Block">The block: whole /28 blocks of the VSwitch, its reserved addresses among them or not.</param>
/// <param name="Type">What the block is kept for.</param>
internal sealed record CidrReservation(CidrBlock Block, CidrReservationType Type);
