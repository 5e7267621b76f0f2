using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Preconditions before an ENI gets IPv6 addresses or prefixes.</summary>
internal static class Ipv6Rules
{
    /// <summary>An allocation of IPv6 addresses of the VSwitch.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6NotEnabled"/>.</exception>
    internal static Ipv6AddressAllocation RequireAllocation(AccountState state, VSwitch vSwitch) =>
        Cursors.NewIpv6Allocation(state, vSwitch)
        ?? throw new RefusedException(Refusal.Ipv6NotEnabled, vSwitch.Id.Value);

    /// <summary>Rejects this number of further addresses and prefixes if the quota does not allow it.</summary>
    /// <param name="name">The ENI, for the message.</param>
    /// <param name="type">The type of its instance; null if it is attached to none.</param>
    /// <param name="held">The number that it has.</param>
    /// <param name="asked">The number requested.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Ipv6NotSupported"/>, <see cref="Refusal.AttachedIpv6Quota"/> or
    /// <see cref="Refusal.AvailableIpv6Quota"/>.
    /// </exception>
    internal static void RequireQuota(string name, InstanceType? type, int held, int asked)
    {
        if (type is { EniIpv6AddressQuantity: 0 })
        {
            throw new RefusedException(Refusal.Ipv6NotSupported, type.Id);
        }

        if (type is not null && asked > type.EniIpv6AddressQuantity - held)
        {
            throw new RefusedException(
                Refusal.AttachedIpv6Quota, name, Text(type.EniIpv6AddressQuantity), type.Id, Text(held), Text(asked));
        }

        if (type is null && asked > Limits.AvailableEniIpv6Addresses - held)
        {
            throw new RefusedException(
                Refusal.AvailableIpv6Quota,
                name,
                Text(Limits.AvailableEniIpv6Addresses),
                Text(held),
                Text(asked));
        }
    }

    /// <summary>Rejects addresses that are not free in the VSwitch.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Ipv6NotInVSwitch"/>, <see cref="Refusal.AddressRepeated"/>,
    /// <see cref="Refusal.Ipv6Assigned"/> or <see cref="Refusal.AddressesExhausted"/>.
    /// </exception>
    internal static void RequireFree(VSwitch vSwitch, Ipv6AddressAllocation allocation, Ipv6Selection selection)
    {
        RequireUsable(selection.Addresses, allocation.Pool.IsUsable, allocation.Pool);
        RequireUsable(selection.Prefixes, allocation.Pool.IsUsable, allocation.Pool);
        RequireEachOnce(selection.Addresses, allocation.IsFree, Refusal.Ipv6Assigned);
        RequireEachOnce(selection.Prefixes, allocation.IsFree, Refusal.Ipv6Assigned);
        if (selection.NextPrefixes > allocation.FreePrefixCount)
        {
            throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
        }
    }

    /// <summary>Takes the addresses of a selection out of the pool.</summary>
    internal static ImmutableArray<Ipv6Address> TakeAddresses(Ipv6AddressAllocation allocation, Ipv6Selection selection)
    {
        foreach (var address in selection.Addresses)
        {
            allocation.Take(address);
        }

        return selection.NextAddresses > 0
            ? allocation.TakeNextAddresses(selection.NextAddresses)
            : selection.Addresses;
    }

    /// <summary>Takes the prefixes of a selection out of the pool.</summary>
    internal static ImmutableArray<Ipv6CidrBlock> TakePrefixes(
        Ipv6AddressAllocation allocation, Ipv6Selection selection)
    {
        foreach (var prefix in selection.Prefixes)
        {
            allocation.Take(prefix);
        }

        return selection.NextPrefixes > 0 ? allocation.TakeNextPrefixes(selection.NextPrefixes) : selection.Prefixes;
    }

    private static void RequireUsable<T>(ImmutableArray<T> chosen, Func<T, bool> isUsable, Ipv6AddressPool pool)
        where T : struct
    {
        foreach (var address in chosen)
        {
            if (!isUsable(address))
            {
                throw new RefusedException(Refusal.Ipv6NotInVSwitch, address.ToString()!, pool.Block.ToString());
            }
        }
    }

    internal static void RequireEachOnce<T>(ImmutableArray<T> chosen, Func<T, bool> holds, Refusal refusal)
        where T : struct, IEquatable<T>
    {
        if (AddressLists.FirstRepeated(chosen) is { } repeated)
        {
            throw new RefusedException(Refusal.AddressRepeated, repeated.ToString()!);
        }

        foreach (var address in chosen)
        {
            if (!holds(address))
            {
                throw new RefusedException(refusal, address.ToString()!);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
