using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>Attaching, detaching and deleting ENIs.</summary>
public sealed class NetworkInterfaceLifeTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly InstanceId Nowhere = new("i-nowhere");

    /// <summary>Each state and whether it lets an ENI be attached, detached, deleted and modified.</summary>
    public static TheoryData<NetworkInterfaceStatus, bool, bool, bool, bool> States => new()
    {
        { NetworkInterfaceStatus.Creating, false, false, false, false },
        { NetworkInterfaceStatus.Available, true, false, true, true },
        { NetworkInterfaceStatus.Attaching, false, false, false, false },
        { NetworkInterfaceStatus.InUse, false, true, false, true },
        { NetworkInterfaceStatus.Detaching, false, true, false, false },
        { NetworkInterfaceStatus.Deleting, false, false, true, false },
        { NetworkInterfaceStatus.CreateFailed, false, false, false, false },
        { NetworkInterfaceStatus.Linked, false, false, false, false },
        { NetworkInterfaceStatus.Linking, false, false, false, false },
        { NetworkInterfaceStatus.Unlinking, false, false, false, false },
    };

    [Theory, MemberData(nameof(States))]
    [Rule("eni-life.states")]
    public void Each_state_lets_some_actions_through_and_no_others(
        NetworkInterfaceStatus status, bool attach, bool detach, bool delete, bool modify)
    {
        NetworkInterface[] enis = [Given.Eni with { Status = status }];
        Try(attach, Given.WorldWith(enis), w => Attach(w));
        Try(delete, Given.WorldWith(enis), Delete);
        Try(modify, Given.WorldWith(enis), w => NetworkInterfaceModification.Modify(
            w, Given.Hangzhou, Given.MyEni, new NetworkInterfaceChanges { Name = "changed" }));
        Try(detach, Given.WorldWith(Given.AttachedEni with { Status = status }), w => Detach(w));

        static void Try(bool allowed, World world, Action<World> call)
        {
            if (allowed)
            {
                call(world);
            }
            else
            {
                Refused.With(Refusal.NetworkInterfaceState, world, call);
            }
        }
    }

    [Fact]
    [Rule("eni-life.transitions")]
    public void An_ENI_is_Attaching_then_InUse_then_Detaching_then_Available_then_Deleting_then_gone()
    {
        var clock = new ManualClock();
        var world = Given.WorldOf(
            new WorldSettings { Clock = clock, TransitionDelay = Delay },
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance,
            Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] });
        var pool = world.VSwitches.Find(Given.MyVSwitch)!.Addresses;

        Attach(world);
        Pass(clock, world, NetworkInterfaceStatus.Attaching);
        Given.EniOf(world).InstanceId.Should().Be(Given.MyInstance);
        world.NetworkInterfacesOf(Given.MyInstance).Should().ContainSingle();
        Finish(clock, world, NetworkInterfaceStatus.InUse);

        Detach(world);
        Pass(clock, world, NetworkInterfaceStatus.Detaching);
        Given.EniOf(world).InstanceId.Should().Be(Given.MyInstance);
        Finish(clock, world, NetworkInterfaceStatus.Available);
        Given.EniOf(world).InstanceId.Should().BeNull();
        Given.EniOf(world).PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.20"));
        Given.EniOf(world).SecurityGroupIds.Should().Equal(Given.MyGroup);
        world.NetworkInterfacesOf(Given.MyInstance).Should().BeEmpty();

        Delete(world);
        Pass(clock, world, NetworkInterfaceStatus.Deleting);
        pool.IsFree(Given.Address("172.17.0.12")).Should().BeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        world.Settle();
        world.NetworkInterfaces.Should().BeEmpty();
        pool.FreeAddressCount.Should().Be(252);
        world.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
    }

    [Fact]
    [Rule("eni-life.stuck")]
    public void One_that_is_stuck_goes_on_and_one_that_is_under_way_is_not_held_up()
    {
        var clock = new ManualClock();
        var settings = new WorldSettings { Clock = clock, TransitionDelay = Delay };
        World WorldOf(NetworkInterface eni) =>
            Given.WorldOf(settings, Given.Region, Given.VSwitch(), Given.Group, Given.Instance, eni);

        var stuck = WorldOf(Given.AttachedEni with { Status = NetworkInterfaceStatus.Detaching });
        Detach(stuck);
        var deleting = WorldOf(Given.Eni with { Status = NetworkInterfaceStatus.Deleting });
        Delete(deleting);
        var underWay = WorldOf(Given.AttachedEni);
        Detach(underWay);
        clock.Advance(TimeSpan.FromSeconds(9));
        Detach(underWay);
        clock.Advance(TimeSpan.FromSeconds(1));

        stuck.Settle();
        deleting.Settle();
        underWay.Settle();
        Given.EniOf(stuck).Status.Should().Be(NetworkInterfaceStatus.Available);
        deleting.NetworkInterfaces.Should().BeEmpty();
        Given.EniOf(underWay).Status.Should().Be(NetworkInterfaceStatus.Available);
    }

    [Fact]
    [Rule("eni-life.exists")]
    public void Unknown_ids_and_those_of_other_regions_are_not_found()
    {
        var beijing = new RegionId("cn-beijing");
        var world = Given.World(
            Given.Region,
            Given.Region with { Id = beijing },
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { RegionId = beijing },
            Given.Eni);
        Refused.With(Refusal.AttachedInstanceNotFound, world, w => Attach(w), "i-myinstance");
        Refused.With(Refusal.AttachedInstanceNotFound, world, w => Attach(w, Nowhere), "i-nowhere");
        Refused.With(Refusal.AttachedInstanceNotFound, world, w => Detach(w, Nowhere), "i-nowhere");
        Refused.With(
            Refusal.NetworkInterfaceNotFound,
            world,
            w => NetworkInterfaceAttachment.Attach(w, beijing, Given.MyEni, Given.MyInstance),
            "eni-myeni");
        Refused.With(Refusal.NetworkInterfaceNotFound, world, w => NetworkInterfaceDeletion.Delete(w, beijing, Given.MyEni));
        Refused.With(Refusal.NetworkInterfaceNotFound, world, w => NetworkInterfaceListing.Describe(w, beijing, Given.MyEni));
        Refused.With(
            Refusal.RegionNotFound, world, w => NetworkInterfaceDeletion.Delete(w, new RegionId("cn-nowhere"), Given.MyEni));
    }

    [Fact]
    [Rule("eni-life.busy")]
    public void One_that_another_task_works_on_or_a_service_manages_is_left_alone()
    {
        var busy = Given.WorldWith(Given.Eni with { TaskInProgress = true });
        Refused.With(Refusal.TaskInProgress, busy, w => Attach(w));
        Refused.With(Refusal.TaskInProgress, busy, w => Detach(w));
        Refused.With(Refusal.TaskInProgress, busy, Delete);
        var managed = Given.WorldWith(Given.Eni with { ServiceId = 7 });
        Refused.With(Refusal.ServiceManaged, managed, w => Attach(w));
        Refused.With(Refusal.ServiceManaged, managed, w => Detach(w));
        Refused.With(Refusal.ServiceManaged, managed, Delete);
    }

    [Fact]
    [Rule("eni-life.primary")]
    public void A_primary_ENI_is_neither_attached_nor_detached_nor_deleted()
    {
        var world = Given.WorldWith(Given.AttachedEni with { Type = NetworkInterfaceType.Primary });
        Refused.With(Refusal.NetworkInterfaceType, world, w => Attach(w), "Secondary,Trunk", "Primary");
        Refused.With(Refusal.PrimaryNetworkInterfaceStays, world, w => Detach(w));
        Refused.With(Refusal.NetworkInterfaceType, world, Delete, "Secondary,Trunk,Member", "Primary");
    }

    [Fact]
    [Rule("eni-attach.instance")]
    public void The_instance_must_be_Running_or_Stopped_and_the_ENI_its_own_to_be_detached()
    {
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            var instance = Given.Instance with { Status = status };
            var detached = Given.World(Given.Region, Given.VSwitch(), Given.Group, instance, Given.Eni);
            var attached = Given.World(Given.Region, Given.VSwitch(), Given.Group, instance, Given.AttachedEni);
            if (status is InstanceStatus.Running or InstanceStatus.Stopped)
            {
                Attach(detached);
                Detach(attached);
            }
            else
            {
                Refused.With(Refusal.InstanceState, detached, w => Attach(w), "Running,Stopped", status.ToString());
                Refused.With(Refusal.InstanceState, attached, w => Detach(w), "Running,Stopped", status.ToString());
            }
        }

        var other = Given.Instance with { Id = new InstanceId("i-other") };
        var world = Given.World(Given.Region, Given.VSwitch(), Given.Group, Given.Instance, other, Given.AttachedEni);
        Refused.With(Refusal.NotOnInstance, world, w => Detach(w, other.Id), "eni-myeni", "i-other");
    }

    [Fact]
    [Rule("eni-attach.places")]
    public void ENI_and_instance_lie_in_one_zone_and_one_VPC()
    {
        var elsewhere = Given.World(
            Given.Region, Given.VSwitch(), Given.Group, Given.Instance with { ZoneId = new ZoneId("cn-hangzhou-i") }, Given.Eni);
        Refused.With(Refusal.ZoneMismatch, elsewhere, w => Attach(w));

        var home = Given.VSwitch() with { Id = new VSwitchId("vsw-home"), VpcId = new VpcId("vpc-home") };
        var primary = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-primary"),
            Type = NetworkInterfaceType.Primary,
            VSwitchId = home.Id,
            MacAddress = "00:16:3e:00:00:02",
        };
        var world = Given.World(Given.Region, Given.VSwitch(), home, Given.Group, Given.Instance, primary, Given.Eni);
        Refused.With(Refusal.VpcMismatch, world, w => Attach(w));
        Refused.With(Refusal.VSwitchNotFound, Given.World(Given.Region, Given.Group, Given.Instance, Given.Eni), w => Attach(w));
    }

    [Fact]
    [Rule("eni-attach.number")]
    public void An_instance_has_as_many_ENIs_as_its_type_says_those_on_their_way_included()
    {
        var world = Given.WorldWith(Eni("eni-1", 21), Eni("eni-2", 22), Eni("eni-3", 23));
        NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, new NetworkInterfaceId("eni-1"), Given.MyInstance);
        NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, new NetworkInterfaceId("eni-2"), Given.MyInstance);
        Given.EniOf(world, "eni-2").Status.Should().Be(NetworkInterfaceStatus.Attaching);
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            world,
            w => NetworkInterfaceAttachment.Attach(w, Given.Hangzhou, new NetworkInterfaceId("eni-3"), Given.MyInstance));
    }

    [Fact]
    [Rule("eni-attach.addresses")]
    public void An_ENI_with_more_addresses_than_the_type_allows_is_not_attached()
    {
        var five = Enumerable.Range(20, 5).Select(n => Given.Address($"172.17.0.{n}")).ToArray();
        Attach(Given.WorldWith(Given.Eni with { PrivateIpAddresses = [.. five] }));
        var six = Given.Eni with { PrivateIpAddresses = [.. five, Given.Address("172.17.0.30")] };
        Refused.With(Refusal.AttachedAddressQuota, Given.WorldWith(six), w => Attach(w), "eni-myeni", "6", "ecs.test.six", "7", "0");

        var one = Given.Instance with { Type = new InstanceType("ecs.test.one", 2, 1) };
        Attach(Given.World(Given.Region, Given.VSwitch(), Given.Group, one, Given.Eni));
        Refused.With(
            Refusal.SecondaryAddressesNotSupported,
            Given.World(Given.Region, Given.VSwitch(), Given.Group, one, Given.Eni with { PrivateIpAddresses = [five[0]] }),
            w => Attach(w));
    }

    [Fact]
    [Rule("eni-attach.card")]
    public void A_network_card_is_named_where_there_are_several()
    {
        var world = Given.WorldWith(Given.Eni);
        Refused.With(Refusal.NetworkCardsNotSupported, world, w => AttachToCard(w, 0));
        var two = Given.Instance with { Type = Given.SixAddresses with { NetworkCardQuantity = 2 } };
        var cards = Given.World(Given.Region, Given.VSwitch(), Given.Group, two, Given.Eni);
        Refused.With(Refusal.NetworkCardNotFound, cards, w => AttachToCard(w, 2), "1");
        Refused.With(Refusal.NetworkCardNotFound, cards, w => AttachToCard(w, -1), "1");
        AttachToCard(cards, 1);
        Given.EniOf(cards).NetworkCardIndex.Should().Be(1);
        cards.Settle();
        Detach(cards);
        cards.Settle();
        Given.EniOf(cards).NetworkCardIndex.Should().BeNull();
    }

    [Fact]
    [Rule("eni-detach.hot-plug")]
    public void An_RDMA_ENI_is_detached_from_a_Stopped_instance_alone()
    {
        var eni = Given.AttachedEni with { TrafficMode = NetworkInterfaceTrafficMode.HighPerformance };
        Refused.With(Refusal.HotPlugNotSupported, Given.WorldWith(eni), w => Detach(w));
        var stopped = Given.Instance with { Status = InstanceStatus.Stopped };
        Detach(Given.World(Given.Region, Given.VSwitch(), Given.Group, stopped, eni));
    }

    [Fact]
    [Rule("eni-life.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        var world = Given.WorldWith(Given.Eni);
        world.IsDryRun = true;
        Refused.With(Refusal.DryRun, world, w => Attach(w));
        Refused.With(Refusal.DryRun, world, Delete);
    }

    private static NetworkInterface Eni(string id, int octet) => Given.Eni with
    {
        Id = new NetworkInterfaceId(id),
        PrimaryIpAddress = Given.Address($"172.17.0.{octet}"),
        MacAddress = $"00:16:3e:00:00:{octet}",
    };

    private static void Pass(ManualClock clock, World world, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(9));
        world.Settle();
        Given.EniOf(world).Status.Should().Be(status);
    }

    private static void Finish(ManualClock clock, World world, NetworkInterfaceStatus status)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        world.Settle();
        Given.EniOf(world).Status.Should().Be(status);
    }

    private static void AttachToCard(World world, int card) =>
        NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, Given.MyEni, Given.MyInstance, card);

    private static void Attach(World world, InstanceId? instance = null) =>
        NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance);

    private static void Detach(World world, InstanceId? instance = null) =>
        NetworkInterfaceAttachment.Detach(world, Given.Hangzhou, Given.MyEni, instance ?? Given.MyInstance);

    private static void Delete(World world) => NetworkInterfaceDeletion.Delete(world, Given.Hangzhou, Given.MyEni);
}
