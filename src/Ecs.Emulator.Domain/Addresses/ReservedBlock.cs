namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A block of a VSwitch that automatic allocation of single addresses does not use.</summary>
/// <param name="Block">One or more whole /28 blocks of the VSwitch. They can include system addresses.</param>
internal readonly record struct ReservedBlock(CidrBlock Block, CidrReservationType Type);

/// <summary>The purpose of a CIDR reservation.</summary>
internal enum CidrReservationType
{
    /// <summary>
    /// Automatic allocation uses the block only for prefixes. If a VSwitch has such reservations, automatic prefixes
    /// come only from them.
    /// </summary>
    Prefix,

    /// <summary>Automatic allocation does not use the block.</summary>
    Explicit,
}
