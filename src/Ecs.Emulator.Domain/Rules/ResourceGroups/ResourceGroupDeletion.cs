using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

internal static class ResourceGroupDeletion
{
    /// <summary>Deletes an empty resource group.</summary>
    /// <returns>The deleted group.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ResourceGroupNotFound"/> or <see cref="Refusal.ResourceGroupInUse"/>.
    /// </exception>
    public static Plan<ResourceGroup> Delete(AccountState state, ResourceGroupId id)
    {
        var group = ResourceGroupListing.Get(state, id);
        RefusedException.ThrowIf(HasResources(state, id.Value), Refusal.ResourceGroupInUse);
        return new(state.NewRemoval(state.ResourceGroups, group), group);
    }

    private static bool HasResources(AccountState state, string id) =>
        state.Tables.Any(table => table.Rows.Any(row => GroupOf(state, table.Kind, row) == id));

    private static string? GroupOf(AccountState state, ResourceKind kind, object row) => row switch
    {
        VSwitch vSwitch => state.ResourceGroupOf(vSwitch),
        Disk disk => state.ResourceGroupOf(disk),
        _ => kind.ResourceGroupOf(row) is { } own ? state.ResourceGroupOf(own) : null,
    };
}
