using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>An address pool with the search position, which an account state stores separately.</summary>
internal sealed class NextFitPool(CidrBlock block)
{
    private readonly AddressPool pool = new(block);

    public Ipv4Address? LastAllocated { get; set; }

    public CidrBlock? LastAllocatedPrefix { get; set; }

    public AddressPool Pool => pool;

    public CidrBlock Block => pool.Block;

    public ImmutableList<ReservedBlock> Reservations => pool.Reservations;

    public int FreeAddressCount => pool.FreeAddressCount;

    public int FreePrefixCount => pool.FreePrefixCount;

    public int SelectableAddressCount => pool.SelectableAddressCount;

    public int SelectablePrefixCount => pool.SelectablePrefixCount;

    public bool IsUsable(Ipv4Address address) => pool.IsUsable(address);

    public bool IsFree(Ipv4Address address) => pool.IsFree(address);

    public bool IsFree(CidrBlock prefix) => pool.IsFree(prefix);

    public bool OverlapsReservation(CidrBlock block) => pool.OverlapsReservation(block);

    public void Reserve(CidrReservation reservation) => pool.Reservations = pool.Reservations.Add(reservation.Reserved);

    public void Unreserve(CidrBlock block) =>
        pool.Reservations = pool.Reservations.RemoveAll(reservation => reservation.Block == block);

    public void MarkAllocated(Ipv4Address address) => pool.MarkAllocated(address);

    public void MarkAllocated(CidrBlock prefix) => pool.MarkAllocated(prefix);

    public void Release(Ipv4Address address) => pool.Release(address);

    public void Release(CidrBlock prefix) => pool.Release(prefix);

    /// <summary>Checks that plans for one ENI and for several ENIs allocate the same addresses.</summary>
    public ImmutableArray<Ipv4Address> AllocateAddresses(int count)
    {
        var addresses = AddressSources.Allocate(pool, count, LastAllocated);
        LastAllocated = count > 0 ? addresses[^1] : LastAllocated;
        return addresses;
    }

    /// <inheritdoc cref="AllocateAddresses"/>
    public ImmutableArray<CidrBlock> AllocatePrefixes(int count)
    {
        var prefixes = AddressSources.Allocate(pool, count, LastAllocatedPrefix);
        LastAllocatedPrefix = count > 0 ? prefixes[^1] : LastAllocatedPrefix;
        return prefixes;
    }
}
