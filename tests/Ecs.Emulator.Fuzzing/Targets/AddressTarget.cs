using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>Parses texts as addresses and blocks, and compares the results with other parsers.</summary>
internal static class AddressTarget
{
    private const int MaxTextLength = 128;

    /// <summary>
    /// A block is divided into parts by this many bits of the mask, to compare the division with a simple one.
    /// </summary>
    private const int PartBits = 5;
    private const int Parts = 1 << PartBits;

    public static void Run(byte[] data)
    {
        if (data.Length > MaxTextLength)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(data);
        CheckIpv4(text);
        CheckIpv6(text);
        CheckBlock(text);
        CheckIpv6Block(text);
    }

    private static void CheckIpv4(string text)
    {
        var isAddress = Ipv4Address.TryParse(text, out var address);
        var reference = PlainAddresses.Ipv4(text);
        FindingException.Require(
            isAddress == reference is not null, $"IPv4 \"{text}\": {isAddress}, but by the book {reference}.");
        if (!isAddress)
        {
            return;
        }

        FindingException.Require(address.ToBits() == reference, $"IPv4 \"{text}\" is {address}.");
        FindingException.Require(address.ToString() == text, $"IPv4 \"{text}\" is written {address}.");
        FindingException.Require(
            IPAddress.TryParse(text, out var known)
                && BinaryPrimitives.ReadUInt32BigEndian(known.GetAddressBytes()) == address.ToBits(),
            $"IPv4 \"{text}\" is another address to .NET.");
        Span<byte> room = stackalloc byte[Ipv4Address.MaxTextLength];
        for (var length = 0; length <= room.Length; length++)
        {
            var fits = address.TryFormat(room[..length], out var written);
            FindingException.Require(
                fits == (length >= text.Length) && (!fits || Encoding.ASCII.GetString(room[..written]) == text),
                $"IPv4 \"{text}\" is not written into {length} bytes as it should.");
        }
    }

    private static void CheckIpv6(string text)
    {
        var isAddress = Ipv6Address.TryParse(text, out var address);
        var reference = PlainAddresses.Ipv6(text);
        FindingException.Require(
            isAddress == reference is not null, $"IPv6 \"{text}\": {isAddress}, but by the book {reference}.");
        if (!isAddress)
        {
            return;
        }

        FindingException.Require(address.ToBits() == reference, $"IPv6 \"{text}\" is {address}.");
        FindingException.Require(
            IPAddress.TryParse(text, out var known)
            && known.AddressFamily == AddressFamily.InterNetworkV6
            && BinaryPrimitives.ReadUInt128BigEndian(known.GetAddressBytes()) == address.ToBits(),
            $"IPv6 \"{text}\" is another address to .NET.");
        FindingException.Require(
            Ipv6Address.TryParse(address.ToString(), out var again) && again == address,
            $"IPv6 \"{text}\" is written {address}, which is another one.");
    }

    private static void CheckBlock(string text)
    {
        if (CidrBlock.Parse(text, out var block) is var syntax and not CidrSyntax.Valid)
        {
            FindingException.Require(
                syntax != CidrSyntax.HostBitsSet
                    || PlainAddresses.Ipv4(text[..text.IndexOf('/', StringComparison.Ordinal)]) is not null,
                $"\"{text}\" has host bits, but no address.");
            return;
        }

        FindingException.Require(block.ToString() == text, $"The block \"{text}\" is written {block}.");
        FindingException.Require(
            IPNetwork.TryParse(text, out var known)
            && known.PrefixLength == block.MaskLength
            && known.BaseAddress.ToString() == block.First.ToString(),
            $"The block \"{text}\" is another to .NET.");
        FindingException.Require(
            block.Size == (long)block.Last.ToBits() - block.First.ToBits() + 1
            && block.Contains(block.Last)
            && block.Contains(block)
            && block.Overlaps(block)
            && CidrBlock.Of(block.First, block.MaskLength) == block,
            $"The block \"{text}\" is not one of {block.Size} addresses from {block.First} to {block.Last}.");
        foreach (var bits in (uint[])[block.First.ToBits() - 1, block.Last.ToBits() + 1, 0x80000000, 0xAC110064])
        {
            var address = Ipv4Address.FromBits(bits);
            FindingException.Require(
                known.Contains(IPAddress.Parse(address.ToString())) == block.Contains(address),
                $"Whether {address} is in \"{text}\" is not what .NET says.");
        }

        CheckParts(block);
        CheckPool(block);
    }

    /// <summary>Loops over a block must end, also at the ends of the address space.</summary>
    private static void CheckParts(CidrBlock block)
    {
        var partMask = Math.Min(32, block.MaskLength + PartBits);
        RequireParts(
            $"{block}",
            PlainAddresses.Parts(block.First.ToBits(), 32, block.MaskLength, partMask),
            block.Subnets(partMask).Take(Parts + 1).Select(part => (BigInteger)part.First.ToBits()));
        if (partMask == 32)
        {
            RequireParts(
                $"{block}",
                PlainAddresses.Parts(block.First.ToBits(), 32, block.MaskLength, 32),
                block.Addresses().Take(Parts + 1).Select(address => (BigInteger)address.ToBits()));
        }

        FindingException.Require(
            block.AddressAt(0) == block.First && block.AddressAt(block.Size - 1) == block.Last,
            $"{block} ends at another address.");
    }

    /// <summary>A VSwitch allocates all its addresses in order, then its prefixes, and then none.</summary>
    private static void CheckPool(CidrBlock block)
    {
        if (block.MaskLength is < AddressPool.PrefixMaskLength - PartBits or > AddressPool.MaxMaskLength)
        {
            return;
        }

        var pool = new AddressPool(block);
        var all = PlainAddresses.Parts(block.First.ToBits(), 32, block.MaskLength, 32);
        RequireParts(
            $"the addresses of {block}",
            [.. all.Skip(1).SkipLast(3)],
            Allocate(pool, pool.FreeAddressCount).Select(address => (BigInteger)address.ToBits()));
        FindingException.Require(
            pool.FreeAddressCount == 0 && pool.FreePrefixCount == 0, $"{block} still has free addresses.");
        foreach (var address in all.Skip(1).SkipLast(3))
        {
            pool.Release(Ipv4Address.FromBits((uint)address));
        }

        RequireParts(
            $"the prefixes of {block}",
            [.. all.Where((_, index) => index % 16 == 0).Skip(1).SkipLast(1)],
            pool.FreePrefixCount == 0
                ? []
                : pool.Next<CidrBlock>(pool.FreePrefixCount, last: null)!.Value.Select(
                    prefix => (BigInteger)prefix.First.ToBits()));
    }

    private static ImmutableArray<Ipv4Address> Allocate(AddressPool pool, int count)
    {
        var addresses = pool.Next<Ipv4Address>(count, last: null)!.Value;
        foreach (var address in addresses)
        {
            pool.MarkAllocated(address);
        }

        return addresses;
    }

    private static void RequireParts(string what, IReadOnlyList<BigInteger> expected, IEnumerable<BigInteger> actual) =>
        FindingException.Require(expected.SequenceEqual(actual), $"The loop over {what} returns other values.");

    private static void CheckIpv6Block(string text)
    {
        if (Ipv6CidrBlock.Parse(text, out var block) != CidrSyntax.Valid)
        {
            return;
        }

        FindingException.Require(
            Ipv6CidrBlock.Parse(block.ToString(), out var again) == CidrSyntax.Valid && again == block,
            $"The block \"{text}\" is written {block}, which is another one.");

        // .NET parses ::ffff:1.2.3.4 as an IPv4 address, which is in no IPv6 network.
        var last = IPAddress.Parse(block.Last.ToString());
        FindingException.Require(
            IPNetwork.TryParse(text, out var known)
            && known.PrefixLength == block.MaskLength
            && (last.IsIPv4MappedToIPv6 || known.Contains(last)),
            $"The block \"{text}\" is another to .NET.");
        FindingException.Require(
            block.Contains(block.Last)
                && block.Contains(block)
                && Ipv6CidrBlock.Of(block.First, block.MaskLength) == block,
            $"The block \"{text}\" is not one from {block.First} to {block.Last}.");
        CheckParts(block);
        CheckPool(block);
    }

    private static void CheckParts(Ipv6CidrBlock block)
    {
        var partMask = Math.Min(128, block.MaskLength + PartBits);
        RequireParts(
            $"{block}",
            PlainAddresses.Parts((BigInteger)block.First.ToBits(), 128, block.MaskLength, partMask),
            block.Subnets(partMask).Take(Parts + 1).Select(part => (BigInteger)part.First.ToBits()));
    }

    /// <summary>
    /// The search for addresses and prefixes wraps around to the lowest ones, also if the block is followed by another
    /// one.
    /// </summary>
    private static void CheckPool(Ipv6CidrBlock block)
    {
        if (block.MaskLength != Ipv6AddressPool.MaskLength)
        {
            return;
        }

        var pool = new Ipv6AddressPool(block);
        var first = (BigInteger)block.First.ToBits();
        var last = (BigInteger)block.Last.ToBits();
        var prefixSize = BigInteger.Pow(2, 128 - Ipv6AddressPool.PrefixMaskLength);
        var nearLast = Ipv6Address.FromBits(block.Last.ToBits() - 1);
        RequireParts(
            $"the addresses of {block}",
            [last, first + 1, first + 2],
            pool.Next<Ipv6Address>(3, nearLast)!.Value.Select(
                address => (BigInteger)address.ToBits()));
        var nearLastPrefix = block.Subnets(Ipv6AddressPool.PrefixMaskLength).ElementAt(0xFFFE);
        RequireParts(
            $"the prefixes of {block}",
            [last + 1 - prefixSize, first + prefixSize, first + (2 * prefixSize)],
            pool.Next<Ipv6CidrBlock>(3, nearLastPrefix)!.Value.Select(
                prefix => (BigInteger)prefix.First.ToBits()));
    }
}
