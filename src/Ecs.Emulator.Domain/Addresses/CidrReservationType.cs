namespace Ecs.Emulator.Domain.Addresses;

/// <summary>The purpose of a CIDR reservation.</summary>
internal enum CidrReservationType
{
    /// <summary>
    /// For prefixes. While a VSwitch has such reservations, the cloud chooses prefixes in them only, and no single
    /// addresses in them.
    /// </summary>
    Prefix,

    /// <summary>For clients: the cloud chooses neither prefixes nor single addresses of the block.</summary>
    Explicit,
}
