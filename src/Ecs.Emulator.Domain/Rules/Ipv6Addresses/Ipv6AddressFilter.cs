using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

/// <summary>The IPv6 addresses to list: those for which every condition holds. Null matches any address.</summary>
internal sealed record Ipv6AddressFilter
{
    /// <summary>Any of them; empty for any.</summary>
    public ImmutableArray<Ipv6AddressId> Ids { get; init; } = [];

    public Ipv6Address? Address { get; init; }

    /// <summary>The exact name of an allocated address.</summary>
    public string? Name { get; init; }

    /// <summary>Whether to list prefixes, of which there are none, instead of addresses.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>The id of the instance or ENI.</summary>
    public string? OwnerId { get; init; }

    public Ipv6AddressOwnerType? OwnerType { get; init; }

    /// <summary>Whether the address has Internet bandwidth.</summary>
    public bool? HasBandwidth { get; init; }

    public VpcId? VpcId { get; init; }

    public VSwitchId? VSwitchId { get; init; }

    public Ipv6InternetBandwidthId? BandwidthId { get; init; }

    public string? ResourceGroupId { get; init; }

    public bool? IsServiceManaged { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the address matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(ListedIpv6Address listed) =>
        !IsPrefix
        && (Address is null || Address == listed.Address)
        && (Name is null || Name == listed.Allocated?.Name)
        && (OwnerId is null || OwnerId == listed.Owner?.Id)
        && (OwnerType is null || OwnerType == listed.Owner?.Type)
        && (HasBandwidth is null || HasBandwidth == listed.Bandwidth is not null)
        && (VpcId is null || VpcId == listed.Vpc?.Id)
        && (VSwitchId is null || VSwitchId == listed.VSwitchId)
        && (BandwidthId is null || BandwidthId == listed.Bandwidth?.Id)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && (IsServiceManaged is null || IsServiceManaged == listed.IsServiceManaged)
        && TagFilter.AllMatch(Tags, listed.Allocated?.Tags ?? []);
}
