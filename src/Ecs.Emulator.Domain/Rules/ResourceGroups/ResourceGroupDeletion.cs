using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.ResourceGroups;
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
        if (HasResources(state, id.Value))
        {
            throw new RefusedException(Refusal.ResourceGroupInUse);
        }

        var changes = state.NewChanges();
        changes.Remove(state.ResourceGroups, group);
        return new(changes, group);
    }

    private static bool HasResources(AccountState state, string id) =>
        state.Vpcs.Any(vpc => state.ResourceGroupOf(vpc.ResourceGroupId) == id)
        || state.VSwitches.Any(vSwitch => state.ResourceGroupOf(vSwitch) == id)
        || state.SecurityGroups.Any(group => state.ResourceGroupOf(group.ResourceGroupId) == id)
        || state.Instances.Any(instance => state.ResourceGroupOf(instance.ResourceGroupId) == id
            || instance.Disks.Any(disk => disk.ResourceGroupId == id))
        || state.NetworkInterfaces.Any(eni => state.ResourceGroupOf(eni.ResourceGroupId) == id);
}
