using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.PrefixLists;

/// <summary>The product that creates, changes and deletes a prefix list.</summary>
internal enum PrefixListProduct
{
    Ecs,
    Vpc,
}

internal enum PrefixListStatus
{
    Created,
    Modifying,
}

/// <summary>
/// Blocks of addresses that other resources can name together. Rules of security groups name lists of both products.
/// </summary>
internal sealed record PrefixList : IDescribed, ITransitional<PrefixList>
{
    public static readonly ResourceKind<PrefixListId, PrefixList> Kind = new("prefixLists", new("pl-", 20))
    {
        IdOf = list => list.Id,
        RegionOf = list => list.RegionId,
        Type = new("vpc", "prefixlist"),
        HasType = list => list.Product == PrefixListProduct.Vpc,
        Tags = new(list => list.Tags, (list, tags) => list with { Tags = tags }),
        ResourceGroup = new(list => list.ResourceGroupId, (list, id) => list with { ResourceGroupId = id }),
    };

    public required PrefixListId Id { get; init; }

    public required RegionId RegionId { get; init; }

    public PrefixListProduct Product { get; init; }

    /// <summary>Only a list of VPC can be Modifying.</summary>
    public PrefixListStatus Status { get; init; }

    public required string Name { get; init; }

    public IpFamily AddressFamily { get; init; }

    /// <summary>
    /// The maximum number of entries. A rule that names the list counts as this number of rules in quotas.
    /// </summary>
    public required int MaxEntries { get; init; }

    /// <summary>Blocks of the address family, each once.</summary>
    public ImmutableArray<PrefixListEntry> Entries { get; init; } = [];

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public PrefixList AfterTransition() =>
        this with { Status = PrefixListStatus.Created, TransitionEndsAt = null };

    public bool Contains(IpAddress address)
    {
        foreach (var entry in Entries)
        {
            if (entry.Block.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}

/// <param name="Block">The block, in the form with a mask.</param>
/// <param name="Description">The description, which can be empty.</param>
internal sealed record PrefixListEntry(IpBlock Block, string Description = "");
