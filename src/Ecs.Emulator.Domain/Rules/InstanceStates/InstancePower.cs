using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceStates;

internal static class InstancePower
{
    /// <summary>Starts Stopped instances.</summary>
    /// <param name="regionId">The region of the instances; null for any.</param>
    /// <param name="each">Whether to start the instances that can be started even if others cannot.</param>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.InstanceNotFound"/>,
    /// <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.InstanceStateNotAllowed"/>.
    /// </exception>
    public static Plan<ImmutableArray<PowerResult>> Start(
        AccountState state, ImmutableArray<InstanceId> ids, RegionId? regionId = null, bool each = false) =>
        Change(state, ids, regionId, each, RequireStopped, instance => instance with
        {
            Status = InstanceStatus.Starting,
            StoppedMode = StoppedMode.NotApplicable,
        });

    /// <summary>Stops Running instances.</summary>
    /// <param name="regionId">The region of the instances; null for any.</param>
    /// <param name="mode">The billing while stopped. It does not apply to a subscription instance.</param>
    /// <param name="force">Whether to power off, which is also possible while Stopping.</param>
    /// <param name="each">Whether to stop the instances that can be stopped even if others cannot.</param>
    /// <exception cref="RefusedException">
    /// As for <see cref="Start"/>, or <see cref="Refusal.TaskInProgress"/>.
    /// </exception>
    public static Plan<ImmutableArray<PowerResult>> Stop(
        AccountState state,
        ImmutableArray<InstanceId> ids,
        StoppedMode mode,
        bool force = false,
        RegionId? regionId = null,
        bool each = false) =>
        Change(state, ids, regionId, each, instance => RequireStoppable(instance, force), instance => instance with
        {
            Status = InstanceStatus.Stopping,
            StoppedMode = instance.ChargeType == InstanceChargeType.PrePaid ? StoppedMode.KeepCharging : mode,
        });

    /// <summary>Reboots Running instances.</summary>
    /// <param name="regionId">The region of the instances; null for any.</param>
    /// <param name="each">Whether to reboot the instances that can be rebooted even if others cannot.</param>
    /// <exception cref="RefusedException">As for <see cref="Start"/>.</exception>
    public static Plan<ImmutableArray<PowerResult>> Reboot(
        AccountState state, ImmutableArray<InstanceId> ids, RegionId? regionId = null, bool each = false) =>
        Change(state, ids, regionId, each, RequireRunning, instance => instance with
        {
            Status = InstanceStatus.Starting,
        });

    private static Plan<ImmutableArray<PowerResult>> Change(
        AccountState state,
        ImmutableArray<InstanceId> ids,
        RegionId? regionId,
        bool each,
        Action<Instance> require,
        Func<Instance, Instance> change)
    {
        RegionRules.RequireNetworkInterfaces(state, regionId);
        var checks = ids.Distinct().Select(id => Check(state, id, regionId, require)).ToList();
        if (!each && checks.Find(check => check.Refusal is not null) is { Refusal: { } refusal })
        {
            throw refusal;
        }

        var changes = state.NewChanges();
        var results = ImmutableArray.CreateBuilder<PowerResult>(checks.Count);
        foreach (var check in checks)
        {
            results.Add(check.Refusal is null ? Change(state, changes, check, change) : check);
        }

        return new(changes, results.MoveToImmutable());
    }

    private static PowerResult Change(
        AccountState state, ChangeSet changes, PowerResult check, Func<Instance, Instance> change)
    {
        var instance = state.Instances.Find(check.InstanceId)!;
        var changed = change(instance) with { TransitionEndsAt = state.TransitionEnd };
        changes.Replace(state.Instances, instance, changed);
        return check with { Current = changed.Status };
    }

    private static PowerResult Check(AccountState state, InstanceId id, RegionId? regionId, Action<Instance> require)
    {
        InstanceStatus? status = null;
        try
        {
            var instance = InstanceListing.Get(state, regionId, id);
            status = instance.Status;
            InstanceRules.RequireUnlocked(instance);
            require(instance);
            return new PowerResult(id, status, status, Refusal: null);
        }
        catch (RefusedException refusal)
        {
            return new PowerResult(id, status, status, refusal);
        }
    }

    private static void RequireStopped(Instance instance) =>
        InstanceRules.RequireState(instance, InstanceStatus.Stopped);

    private static void RequireRunning(Instance instance) =>
        InstanceRules.RequireState(instance, InstanceStatus.Running);

    private static void RequireStoppable(Instance instance, bool force)
    {
        RefusedException.ThrowIf(instance.Status == InstanceStatus.Starting, Refusal.TaskInProgress);
        if (!force || instance.BeingDeleted || instance.Status != InstanceStatus.Stopping)
        {
            RequireRunning(instance);
        }
    }
}
