using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Preconditions for IPv6 addresses and prefixes of an ENI.</summary>
internal static class Ipv6Rules
{
    /// <summary>Creates an allocation of IPv6 addresses of the VSwitch.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6NotEnabled"/>.</exception>
    internal static Ipv6AddressAllocation RequireAllocation(AccountState state, VSwitch vSwitch) =>
        Cursors.NewIpv6Allocation(state, vSwitch)
        ?? throw new RefusedException(Refusal.Ipv6NotEnabled, vSwitch.Id.Value);

    /// <summary>Rejects further addresses and prefixes above the quota.</summary>
    /// <param name="name">The ENI id for the message.</param>
    /// <param name="type">The type of its instance; null if the ENI is not attached.</param>
    /// <param name="current">The current number.</param>
    /// <param name="requested">The requested number.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Ipv6NotSupported"/>, <see cref="Refusal.AttachedIpv6QuotaExceeded"/> or
    /// <see cref="Refusal.AvailableIpv6QuotaExceeded"/>.
    /// </exception>
    internal static void RequireQuota(string name, InstanceType? type, int current, int requested)
    {
        if (type is { EniIpv6AddressQuantity: 0 })
        {
            throw new RefusedException(Refusal.Ipv6NotSupported, type.Id);
        }

        if (type is not null && requested > type.EniIpv6AddressQuantity - current)
        {
            throw new RefusedException(
                Refusal.AttachedIpv6QuotaExceeded, name, Text(
                    type.EniIpv6AddressQuantity), type.Id, Text(current), Text(requested));
        }

        if (type is null && requested > Limits.AvailableEniIpv6Addresses - current)
        {
            throw new RefusedException(
                Refusal.AvailableIpv6QuotaExceeded,
                name,
                Text(Limits.AvailableEniIpv6Addresses),
                Text(current),
                Text(requested));
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

    /// <summary>Allocates the addresses of a selection.</summary>
    internal static ImmutableArray<Ipv6Address> AllocateAddresses(
        Ipv6AddressAllocation allocation, Ipv6Selection selection)
    {
        foreach (var address in selection.Addresses)
        {
            allocation.Allocate(address);
        }

        return selection.NextAddresses > 0
            ? allocation.AllocateNextAddresses(selection.NextAddresses)
            : selection.Addresses;
    }

    /// <summary>Allocates the prefixes of a selection.</summary>
    internal static ImmutableArray<Ipv6CidrBlock> AllocatePrefixes(
        Ipv6AddressAllocation allocation, Ipv6Selection selection)
    {
        foreach (var prefix in selection.Prefixes)
        {
            allocation.Allocate(prefix);
        }

        return selection.NextPrefixes > 0 ? allocation.AllocateNextPrefixes(
            selection.NextPrefixes) : selection.Prefixes;
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
