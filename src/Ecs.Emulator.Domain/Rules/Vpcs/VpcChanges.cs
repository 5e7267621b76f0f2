using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The changes to a VPC; null leaves an attribute unchanged.</summary>
internal sealed record VpcChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The primary block.</summary>
    public CidrBlock? CidrBlock { get; init; }

    public bool? EnableIpv6 { get; init; }

    /// <summary>The requested IPv6 block, a /56.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    public bool? DnsHostnameEnabled { get; init; }
}
