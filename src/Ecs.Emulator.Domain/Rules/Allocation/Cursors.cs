using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Creates allocations that begin at the search positions of a VSwitch, and moves these positions.</summary>
internal static class Cursors
{
    public static AddressAllocation NewAllocation(AccountState state, VSwitch vSwitch)
    {
        var cursors = state.CursorsOf(vSwitch.Id);
        return new AddressAllocation(state.AddressesOf(vSwitch), cursors?.LastAddress, cursors?.LastPrefix);
    }

    /// <summary>The allocation of IPv6 addresses; null if IPv6 is not enabled.</summary>
    public static Ipv6AddressAllocation? NewIpv6Allocation(AccountState state, VSwitch vSwitch)
    {
        var cursors = state.CursorsOf(vSwitch.Id)?.Ipv6;
        return state.Ipv6AddressesOf(vSwitch) is { } pool
            ? new Ipv6AddressAllocation(pool, cursors?.LastAddress, cursors?.LastPrefix)
            : null;
    }

    /// <summary>Moves the search positions behind the addresses of these allocations.</summary>
    public static void Move(
        AccountState state, ChangeSet changes, VSwitchId id, AddressAllocation? ipv4, Ipv6AddressAllocation? ipv6)
    {
        var before = state.CursorsOf(id);
        var start = before ?? new VSwitchCursors(id);
        var after = start;
        if (ipv4 is not null)
        {
            after = after with { LastAddress = ipv4.LastAddress, LastPrefix = ipv4.LastPrefix };
        }

        if (ipv6 is { LastAddress: not null } or { LastPrefix: not null })
        {
            after = after with { Ipv6 = new Ipv6Cursors(ipv6.LastAddress, ipv6.LastPrefix) };
        }

        if (after != start)
        {
            changes.AddOrReplace(state.AllocationCursors, before, after);
        }
    }
}
