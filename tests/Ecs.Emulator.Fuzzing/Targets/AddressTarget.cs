using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>Reads texts as addresses and blocks, and holds what comes of it against other readings of the same text.</summary>
internal static class AddressTarget
{
    private const int LongestText = 128;

    /// <summary>Does it with these bytes.</summary>
    public static void Run(byte[] data)
    {
        if (data.Length > LongestText)
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
        FindingException.Unless(isAddress == reference is not null, $"IPv4 \"{text}\": {isAddress}, but by the book {reference}.");
        if (!isAddress)
        {
            return;
        }

        FindingException.Unless(address.ToBits() == reference, $"IPv4 \"{text}\" is {address}.");
        FindingException.Unless(address.ToString() == text, $"IPv4 \"{text}\" is written {address}.");
        FindingException.Unless(
            IPAddress.TryParse(text, out var known) && BinaryPrimitives.ReadUInt32BigEndian(known.GetAddressBytes()) == address.ToBits(),
            $"IPv4 \"{text}\" is another address to .NET.");
        Span<byte> room = stackalloc byte[Ipv4Address.MaxTextLength];
        for (var length = 0; length <= room.Length; length++)
        {
            var fits = address.TryFormat(room[..length], out var written);
            FindingException.Unless(
                fits == (length >= text.Length) && (!fits || Encoding.ASCII.GetString(room[..written]) == text),
                $"IPv4 \"{text}\" is not written into {length} bytes as it should.");
        }
    }

    private static void CheckIpv6(string text)
    {
        var isAddress = Ipv6Address.TryParse(text, out var address);
        var reference = PlainAddresses.Ipv6(text);
        FindingException.Unless(isAddress == reference is not null, $"IPv6 \"{text}\": {isAddress}, but by the book {reference}.");
        if (!isAddress)
        {
            return;
        }

        FindingException.Unless(address.ToBits() == reference, $"IPv6 \"{text}\" is {address}.");
        FindingException.Unless(
            IPAddress.TryParse(text, out var known)
            && known.AddressFamily == AddressFamily.InterNetworkV6
            && BinaryPrimitives.ReadUInt128BigEndian(known.GetAddressBytes()) == address.ToBits(),
            $"IPv6 \"{text}\" is another address to .NET.");
        FindingException.Unless(
            Ipv6Address.TryParse(address.ToString(), out var again) && again == address,
            $"IPv6 \"{text}\" is written {address}, which is another one.");
    }

    private static void CheckBlock(string text)
    {
        if (CidrBlock.Parse(text, out var block) is var syntax and not CidrSyntax.Valid)
        {
            FindingException.Unless(
                syntax != CidrSyntax.HostBitsSet || PlainAddresses.Ipv4(text[..text.IndexOf('/', StringComparison.Ordinal)]) is not null,
                $"\"{text}\" has host bits, but no address.");
            return;
        }

        FindingException.Unless(block.ToString() == text, $"The block \"{text}\" is written {block}.");
        FindingException.Unless(
            IPNetwork.TryParse(text, out var known)
            && known.PrefixLength == block.MaskLength
            && known.BaseAddress.ToString() == block.First.ToString(),
            $"The block \"{text}\" is another to .NET.");
        FindingException.Unless(
            block.Size == (long)block.Last.ToBits() - block.First.ToBits() + 1
            && block.Contains(block.Last)
            && block.Contains(block)
            && block.Overlaps(block)
            && CidrBlock.Of(block.First, block.MaskLength) == block,
            $"The block \"{text}\" is not one of {block.Size} addresses from {block.First} to {block.Last}.");
        foreach (var bits in (uint[])[block.First.ToBits() - 1, block.Last.ToBits() + 1, 0x80000000, 0xAC110064])
        {
            var address = Ipv4Address.FromBits(bits);
            FindingException.Unless(
                known.Contains(IPAddress.Parse(address.ToString())) == block.Contains(address),
                $"Whether {address} lies in \"{text}\" is not what .NET says.");
        }
    }

    private static void CheckIpv6Block(string text)
    {
        if (Ipv6CidrBlock.Parse(text, out var block) != CidrSyntax.Valid)
        {
            return;
        }

        FindingException.Unless(
            Ipv6CidrBlock.Parse(block.ToString(), out var again) == CidrSyntax.Valid && again == block,
            $"The block \"{text}\" is written {block}, which is another one.");

        // .NET takes ::ffff:1.2.3.4 for an IPv4 address, which lies in no network of IPv6 then.
        var last = IPAddress.Parse(block.Last.ToString());
        FindingException.Unless(
            IPNetwork.TryParse(text, out var known)
            && known.PrefixLength == block.MaskLength
            && (last.IsIPv4MappedToIPv6 || known.Contains(last)),
            $"The block \"{text}\" is another to .NET.");
        FindingException.Unless(
            block.Contains(block.Last) && block.Contains(block) && Ipv6CidrBlock.Of(block.First, block.MaskLength) == block,
            $"The block \"{text}\" is not one from {block.First} to {block.Last}.");
    }
}
