using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>What a new VPC is to be.</summary>
internal sealed record VpcSpec
{
    /// <summary>Its addresses.</summary>
    public required CidrBlock CidrBlock { get; init; }

    /// <summary>Whether it is to be the region's default VPC.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether IPv6 is to be turned on.</summary>
    public bool EnableIpv6 { get; init; }

    /// <summary>The requested IPv6 block, a /56; null for one of the cloud's choice.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>Whose lines its IPv6 block is to belong to.</summary>
    public string Ipv6Isp { get; init; } = "BGP";

    /// <summary>Blocks of the user's own.</summary>
    public ImmutableArray<CidrBlock> UserCidrs { get; init; } = [];

    /// <summary>Whether its instances are to have host names in DNS.</summary>
    public bool DnsHostnameEnabled { get; init; }

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>What is to be changed of a VPC; null leaves what it is.</summary>
internal sealed record VpcChanges
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Its first block: all VSwitches in it must lie in the new one.</summary>
    public CidrBlock? CidrBlock { get; init; }

    /// <summary>Whether IPv6 is turned on.</summary>
    public bool? EnableIpv6 { get; init; }

    /// <summary>The requested IPv6 block.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>Whether its instances have host names in DNS.</summary>
    public bool? DnsHostnameEnabled { get; init; }
}
