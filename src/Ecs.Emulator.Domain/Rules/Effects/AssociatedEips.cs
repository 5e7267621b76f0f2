using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Effects;

/// <summary>The effects of EIPs on the operations on instances, ENIs and their addresses.</summary>
internal static class AssociatedEips
{
    /// <summary>Rejects an instance that has an EIP.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.InstanceHasEip"/>.</exception>
    public static void RequireNone(AccountState state, InstanceId instance) =>
        RefusedException.ThrowIf(state.EipIndex.Of(instance) is not null, Refusal.InstanceHasEip);

    /// <summary>Rejects a private address of an ENI that is associated with an EIP.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressHasEip"/>.</exception>
    public static void RequireNone(
        AccountState state, NetworkInterfaceId eni, ReadOnlySpan<Ipv4Address> addresses)
    {
        foreach (var address in addresses)
        {
            if (state.EipIndex.Of(eni, address) is not null)
            {
                throw new RefusedException(Refusal.AddressHasEip, address.ToString());
            }
        }
    }

    /// <summary>Rejects an ENI that cannot have secondary addresses because of the mode of its EIP.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.NetworkInterfaceHasBindedEip"/>.</exception>
    public static void RequireSecondaryAddressesAllowed(AccountState state, NetworkInterfaceId eni)
    {
        RefusedException.ThrowIf(
            state.EipIndex.Of(eni).Values.Any(eip => eip.Mode == EipMode.Binded),
            Refusal.NetworkInterfaceHasBindedEip,
            eni.Value);
    }

    /// <summary>Makes the EIP of an instance Available, because the instance is removed.</summary>
    public static void Unassociate(AccountState state, ChangeSet changes, InstanceId instance)
    {
        if (state.EipIndex.Of(instance) is { } eip)
        {
            changes.Replace(state.Eips, eip, eip.Unassociated());
        }
    }

    /// <summary>Makes the EIPs of an ENI Available, because the ENI is removed.</summary>
    public static void Unassociate(AccountState state, ChangeSet changes, NetworkInterfaceId eni)
    {
        foreach (var eip in state.EipIndex.Of(eni).Values)
        {
            changes.Replace(state.Eips, eip, eip.Unassociated());
        }
    }
}
