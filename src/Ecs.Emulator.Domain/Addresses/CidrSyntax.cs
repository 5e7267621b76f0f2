namespace Ecs.Emulator.Domain.Addresses;

/// <summary>What a text is when it is read as a CIDR block.</summary>
internal enum CidrSyntax
{
    /// <summary>A block, its host bits all zero.</summary>
    Valid,

    /// <summary>Not an address, a slash and a mask of 0 to 32, or to 128 where the address is an IPv6 one.</summary>
    Malformed,

    /// <summary>An address and a mask, but the address lies inside the block instead of beginning it.</summary>
    HostBitsSet,
}
