using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>Changes what happens to instances when their hosts are maintained.</summary>
internal static class InstanceMaintenanceRules
{
    /// <exception cref="RefusedException">The region, or <see cref="Refusal.InstanceNotFound"/>.</exception>
    public static ChangeSet Modify(
        AccountState state,
        RegionId regionId,
        ImmutableArray<InstanceId> ids,
        Func<InstanceMaintenance, InstanceMaintenance> change)
    {
        var region = state.RequireRegion(regionId);
        var changes = state.NewChanges();
        foreach (var id in ids.Distinct())
        {
            var instance = InstanceRules.Require(state, id, region.Id);
            changes.Replace(state.Instances, instance, instance with { Maintenance = change(instance.Maintenance) });
        }

        return changes;
    }
}
