using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListCreation
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListBlockFamily"/>,
    /// <see cref="Refusal.PrefixListBlockRepeated"/>, <see cref="Refusal.PrefixListFull"/>,
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.PrefixListQuotaExceeded"/>.
    /// </exception>
    public static Plan<PrefixList> Create(AccountState state, RegionId region, PrefixListSpec spec)
    {
        RegionListing.Get(state, region);
        PrefixListRules.RequireBlocks(spec.AddressFamily, spec.Entries.Select(entry => entry.Block));
        PrefixListRules.RequireRoom(spec.Entries.Length, spec.MaxEntries);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        PrefixListRules.RequireRoomInAccount(state, spec.Product, region);
        var changes = state.NewChanges();
        var list = new PrefixList
        {
            Id = changes.NewId(state.PrefixLists, region),
            RegionId = region,
            Product = spec.Product,
            Name = spec.Name,
            AddressFamily = spec.AddressFamily,
            MaxEntries = spec.MaxEntries,
            Entries = spec.Entries,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
        };
        changes.Add(state.PrefixLists, list);
        return new(changes, list);
    }
}
