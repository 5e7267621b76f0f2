using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>The addresses that an assignment allocates.</summary>
public sealed class AssignAddressesTests
{
    private static readonly NetworkInterface Other = Given.Eni with
    {
        Id = new NetworkInterfaceId("eni-other"),
        PrimaryIpAddress = Given.Address("172.17.0.13"),
        PrivateIpAddresses = [Given.Address("172.17.0.50")],
        Ipv4Prefixes = [Given.Block("172.17.0.64/28")],
    };

    [Fact]
    [Rule("assign.chosen")]
    public void Chosen_addresses_are_assigned_in_the_given_order_and_allocated_in_the_pool()
    {
        var state = Given.StateWith(Given.Eni);
        var assigned = Assign(state, Given.Chosen("172.17.0.101", "172.17.0.100"));

        assigned.NetworkInterfaceId.Should().Be(Given.MyEni);
        assigned.Addresses.Should().Equal(Given.Address("172.17.0.101"), Given.Address("172.17.0.100"));
        assigned.Prefixes.Should().BeEmpty();
        Given.EniOf(state).PrivateIpAddresses.Should().Equal(assigned.Addresses);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(3);

        var pool = state.AddressesOf(state.VSwitches.Single());
        pool.IsFree(Given.Address("172.17.0.100")).Should().BeFalse();
        pool.FreeAddressCount.Should().Be(252 - 3);
        state.CursorsOf(Given.MyVSwitch).Should().BeNull("only an automatic choice moves the search");
        Refused.With(Refusal.AddressAssigned, state, it => Assign(it, Given.Chosen("172.17.0.101")), "172.17.0.101");
    }

    [Theory]
    [InlineData("172.17.0.1")]
    [InlineData("172.17.0.252")]
    [Rule("assign.chosen")]
    public void The_first_and_the_last_usable_address_can_be_chosen(string address) =>
        Assign(Given.StateWith(Given.Eni), Given.Chosen(address)).Addresses
            .Should().Equal(Given.Address(address));

    [Theory]
    [InlineData("172.17.0.0")]
    [InlineData("172.17.0.253")]
    [InlineData("172.17.0.254")]
    [InlineData("172.17.0.255")]
    [Rule("address.reserved")]
    public void A_reserved_address_is_rejected(string address) => Refused.With(
        Refusal.AddressNotInVSwitch,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.Chosen("172.17.0.100", address)),
        address,
        "172.17.0.0/24");

    [Theory]
    [InlineData("172.17.1.0")]
    [InlineData("172.16.255.255")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [Rule("address.in-block")]
    public void An_address_outside_the_block_is_rejected(string address) => Refused.With(
        Refusal.AddressNotInVSwitch,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.Chosen("172.17.0.100", address)),
        address,
        "172.17.0.0/24");

    [Fact]
    [Rule("address.repeated")]
    public void A_repeated_address_is_rejected() => Refused.With(
        Refusal.AddressRepeated,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.Chosen("172.17.0.100", "172.17.0.101", "172.17.0.100")),
        "172.17.0.100");

    [Fact]
    [Rule("wire.order")]
    public void Chosen_addresses_are_checked_for_the_block_then_for_repetition_then_for_allocation()
    {
        var state = Given.StateWith(Given.Eni, Other);
        Refused.With(
            Refusal.AddressNotInVSwitch, state, it => Assign(
                it, Given.Chosen("172.17.0.13", "172.17.0.13", "10.0.0.1")));
        Refused.With(
            Refusal.AddressRepeated, state, it => Assign(
                it, Given.Chosen("172.17.0.13", "172.17.0.100", "172.17.0.100")));
    }

    [Theory]
    [InlineData("172.17.0.12")]
    [InlineData("172.17.0.13")]
    [InlineData("172.17.0.50")]
    [InlineData("172.17.0.64")]
    [InlineData("172.17.0.79")]
    [Rule("address.assigned")]
    public void Assigning_an_allocated_address_is_rejected_and_changes_nothing(string address) => Refused.With(
        Refusal.AddressAssigned,
        Given.StateWith(Given.Eni, Other),
        state => Assign(state, Given.Chosen("172.17.0.100", address)),
        address);

    [Fact]
    [Rule("assign.count")]
    public void A_count_assigns_the_next_free_addresses()
    {
        var state = Given.StateWith(Given.Eni with { PrimaryIpAddress = Given.Address("172.17.0.2") }, Other);
        Assign(state, Given.NextAddresses(3)).Addresses
            .Should().Equal(Given.Address("172.17.0.1"), Given.Address("172.17.0.3"), Given.Address("172.17.0.4"));
    }

    [Fact]
    [Rule("assign.exhausted")]
    public void A_count_above_the_free_addresses_assigns_nothing()
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch("172.17.0.8/29"),
            Given.Group,
            Given.Eni);
        Refused.With(Refusal.AddressesExhausted, state, it => Assign(it, Given.NextAddresses(4)), "vsw-myvswitch");
        Assign(state, Given.NextAddresses(3)).Addresses
            .Should().Equal(Given.Address("172.17.0.9"), Given.Address("172.17.0.10"), Given.Address("172.17.0.11"));
        Refused.With(Refusal.AddressesExhausted, state, it => Assign(it, Given.NextAddresses(1)));
    }

    [Fact]
    [Rule("assign.prefixes")]
    public void Chosen_prefixes_are_assigned_and_allocated_in_the_pool()
    {
        var state = Given.StateWith(Given.Eni);
        var assigned = Assign(state, Given.ChosenPrefixes("172.17.0.32/28", "172.17.0.16/28"));
        assigned.Prefixes.Should().Equal(Given.Block("172.17.0.32/28"), Given.Block("172.17.0.16/28"));
        assigned.Addresses.Should().BeEmpty();
        Given.EniOf(state).Ipv4Prefixes.Should().Equal(assigned.Prefixes);

        var pool = state.AddressesOf(state.VSwitches.Single());
        pool.IsFree(Given.Block("172.17.0.32/28")).Should().BeFalse();
        pool.FreeAddressCount.Should().Be(252 - 1 - 32);
        Refused.With(Refusal.AddressAssigned, state, it => Assign(it, Given.ChosenPrefixes("172.17.0.16/28")));
        Refused.With(Refusal.AddressAssigned, state, it => Assign(it, Given.Chosen("172.17.0.47")), "172.17.0.47");
    }

    [Fact]
    [Rule("assign.prefix-count")]
    public void A_count_of_prefixes_assigns_the_next_free_prefixes()
    {
        var state = Given.StateWith(Given.Eni with { PrimaryIpAddress = Given.Address("172.17.0.33") });
        Assign(state, Given.NextPrefixes(2)).Prefixes
            .Should().Equal(Given.Block("172.17.0.16/28"), Given.Block("172.17.0.48/28"));
    }

    [Theory]
    [InlineData("172.17.0.0/28")]
    [InlineData("172.17.0.240/28")]
    [InlineData("172.17.1.0/28")]
    [Rule("prefix.in-block")]
    public void A_prefix_with_a_reserved_address_or_outside_the_block_is_rejected(string prefix) => Refused.With(
        Refusal.AddressNotInVSwitch,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.ChosenPrefixes("172.17.0.32/28", prefix)),
        prefix,
        "172.17.0.0/24");

    [Theory]
    [InlineData("172.17.0.48/28")]
    [InlineData("172.17.0.64/28")]
    [Rule("prefix.assigned")]
    public void A_prefix_with_an_allocated_address_is_rejected(string prefix) => Refused.With(
        Refusal.AddressAssigned,
        Given.StateWith(Given.Eni, Other),
        state => Assign(state, Given.ChosenPrefixes("172.17.0.32/28", prefix)),
        prefix);

    [Fact]
    [Rule("prefix.repeated")]
    public void A_repeated_prefix_is_rejected() => Refused.With(
        Refusal.AddressRepeated,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.ChosenPrefixes("172.17.0.32/28", "172.17.0.32/28")),
        "172.17.0.32/28");

    [Fact]
    [Rule("assign.prefixes-exhausted")]
    public void A_count_above_the_free_prefixes_assigns_nothing()
    {
        var state = Given.State(Given.Region, Given.VSwitch("172.17.0.0/26"), Given.Group, Given.Eni);
        Refused.With(Refusal.AddressesExhausted, state, it => Assign(it, Given.NextPrefixes(3)), "vsw-myvswitch");
        Assign(state, Given.NextPrefixes(2)).Prefixes
            .Should().Equal(Given.Block("172.17.0.16/28"), Given.Block("172.17.0.32/28"));
    }

    [Fact]
    [Rule("call.atomic")]
    public async Task Parallel_assignments_allocate_each_free_address_exactly_once()
    {
        var account = new Cloud(_ => ManyEnis()).Open(Cloud.DefaultAccountId);
        var refused = 0;
        await Parallel.ForAsync(0, 400, (call, _) =>
        {
            try
            {
                account.Enter(call, static (state, call) => state.Apply(AddressAssignment.Assign(
                    state, Given.Hangzhou, new NetworkInterfaceId($"eni-{call % 40}"), Given.NextAddresses(1))));
            }
            catch (RefusedException refusal) when (refusal.Refusal == Refusal.AddressesExhausted)
            {
                Interlocked.Increment(ref refused);
            }

            return ValueTask.CompletedTask;
        });

        var (held, free) = account.Enter(state => (
            state.NetworkInterfaces.SelectMany(eni => eni.PrivateIpAddresses.Append(eni.PrimaryIpAddress)).ToList(),
            state.AddressesOf(state.VSwitches.Single()).FreeAddressCount));
        held.Should().OnlyHaveUniqueItems().And.HaveCount(252);
        free.Should().Be(0);
        refused.Should().Be(400 - (252 - 40));
    }

    private static AccountState ManyEnis() => Given.State(
        [
            Given.Region, Given.VSwitch(), Given.Group,
            .. Enumerable.Range(0, 40).Select(i => Given.Eni with
            {
                Id = new NetworkInterfaceId($"eni-{i}"),
                PrimaryIpAddress = Given.Address($"172.17.0.{i + 1}"),
            }),
        ]);

    private static AssignedIpv4 Assign(AccountState state, Ipv4Selection selection) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));
}
