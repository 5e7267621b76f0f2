using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// The rules for the addresses and prefixes that a request assigns in a VSwitch. They are the same in both IP families;
/// only two errors differ.
/// </summary>
internal readonly struct AddressRules
{
    private readonly VSwitch vSwitch;
    private readonly Refusal notInVSwitch;
    private readonly Refusal assigned;

    private AddressRules(VSwitch vSwitch, Refusal notInVSwitch, Refusal assigned)
    {
        this.vSwitch = vSwitch;
        this.notInVSwitch = notInVSwitch;
        this.assigned = assigned;
    }

    public static AddressRules Ipv4(VSwitch vSwitch) =>
        new(vSwitch, Refusal.AddressNotInVSwitch, Refusal.AddressAssigned);

    public static AddressRules Ipv6(VSwitch vSwitch) => new(vSwitch, Refusal.Ipv6NotInVSwitch, Refusal.Ipv6Assigned);

    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6NotEnabled"/>.</exception>
    public static Ipv6AddressPool RequireIpv6Pool(AccountState state, VSwitch vSwitch) =>
        state.Ipv6AddressesOf(vSwitch) ?? throw new RefusedException(Refusal.Ipv6NotEnabled, vSwitch.Id.Value);

    /// <summary>
    /// Returns the specified addresses if all of them are free, or else the next automatic ones. Returns none if
    /// neither is requested, as for the prefixes of a request for addresses.
    /// </summary>
    /// <param name="next">The number of automatic addresses; 0 if addresses are specified.</param>
    /// <param name="last">The last automatic address of the VSwitch; null for none.</param>
    /// <exception cref="RefusedException">
    /// The errors of the other rules, in their order, or <see cref="Refusal.AddressesExhausted"/>.
    /// </exception>
    public ImmutableArray<T> Choose<T>(
        IAddressSource<T> source, ImmutableArray<T> specified, int next, ref T? last)
        where T : struct, IEquatable<T>
    {
        if (next == 0 && specified.IsEmpty)
        {
            return specified;
        }

        if (next == 0)
        {
            RequireUsable(source, specified);
            RequireDistinct(specified);
            RequireFree(source, specified);
            return specified;
        }

        var chosen = source.Next(next, last)
            ?? throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
        last = chosen[^1];
        return chosen;
    }

    /// <summary>Rejects addresses outside the VSwitch and its system addresses.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AddressNotInVSwitch"/> or <see cref="Refusal.Ipv6NotInVSwitch"/>.
    /// </exception>
    public void RequireUsable<T>(IAddressSource<T> source, ImmutableArray<T> addresses)
        where T : struct
    {
        foreach (var address in addresses)
        {
            if (!source.IsUsable(address))
            {
                throw new RefusedException(notInVSwitch, address.ToString()!, source.BlockText);
            }
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.AddressRepeated"/>.</exception>
    public static void RequireDistinct<T>(ImmutableArray<T> addresses)
        where T : struct, IEquatable<T>
    {
        // A request has at most 1,000 parameters, so that the search needs no set.
        for (var i = 1; i < addresses.Length; i++)
        {
            if (addresses.AsSpan(0, i).Contains(addresses[i]))
            {
                throw new RefusedException(Refusal.AddressRepeated, addresses[i].ToString()!);
            }
        }
    }

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AddressAssigned"/> or <see cref="Refusal.Ipv6Assigned"/>.
    /// </exception>
    public void RequireFree<T>(IAddressSource<T> source, ImmutableArray<T> addresses)
        where T : struct
    {
        foreach (var address in addresses)
        {
            if (!source.IsFree(address))
            {
                throw new RefusedException(assigned, address.ToString()!);
            }
        }
    }
}
