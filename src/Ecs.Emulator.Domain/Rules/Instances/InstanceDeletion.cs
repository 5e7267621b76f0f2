using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

internal static class InstanceDeletion
{
    /// <summary>
    /// Deletes all these instances, or none. Each is <see cref="InstanceStatus.Stopping"/> until it is removed.
    /// </summary>
    /// <param name="force">Whether to delete Running instances too.</param>
    /// <param name="includePrePaid">Whether to delete subscription instances before they expire.</param>
    /// <param name="regionId">The region of the instances; null for any.</param>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.InstanceNotFound"/>,
    /// <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.InstanceInitializing"/>,
    /// <see cref="Refusal.InstanceProtected"/>, <see cref="Refusal.InstanceIsNextHop"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/> or <see cref="Refusal.InstanceIsPrePaid"/>.
    /// </exception>
    public static ChangeSet Delete(
        AccountState state, ImmutableArray<InstanceId> ids, bool force, bool includePrePaid, RegionId? regionId = null)
    {
        RegionRules.RequireNetworkInterfaces(state, regionId);
        var instances = ids.Distinct().Select(id => RequireDeletable(state, id, regionId, force, includePrePaid))
            .ToList();

        var changes = state.NewChanges();
        foreach (var instance in instances)
        {
            changes.Replace(state.Instances, instance, instance with
            {
                Status = InstanceStatus.Stopping,
                BeingDeleted = true,
                TransitionEndsAt = state.TransitionEnd,
            });
        }

        return changes;
    }

    private static Instance RequireDeletable(
        AccountState state, InstanceId id, RegionId? regionId, bool force, bool includePrePaid)
    {
        var instance = InstanceListing.Get(state, regionId, id);
        InstanceRules.RequireUnlocked(instance);
        RefusedException.ThrowIf(instance.Status == InstanceStatus.Pending, Refusal.InstanceInitializing);
        RefusedException.ThrowIf(instance.DeletionProtection, Refusal.InstanceProtected, id.Value);
        RefusedException.ThrowIf(state.Routes.HasEntryTo(NextHop.To(id)), Refusal.InstanceIsNextHop);
        if (force)
        {
            InstanceRules.RequireState(instance, InstanceStatus.Stopped, InstanceStatus.Running);
        }
        else
        {
            InstanceRules.RequireState(instance, InstanceStatus.Stopped);
        }

        return instance.ChargeType == InstanceChargeType.PostPaid || includePrePaid || instance.ExpiredTime <= state.Now
            ? instance
            : throw new RefusedException(Refusal.InstanceIsPrePaid);
    }
}
