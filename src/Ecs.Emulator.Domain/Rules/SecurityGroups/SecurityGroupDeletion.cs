using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupDeletion
{
    /// <summary>Deletes a security group without ENIs, which no rule of another group names, and its rules.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/>, <see cref="Refusal.SecurityGroupInUse"/> or
    /// <see cref="Refusal.SecurityGroupReferenced"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, SecurityGroupId id)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, id);
        RefusedException.ThrowIf(state.PrivateAddressesIn(id) > 0, Refusal.SecurityGroupInUse);
        RefusedException.ThrowIf(state.GroupsNaming(id).Any(other => other != id), Refusal.SecurityGroupReferenced);
        var changes = state.NewChanges();
        foreach (var rule in state.RulesOf(id))
        {
            changes.Remove(state.SecurityGroupRules, rule);
        }

        changes.Remove(state.SecurityGroups, group);
        return changes;
    }
}
