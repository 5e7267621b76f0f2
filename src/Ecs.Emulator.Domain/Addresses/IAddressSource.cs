namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free addresses, or the free prefixes, of a VSwitch in one IP family. Offsets count from the first address of the
/// block.
/// </summary>
/// <typeparam name="T">An address or a prefix.</typeparam>
internal interface IAddressSource<T>
    where T : struct
{
    /// <summary>The CIDR block in the text of an error.</summary>
    string BlockText { get; }

    /// <summary>Whether an ENI can have the address: it is in the block and not a system address.</summary>
    bool IsUsable(T address);

    /// <summary>Whether the address is usable and no ENI has it.</summary>
    bool IsFree(T address);

    /// <summary>The offsets of the first and the last address; both are the same for a single address.</summary>
    (ulong First, ulong Last) OffsetsOf(T address);

    /// <summary>The lowest address for automatic allocation that begins at or after an offset; null for none.</summary>
    T? NextFrom(ulong offset);
}
