using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Finding the next free address of a VSwitch, and giving it back.</summary>
public class AddressAllocation
{
    private readonly AddressPool small = new(CidrBlock.Of(Ipv4Address.FromBits(0x0A000000), AddressPool.MinMaskLength + 8));
    private readonly AddressPool empty = new(CidrBlock.Of(Ipv4Address.FromBits(0x0A010000), AddressPool.MinMaskLength));
    private readonly AddressPool full = new(CidrBlock.Of(Ipv4Address.FromBits(0x0A020000), AddressPool.MinMaskLength));

    public AddressAllocation() => full.AllocateAddresses(full.FreeAddressCount - 1);

    [Benchmark(Baseline = true)]
    public void Small24() => HandOutAndRelease(small);

    [Benchmark]
    public void Empty16() => HandOutAndRelease(empty);

    [Benchmark]
    public void OneLeftOf16() => HandOutAndRelease(full);

    private static void HandOutAndRelease(AddressPool pool) => pool.Release(pool.AllocateAddresses(1)[0]);
}
