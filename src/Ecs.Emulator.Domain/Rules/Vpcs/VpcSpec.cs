using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The attributes of a new VPC. An empty text means none.</summary>
internal sealed record VpcSpec
{
    /// <summary>The block of a VPC if the request does not specify one: 172.16.0.0/12.</summary>
    public static readonly CidrBlock DefaultCidrBlock = CidrBlock.Of(Ipv4Address.FromBits(0xAC100000), 12);

    public required CidrBlock CidrBlock { get; init; }

    /// <summary>Whether it becomes the default VPC of its region.</summary>
    public bool IsDefault { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public bool EnableIpv6 { get; init; }

    /// <summary>The requested IPv6 block, a /56; null lets the cloud choose.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>The line type of the IPv6 block.</summary>
    public string Ipv6Isp { get; init; } = "BGP";

    /// <summary>The user CIDR blocks.</summary>
    public ImmutableArray<CidrBlock> UserCidrs { get; init; } = [];

    public bool DnsHostnameEnabled { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
