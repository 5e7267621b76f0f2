using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>A DHCP options set with the values that responses show.</summary>
/// <param name="Set">The set; null if it does not exist.</param>
/// <param name="Vpcs">The VPCs that have the set.</param>
/// <param name="ResourceGroupId">Its own resource group, or the account's default one.</param>
/// <param name="OwnerId">The account; null if the set does not exist.</param>
internal sealed record ListedDhcpOptionsSet(
    DhcpOptionsSet? Set, ImmutableArray<Vpc> Vpcs, string ResourceGroupId, AccountId? OwnerId)
{
    /// <summary>Represents a set that does not exist.</summary>
    public static readonly ListedDhcpOptionsSet None = new(null, [], "", null);

    public static ListedDhcpOptionsSet Of(AccountState state, DhcpOptionsSet set) => new(
        set,
        [.. state.VpcsByDhcpOptionsSet.Of(set.Id)],
        state.ResourceGroupOf(set.ResourceGroupId),
        state.Owner);
}
