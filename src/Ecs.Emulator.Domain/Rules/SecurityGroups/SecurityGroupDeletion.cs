using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupDeletion
{
    /// <summary>Deletes a security group without ENIs.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, id);
        if (state.PrivateAddressesIn(id) > 0)
        {
            throw new RefusedException(Refusal.SecurityGroupInUse);
        }

        var changes = state.NewChanges();
        changes.Remove(state.SecurityGroups, group);
        return changes;
    }
}
