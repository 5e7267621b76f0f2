namespace Ecs.Emulator.Domain.Addresses;

/// <summary>What a CIDR reservation of a VSwitch keeps its block for.</summary>
internal enum CidrReservationType
{
    /// <summary>
    /// For prefixes. As long as a VSwitch has such reservations, the prefixes that the cloud chooses come from them, and
    /// no single address that it chooses does.
    /// </summary>
    Prefix,

    /// <summary>For callers who choose: the cloud itself chooses neither a prefix nor a single address of it.</summary>
    Explicit,
}
