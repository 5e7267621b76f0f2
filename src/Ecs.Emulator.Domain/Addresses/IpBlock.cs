using System.Globalization;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// A block of IPv4 or IPv6 addresses, or a single address. A single address keeps its form, with or without a mask, but
/// both forms are equal.
/// </summary>
internal readonly struct IpBlock : IEquatable<IpBlock>
{
    public static readonly IpBlock AllIpv4 = new(IpAddress.Of(default(Ipv4Address)), 0, hasMask: true);

    public static readonly IpBlock AllIpv6 = new(IpAddress.Of(default(Ipv6Address)), 0, hasMask: true);

    private readonly bool hasMask;

    private IpBlock(IpAddress first, int maskLength, bool hasMask)
    {
        First = first;
        MaskLength = maskLength;
        this.hasMask = hasMask;
    }

    /// <summary>The lowest address.</summary>
    public IpAddress First { get; }

    /// <summary>The number of bits that all addresses of the block share.</summary>
    public int MaskLength { get; }

    public IpFamily Family => First.Family;

    /// <summary>Parses <c>address/mask</c> or an address.</summary>
    /// <param name="block">The block that contains the address.</param>
    /// <returns><see cref="CidrSyntax.HostBitsSet"/> if the address is not the first one of the block.</returns>
    public static CidrSyntax Parse(ReadOnlySpan<char> text, out IpBlock block)
    {
        block = default;
        var slash = text.IndexOf('/');
        if (!IpAddress.TryParse(slash < 0 ? text : text[..slash], out var address))
        {
            return CidrSyntax.Malformed;
        }

        var maskLength = IpAddress.LengthOf(address.Family);
        if (slash >= 0 && !CidrMask.TryParse(text[(slash + 1)..], maskLength, out maskLength))
        {
            return CidrSyntax.Malformed;
        }

        var first = address.FirstOf(maskLength);
        block = new IpBlock(first, maskLength, slash >= 0);
        return first == address ? CidrSyntax.Valid : CidrSyntax.HostBitsSet;
    }

    /// <summary>The block in the form with a mask.</summary>
    public IpBlock WithMask() => new(First, MaskLength, hasMask: true);

    public bool Contains(IpAddress address) => address.Family == Family && address.FirstOf(MaskLength) == First;

    public bool Equals(IpBlock other) => First == other.First && MaskLength == other.MaskLength;

    public override bool Equals(object? obj) => obj is IpBlock other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(First, MaskLength);

    public static bool operator ==(IpBlock left, IpBlock right) => left.Equals(right);

    public static bool operator !=(IpBlock left, IpBlock right) => !left.Equals(right);

    public override string ToString() => hasMask
        ? string.Create(CultureInfo.InvariantCulture, $"{First}/{MaskLength}")
        : First.ToString();
}
