using System.Runtime.InteropServices;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Eips;

/// <summary>An index of the public addresses of instances and EIPs.</summary>
/// <param name="range">Addresses are allocated from this block. A state document may contain other addresses.</param>
internal sealed class PublicAddressIndex(CidrBlock range) : IRowObserver<Instance>, IRowObserver<Eip>
{
    private readonly Dictionary<Ipv4Address, int> holders = [];
    private readonly IntervalSet usedOffsets = new();

    /// <summary>The number of addresses that can still be allocated.</summary>
    public int FreeCount => (int)(range.Size - (long)usedOffsets.Count);

    public void OnChanged(Instance? before, Instance? after, int number) =>
        Replace(before?.PublicIpAddress, after?.PublicIpAddress);

    public void OnChanged(Eip? before, Eip? after, int number) => Replace(before?.IpAddress, after?.IpAddress);

    private void Replace(Ipv4Address? before, Ipv4Address? after)
    {
        if (before != after)
        {
            Remove(before);
            Add(after);
        }
    }

    private void Add(Ipv4Address? address)
    {
        if (address is not { } added)
        {
            return;
        }

        // A state document may give one address to several resources.
        CollectionsMarshal.GetValueRefOrAddDefault(holders, added, out _)++;
        if (range.Contains(added))
        {
            usedOffsets.Add(OffsetOf(added));
        }
    }

    private void Remove(Ipv4Address? address)
    {
        if (address is not { } removed || --CollectionsMarshal.GetValueRefOrNullRef(holders, removed) > 0)
        {
            return;
        }

        holders.Remove(removed);
        if (range.Contains(removed))
        {
            usedOffsets.Remove(OffsetOf(removed));
        }
    }

    /// <summary>Whether an instance or an EIP has the address.</summary>
    public bool Contains(Ipv4Address address) => holders.ContainsKey(address);

    /// <summary>
    /// The first free address at or after an offset, which wraps around at the end of the range. There must be a free
    /// address: see <see cref="FreeCount"/>.
    /// </summary>
    /// <param name="number">Selects the offset.</param>
    /// <param name="allocated">Addresses that a plan has already allocated.</param>
    public Ipv4Address FirstFreeFrom(ulong number, IReadOnlySet<Ipv4Address> allocated)
    {
        var address = FirstFreeFrom(number);
        while (allocated.Contains(address))
        {
            address = FirstFreeFrom(OffsetOf(address) + 1);
        }

        return address;
    }

    private Ipv4Address FirstFreeFrom(ulong number)
    {
        var size = (ulong)range.Size;
        return usedOffsets.NextGapAtOrAfter(number % size) is { } offset && offset < size
            ? range.AddressAt((long)offset)
            : range.AddressAt((long)usedOffsets.NextGapAtOrAfter(0)!.Value);
    }

    private ulong OffsetOf(Ipv4Address address) => address.ToBits() - range.First.ToBits();
}
