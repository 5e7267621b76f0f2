using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceMaintenanceModification
{
    /// <exception cref="RefusedException">
    /// As <see cref="AccountState.RequireRegion"/>, or <see cref="Refusal.InstanceNotFound"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state,
        RegionId regionId,
        ImmutableArray<InstanceId> ids,
        Func<InstanceMaintenance, InstanceMaintenance> modify)
    {
        var region = state.RequireRegion(regionId);
        var changes = state.NewChanges();
        foreach (var id in ids.Distinct())
        {
            var instance = InstanceRules.Require(state, id, region.Id);
            changes.Replace(state.Instances, instance, instance with { Maintenance = modify(instance.Maintenance) });
        }

        return changes;
    }
}
