namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Compares a pool that has CIDR reservations with a simple model.</summary>
internal sealed class ReservedPoolModel(NextFitPool pool, Random random)
{
    private readonly int size = (int)pool.Block.Size;
    private readonly HashSet<int> addresses = [];
    private readonly HashSet<int> prefixes = [];
    private readonly List<CidrReservation> reservations = [];
    private int last = -1;
    private int lastPrefix = -1;

    /// <summary>Executes a random operation and compares the pool with the model.</summary>
    public void Step()
    {
        var (address, prefix) = (random.Next(size), random.Next(size / 16));
        switch (random.Next(10))
        {
            case < 2 when NextAddress() is { } next:
                pool.AllocateAddresses(1).Should().Equal(Address(next));
                addresses.Add(next);
                last = next;
                break;
            case 2 when NextPrefix() is { } next:
                pool.AllocatePrefixes(1).Should().Equal(Prefix(next));
                prefixes.Add(next);
                lastPrefix = next;
                break;
            case 3 when IsFree(Address(address)):
                pool.MarkAllocated(Address(address));
                addresses.Add(address);
                break;
            case 4 when IsFree(Prefix(prefix)):
                pool.MarkAllocated(Prefix(prefix));
                prefixes.Add(prefix);
                break;
            case 5 when prefixes.Remove(prefix):
                pool.Release(Prefix(prefix));
                break;
            case 6 or 7 when addresses.Count > 0:
                address = addresses.ElementAt(random.Next(addresses.Count));
                pool.Release(Address(address));
                addresses.Remove(address);
                break;
            case 8:
                Reserve();
                break;
            case 9 when reservations.Count > 0:
                var ended = reservations[random.Next(reservations.Count)];
                pool.Unreserve(ended.Block);
                reservations.Remove(ended);
                break;
            default:
                break;
        }

        Compare();
    }

    private void Reserve()
    {
        var mask = random.Next(pool.Block.MaskLength + 1, 29);
        var first = random.Next(size) & ~((1 << (32 - mask)) - 1);
        var block = CidrBlock.Of(Address(first), mask);
        var overlaps = reservations.Exists(it => it.Block.Overlaps(block));
        pool.OverlapsReservation(block).Should().Be(overlaps);
        if (!overlaps)
        {
            var type = random.Next(3) == 0 ? CidrReservationType.Prefix : CidrReservationType.Explicit;
            reservations.Add(Given.Reservation(block.ToString(), type));
            pool.Reserve(reservations[^1]);
        }
    }

    private void Compare()
    {
        var allAddresses = Enumerable.Range(0, size).Select(Address).ToList();
        var allPrefixes = Enumerable.Range(0, size / 16).Select(Prefix).ToList();
        pool.FreeAddressCount.Should().Be(allAddresses.Count(IsFree));
        pool.FreePrefixCount.Should().Be(allPrefixes.Count(IsFree));
        pool.Reservations.SequenceEqual(reservations.Select(it => it.Reserved)).Should().BeTrue();

        // The counts are cached, so some steps do not read them.
        if (random.Next(4) == 0)
        {
            pool.SelectableAddressCount.Should().Be(allAddresses.Count(MayChoose));
            pool.SelectablePrefixCount.Should().Be(allPrefixes.Count(MayChoose));
        }
    }

    private bool IsFree(Ipv4Address address) =>
        pool.IsUsable(address)
        && !addresses.Contains(OffsetOf(address))
        && !prefixes.Contains(OffsetOf(address) / 16);

    private bool IsFree(CidrBlock prefix) =>
        Enumerable.Range(OffsetOf(prefix.First), 16).All(offset => IsFree(Address(offset)));

    private bool MayChoose(Ipv4Address address) =>
        IsFree(address) && !reservations.Exists(it => it.Block.Contains(address));

    private bool MayChoose(CidrBlock prefix)
    {
        var own = reservations.Find(it => it.Block.Contains(prefix));
        var forPrefixes = reservations.Exists(it => it.Type == CidrReservationType.Prefix);
        return IsFree(prefix) && (forPrefixes ? own?.Type == CidrReservationType.Prefix : own is null);
    }

    private int? NextAddress() => Next(offset => MayChoose(Address(offset)), last + 1, size);

    private int? NextPrefix() =>
        Next(prefix => MayChoose(Prefix(prefix)), lastPrefix + 1, size / 16);

    private static int? Next(Func<int, bool> mayChoose, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (mayChoose((start + i) % count))
            {
                return (start + i) % count;
            }
        }

        return null;
    }

    private int OffsetOf(Ipv4Address address) => (int)(address.ToBits() - pool.Block.First.ToBits());

    private Ipv4Address Address(int offset) => Ipv4Address.FromBits(pool.Block.First.ToBits() + (uint)offset);

    private CidrBlock Prefix(int prefix) => CidrBlock.Of(Address(prefix * 16), 28);
}
