using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>What came of a change of state that was asked of one of several instances.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Previous">The state it was in; null where there is none such.</param>
/// <param name="Current">The state it is in now; null where there is none such.</param>
/// <param name="Refusal">Why it was refused; null where it was done.</param>
internal sealed record PowerResult(
    InstanceId InstanceId, InstanceStatus? Previous, InstanceStatus? Current, RefusedException? Refusal);

/// <summary>The rules of starting, stopping and rebooting instances.</summary>
internal static class InstancePower
{
    /// <summary>Starts these instances, all of which must be <see cref="InstanceStatus.Stopped"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="ids">The instances.</param>
    /// <param name="regionId">The region that they must lie in; null for any.</param>
    /// <param name="each">Whether those that can be are started even where others cannot: the result says which.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.InstanceState"/>.
    /// </exception>
    public static Plan<ImmutableArray<PowerResult>> Start(
        AccountState state, ImmutableArray<InstanceId> ids, RegionId? regionId = null, bool each = false) =>
        Change(state, ids, regionId, each, RequireStopped, instance => instance with
        {
            Status = InstanceStatus.Starting,
            StoppedMode = StoppedMode.NotApplicable,
        });

    /// <summary>
    /// Stops these instances, all of which must be <see cref="InstanceStatus.Running"/>. One that is starting has a
    /// task in progress.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="ids">The instances.</param>
    /// <param name="regionId">The region that they must lie in; null for any.</param>
    /// <param name="mode">What they cost then. One that is paid in advance costs what it costs.</param>
    /// <param name="force">Whether the power is cut, which also ends a shutdown that does not end.</param>
    /// <param name="each">Whether those that can be are stopped even where others cannot.</param>
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

    /// <summary>Starts these instances anew, all of which must be <see cref="InstanceStatus.Running"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="ids">The instances.</param>
    /// <param name="regionId">The region that they must lie in; null for any.</param>
    /// <param name="each">Whether those that can be are rebooted even where others cannot.</param>
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
        var changed = change(instance);
        InstanceLifecycle.Begin(state, changes, instance, changed);
        return check with { Current = changed.Status };
    }

    private static PowerResult Check(AccountState state, InstanceId id, RegionId? regionId, Action<Instance> require)
    {
        InstanceStatus? status = null;
        try
        {
            var instance = InstanceRules.Require(state, id, regionId);
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
        if (instance.Status == InstanceStatus.Starting)
        {
            throw new RefusedException(Refusal.TaskInProgress);
        }

        if (!force || instance.BeingDeleted || instance.Status != InstanceStatus.Stopping)
        {
            RequireRunning(instance);
        }
    }
}
