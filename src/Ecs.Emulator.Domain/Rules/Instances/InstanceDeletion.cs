using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of deleting instances.</summary>
internal static class InstanceDeletion
{
    /// <summary>Deletes these instances, or none. Each is <see cref="InstanceStatus.Stopping"/> until it is gone.</summary>
    /// <param name="state">The state.</param>
    /// <param name="ids">The instances.</param>
    /// <param name="force">Whether one that is Running is deleted too.</param>
    /// <param name="evenPrePaid">Whether one that is paid in advance is deleted before it expires.</param>
    /// <param name="regionId">The region that they must lie in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceInitializing"/>, <see cref="Refusal.InstanceProtected"/>,
    /// <see cref="Refusal.InstanceState"/> or <see cref="Refusal.InstancePaidInAdvance"/>.
    /// </exception>
    public static ChangeSet Delete(
        AccountState state, ImmutableArray<InstanceId> ids, bool force, bool evenPrePaid, RegionId? regionId = null)
    {
        var instances = ids.Distinct().Select(id => Require(state, id, regionId, force, evenPrePaid)).ToList();

        var changes = state.NewChanges();
        foreach (var instance in instances)
        {
            InstanceLifecycle.Begin(
                state, changes, instance, instance with { Status = InstanceStatus.Stopping, BeingDeleted = true });
        }

        return changes;
    }

    private static Instance Require(AccountState state, InstanceId id, RegionId? regionId, bool force, bool evenPrePaid)
    {
        var instance = InstanceRules.Require(state, id, regionId);
        InstanceRules.RequireUnlocked(instance);
        if (instance.Status == InstanceStatus.Pending)
        {
            throw new RefusedException(Refusal.InstanceInitializing);
        }

        if (instance.DeletionProtection)
        {
            throw new RefusedException(Refusal.InstanceProtected, id.Value);
        }

        if (force)
        {
            InstanceRules.RequireState(instance, InstanceStatus.Stopped, InstanceStatus.Running);
        }
        else
        {
            InstanceRules.RequireState(instance, InstanceStatus.Stopped);
        }

        return instance.ChargeType == InstanceChargeType.PostPaid || evenPrePaid || instance.ExpiredTime <= state.Now
            ? instance
            : throw new RefusedException(Refusal.InstancePaidInAdvance);
    }
}
