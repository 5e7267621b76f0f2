using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Address pools follow the rows of VSwitches and ENIs.</summary>
public sealed class AddressPoolIndexTests
{
    private const int Steps = 400;
    private static readonly VSwitchId[] VSwitchIds = [new("vsw-0"), new("vsw-1")];
    private static readonly Ipv6CidrBlock[] Ipv6Blocks =
        [Given.Ipv6Block("2001:db8::/64"), Given.Ipv6Block("2001:db8:0:1::/64")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_random_changes_the_pools_equal_pools_that_are_built_from_the_rows(int seed)
    {
        var random = new Random(seed);
        var state = Given.State(VSwitch(0), VSwitch(1));
        for (var step = 0; step < Steps; step++)
        {
            Step(random, state, step);
            foreach (var vSwitch in state.VSwitches)
            {
                RequireSame(state, vSwitch);
            }
        }

        state.NetworkInterfaces.Should().NotBeEmpty();
    }

    [Fact]
    public void A_secondary_address_that_becomes_primary_stays_allocated()
    {
        var (primary, secondary) = (Given.Address("172.17.0.12"), Given.Address("172.17.0.20"));
        var eni = Given.Eni with { PrimaryIpAddress = primary, PrivateIpAddresses = [secondary] };
        var state = Given.StateWith(eni);
        Apply(state, changes => changes.Replace(
            state.NetworkInterfaces,
            eni,
            eni with { PrimaryIpAddress = secondary, PrivateIpAddresses = [primary] }));
        var pool = state.AddressesOf(state.VSwitches.Single());
        (pool.IsFree(primary), pool.IsFree(secondary)).Should().Be((false, false));
    }

    private static void Step(Random random, AccountState state, int number)
    {
        switch (random.Next(8))
        {
            case 0 when NewEni(random, state, number) is { } created:
                Apply(state, changes => changes.Add(state.NetworkInterfaces, created));
                break;
            case 1 when state.NetworkInterfaces.Count > 3:
                Apply(state, changes => changes.Remove(state.NetworkInterfaces, Any(random, state)));
                break;
            case 2 when state.NetworkInterfaces.Count > 0:
                var moved = Any(random, state);
                if (NewEni(random, state, number) is { } another)
                {
                    Apply(state, changes => changes.Replace(
                        state.NetworkInterfaces, moved, another with { Id = moved.Id }));
                }

                break;
            case 3:
                ChangeVSwitch(random, state);
                break;
            case 4 when state.NetworkInterfaces.Count > 0:
                ShrinkEni(random, state);
                break;
            default:
                GrowEni(random, state);
                break;
        }
    }

    private static void ChangeVSwitch(Random random, AccountState state)
    {
        var index = random.Next(2);
        if (state.VSwitches.Find(VSwitchIds[index]) is not { } vSwitch)
        {
            Apply(state, changes => changes.Add(state.VSwitches, VSwitch(index)));
            return;
        }

        switch (random.Next(4))
        {
            case 0:
                Apply(state, changes => changes.Remove(state.VSwitches, vSwitch));
                break;
            case 1:
                Apply(state, changes => changes.Replace(state.VSwitches, vSwitch, vSwitch with
                {
                    Ipv6CidrBlock = vSwitch.Ipv6CidrBlock is null ? Ipv6Blocks[index] : null,
                }));
                break;
            case 2:
                ChangeReservations(random, state, vSwitch);
                break;
            default:
                Apply(state, changes => changes.Replace(state.VSwitches, vSwitch, vSwitch with { Name = "renamed" }));
                break;
        }
    }

    private static void ChangeReservations(Random random, AccountState state, VSwitch vSwitch)
    {
        if (state.CidrReservationsIn(vSwitch.Id).FirstOrDefault() is { } existing)
        {
            Apply(state, changes => changes.Remove(state.CidrReservations, existing));
            return;
        }

        var block = vSwitch.CidrBlock.Subnets(28).ElementAt(random.Next(4));
        var reservation = Given.Reservation($"{block}", (CidrReservationType)random.Next(2));
        Apply(state, changes => changes.Add(state.CidrReservations, reservation with { VSwitchId = vSwitch.Id }));
    }

    private static void ShrinkEni(Random random, AccountState state)
    {
        var eni = Any(random, state);
        Apply(state, changes => changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            PrivateIpAddresses = Some(random, eni.PrivateIpAddresses),
            Ipv4Prefixes = Some(random, eni.Ipv4Prefixes),
            Ipv6Addresses = Some(random, eni.Ipv6Addresses),
            Ipv6Prefixes = Some(random, eni.Ipv6Prefixes),
        }));
    }

    private static void GrowEni(Random random, AccountState state)
    {
        if (state.NetworkInterfaces.Count == 0)
        {
            return;
        }

        var eni = Any(random, state);
        var index = Array.IndexOf(VSwitchIds, eni.VSwitchId);
        var other = state.NetworkInterfaces.ToList();
        var changed = eni with
        {
            Ipv4Prefixes = FreePrefix(random, state, index) is { } prefix && random.Next(3) == 0
                ? eni.Ipv4Prefixes.Add(prefix)
                : eni.Ipv4Prefixes,
            Ipv6Addresses = FreeIpv6(
                random, other, index) is { } ipv6 ? eni.Ipv6Addresses.Add(ipv6) : eni.Ipv6Addresses,
        };
        Apply(state, changes => changes.Replace(state.NetworkInterfaces, eni, changed));
        if (FreeAddress(random, state, index) is { } address)
        {
            Apply(state, changes => changes.Replace(
                state.NetworkInterfaces,
                changed,
                random.Next(4) == 0
                    ? changed with { PrimaryIpAddress = address }
                    : changed with { PrivateIpAddresses = changed.PrivateIpAddresses.Insert(0, address) }));
        }

        if (FreeIpv6Prefix(random, state, index) is { } ipv6Prefix)
        {
            var before = state.NetworkInterfaces.Find(eni.Id)!;
            Apply(state, changes => changes.Replace(
                state.NetworkInterfaces, before, before with { Ipv6Prefixes = before.Ipv6Prefixes.Add(ipv6Prefix) }));
        }
    }

    private static NetworkInterface? NewEni(Random random, AccountState state, int number)
    {
        var index = random.Next(2);
        return FreeAddress(random, state, index) is not { } address ? null : Given.Eni with
        {
            Id = new NetworkInterfaceId($"eni-{number}"),
            VSwitchId = VSwitchIds[index],
            PrimaryIpAddress = address,
            MacAddress = $"00:16:3e:00:{number / 256:x2}:{number % 256:x2}",
            Ipv6Addresses = FreeIpv6(random, state.NetworkInterfaces, index) is { } ipv6 ? [ipv6] : [],
        };
    }

    private static Ipv4Address? FreeAddress(Random random, AccountState state, int index)
    {
        var address = VSwitch(index).CidrBlock.AddressAt(random.Next(1, 61));
        return IsHeld(state, CidrBlock.Of(address, 32)) ? null : address;
    }

    private static CidrBlock? FreePrefix(Random random, AccountState state, int index)
    {
        var prefix = VSwitch(index).CidrBlock.Subnets(28).ElementAt(random.Next(1, 3));
        return IsHeld(state, prefix) ? null : prefix;
    }

    private static bool IsHeld(AccountState state, CidrBlock block) => state.NetworkInterfaces.Any(
        eni => eni.PrivateIpAddresses.Append(eni.PrimaryIpAddress).Any(block.Contains)
            || eni.Ipv4Prefixes.Any(block.Overlaps));

    private static Ipv6Address? FreeIpv6(Random random, IEnumerable<NetworkInterface> enis, int index)
    {
        var address = Ipv6AddressOf(index, random.Next(1, 4), random.Next(3));
        return enis.Any(eni => eni.Ipv6Addresses.Contains(address)
            || eni.Ipv6Prefixes.Any(prefix => prefix.Contains(address))) ? null : address;
    }

    private static Ipv6CidrBlock? FreeIpv6Prefix(Random random, AccountState state, int index)
    {
        var prefix = Ipv6CidrBlock.Of(Ipv6AddressOf(index, random.Next(1, 6), 0), 80);
        return state.NetworkInterfaces.Any(eni => eni.Ipv6Addresses.Any(prefix.Contains)
            || eni.Ipv6Prefixes.Contains(prefix)) ? null : prefix;
    }

    private static Ipv6Address Ipv6AddressOf(int index, int prefix, int offset) => Ipv6Address.FromBits(
        Ipv6Blocks[index].First.ToBits() + ((UInt128)prefix << 48) + (UInt128)offset);

    private static NetworkInterface Any(Random random, AccountState state) =>
        state.NetworkInterfaces.ElementAt(random.Next(state.NetworkInterfaces.Count));

    private static ImmutableArray<T> Some<T>(Random random, ImmutableArray<T> list) =>
        [.. list.Where(_ => random.Next(2) == 0)];

    private static void Apply(AccountState state, Action<ChangeSet> change)
    {
        var changes = state.NewChanges();
        change(changes);
        state.Apply(changes);
    }

    private static void RequireSame(AccountState state, VSwitch vSwitch)
    {
        var (actual, expected) = (state.AddressesOf(vSwitch), new AddressPool(vSwitch.CidrBlock)
        {
            Reservations = [.. state.CidrReservationsIn(vSwitch.Id).Select(it => it.Reserved)],
        });
        var enis = state.NetworkInterfaces.Where(eni => eni.VSwitchId == vSwitch.Id).ToList();
        enis.ForEach(eni => expected.MarkAllocated(eni.PrimaryIpAddress));
        enis.SelectMany(eni => eni.PrivateIpAddresses).ToList().ForEach(expected.MarkAllocated);
        enis.SelectMany(eni => eni.Ipv4Prefixes).ToList().ForEach(expected.MarkAllocated);
        (actual.FreeAddressCount, actual.FreePrefixCount, actual.SelectableAddressCount, actual.SelectablePrefixCount)
            .Should().Be((
                expected.FreeAddressCount,
                expected.FreePrefixCount,
                expected.SelectableAddressCount,
                expected.SelectablePrefixCount));
        vSwitch.CidrBlock.Addresses().Where(address => actual.IsFree(address) != expected.IsFree(address))
            .Should().BeEmpty();
        state.AllocatedAddressCount(vSwitch).Should().Be(
            enis.Sum(eni => 1 + eni.PrivateIpAddresses.Length + (16 * eni.Ipv4Prefixes.Length)));
        RequireSameIpv6(state, vSwitch, enis);
    }

    private static void RequireSameIpv6(AccountState state, VSwitch vSwitch, List<NetworkInterface> enis)
    {
        var actual = state.Ipv6AddressesOf(vSwitch);
        if (vSwitch.Ipv6CidrBlock is not { } block)
        {
            actual.Should().BeNull();
            return;
        }

        var expected = new Ipv6AddressPool(block);
        enis.SelectMany(eni => eni.Ipv6Addresses).ToList().ForEach(expected.MarkAllocated);
        enis.SelectMany(eni => eni.Ipv6Prefixes).ToList().ForEach(expected.MarkAllocated);
        actual!.FreePrefixCount.Should().Be(expected.FreePrefixCount);
        var index = Array.IndexOf(VSwitchIds, vSwitch.Id);
        var addresses = Enumerable.Range(0, 24).Select(number => Ipv6AddressOf(index, number / 4, number % 4));
        addresses.Where(address => actual.IsFree(address) != expected.IsFree(address)).Should().BeEmpty();
    }

    private static VSwitch VSwitch(int index) => Given.VSwitch($"172.17.{index}.0/26") with { Id = VSwitchIds[index] };
}
