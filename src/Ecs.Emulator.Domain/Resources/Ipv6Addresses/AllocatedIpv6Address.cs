using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Ipv6Addresses;

internal enum Ipv6AddressStatus
{
    Available,

    /// <summary>The address is being allocated.</summary>
    Pending,
}

/// <summary>
/// An IPv6 address of a VSwitch that AllocateIpv6Address has allocated, without an ENI. The addresses of ENIs have no
/// rows: see <see cref="Ipv6AddressIndex"/>.
/// </summary>
internal sealed record AllocatedIpv6Address : IDescribed, ITransitional<AllocatedIpv6Address>, IIpv6AddressHolder
{
    public static readonly ResourceKind<Ipv6AddressId, AllocatedIpv6Address> Kind =
        new("ipv6Addresses", new("ipv6-", 21))
        {
            IdOf = address => address.Id,
            RegionOf = address => address.RegionId,
            Type = new("vpc", "ipv6address"),
            Tags = new(address => address.Tags, (address, tags) => address with { Tags = tags }),
            ResourceGroup = new(
                address => address.ResourceGroupId, (address, group) => address with { ResourceGroupId = group }),
        };

    public required Ipv6AddressId Id { get; init; }

    /// <summary>The region of its VSwitch.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>A state document can contain the id of a VSwitch that does not exist.</summary>
    public required VSwitchId VSwitchId { get; init; }

    public required Ipv6Address Address { get; init; }

    public Ipv6AddressStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public AllocatedIpv6Address AfterTransition() =>
        this with { Status = Ipv6AddressStatus.Available, TransitionEndsAt = null };
}
