namespace Ecs.Emulator.Domain.Addresses;

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
