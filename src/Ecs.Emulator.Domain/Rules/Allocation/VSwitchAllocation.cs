using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>The addresses and prefixes that a plan for several ENIs allocates in a VSwitch.</summary>
internal sealed class VSwitchAllocation
{
    private readonly AccountState state;
    private readonly VSwitch vSwitch;

    public VSwitchAllocation(AccountState state, VSwitch vSwitch)
    {
        this.state = state;
        this.vSwitch = vSwitch;
        var cursors = state.CursorsOf(vSwitch.Id);
        Pool = state.AddressesOf(vSwitch);
        Ipv4 = new(Pool, Pool, cursors?.LastAddress, cursors?.LastPrefix);
        if (state.Ipv6AddressesOf(vSwitch) is { } pool)
        {
            Ipv6 = new(pool, pool, cursors?.Ipv6?.LastAddress, cursors?.Ipv6?.LastPrefix);
        }
    }

    /// <summary>The IPv4 addresses before the plan.</summary>
    public AddressPool Pool { get; }

    public AddressAllocation<Ipv4Address, CidrBlock> Ipv4 { get; }

    /// <summary>Null if IPv6 is not enabled.</summary>
    public AddressAllocation<Ipv6Address, Ipv6CidrBlock>? Ipv6 { get; }

    /// <summary>Allocates the next automatic IPv4 address.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressesExhausted"/>.</exception>
    public Ipv4Address AllocateNext() => Ipv4.Addresses.Allocate(AddressRules.Ipv4(vSwitch), [], next: 1)[0];

    /// <summary>Moves the search positions of the VSwitch behind the automatic addresses.</summary>
    public void MoveCursors(ChangeSet changes)
    {
        var before = state.CursorsOf(vSwitch.Id);
        var start = before ?? new VSwitchCursors(vSwitch.Id);
        var after = start with { LastAddress = Ipv4.Addresses.Last, LastPrefix = Ipv4.Prefixes.Last };
        if (Ipv6 is { Addresses.Last: not null } or { Prefixes.Last: not null })
        {
            after = after with { Ipv6 = new Ipv6Cursors(Ipv6.Addresses.Last, Ipv6.Prefixes.Last) };
        }

        if (after != start)
        {
            changes.AddOrReplace(state.AllocationCursors, before, after);
        }
    }
}
