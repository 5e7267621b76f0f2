using BenchmarkDotNet.Attributes;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Allocates the next free address of a VSwitch, and releases it.</summary>
public class AddressAllocations
{
    private readonly AddressPool small = new(
        CidrBlock.Of(Ipv4Address.FromBits(0x0A000000), AddressPool.MinMaskLength + 8));
    private readonly AddressPool empty = new(CidrBlock.Of(Ipv4Address.FromBits(0x0A010000), AddressPool.MinMaskLength));
    private readonly AddressPool full = new(CidrBlock.Of(Ipv4Address.FromBits(0x0A020000), AddressPool.MinMaskLength));

    public AddressAllocations()
    {
        foreach (var address in full.Next<Ipv4Address>(full.FreeAddressCount - 1, last: null)!.Value)
        {
            full.MarkAllocated(address);
        }
    }

    [Benchmark(Baseline = true)]
    public void Small24() => AllocateAndRelease(small);

    [Benchmark]
    public void Empty16() => AllocateAndRelease(empty);

    [Benchmark]
    public void OneLeftOf16() => AllocateAndRelease(full);

    private static void AllocateAndRelease(AddressPool pool)
    {
        var address = pool.Next<Ipv4Address>(1, last: null)!.Value[0];
        pool.MarkAllocated(address);
        pool.Release(address);
    }
}
