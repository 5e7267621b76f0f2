using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The public bandwidth that an instance is to have; null for what it has.</summary>
internal sealed record InstanceBandwidth
{
    /// <summary>Outwards, in Mbit/s.</summary>
    public int? Out { get; init; }

    /// <summary>Inwards, in Mbit/s.</summary>
    public int? In { get; init; }

    /// <summary>How it is paid for.</summary>
    public InternetChargeType? ChargeType { get; init; }

    /// <summary>
    /// Whether an instance that is paid by use gets a public address with it. One that is paid in advance always does.
    /// </summary>
    public bool AllocatePublicIp { get; init; }

    /// <summary>Changes the bandwidth of an instance, and gives it a public address where it is to have one.</summary>
    /// <returns>The id of the order; null for an instance that is paid by use.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceState"/> or <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public Plan<string?> Change(AccountState state, InstanceId id)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        var isPrepaid = instance.ChargeType == InstanceChargeType.PrePaid;
        var allocates = instance.PublicIpAddress is null
            && (AllocatePublicIp || isPrepaid)
            && (Out ?? instance.InternetMaxBandwidthOut) > 0;
        if (allocates)
        {
            PublicAddressAllocation.RequireFree(state, 1);
        }

        var changes = state.NewChanges();
        changes.Replace(state.Instances, instance, instance with
        {
            InternetMaxBandwidthOut = Out ?? instance.InternetMaxBandwidthOut,
            InternetMaxBandwidthIn = In ?? instance.InternetMaxBandwidthIn,
            InternetChargeType = ChargeType ?? instance.InternetChargeType,
            PublicIpAddress = allocates
                ? PublicAddressAllocation.TakeNext(state, changes, [])
                : instance.PublicIpAddress,
        });
        return new(changes, isPrepaid ? changes.Ids.NextOrderId() : null);
    }

    /// <summary>Changes the bandwidth of an instance that is paid by use.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstancePaidInAdvance"/>, or what <see cref="Change"/> refuses.
    /// </exception>
    public Plan<string?> ChangeOfPaidByUse(AccountState state, InstanceId id)
    {
        InstanceRules.RequirePaidByUse(InstanceRules.Require(state, id));
        return Change(state, id);
    }
}
