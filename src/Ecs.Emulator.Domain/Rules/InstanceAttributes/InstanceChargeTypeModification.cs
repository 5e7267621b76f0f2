using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The rules of ModifyInstanceChargeType.</summary>
internal static class InstanceChargeTypeModification
{
    /// <summary>
    /// Modifies the billing method of all these instances and their disks, or none. An instance that already has this
    /// billing method keeps its expiration time.
    /// </summary>
    /// <param name="chargeType">The new billing method.</param>
    /// <param name="period">The duration of a subscription, which begins now.</param>
    /// <returns>The id of the order.</returns>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>,
    /// <see cref="Refusal.InstancesInvalid"/>,
    /// <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.InstanceStateNotAllowed"/>,
    /// <see cref="Refusal.InstanceExpired"/> or <see cref="Refusal.InstanceReleaseTimeSet"/>.
    /// </exception>
    public static Plan<string> Modify(
        AccountState state,
        RegionId regionId,
        ImmutableArray<InstanceId> ids,
        InstanceChargeType chargeType,
        SubscriptionPeriod period)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var instances = ids.Distinct().Select(id => RequireChangeable(state, region.Id, id, chargeType)).ToList();

        var changes = state.NewChanges();
        foreach (var instance in instances.Where(instance => instance.ChargeType != chargeType))
        {
            changes.Replace(state.Instances, instance, instance with
            {
                ChargeType = chargeType,
                ExpiredTime = period.Expiry(state, chargeType),
            });
            foreach (var disk in state.DisksOf(instance.Id))
            {
                changes.Replace(state.Disks, disk, disk with { ChargeType = chargeType });
            }
        }

        return new(changes, changes.Ids.NextOrderId());
    }

    private static Instance RequireChangeable(
        AccountState state, RegionId regionId, InstanceId id, InstanceChargeType chargeType)
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
