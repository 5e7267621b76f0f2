namespace Ecs.Emulator.Domain.Addresses;

/// <summary>The result of parsing a CIDR block.</summary>
internal enum CidrSyntax
{
    /// <summary>A block whose host bits are zero.</summary>
    Valid,

    /// <summary>Not an address, a slash and a mask of 0 to 32 (IPv6: 0 to 128).</summary>
    Malformed,

    /// <summary>An address and a mask, but the address is not the first of the block.</summary>
    HostBitsSet,
}
