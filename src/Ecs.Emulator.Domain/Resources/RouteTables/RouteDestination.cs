using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>The destination of a route entry: an IPv4 or IPv6 block, or a prefix list of VPC.</summary>
internal readonly record struct RouteDestination
{
    /// <summary>All IPv4 addresses.</summary>
    public static readonly RouteDestination Default = Of(default(CidrBlock));

    /// <summary>Null for other destinations.</summary>
    public CidrBlock? Ipv4 { get; private init; }

    /// <summary>Null for other destinations.</summary>
    public Ipv6CidrBlock? Ipv6 { get; private init; }

    /// <summary>Null for a block. A state document can contain the id of a prefix list that does not exist.</summary>
    public PrefixListId? PrefixList { get; private init; }

    public static RouteDestination Of(CidrBlock block) => new() { Ipv4 = block };

    public static RouteDestination Of(Ipv6CidrBlock block) => new() { Ipv6 = block };

    public static RouteDestination Of(IpBlock block) => block.First.Ipv4 is { } ipv4
        ? Of(CidrBlock.Of(ipv4, block.MaskLength))
        : Of(Ipv6CidrBlock.Of(block.First.Ipv6!.Value, block.MaskLength));

    /// <summary>Parses a block, an address, which is a block of its own, or the id of a prefix list.</summary>
    public static bool TryParse(string text, out RouteDestination destination)
    {
        if (text.StartsWith(PrefixLists.PrefixList.Kind.GeneratedIds.Prefix, StringComparison.Ordinal))
        {
            destination = new() { PrefixList = new PrefixListId(text) };
            return true;
        }

        var isIpv6 = text.Contains(':', StringComparison.Ordinal);
        var block = text.Contains('/', StringComparison.Ordinal) ? text : text + (isIpv6 ? "/128" : "/32");
        if (isIpv6)
        {
            var isValid = Ipv6CidrBlock.Parse(block, out var ipv6) == CidrSyntax.Valid;
            destination = Of(ipv6);
            return isValid;
        }

        var syntax = CidrBlock.Parse(block, out var ipv4);
        destination = Of(ipv4);
        return syntax == CidrSyntax.Valid;
    }

    /// <summary>Whether the destination is a block that contains the address.</summary>
    public bool Contains(IpAddress address) =>
        (address.Ipv4 is { } ipv4 && Ipv4?.Contains(ipv4) == true)
        || (address.Ipv6 is { } ipv6 && Ipv6?.Contains(ipv6) == true);

    /// <summary>Whether one of the blocks contains all addresses of the destination.</summary>
    public bool IsWithin(CidrBlock? ipv4Block, Ipv6CidrBlock? ipv6Block) =>
        (Ipv4 is { } ipv4 && ipv4Block?.Contains(ipv4) == true)
        || (Ipv6 is { } ipv6 && ipv6Block?.Contains(ipv6) == true);

    public override string ToString() => PrefixList?.Value ?? Ipv4?.ToString() ?? Ipv6.ToString()!;
}
