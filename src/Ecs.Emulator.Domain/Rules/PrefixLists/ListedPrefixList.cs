using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <param name="Associations">The number of security groups whose rules name the list.</param>
/// <param name="ResourceGroupId">Its resource group, or the account's default group.</param>
internal sealed record ListedPrefixList(PrefixList List, int Associations, string ResourceGroupId, AccountId Owner)
{
    public static ListedPrefixList Of(AccountState state, PrefixList list) =>
        new(list, state.GroupsNaming(list.Id).Count, state.ResourceGroupOf(list.ResourceGroupId), state.Owner);
}

/// <summary>An entry and its list.</summary>
internal sealed record ListedPrefixListEntry(PrefixList List, PrefixListEntry Entry);
