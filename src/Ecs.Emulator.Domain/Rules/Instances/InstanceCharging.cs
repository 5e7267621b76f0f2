using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of ModifyInstanceChargeType.</summary>
internal static class InstanceCharging
{
    /// <summary>
    /// Lets these instances be paid in another way, or none of them. One that is paid so already keeps the time at
    /// which it expires.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region that they must lie in.</param>
    /// <param name="ids">The instances.</param>
    /// <param name="chargeType">How they are paid for from now on.</param>
    /// <param name="expiredTime">When those that are paid so from now on expire.</param>
    /// <returns>The id of the order.</returns>
    /// <exception cref="RefusedException">
    /// The region, <see cref="Refusal.InstancesInvalid"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceState"/>, <see cref="Refusal.InstanceExpired"/> or
    /// <see cref="Refusal.InstanceReleaseTimeSet"/>.
    /// </exception>
    public static Plan<string> Change(
        AccountState state,
        RegionId regionId,
        ImmutableArray<InstanceId> ids,
        InstanceChargeType chargeType,
        DateTimeOffset expiredTime)
    {
        var region = state.RequireRegion(regionId);
        var instances = ids.Distinct().Select(id => Require(state, region.Id, id, chargeType)).ToList();

        var changes = state.NewChanges();
        foreach (var instance in instances.Where(instance => instance.ChargeType != chargeType))
        {
            changes.Replace(
                state.Instances, instance, instance with { ChargeType = chargeType, ExpiredTime = expiredTime });
        }

        return new(changes, changes.Ids.NextOrderId());
    }

    private static Instance Require(AccountState state, RegionId regionId, InstanceId id, InstanceChargeType chargeType)
    {
        var instance = state.Instances.Find(regionId, id) ?? throw new RefusedException(Refusal.InstancesInvalid);
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
        if (instance.ChargeType == InstanceChargeType.PrePaid && instance.ExpiredTime <= state.Now)
        {
            throw new RefusedException(Refusal.InstanceExpired);
        }

        return chargeType == InstanceChargeType.PrePaid && instance.AutoReleaseTime is not null
            ? throw new RefusedException(Refusal.InstanceReleaseTimeSet)
            : instance;
    }
}
