using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Attaching, detaching and deleting ENIs.</summary>
public sealed class NetworkInterfaceLifecycleTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly InstanceId Unknown = new("i-unknown");

    /// <summary>Each status, and whether an ENI can be attached, detached, deleted and modified in it.</summary>
    public static IEnumerable<TheoryDataRow> States =>
    [
        new(NetworkInterfaceStatus.Creating, false, false, false, false),
        new(NetworkInterfaceStatus.Available, true, false, true, true),
        new(NetworkInterfaceStatus.Attaching, false, false, false, false),
        new(NetworkInterfaceStatus.InUse, false, true, false, true),
        new(NetworkInterfaceStatus.Detaching, false, true, false, false),
        new(NetworkInterfaceStatus.Deleting, false, false, true, false),
        new(NetworkInterfaceStatus.CreateFailed, false, false, false, false),
        new(NetworkInterfaceStatus.Linked, false, false, false, false),
        new(NetworkInterfaceStatus.Linking, false, false, false, false),
        new(NetworkInterfaceStatus.Unlinking, false, false, false, false),
    ];

    [Theory, MemberData(nameof(States))]
    [Rule("eni-life.states")]
    internal void Each_action_is_accepted_only_in_its_allowed_states(
        NetworkInterfaceStatus status, bool attach, bool detach, bool delete, bool modify)
    {
        NetworkInterface[] enis = [Given.Eni with { Status = status }];
        Try(attach, Given.StateWith(enis), it => Attach(it));
        Try(delete, Given.StateWith(enis), Delete);
        Try(modify, Given.StateWith(enis), it => it.Apply(NetworkInterfaceModification.Modify(
            it, Given.Hangzhou, Given.MyEni, new NetworkInterfaceChanges { Name = "changed" })));
        Try(detach, Given.StateWith(Given.AttachedEni with { Status = status }), it => Detach(it));

        static void Try(bool allowed, AccountState state, Action<AccountState> call)
        {
            if (allowed)
            {
                call(state);
            }
            else
            {
                Refused.With(Refusal.NetworkInterfaceState, state, call);
            }
        }
    }

    [Fact]
    [Rule("eni-life.transitions")]
    public void An_ENI_passes_through_Attaching_InUse_Detaching_Available_and_Deleting()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = Given.StateOf(
            Given.Settings with { Clock = clock, TransitionDelay = Delay },
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance,
            Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] });
        var pool = state.AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!);

        Attach(state);
        Pass(clock, state, NetworkInterfaceStatus.Attaching);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);
        state.NetworkInterfacesOf(Given.MyInstance).Should().ContainSingle();
        Finish(clock, state, NetworkInterfaceStatus.InUse);

        Detach(state);
        Pass(clock, state, NetworkInterfaceStatus.Detaching);
        Given.EniOf(state).InstanceId.Should().Be(Given.MyInstance);
        Finish(clock, state, NetworkInterfaceStatus.Available);
        Given.EniOf(state).InstanceId.Should().BeNull();
        Given.EniOf(state).PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.20"));
        Given.EniOf(state).SecurityGroupIds.Should().Equal(Given.MyGroup);
        state.NetworkInterfacesOf(Given.MyInstance).Should().BeEmpty();

        Delete(state);
        Pass(clock, state, NetworkInterfaceStatus.Deleting);
        pool.IsFree(Given.Address("172.17.0.12")).Should().BeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        state.RunDueTransitions();
        state.NetworkInterfaces.Should().BeEmpty();
        pool.FreeAddressCount.Should().Be(252);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
    }

    [Fact]
    [Rule("eni-life.stuck")]
    public void A_stuck_transition_can_be_repeated_and_a_running_one_is_not_restarted()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var settings = Given.Settings with { Clock = clock, TransitionDelay = Delay };
        AccountState StateOf(NetworkInterface eni) =>
            Given.StateOf(settings, Given.Region, Given.VSwitch(), Given.Group, Given.Instance, eni);

        var stuck = StateOf(Given.AttachedEni with { Status = NetworkInterfaceStatus.Detaching });
        Detach(stuck);
        var deleting = StateOf(Given.Eni with { Status = NetworkInterfaceStatus.Deleting });
        Delete(deleting);
        var detaching = StateOf(Given.AttachedEni);
        Detach(detaching);
        clock.Advance(TimeSpan.FromSeconds(9));
        Detach(detaching);
        clock.Advance(TimeSpan.FromSeconds(1));

        stuck.RunDueTransitions();
        deleting.RunDueTransitions();
        detaching.RunDueTransitions();
        Given.EniOf(stuck).Status.Should().Be(NetworkInterfaceStatus.Available);
        deleting.NetworkInterfaces.Should().BeEmpty();
        Given.EniOf(detaching).Status.Should().Be(NetworkInterfaceStatus.Available);
    }

    [Fact]
    [Rule("eni-life.exists")]
    public void ENIs_with_unknown_ids_or_in_other_regions_are_not_found()
    {
        var beijing = new RegionId("cn-beijing");
        var state = Given.State(
            Given.Region,
            Given.Region with { Id = beijing },
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { RegionId = beijing },
            Given.Eni);
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Attach(it), "i-myinstance");
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Attach(it, Unknown), "i-unknown");
        Refused.With(Refusal.AttachedInstanceNotFound, state, it => Detach(it, Unknown), "i-unknown");
        Refused.With(
            Refusal.NetworkInterfaceNotFound,
            state,
            it => it.Apply(NetworkInterfaceAttachment.Attach(it, beijing, Given.MyEni, Given.MyInstance)),
            "eni-myeni");
        Refused.With(
            Refusal.NetworkInterfaceNotFound,
            state,
            it => it.Apply(NetworkInterfaceDeletion.Delete(it, beijing, Given.MyEni)));
        Refused.With(
            Refusal.NetworkInterfaceNotFound, state, it => NetworkInterfaceListing.Describe(it, beijing, Given.MyEni));
        Refused.With(
            Refusal.RegionNotFound, state, it => it.Apply(
                NetworkInterfaceDeletion.Delete(it, new RegionId("cn-unknown"), Given.MyEni)));
    }

    [Fact]
    [Rule("eni-life.busy")]
    public void An_ENI_with_a_running_task_or_managed_by_a_service_cannot_be_changed()
    {
        var busy = Given.StateWith(Given.Eni with { TaskInProgress = true });
        Refused.With(Refusal.TaskInProgress, busy, it => Attach(it));
        Refused.With(Refusal.TaskInProgress, busy, it => Detach(it));
        Refused.With(Refusal.TaskInProgress, busy, Delete);
        var managed = Given.StateWith(Given.Eni with { ServiceId = 7 });
        Refused.With(Refusal.ServiceManaged, managed, it => Attach(it));
        Refused.With(Refusal.ServiceManaged, managed, it => Detach(it));
        Refused.With(Refusal.ServiceManaged, managed, Delete);
    }

    [Fact]
    [Rule("eni-life.primary")]
    public void A_primary_ENI_cannot_be_attached_detached_or_deleted()
    {
        var state = Given.StateWith(Given.AttachedEni with { Type = NetworkInterfaceType.Primary });
        Refused.With(Refusal.NetworkInterfaceType, state, it => Attach(it), "Secondary,Trunk", "Primary");
        Refused.With(Refusal.PrimaryNetworkInterfaceNotDetachable, state, it => Detach(it));
        Refused.With(Refusal.NetworkInterfaceType, state, Delete, "Secondary,Trunk,Member", "Primary");
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
                Refused.With(Refusal.InstanceState, detached, it => Attach(it), "Running,Stopped", status.ToString());
                Refused.With(Refusal.InstanceState, attached, it => Detach(it), "Running,Stopped", status.ToString());
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
            Refusal.AttachedAddressQuota,
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

    [Fact]
    [Rule("eni-life.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        var state = Given.StateWith(Given.Eni);
        Planned.ChangesNothing(
            state, it => NetworkInterfaceAttachment.Attach(it, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        Planned.ChangesNothing(
            Given.StateWith(Given.Eni), it => NetworkInterfaceDeletion.Delete(it, Given.Hangzhou, Given.MyEni));
    }

    private static NetworkInterface Eni(string id, int octet) => Given.Eni with
    {
        Id = new NetworkInterfaceId(id),
        PrimaryIpAddress = Given.Address($"172.17.0.{octet}"),
        MacAddress = $"00:16:3e:00:00:{octet}",
    };

    private static void Pass(FakeTimeProvider clock, AccountState state, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(9));
        state.RunDueTransitions();
        Given.EniOf(state).Status.Should().Be(status);
    }

    private static void Finish(FakeTimeProvider clock, AccountState state, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        state.RunDueTransitions();
        Given.EniOf(state).Status.Should().Be(status);
    }

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
