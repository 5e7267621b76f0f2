using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>The bandwidth, the public address and the VSwitch of an instance.</summary>
public sealed class InstanceNetworkTests
{
    private static readonly Ipv4Address Public = Given.Address("47.96.0.1");
    private static readonly VSwitchId Other = new("vsw-other");
    private static readonly VSwitchId InOtherZone = new("vsw-other-zone");
    private static readonly VSwitchId InOtherVpc = new("vsw-other-vpc");
    private static readonly VpcId OtherVpc = new("vpc-other");
    private static readonly SecurityGroupId OtherGroup = new("sg-other-vpc");
    private static readonly Instance Stopped = Given.Instance with { Status = InstanceStatus.Stopped };
    private static readonly Instance PrePaid = Given.Instance with { ChargeType = InstanceChargeType.PrePaid };
    private static readonly NetworkInterface Primary = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };

    [Fact]
    public void The_specified_bandwidth_is_set_and_a_requested_public_address_is_allocated()
    {
        var state = State(Given.Instance);
        Change(state, new InstanceBandwidthChanges { Out = 5 }).Should().BeNull();
        Find(state).Should().Be(Given.Instance with { InternetMaxBandwidthOut = 5 });
        Change(state, new InstanceBandwidthChanges { In = 7, ChargeType = InternetChargeType.PayByBandwidth });
        Find(state).Should().Be(Given.Instance with
        {
            InternetMaxBandwidthOut = 5,
            InternetMaxBandwidthIn = 7,
            InternetChargeType = InternetChargeType.PayByBandwidth,
        });
        Change(state, new InstanceBandwidthChanges { AllocatePublicIp = true });
        var address = Find(state).PublicIpAddress;
        address.Should().NotBeNull();
        Change(state, new InstanceBandwidthChanges { Out = 0, AllocatePublicIp = true });
        Find(state).PublicIpAddress.Should().Be(address);
    }

    [Fact]
    public void Without_outbound_bandwidth_no_public_address_is_allocated()
    {
        var state = State(Given.Instance with { InternetMaxBandwidthOut = 5 });
        Change(state, new InstanceBandwidthChanges { Out = 0, AllocatePublicIp = true });
        Find(state).PublicIpAddress.Should().BeNull();
        Change(state, new InstanceBandwidthChanges { AllocatePublicIp = true });
        Find(state).PublicIpAddress.Should().BeNull();
    }

    [Fact]
    public void A_PrePaid_instance_gets_an_order_id_and_a_public_address()
    {
        var state = State(PrePaid);
        Change(state, new InstanceBandwidthChanges { Out = 1 }).Should().MatchRegex("^[1-9][0-9]{14}$");
        Find(state).PublicIpAddress.Should().NotBeNull();
        Refused.With(
            Refusal.InstanceIsPrePaid,
            state,
            it => ModifyPostPaid(it));
        var byUse = State(Given.Instance);
        ModifyPostPaid(byUse).Should().BeNull();
        Find(byUse).InternetMaxBandwidthOut.Should().Be(1);
    }

    [Fact]
    public void The_bandwidth_changes_only_if_the_instance_is_unlocked_and_Running_or_Stopped()
    {
        RejectsOthers(state => Change(state, new InstanceBandwidthChanges { Out = 1 }));
        RejectsOthers(state => Allocate(state, null));
    }

    [Fact]
    public void An_instance_with_bandwidth_gets_an_automatic_or_a_specified_public_address()
    {
        var connected = Given.Instance with { InternetMaxBandwidthOut = 1 };
        var state = State(connected);
        var address = Allocate(state, null);
        Find(state).Should().Be(connected with { PublicIpAddress = address });
        var count = state.ChangeCount;
        Allocate(state, Public).Should().Be(address);
        state.ChangeCount.Should().Be(count);

        var chosen = State(connected);
        Allocate(chosen, Public).Should().Be(Public);
        chosen.PublicAddresses.Contains(Public).Should().BeTrue();
        Refused.With(Refusal.NoPublicBandwidth, State(Given.Instance), it => Allocate(it, null));
        Refused.With(
            Refusal.PublicAddressInUse,
            State(connected, connected with { Id = new InstanceId("i-other"), PublicIpAddress = Public }),
            it => Allocate(it, Public));
    }

    [Fact]
    public void A_Stopped_instance_moves_to_another_VSwitch_and_gets_the_next_free_address()
    {
        var state = State(Stopped, Primary);
        Move(state, Other);
        Eni(state).Should().Be(Primary with { VSwitchId = Other, PrimaryIpAddress = Given.Address("172.17.1.1") });
        state.CursorsOf(Other)!.LastAddress.Should().Be(Given.Address("172.17.1.1"));
        state.AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!).FreeAddressCount.Should().Be(252);
        Move(state, Given.MyVSwitch, "172.17.0.77");
        Eni(state).Should().Be(Primary with { PrimaryIpAddress = Given.Address("172.17.0.77") });
        state.CursorsOf(Given.MyVSwitch).Should().BeNull();
        Move(state, Given.MyVSwitch, "172.17.0.78");
        Move(state, Given.MyVSwitch);
        Eni(state).PrimaryIpAddress.Should().Be(Given.Address("172.17.0.78"));
    }

    [Fact]
    public void An_instance_moves_to_another_VPC_if_it_gets_security_groups_of_that_VPC()
    {
        var state = State(Stopped, Primary);
        Refused.With(Refusal.VSwitchNotInVpc, state, it => Move(it, InOtherVpc));
        Refused.With(Refusal.VSwitchNotInVpc, state, it => Move(it, Other, vpc: OtherVpc));
        Refused.With(Refusal.VpcMismatch, state, it => Move(it, InOtherVpc, vpc: OtherVpc));
        Refused.With(
            Refusal.SecurityGroupNotFound,
            state,
            it => Move(it, InOtherVpc, vpc: OtherVpc, group: new SecurityGroupId("sg-unknown")));
        Move(state, InOtherVpc, vpc: OtherVpc, group: OtherGroup);
        Eni(state).SecurityGroupIds.Should().Equal(OtherGroup);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);

        var full = State(Stopped, Primary);
        full.Replace(full.SecurityGroups, full.SecurityGroups.Find(OtherGroup)! with { PrivateIpAddressLimit = 0 });
        Refused.With(
            Refusal.SecurityGroupFull, full, it => Move(it, InOtherVpc, vpc: OtherVpc, group: OtherGroup));
        var attached = State(Stopped, Primary, Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-secondary"),
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            MacAddress = "00:16:3e:00:00:02",
        });
        Refused.With(
            Refusal.InstanceMoveDenied,
            attached,
            it => Move(it, InOtherVpc, vpc: OtherVpc, group: OtherGroup),
            "Secondary ENIs are attached to the instance.");
        Move(attached, Other);
    }

    [Fact]
    public void An_instance_moves_only_to_an_Available_VSwitch_of_its_zone_and_a_free_address()
    {
        var state = State(Stopped, Primary, Given.Eni with
        {
            Id = new NetworkInterfaceId("eni-other"),
            VSwitchId = Other,
            PrimaryIpAddress = Given.Address("172.17.1.4"),
            MacAddress = "00:16:3e:00:00:02",
        });
        Refused.With(Refusal.VSwitchNotFound, state, it => Move(it, new VSwitchId("vsw-unknown")), "vsw-unknown");
        Refused.With(Refusal.ZoneMismatch, state, it => Move(it, InOtherZone));
        Refused.With(
            Refusal.AddressNotInVSwitch, state, it => Move(it, Other, "172.17.0.5"), "172.17.0.5", "172.17.1.0/29");
        Refused.With(Refusal.AddressNotInVSwitch, state, it => Move(it, Other, "172.17.1.6"));
        Refused.With(Refusal.AddressAssigned, state, it => Move(it, Other, "172.17.1.4"), "172.17.1.4");
        Refused.With(Refusal.AddressUnchanged, state, it => Move(it, Given.MyVSwitch, "172.17.0.12"));
    }

    [Fact]
    public void An_instance_whose_primary_ENI_has_further_addresses_cannot_move_to_another_VSwitch()
    {
        foreach (var holds in new[]
        {
            Primary with { PrivateIpAddresses = [Given.Address("172.17.0.50")] },
            Primary with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] },
        })
        {
            var state = State(Stopped, holds);
            Refused.With(
                Refusal.InstanceMoveDenied,
                state,
                it => Move(it, Other),
                "The primary ENI holds more than its primary address.");
            Move(state, Given.MyVSwitch, "172.17.0.77");
            Eni(state).Should().Be(holds with { PrimaryIpAddress = Given.Address("172.17.0.77") });
        }
    }

    [Fact]
    public void A_new_security_group_must_have_room_for_all_addresses_of_the_primary_ENI()
    {
        var second = new SecurityGroupId("sg-second");
        var group = Given.Group with { Id = second, PrivateIpAddressLimit = 1 };
        var state = State(Stopped, Primary with { PrivateIpAddresses = [Given.Address("172.17.0.50")] }, group);
        Refused.With(Refusal.SecurityGroupFull, state, it => Move(it, Given.MyVSwitch, group: second));
        state.Replace(state.SecurityGroups, group with { PrivateIpAddressLimit = 2 });
        Move(state, Given.MyVSwitch, group: second);
        Eni(state).SecurityGroupIds.Should().Equal(second);
    }

    [Fact]
    public void Only_a_Stopped_unlocked_instance_with_a_primary_ENI_moves()
    {
        Refused.With(Refusal.InstanceNotFound, State(), it => Move(it, Other));
        Refused.With(Refusal.InstanceStateNotAllowed, State(Given.Instance, Primary), it => Move(it, Other));
        Refused.With(
            Refusal.InstanceLocked, State(Stopped with { LockReasons = ["security"] }, Primary), it => Move(it, Other));
        Refused.With(Refusal.InstanceNotInVpc, State(Stopped), it => Move(it, Other));
        Refused.With(Refusal.InstanceNotInVpc, State(Stopped, Given.AttachedEni), it => Move(it, Other));
        Refused.With(
            Refusal.PrivateAddressChanging,
            State(Stopped, Primary with { TaskInProgress = true }),
            it => Move(it, Other));
        var pending = State(Stopped, Primary);
        pending.Replace(pending.VSwitches, pending.VSwitches.Find(Other)! with { Status = VSwitchStatus.Pending });
        Refused.With(Refusal.VSwitchStateNotAllowed, pending, it => Move(it, Other));
        var full = State(Stopped, Primary, Given.Eni with
        {
            Id = new NetworkInterfaceId("eni-other"),
            VSwitchId = Other,
            PrimaryIpAddress = Given.Address("172.17.1.1"),
            PrivateIpAddresses =
                [.. new[] { 2, 3, 4 }.Select(number => Given.Address($"172.17.1.{number}"))],
            MacAddress = "00:16:3e:00:00:02",
        });
        Refused.With(Refusal.AddressesExhausted, full, it => Move(it, Other), "vsw-other");
    }

    private static void RejectsOthers(Action<AccountState> change)
    {
        var connected = Given.Instance with { InternetMaxBandwidthOut = 1 };
        Refused.With(Refusal.InstanceNotFound, State(), change);
        Refused.With(Refusal.InstanceLocked, State(connected with { LockReasons = ["security"] }), change);
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            if (status is InstanceStatus.Running or InstanceStatus.Stopped)
            {
                change(State(connected with { Status = status }));
            }
            else
            {
                Refused.With(Refusal.InstanceStateNotAllowed, State(connected with { Status = status }), change);
            }
        }
    }

    private static Instance Find(AccountState state) => state.Instances.Find(Given.MyInstance)!;

    private static NetworkInterface Eni(AccountState state) => state.PrimaryNetworkInterfaceOf(Given.MyInstance)!;

    private static string? Change(AccountState state, InstanceBandwidthChanges bandwidth) =>
        state.Apply(InstanceBandwidthModification.Modify(state, Given.MyInstance, bandwidth));

    private static string? ModifyPostPaid(AccountState state) => state.Apply(
        InstanceBandwidthModification.ModifyPostPaid(
            state, Given.MyInstance, new InstanceBandwidthChanges { Out = 1 }));

    private static Ipv4Address Allocate(AccountState state, Ipv4Address? chosen) =>
        state.Apply(PublicAddressAllocation.Allocate(state, Given.MyInstance, chosen));

    private static void Move(
        AccountState state, VSwitchId vSwitch, string? address =
            null, VpcId? vpc = null, SecurityGroupId? group = null) =>
        state.Apply(InstanceVpcModification.Modify(state, Given.MyInstance, new InstanceVpcChanges
        {
            VSwitchId = vSwitch,
            PrivateIpAddress = address is null ? null : Given.Address(address),
            VpcId = vpc,
            SecurityGroupIds = group is { } id ? [id, id] : [],
        }));

    private static AccountState State(params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
        [
            Given.Region,
            Given.VSwitch(),
            Given.VSwitch("172.17.1.0/29") with { Id = Other },
            Given.VSwitch("172.17.2.0/24") with { Id = InOtherZone, ZoneId = new ZoneId("cn-hangzhou-i") },
            Given.VSwitch("10.0.0.0/24") with { Id = InOtherVpc, VpcId = OtherVpc },
            Given.Group,
            Given.Group with { Id = OtherGroup, VpcId = OtherVpc },
            .. rows,
        ]);
}
