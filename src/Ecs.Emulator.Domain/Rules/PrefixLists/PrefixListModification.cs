using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Rules.GroupRules;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListModification
{
    /// <summary>Modifies a prefix list. A list of VPC is Modifying until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListNotFound"/>,
    /// <see cref="Refusal.PrefixListStateNotAllowed"/>, <see cref="Refusal.PrefixListBlockFamily"/>,
    /// <see cref="Refusal.PrefixListBlockRepeated"/>, <see cref="Refusal.PrefixListHasFewerEntries"/>,
    /// <see cref="Refusal.PrefixListFull"/>, <see cref="Refusal.PrefixListRouteTableFull"/> or
    /// <see cref="Refusal.SecurityGroupRuleQuotaExceeded"/>.
    /// </exception>
    public static Plan<PrefixList> Modify(
        AccountState state, PrefixListProduct product, RegionId regionId, PrefixListId id, PrefixListChanges changes)
    {
        var list = PrefixListRules.RequireCreated(state, product, regionId, id);
        PrefixListRules.RequireChangedBlocks(
            list, [.. changes.AddedEntries.Select(entry => entry.Block)], changes.RemovedBlocks);
        var after = list with
        {
            Name = changes.Name ?? list.Name,
            Description = changes.Description ?? list.Description,
            MaxEntries = changes.MaxEntries ?? list.MaxEntries,
            Entries = Entries(list, changes),
        };
        PrefixListRules.RequireRoom(after.Entries.Length, after.MaxEntries);
        PrefixListRoutes.RequireRoom(state, id, after.MaxEntries - list.MaxEntries);
        SecurityGroupRulePreconditions.RequireRoomForList(state, id, after.MaxEntries - list.MaxEntries);
        if (product == PrefixListProduct.Vpc)
        {
            after = after with { Status = PrefixListStatus.Modifying, TransitionEndsAt = state.TransitionEnd };
        }

        return new(state.NewReplacement(state.PrefixLists, list, after), after);
    }

    private static ImmutableArray<PrefixListEntry> Entries(PrefixList list, PrefixListChanges changes)
    {
        var entries = list.Entries.Where(entry => !changes.RemovedBlocks.Contains(entry.Block)).ToList();
        foreach (var added in changes.AddedEntries)
        {
            if (entries.FindIndex(entry => entry.Block == added.Block) is var index and >= 0)
            {
                entries[index] = added;
            }
            else
            {
                entries.Add(added);
            }
        }

        return [.. entries];
    }
}
