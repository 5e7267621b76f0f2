using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>Preconditions for operations on prefix lists.</summary>
internal static class PrefixListRules
{
    /// <summary>Returns a list that is not Modifying.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListNotFound"/> or
    /// <see cref="Refusal.PrefixListStateNotAllowed"/>.
    /// </exception>
    public static PrefixList RequireCreated(
        AccountState state, PrefixListProduct product, RegionId region, PrefixListId id)
    {
        var list = PrefixListListing.Get(state, product, region, id);
        return list.Status == PrefixListStatus.Created
            ? list
            : throw new RefusedException(Refusal.PrefixListStateNotAllowed);
    }

    /// <summary>
    /// Rejects changes that contain a block twice. For VPC, a request can remove a block and add it with another
    /// description, but cannot remove more blocks than the list has.
    /// </summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="RequireBlocks"/>, or <see cref="Refusal.PrefixListHasFewerEntries"/>.
    /// </exception>
    public static void RequireChangedBlocks(
        PrefixList list, ImmutableArray<IpBlock> added, ImmutableArray<IpBlock> removed)
    {
        if (list.Product == PrefixListProduct.Ecs)
        {
            RequireBlocks(list.AddressFamily, added.Concat(removed));
            return;
        }

        RequireBlocks(list.AddressFamily, added);
        RequireBlocks(list.AddressFamily, removed);
        RefusedException.ThrowIf(removed.Length > list.Entries.Length, Refusal.PrefixListHasFewerEntries);
    }

    /// <summary>Rejects a new list of a product with the maximum number of lists: in the region for ECS.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PrefixListQuotaExceeded"/>.</exception>
    public static void RequireRoomInAccount(AccountState state, PrefixListProduct product, RegionId region)
    {
        var lists = state.PrefixLists.Where(list => list.Product == product);
        if (product == PrefixListProduct.Vpc
            ? lists.Count() >= Limits.VpcPrefixLists
            : lists.Count(list => list.RegionId == region) >= Limits.PrefixListsPerRegion)
        {
            throw new RefusedException(Refusal.PrefixListQuotaExceeded);
        }
    }

    /// <summary>Rejects blocks of another family, and repeated blocks.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.PrefixListBlockFamily"/> or <see cref="Refusal.PrefixListBlockRepeated"/>.
    /// </exception>
    public static void RequireBlocks(IpFamily family, IEnumerable<IpBlock> blocks)
    {
        var seen = new HashSet<IpBlock>();
        foreach (var block in blocks)
        {
            if (block.Family != family)
            {
                throw new RefusedException(Refusal.PrefixListBlockFamily, block.ToString());
            }

            if (!seen.Add(block))
            {
                throw new RefusedException(Refusal.PrefixListBlockRepeated, block.ToString());
            }
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.PrefixListFull"/>.</exception>
    public static void RequireRoom(int entries, int maxEntries) =>
        RefusedException.ThrowIf(entries > maxEntries, Refusal.PrefixListFull);
}
