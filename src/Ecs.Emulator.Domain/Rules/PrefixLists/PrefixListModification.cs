using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListModification
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListNotFound"/>,
    /// <see cref="Refusal.PrefixListBlockFamily"/>, <see cref="Refusal.PrefixListBlockRepeated"/> or
    /// <see cref="Refusal.PrefixListFull"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId regionId, PrefixListId id, PrefixListChanges changes)
    {
        var list = PrefixListListing.Get(state, regionId, id);
        PrefixListRules.RequireBlocks(
            list.AddressFamily, changes.AddedEntries.Select(entry => entry.Block).Concat(changes.RemovedBlocks));
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

        PrefixListRules.RequireRoom(entries.Count, list.MaxEntries);
        return state.NewReplacement(state.PrefixLists, list, list with
        {
            Name = changes.Name ?? list.Name,
            Description = changes.Description ?? list.Description,
            Entries = [.. entries],
        });
    }
}
