using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.DhcpOptionsSets;

internal enum DhcpOptionsSetStatus
{
    Available,

    /// <summary>The set is being created, modified, attached or detached.</summary>
    Pending,

    Deleting,
}

/// <summary>The options that instances of VPCs get by DHCP. A VPC refers to its set.</summary>
internal sealed record DhcpOptionsSet : IDescribed, ITransitional
{
    public static readonly ResourceKind<DhcpOptionsSetId, DhcpOptionsSet> Kind = new(
        "dhcpOptionsSets", new("dopt-", 21))
    {
        IdOf = set => set.Id,
        RegionOf = set => set.RegionId,
        Type = new("vpc", "dhcpoptionsset"),
        Tags = new(set => set.Tags, (set, tags) => set with { Tags = tags }),
        ResourceGroup = new(set => set.ResourceGroupId, (set, group) => set with { ResourceGroupId = group }),
    };

    /// <summary>The lease time of IPv4 addresses if the request does not specify it.</summary>
    public const string DefaultLeaseTime = "3650d";

    /// <summary>The lease time of IPv6 addresses if the request does not specify it.</summary>
    public const string DefaultIpv6LeaseTime = "1d";

    public required DhcpOptionsSetId Id { get; init; }

    public required RegionId RegionId { get; init; }

    public DhcpOptionsSetStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The suffix of host names.</summary>
    public string DomainName { get; init; } = "";

    /// <summary>Empty for the DNS servers of the cloud.</summary>
    public ImmutableArray<IpAddress> DomainNameServers { get; init; } = [];

    /// <summary>A number of hours or days: <c>24h</c>, <c>1d</c>.</summary>
    public string LeaseTime { get; init; } = DefaultLeaseTime;

    public string Ipv6LeaseTime { get; init; } = DefaultIpv6LeaseTime;

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }
}
