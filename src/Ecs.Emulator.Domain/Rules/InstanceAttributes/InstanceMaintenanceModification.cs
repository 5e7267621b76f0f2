using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceMaintenanceModification
{
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>, or
    /// <see cref="Refusal.InstanceNotFound"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId regionId, ImmutableArray<InstanceId> ids, InstanceMaintenanceChanges modified)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var changes = state.NewChanges();
        foreach (var id in ids.Distinct())
        {
            var instance = InstanceListing.Get(state, region.Id, id);
            var before = instance.Maintenance;
            var after = new InstanceMaintenance
            {
                Action = modified.Action ?? before.Action,
                Notify = modified.Notify ?? before.Notify,
                Window = modified.Window ?? before.Window,
            };
            changes.Replace(state.Instances, instance, instance with { Maintenance = after });
        }

        return changes;
    }
}
