using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>What an assignment of IPv6 gave.</summary>
/// <param name="NetworkInterfaceId">The ENI that got it.</param>
/// <param name="Addresses">The new addresses, in the order in which they were given.</param>
/// <param name="Prefixes">The new prefixes, in the order in which they were given.</param>
internal sealed record AssignedIpv6(
    NetworkInterfaceId NetworkInterfaceId, ImmutableArray<Ipv6Address> Addresses, ImmutableArray<Ipv6CidrBlock> Prefixes);

/// <summary>The rules of AssignIpv6Addresses and UnassignIpv6Addresses.</summary>
internal static class Ipv6Assignment
{
    /// <summary>The most IPv6 addresses and prefixes of an ENI that is attached to nothing.</summary>
    public const int AvailableLimit = 10;

    /// <summary>Gives the ENI IPv6 addresses or prefixes: all that are selected, or none.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, its instance, its VSwitch, the quota, the addresses.
    /// </exception>
    public static AssignedIpv6 Assign(AccountState state, RegionId regionId, NetworkInterfaceId id, Ipv6Selection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        var pool = RequirePool(vSwitch);
        var type = eni.Status == NetworkInterfaceStatus.InUse ? instance?.Type : null;
        RequireQuota(id.Value, type, eni.Ipv6Count, selection.Count);
        RequireFree(vSwitch, pool, selection);

        state.Commit();
        var addresses = TakeAddresses(pool, selection);
        var prefixes = TakePrefixes(pool, selection);
        state.Replace(eni, eni with
        {
            Ipv6Addresses = eni.Ipv6Addresses.AddRange(addresses),
            Ipv6Prefixes = eni.Ipv6Prefixes.AddRange(prefixes),
        });
        return new AssignedIpv6(id, addresses, prefixes);
    }

    /// <summary>Takes these IPv6 addresses and prefixes from the ENI: all of them, or none.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, its instance, its VSwitch, the addresses.
    /// </exception>
    public static void Unassign(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv6Address> addresses,
        ImmutableArray<Ipv6CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        RequireEachOnce(addresses, eni.Ipv6Addresses.Contains, Refusal.AddressNotAssigned);
        RequireEachOnce(prefixes, eni.Ipv6Prefixes.Contains, Refusal.AddressNotAssigned);

        state.Commit();
        HeldAddresses.ReleaseIpv6(state, eni with { Ipv6Addresses = addresses, Ipv6Prefixes = prefixes });
        state.Replace(eni, eni with
        {
            Ipv6Addresses = eni.Ipv6Addresses.RemoveRange(addresses),
            Ipv6Prefixes = eni.Ipv6Prefixes.RemoveRange(prefixes),
        });
    }

    /// <summary>The IPv6 addresses of the VSwitch.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6NotTurnedOn"/>.</exception>
    internal static Ipv6AddressPool RequirePool(VSwitch vSwitch) =>
        vSwitch.Ipv6Addresses ?? throw new RefusedException(Refusal.Ipv6NotTurnedOn, vSwitch.Id.Value);

    /// <summary>Refuses so many more addresses and prefixes, each of which takes one place.</summary>
    /// <param name="name">The ENI, for the message.</param>
    /// <param name="type">The type of its instance; null where it is attached to none.</param>
    /// <param name="held">What it holds.</param>
    /// <param name="asked">What is asked for.</param>
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

        if (type is null && asked > AvailableLimit - held)
        {
            throw new RefusedException(Refusal.AvailableIpv6Quota, name, Text(AvailableLimit), Text(held), Text(asked));
        }
    }

    /// <summary>Refuses addresses that the VSwitch does not have to give.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.Ipv6NotInVSwitch"/>, <see cref="Refusal.AddressRepeated"/>,
    /// <see cref="Refusal.Ipv6Assigned"/> or <see cref="Refusal.AddressesExhausted"/>.
    /// </exception>
    internal static void RequireFree(VSwitch vSwitch, Ipv6AddressPool pool, Ipv6Selection selection)
    {
        RequireUsable(selection.Addresses, pool.IsUsable, pool);
        RequireUsable(selection.Prefixes, pool.IsUsable, pool);
        RequireEachOnce(selection.Addresses, pool.IsFree, Refusal.Ipv6Assigned);
        RequireEachOnce(selection.Prefixes, pool.IsFree, Refusal.Ipv6Assigned);
        if (selection.NextPrefixes > pool.FreePrefixCount)
        {
            throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
        }
    }

    /// <summary>Takes the addresses of a selection out of the pool.</summary>
    internal static ImmutableArray<Ipv6Address> TakeAddresses(Ipv6AddressPool pool, Ipv6Selection selection)
    {
        foreach (var address in selection.Addresses)
        {
            pool.Take(address);
        }

        return selection.NextAddresses > 0 ? pool.AllocateAddresses(selection.NextAddresses) : selection.Addresses;
    }

    /// <summary>Takes the prefixes of a selection out of the pool.</summary>
    internal static ImmutableArray<Ipv6CidrBlock> TakePrefixes(Ipv6AddressPool pool, Ipv6Selection selection)
    {
        foreach (var prefix in selection.Prefixes)
        {
            pool.Take(prefix);
        }

        return selection.NextPrefixes > 0 ? pool.AllocatePrefixes(selection.NextPrefixes) : selection.Prefixes;
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

    private static void RequireEachOnce<T>(ImmutableArray<T> chosen, Func<T, bool> holds, Refusal refusal)
        where T : struct, IEquatable<T>
    {
        if (HeldAddresses.FirstRepeated(chosen) is { } repeated)
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
