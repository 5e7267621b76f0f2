using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

internal static class InstanceBandwidthModification
{
    /// <summary>Modifies the bandwidth, and allocates a public address if needed.</summary>
    /// <returns>The id of the order; null for a pay-as-you-go instance.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, <see cref="Refusal.InstanceHasEip"/> or
    /// <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static Plan<string?> Modify(AccountState state, InstanceId id, InstanceBandwidthChanges bandwidth)
    {
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        if (bandwidth.Out > 0 || bandwidth.AllocatePublicIp)
        {
            AssociatedEips.RequireNone(state, id);
        }

        var isPrepaid = instance.ChargeType == InstanceChargeType.PrePaid;
        var allocates = instance.PublicIpAddress is null
            && (bandwidth.AllocatePublicIp || isPrepaid)
            && (bandwidth.Out ?? instance.InternetMaxBandwidthOut) > 0;
        if (allocates)
        {
            PublicAddresses.RequireFree(state, 1);
        }

        var changes = state.NewChanges();
        changes.Replace(state.Instances, instance, instance with
        {
            InternetMaxBandwidthOut = bandwidth.Out ?? instance.InternetMaxBandwidthOut,
            InternetMaxBandwidthIn = bandwidth.In ?? instance.InternetMaxBandwidthIn,
            InternetChargeType = bandwidth.ChargeType ?? instance.InternetChargeType,
            PublicIpAddress = allocates
                ? PublicAddresses.AllocateNext(state, changes, [])
                : instance.PublicIpAddress,
        });
        return new(changes, isPrepaid ? changes.Ids.NextOrderId() : null);
    }

    /// <summary>Modifies the bandwidth of a pay-as-you-go instance.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceIsPrePaid"/>, or as <see cref="Modify"/>.
    /// </exception>
    public static Plan<string?> ModifyPostPaid(
        AccountState state, InstanceId id, InstanceBandwidthChanges bandwidth)
    {
        InstanceRules.RequirePostPaid(InstanceListing.Get(state, region: null, id));
        return Modify(state, id, bandwidth);
    }
}
