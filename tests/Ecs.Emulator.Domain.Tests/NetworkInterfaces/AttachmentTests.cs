using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Attaching ENIs to network cards and trunks.</summary>
public sealed class AttachmentTests
{
    private static readonly NetworkInterfaceId TrunkId = new("eni-trunk");

    private static readonly NetworkInterface Trunk = Given.AttachedEni with
    {
        Id = TrunkId,
        Type = NetworkInterfaceType.Trunk,
        PrimaryIpAddress = Given.Address("172.17.0.100"),
        MacAddress = "00:16:3e:00:00:ff",
    };

    private static readonly InstanceType TrunkType =
        Given.SixAddresses with { EniQuantity = 3, EniTotalQuantity = 10, EniTrunkSupported = true };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_ENI_can_be_attached_to_the_first_and_the_last_network_card(int card)
    {
        var state = State(Given.SixAddresses with { NetworkCardQuantity = 2 }, Given.Eni);
        Attach(state, Given.MyEni, card: card);
        Given.EniOf(state).NetworkCardIndex.Should().Be(card);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Invalid_network_card_indexes_are_rejected(int card) => Refused.With(
        Refusal.NetworkCardNotFound,
        State(Given.SixAddresses with { NetworkCardQuantity = 2 }, Given.Eni),
        state => Attach(state, Given.MyEni, card: card),
        "1");

    [Fact]
    public void An_ENI_without_IPv6_is_attached_to_a_type_without_IPv6()
    {
        var type = Given.SixAddresses with { EniIpv6AddressQuantity = 0 };
        var state = State(type, Given.Eni);
        Attach(state, Given.MyEni);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);

        var ipv6 = Given.Eni with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] };
        Refused.With(Refusal.Ipv6NotSupported, State(type, ipv6), it => Attach(it, Given.MyEni), type.Id);
        var attached = State(Given.SixAddresses, ipv6);
        Attach(attached, Given.MyEni);
        Given.EniOf(attached).Ipv6Addresses.Should().ContainSingle();
    }

    [Fact]
    public void An_ENI_becomes_a_Member_as_soon_as_it_is_Attaching_to_a_trunk()
    {
        var state = State(TrunkType, Trunk, Given.Eni);
        Attach(state, Given.MyEni, TrunkId);
        var member = Given.EniOf(state);
        member.Should().Be(Given.Eni with
        {
            Status = NetworkInterfaceStatus.Attaching,
            Type = NetworkInterfaceType.Member,
            InstanceId = Given.MyInstance,
            TrunkNetworkInterfaceId = TrunkId,
            DeviceIndex = 1,
            TransitionEndsAt = member.TransitionEndsAt,
        });
        Attach(state, Given.MyEni, TrunkId, expected: Refusal.NetworkInterfaceTypeNotAllowed);
    }

    [Fact]
    public void Member_ENIs_do_not_count_for_the_quota_of_directly_attached_ENIs()
    {
        var state = State(TrunkType, [Trunk, .. Enumerable.Range(1, 10).Select(Eni)]);
        foreach (var number in Enumerable.Range(1, 5))
        {
            Attach(state, Eni(number).Id, TrunkId);
        }

        Attach(state, Eni(6).Id);
        Attach(state, Eni(7).Id);
        Attach(state, Eni(8).Id, expected: Refusal.TooManyNetworkInterfacesOnInstance);
        Attach(state, Eni(8).Id, TrunkId);
        Attach(state, Eni(9).Id, TrunkId);
        Attach(state, Eni(10).Id, TrunkId, Refusal.TooManyNetworkInterfacesOnInstance);
    }

    [Fact]
    public void The_error_contains_the_allowed_states()
    {
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            State(Given.SixAddresses, Given.Eni with { Status = NetworkInterfaceStatus.Deleting }),
            state => Attach(state, Given.MyEni),
            "Available",
            "Deleting");
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            State(Given.SixAddresses, Given.AttachedEni with { Status = NetworkInterfaceStatus.Attaching }),
            state => state.Apply(
                NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance)),
            "InUse,Detaching",
            "Attaching");
    }

    [Fact]
    public void Chosen_addresses_and_prefixes_are_allocated_and_do_not_move_the_search_positions()
    {
        var state = State(Given.SixAddresses, Given.Eni, Eni(1));
        var pool = state.AddressesOf(state.VSwitches.Single());
        var count = state.ChangeCount;
        Assign(Given.MyEni, Given.Chosen("172.17.0.50"));
        Assign(Given.MyEni, Given.ChosenPrefixes("172.17.0.64/28"));
        state.ChangeCount.Should().Be(count + 2);
        pool.IsFree(Given.Address("172.17.0.50")).Should().BeFalse();
        pool.IsFree(Given.Block("172.17.0.64/28")).Should().BeFalse();
        pool.FreeAddressCount.Should().Be(252 - 2 - 1 - 16);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(4);
        state.CursorsOf(Given.MyVSwitch).Should().BeNull();
        Refused.With(
            Refusal.AddressAssigned, state, _ => Assign(Eni(1).Id, Given.Chosen("172.17.0.50")), "172.17.0.50");
        Refused.With(Refusal.AddressAssigned, state, _ => Assign(Eni(1).Id, Given.Chosen("172.17.0.79")));
        Refused.With(
            Refusal.AddressAssigned, state, _ => Assign(Eni(1).Id, Given.ChosenPrefixes("172.17.0.64/28")));
        Refused.With(
            Refusal.AddressAssigned, state, _ => Assign(Eni(1).Id, Given.ChosenPrefixes("172.17.0.48/28")));
        state.ChangeCount.Should().Be(count + 2);

        void Assign(NetworkInterfaceId id, Ipv4Selection selection) =>
            state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, id, selection));
    }

    private static NetworkInterface Eni(int number) => Given.Eni with
    {
        Id = new NetworkInterfaceId($"eni-{number}"),
        PrimaryIpAddress = Given.Address($"172.17.0.{100 + number}"),
        MacAddress = $"00:16:3e:00:01:{number:x2}",
    };

    private static void Attach(
        AccountState state,
        NetworkInterfaceId id,
        NetworkInterfaceId? trunk = null,
        Refusal? expected = null,
        int? card = null)
    {
        if (expected is { } refusal)
        {
            Refused.With(refusal, state, Apply);
        }
        else
        {
            Apply(state);
        }

        void Apply(AccountState it) => it.Apply(
            NetworkInterfaceAttachment.Attach(it, Given.Hangzhou, id, Given.MyInstance, card, trunk));
    }

    private static AccountState State(InstanceType type, params NetworkInterface[] enis) => Given.StateOf(
        Given.Settings with { Clock = new FakeTimeProvider(Given.Then), TransitionDelay = TimeSpan.FromSeconds(10) },
        [Given.Region, Given.VSwitch(), Given.Group, Given.Instance with { Type = type }, .. enis]);
}
