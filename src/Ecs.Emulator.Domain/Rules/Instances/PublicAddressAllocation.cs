using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of AllocatePublicIpAddress.</summary>
internal static class PublicAddressAllocation
{
    /// <summary>Allocates a public address for an instance. An instance that has an address keeps it.</summary>
    /// <param name="id">The instance, which must have an outbound bandwidth.</param>
    /// <param name="requested">The address; null for any.</param>
    /// <returns>The address of the instance.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, <see cref="Refusal.InstanceHasEip"/>,
    /// <see cref="Refusal.NoPublicBandwidth"/>, <see cref="Refusal.PublicAddressInUse"/> or
    /// <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static Plan<Ipv4Address> Allocate(AccountState state, InstanceId id, Ipv4Address? requested)
    {
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        if (instance.PublicIpAddress is { } present)
        {
            return new(state.NewChanges(), present);
        }

        AssociatedEips.RequireNone(state, id);
        RefusedException.ThrowIf(instance.InternetMaxBandwidthOut <= 0, Refusal.NoPublicBandwidth);
        PublicAddresses.RequireFree(state, requested);
        var changes = state.NewChanges();
        var allocated = requested ?? PublicAddresses.AllocateNext(state, changes, []);
        changes.Replace(state.Instances, instance, instance with { PublicIpAddress = allocated });
        return new(changes, allocated);
    }
}
