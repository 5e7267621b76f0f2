using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupModification
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/> or
    /// <see cref="Refusal.SecurityGroupManaged"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId regionId, SecurityGroupId id, SecurityGroupChanges changes)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, id);
        return state.NewReplacement(state.SecurityGroups, group, group with
        {
            Name = changes.Name ?? group.Name,
            Description = changes.Description ?? group.Description,
        });
    }

    /// <summary>Modifies the inner access policy. That of an enterprise group is fixed.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.SecurityGroupManaged"/> or <see cref="Refusal.SecurityGroupPolicyFixed"/>.
    /// </exception>
    public static ChangeSet ModifyPolicy(
        AccountState state, RegionId regionId, SecurityGroupId id, InnerAccessPolicy policy)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, id);
        RefusedException.ThrowIf(group.Type == SecurityGroupType.Enterprise, Refusal.SecurityGroupPolicyFixed);
        return state.NewReplacement(state.SecurityGroups, group, group with { InnerAccessPolicy = policy });
    }
}
