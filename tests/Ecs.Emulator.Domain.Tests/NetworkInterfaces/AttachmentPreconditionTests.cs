using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>The preconditions of attaching and detaching ENIs.</summary>
public sealed class AttachmentPreconditionTests
{
    [Fact]
    [Rule("eni-life.primary")]
    public void A_primary_ENI_cannot_be_attached_detached_or_deleted()
    {
        var state = Given.StateWith(Given.AttachedEni with { Type = NetworkInterfaceType.Primary });
        Refused.With(Refusal.NetworkInterfaceTypeNotAllowed, state, it => Attach(it), "Secondary,Trunk", "Primary");
        Refused.With(Refusal.PrimaryNetworkInterfaceNotDetachable, state, it => Detach(it));
        Refused.With(Refusal.NetworkInterfaceTypeNotAllowed, state, Delete, "Secondary,Trunk,Member", "Primary");
    }

    [Fact]
    [Rule("eni-attach.instance")]
    public void An_ENI_is_detached_only_from_its_own_Running_or_Stopped_instance()
    {
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            var instance = Given.Instance with { Status = status };
            var detached = Given.State(Given.Region, Given.VSwitch(), Given.Group, instance, Given.Eni);
            var attached = Given.State(Given.Region, Given.VSwitch(), Given.Group, instance, Given.AttachedEni);
            if (status is InstanceStatus.Running or InstanceStatus.Stopped)
            {
                Attach(detached);
                Detach(attached);
            }
            else
            {
                Refused.With(
                    Refusal.InstanceStateNotAllowed, detached, it => Attach(it), "Running,Stopped", status.ToString());
                Refused.With(
                    Refusal.InstanceStateNotAllowed, attached, it => Detach(it), "Running,Stopped", status.ToString());
            }
        }

        var other = Given.Instance with { Id = new InstanceId("i-other") };
        var state = Given.State(Given.Region, Given.VSwitch(), Given.Group, Given.Instance, other, Given.AttachedEni);
        Refused.With(Refusal.NotAttachedToInstance, state, it => Detach(it, other.Id), "eni-myeni", "i-other");
    }

    [Fact]
    [Rule("eni-attach.places")]
    public void An_attached_ENI_must_be_in_the_zone_and_the_VPC_of_its_instance()
    {
        var otherZone = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { ZoneId = new ZoneId("cn-hangzhou-i") },
            Given.Eni);
        Refused.With(Refusal.ZoneMismatch, otherZone, it => Attach(it));

        var otherVpc = Given.VSwitch() with { Id = new VSwitchId("vsw-primary"), VpcId = new VpcId("vpc-primary") };
        var primary = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-primary"),
            Type = NetworkInterfaceType.Primary,
            VSwitchId = otherVpc.Id,
            MacAddress = "00:16:3e:00:00:02",
        };
        var state = Given.State(
            Given.Region, Given.VSwitch(), otherVpc, Given.Group, Given.Instance, primary, Given.Eni);
        Refused.With(Refusal.VpcMismatch, state, it => Attach(it));
        Refused.With(
            Refusal.VSwitchNotFound, Given.State(
                Given.Region, Given.Group, Given.Instance, Given.Eni), it => Attach(it));
    }

    [Fact]
    [Rule("eni-attach.number")]
    public void The_ENI_quota_of_an_instance_includes_ENIs_in_transition()
    {
        var state = Given.StateWith(Eni("eni-1", 21), Eni("eni-2", 22), Eni("eni-3", 23));
        state.Apply(NetworkInterfaceAttachment.Attach(
            state, Given.Hangzhou, new NetworkInterfaceId("eni-1"), Given.MyInstance));
        state.Apply(NetworkInterfaceAttachment.Attach(
            state, Given.Hangzhou, new NetworkInterfaceId("eni-2"), Given.MyInstance));
        Given.EniOf(state, "eni-2").Status.Should().Be(NetworkInterfaceStatus.Attaching);
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            it => it.Apply(
                NetworkInterfaceAttachment.Attach(
                    it, Given.Hangzhou, new NetworkInterfaceId("eni-3"), Given.MyInstance)));
    }

    [Fact]
    [Rule("eni-attach.addresses")]
    public void An_ENI_with_more_addresses_than_the_type_allows_is_not_attached()
    {
        var five = Enumerable.Range(20, 5).Select(n => Given.Address($"172.17.0.{n}")).ToArray();
        Attach(Given.StateWith(Given.Eni with { PrivateIpAddresses = [.. five] }));
        var six = Given.Eni with { PrivateIpAddresses = [.. five, Given.Address("172.17.0.30")] };
        Refused.With(
            Refusal.AttachedAddressQuotaExceeded,
            Given.StateWith(six),
            it => Attach(it),
            "eni-myeni",
            "6",
            "ecs.test.six",
            "7",
            "0");

        var one = Given.Instance with { Type = new InstanceType("ecs.test.one", 2, 1) };
        Attach(Given.State(Given.Region, Given.VSwitch(), Given.Group, one, Given.Eni));
        Refused.With(
            Refusal.SecondaryAddressesNotSupported,
            Given.State(
                Given.Region, Given.VSwitch(), Given.Group, one, Given.Eni with { PrivateIpAddresses = [five[0]] }),
            it => Attach(it));
    }

    [Fact]
    [Rule("eni-attach.card")]
    public void A_network_card_index_is_required_with_several_cards()
    {
        var state = Given.StateWith(Given.Eni);
        Refused.With(Refusal.NetworkCardsNotSupported, state, it => AttachToCard(it, 0));
        var two = Given.Instance with { Type = Given.SixAddresses with { NetworkCardQuantity = 2 } };
        var cards = Given.State(Given.Region, Given.VSwitch(), Given.Group, two, Given.Eni);
        Refused.With(Refusal.NetworkCardNotFound, cards, it => AttachToCard(it, 2), "1");
        Refused.With(Refusal.NetworkCardNotFound, cards, it => AttachToCard(it, -1), "1");
        AttachToCard(cards, 1);
        Given.EniOf(cards).NetworkCardIndex.Should().Be(1);
        cards.RunDueTransitions();
        Detach(cards);
        cards.RunDueTransitions();
        Given.EniOf(cards).NetworkCardIndex.Should().BeNull();
        AttachToCard(cards, 0);
        Given.EniOf(cards).NetworkCardIndex.Should().Be(0);
    }

    [Fact]
    public void An_instance_type_without_IPv6_accepts_an_ENI_without_IPv6_addresses()
    {
        var type = Given.SixAddresses with { EniIpv6AddressQuantity = 0 };
        var instance = Given.Instance with { Type = type };
        var state = Given.State(Given.Region, Given.VSwitch(), Given.Group, instance, Given.Eni);
        Attach(state);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);

        var withIpv6 = Given.Eni with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::9")] };
        var vSwitch = Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") };
        Refused.With(
            Refusal.Ipv6NotSupported,
            Given.State(Given.Region, vSwitch, Given.Group, instance, withIpv6),
            it => Attach(it));
    }

    [Fact]
    [Rule("eni-detach.hot-plug")]
    public void An_RDMA_ENI_is_detached_only_from_a_Stopped_instance()
    {
        var eni = Given.AttachedEni with { TrafficMode = NetworkInterfaceTrafficMode.HighPerformance };
        Refused.With(Refusal.HotPlugNotSupported, Given.StateWith(eni), it => Detach(it));
        var stopped = Given.Instance with { Status = InstanceStatus.Stopped };
        Detach(Given.State(Given.Region, Given.VSwitch(), Given.Group, stopped, eni));
    }

    private static NetworkInterface Eni(string id, int octet) => Given.Eni with
    {
        Id = new NetworkInterfaceId(id),
        PrimaryIpAddress = Given.Address($"172.17.0.{octet}"),
        MacAddress = $"00:16:3e:00:00:{octet}",
    };

    private static void AttachToCard(AccountState state, int card) =>
        state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance, card));

    private static void Attach(AccountState state, InstanceId? instance = null) =>
        state.Apply(
            NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance));

    private static void Detach(AccountState state, InstanceId? instance = null) =>
        state.Apply(
            NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance));

    private static void Delete(AccountState state) =>
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
}
