using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>The destination of a route entry: an IPv4 or an IPv6 block.</summary>
internal readonly record struct RouteDestination
{
    /// <summary>All IPv4 addresses.</summary>
    public static readonly RouteDestination Default = Of(default(CidrBlock));

    private RouteDestination(CidrBlock? ipv4, Ipv6CidrBlock? ipv6)
    {
        Ipv4 = ipv4;
        Ipv6 = ipv6;
    }

    /// <summary>Null for an IPv6 block.</summary>
    public CidrBlock? Ipv4 { get; }

    /// <summary>Null for an IPv4 block.</summary>
    public Ipv6CidrBlock? Ipv6 { get; }

    public static RouteDestination Of(CidrBlock block) => new(block, ipv6: null);

    public static RouteDestination Of(Ipv6CidrBlock block) => new(ipv4: null, block);

    /// <summary>Parses a block, or an address, which is a block of its own.</summary>
    public static bool TryParse(string text, out RouteDestination destination)
    {
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

    /// <summary>Whether one of the blocks contains all addresses of the destination.</summary>
    public bool IsWithin(CidrBlock? ipv4Block, Ipv6CidrBlock? ipv6Block) =>
        (Ipv4 is { } ipv4 && ipv4Block?.Contains(ipv4) == true)
        || (Ipv6 is { } ipv6 && ipv6Block?.Contains(ipv6) == true);

    public override string ToString() => Ipv4?.ToString() ?? Ipv6.ToString()!;
}
