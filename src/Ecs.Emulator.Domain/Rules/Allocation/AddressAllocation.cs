using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>
/// The addresses and prefixes that a plan for several ENIs allocates from a pool, in one IP family. The pool does not
/// change; the allocated addresses are not free for the rest of the plan.
/// </summary>
internal sealed class AddressAllocation<TAddress, TPrefix>
    where TAddress : struct, IEquatable<TAddress>
    where TPrefix : struct, IEquatable<TPrefix>
{
    public AddressAllocation(
        IAddressSource<TAddress> addresses,
        IAddressSource<TPrefix> prefixes,
        TAddress? lastAddress,
        TPrefix? lastPrefix)
    {
        var allocated = new IntervalSet();
        Addresses = new AllocatingSource<TAddress>(addresses, allocated, lastAddress);
        Prefixes = new AllocatingSource<TPrefix>(prefixes, allocated, lastPrefix);
    }

    public AllocatingSource<TAddress> Addresses { get; }

    public AllocatingSource<TPrefix> Prefixes { get; }
}

/// <summary>The addresses, or the prefixes, that are free for the rest of a plan.</summary>
/// <param name="pool">The pool, which does not change.</param>
/// <param name="allocated">The offsets of all addresses that the plan allocates from the pool.</param>
/// <param name="last">The last automatic address; null for none.</param>
internal sealed class AllocatingSource<T>(IAddressSource<T> pool, IntervalSet allocated, T? last) : IAddressSource<T>
    where T : struct, IEquatable<T>
{
    /// <summary>The last automatic address; null for none.</summary>
    public T? Last => last;

    public string BlockText => pool.BlockText;

    public bool IsUsable(T address) => pool.IsUsable(address);

    public bool IsFree(T address) => pool.IsFree(address) && !IsAllocated(address);

    public (ulong First, ulong Last) OffsetsOf(T address) => pool.OffsetsOf(address);

    public T? NextFrom(ulong offset)
    {
        var next = pool.NextFrom(offset);
        while (next is { } address && IsAllocated(address))
        {
            // No address that begins before the next gap is free.
            var gap = allocated.NextGapAtOrAfter(pool.OffsetsOf(address).Last);
            next = gap is { } start ? pool.NextFrom(start) : null;
        }

        return next;
    }

    /// <summary>Allocates specified addresses, which must be free in the pool or checked later.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.AddressRepeated"/>.</exception>
    public void AllocateOnce(ImmutableArray<T> addresses)
    {
        foreach (var address in addresses)
        {
            if (IsAllocated(address))
            {
                throw new RefusedException(Refusal.AddressRepeated, address.ToString()!);
            }

            Allocate(address);
        }
    }

    /// <summary>Allocates the specified addresses, or else the next automatic ones.</summary>
    /// <exception cref="RefusedException">As <see cref="AddressRules.Choose"/>.</exception>
    public ImmutableArray<T> Allocate(AddressRules rules, ImmutableArray<T> specified, int next)
    {
        var chosen = rules.Choose(this, specified, next, ref last);
        foreach (var address in chosen)
        {
            Allocate(address);
        }

        return chosen;
    }

    private void Allocate(T address)
    {
        var (first, end) = pool.OffsetsOf(address);
        allocated.Add(first, end);
    }

    private bool IsAllocated(T address)
    {
        var (first, end) = pool.OffsetsOf(address);
        return allocated.ContainsAny(first, end);
    }
}
