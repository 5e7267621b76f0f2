using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>An IPv6 address pool with the search position, which an account state stores separately.</summary>
internal sealed class NextFitIpv6Pool(Ipv6CidrBlock block)
{
    private readonly Ipv6AddressPool pool = new(block);

    public Ipv6Address? LastAllocated { get; set; }

    public Ipv6CidrBlock? LastAllocatedPrefix { get; set; }

    public Ipv6AddressPool Pool => pool;

    public Ipv6CidrBlock Block => pool.Block;

    public int FreePrefixCount => pool.FreePrefixCount;

    public bool IsUsable(Ipv6Address address) => pool.IsUsable(address);

    public bool IsUsable(Ipv6CidrBlock prefix) => pool.IsUsable(prefix);

    public bool IsFree(Ipv6Address address) => pool.IsFree(address);

    public bool IsFree(Ipv6CidrBlock prefix) => pool.IsFree(prefix);

    public void MarkAllocated(Ipv6Address address) => pool.MarkAllocated(address);

    public void MarkAllocated(Ipv6CidrBlock prefix) => pool.MarkAllocated(prefix);

    public void Release(Ipv6Address address) => pool.Release(address);

    public void Release(Ipv6CidrBlock prefix) => pool.Release(prefix);

    public ImmutableArray<Ipv6Address> AllocateAddresses(int count)
    {
        var addresses = AddressSources.Allocate(pool, count, LastAllocated);
        LastAllocated = count > 0 ? addresses[^1] : LastAllocated;
        return addresses;
    }

    public ImmutableArray<Ipv6CidrBlock> AllocatePrefixes(int count)
    {
        var prefixes = AddressSources.Allocate(pool, count, LastAllocatedPrefix);
        LastAllocatedPrefix = count > 0 ? prefixes[^1] : LastAllocatedPrefix;
        return prefixes;
    }
}
