using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>What must hold of an instance before it may change.</summary>
internal static class InstanceRules
{
    private const string Security = "security";

    /// <summary>The instance of this id, in this region, or in any where none is named.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstanceNotFound"/>.</exception>
    public static Instance Require(AccountState state, InstanceId id, RegionId? regionId = null) =>
        state.Instances.Find(id) is { } instance && (regionId is null || regionId == instance.RegionId)
            ? instance
            : throw new RefusedException(Refusal.InstanceNotFound);

    /// <summary>The instance of this id, if it is not locked and in one of these states.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.InstanceState"/>.
    /// </exception>
    public static Instance Require(AccountState state, InstanceId id, params ReadOnlySpan<InstanceStatus> states)
    {
        var instance = Require(state, id);
        RequireUnlocked(instance);
        RequireState(instance, states);
        return instance;
    }

    /// <summary>Refuses an instance that is locked for security reasons.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstanceLocked"/>.</exception>
    public static void RequireUnlocked(Instance instance)
    {
        if (instance.LockReasons.Contains(Security))
        {
            throw new RefusedException(Refusal.InstanceLocked);
        }
    }

    /// <summary>Refuses an instance that is paid in advance.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstancePaidInAdvance"/>.</exception>
    public static void RequirePaidByUse(Instance instance)
    {
        if (instance.ChargeType == InstanceChargeType.PrePaid)
        {
            throw new RefusedException(Refusal.InstancePaidInAdvance);
        }
    }

    /// <summary>Refuses an instance that is in another state than these.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstanceState"/>.</exception>
    public static void RequireState(Instance instance, params ReadOnlySpan<InstanceStatus> states)
    {
        if (!states.Contains(instance.Status))
        {
            throw new RefusedException(
                Refusal.InstanceState, string.Join(',', states.ToArray()), instance.Status.ToString());
        }
    }

    internal static ChangeSet Replace(AccountState state, Instance before, Instance after)
    {
        var changes = state.NewChanges();
        changes.Replace(state.Instances, before, after);
        return changes;
    }
}
