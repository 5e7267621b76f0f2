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
    public static void Take(World world, NetworkInterface eni)
    {
        if (world.VSwitches.Find(eni.VSwitchId)?.Addresses is { } pool)
        {
            ForEach(eni, pool.Take, pool.Take);
        }

        ForEachIpv6(world, eni, static (pool, address) => pool.Take(address), static (pool, prefix) => pool.Take(prefix));
    }

    /// <summary>Gives all back that the ENI holds.</summary>
    public static void Release(World world, NetworkInterface eni)
    {
        if (world.VSwitches.Find(eni.VSwitchId)?.Addresses is { } pool)
        {
            ForEach(eni, pool.Release, pool.Release);
        }

        ReleaseIpv6(world, eni);
    }

    /// <summary>Gives the IPv6 addresses back that the ENI holds.</summary>
    public static void ReleaseIpv6(World world, NetworkInterface eni) => ForEachIpv6(
        world, eni, static (pool, address) => pool.Release(address), static (pool, prefix) => pool.Release(prefix));

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

    /// <summary>A VSwitch may have got IPv6, or another block, after its ENIs: what lies outside the block is nobody's there.</summary>
    private static void ForEachIpv6(
        World world,
        NetworkInterface eni,
        Action<Ipv6AddressPool, Ipv6Address> single,
        Action<Ipv6AddressPool, Ipv6CidrBlock> prefix)
    {
        if (eni.Ipv6Count == 0 || world.VSwitches.Find(eni.VSwitchId)?.Ipv6Addresses is not { } pool)
        {
            return;
        }

        foreach (var address in eni.Ipv6Addresses.Where(pool.Block.Contains))
        {
            single(pool, address);
        }

        foreach (var block in eni.Ipv6Prefixes.Where(pool.Block.Contains))
        {
            prefix(pool, block);
        }
    }
}
