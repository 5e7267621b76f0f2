using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>Takes the addresses of an ENI out of the pools of its VSwitch, where that exists, and gives them back.</summary>
internal static class HeldAddresses
{
    /// <summary>The first of these that stands there twice; null where each is another.</summary>
    public static T? FirstRepeated<T>(ImmutableArray<T> addresses)
        where T : struct, IEquatable<T>
    {
        // Lists have at most some fifty elements.
        for (var i = 1; i < addresses.Length; i++)
        {
            if (addresses.AsSpan(0, i).Contains(addresses[i]))
            {
                return addresses[i];
            }
        }

        return null;
    }

    /// <summary>Takes all that the ENI holds: it must be free.</summary>
    public static void Take(AccountState state, NetworkInterface eni)
    {
        if (state.VSwitches.Find(eni.VSwitchId) is not { } vSwitch)
        {
            return;
        }

        ForEach(eni, vSwitch.Addresses.Take, vSwitch.Addresses.Take);
        if (vSwitch.Ipv6Addresses is { } pool)
        {
            TakeIpv6(pool, eni);
        }
    }

    /// <summary>
    /// Takes the IPv6 addresses and prefixes that the ENI holds: they must be usable and free in the pool.
    /// </summary>
    public static void TakeIpv6(Ipv6AddressPool pool, NetworkInterface eni)
    {
        if (eni.Ipv6Count > 0)
        {
            ForEachIpv6(eni, pool.Take, pool.Take);
        }
    }

    /// <summary>Gives all back that the ENI holds.</summary>
    public static void Release(AccountState state, NetworkInterface eni)
    {
        if (state.VSwitches.Find(eni.VSwitchId)?.Addresses is { } pool)
        {
            ForEach(eni, pool.Release, pool.Release);
        }

        ReleaseIpv6(state, eni);
    }

    /// <summary>Gives the IPv6 addresses and prefixes back that the ENI holds.</summary>
    public static void ReleaseIpv6(AccountState state, NetworkInterface eni)
    {
        if (eni.Ipv6Count > 0 && state.VSwitches.Find(eni.VSwitchId)?.Ipv6Addresses is { } pool)
        {
            ForEachIpv6(eni, pool.Release, pool.Release);
        }
    }

    private static void ForEach(NetworkInterface eni, Action<Ipv4Address> single, Action<CidrBlock> prefix)
    {
        single(eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            single(address);
        }

        foreach (var block in eni.Ipv4Prefixes)
        {
            prefix(block);
        }
    }

    private static void ForEachIpv6(NetworkInterface eni, Action<Ipv6Address> single, Action<Ipv6CidrBlock> prefix)
    {
        foreach (var address in eni.Ipv6Addresses)
        {
            single(address);
        }

        foreach (var block in eni.Ipv6Prefixes)
        {
            prefix(block);
        }
    }
}
