using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Trunk ENIs and their Member ENIs.</summary>
public sealed class TrunkTests
{
    private static readonly NetworkInterfaceId TrunkId = new("eni-trunk");

    private static readonly InstanceType TrunkType =
        Given.SixAddresses with { EniQuantity = 1, EniTotalQuantity = 2, EniTrunkSupported = true };

    private static readonly NetworkInterface Trunk = Given.AttachedEni with
    {
        Id = TrunkId,
        Type = NetworkInterfaceType.Trunk,
        PrimaryIpAddress = Given.Address("172.17.0.13"),
        MacAddress = "00:16:3e:00:00:02",
    };

    private static readonly NetworkInterfaceId OtherTrunk = new("eni-trunk2");

    [Fact]
    public void A_trunk_has_members_from_the_first_attachment_to_the_last_detachment()
    {
        var (first, second) = (new NetworkInterfaceId("eni-first"), new NetworkInterfaceId("eni-second"));
        var state = StateWith(
            Member with
            {
                Id = first,
                PrimaryIpAddress = Given.Address("172.17.0.201"),
                MacAddress = "00:16:3e:00:02:01",
            },
            Member with
            {
                Id = second,
                PrimaryIpAddress = Given.Address("172.17.0.202"),
                MacAddress = "00:16:3e:00:02:02",
            });
        var trunk = Member.TrunkNetworkInterfaceId!.Value;
        state.NetworkInterfaceIndex.HasMembers(trunk).Should().BeTrue();
        Detach(first);
        state.NetworkInterfaceIndex.HasMembers(trunk).Should().BeTrue();
        Detach(second);
        state.NetworkInterfaceIndex.HasMembers(trunk).Should().BeFalse();
        state.NetworkInterfaceIndex.HasMembers(first).Should().BeFalse();

        void Detach(NetworkInterfaceId id)
        {
            var member = state.NetworkInterfaces.Find(id)!;
            state.Apply(state.NewReplacement(
                state.NetworkInterfaces, member, member with { TrunkNetworkInterfaceId = null }));
        }
    }

    [Fact]
    [Rule("eni-trunk.member")]
    public void An_attached_ENI_is_a_Member_of_its_trunk_and_Secondary_again_after_it_is_detached()
    {
        var state = StateWith(Trunk, Given.Eni);
        Attach(state, TrunkId);
        Given.EniOf(state).Type.Should().Be(NetworkInterfaceType.Member);
        state.RunDueTransitions();
        var member = Given.EniOf(state);
        member.Type.Should().Be(NetworkInterfaceType.Member);
        member.Status.Should().Be(NetworkInterfaceStatus.InUse);
        member.TrunkNetworkInterfaceId.Should().Be(TrunkId);
        NetworkInterfaceListing.Describe(state, Given.Hangzhou, TrunkId).MemberIds.Should().Equal(Given.MyEni);
        NetworkInterfaceListing.Describe(state, Given.Hangzhou, Given.MyEni).MemberIds.Should().BeEmpty();
        Refused.With(
            Refusal.HasMembers,
            state,
            it => it.Apply(NetworkInterfaceAttachment.Detach(it, Given.Hangzhou, TrunkId, Given.MyInstance)),
            "eni-trunk");

        Detach(state, TrunkId);
        state.RunDueTransitions();
        Given.EniOf(state).Type.Should().Be(NetworkInterfaceType.Secondary);
        Given.EniOf(state).TrunkNetworkInterfaceId.Should().BeNull();
        state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, TrunkId, Given.MyInstance));
    }

    [Fact]
    [Rule("eni-trunk.number")]
    public void Member_ENIs_have_their_own_quota()
    {
        var state = StateWith(Trunk, Given.Eni, Given.Eni with
        {
            Id = new NetworkInterfaceId("eni-other"),
            PrimaryIpAddress = Given.Address("172.17.0.14"),
            MacAddress = "00:16:3e:00:00:03",
        });
        Refused.With(Refusal.TooManyNetworkInterfacesOnInstance, state, it => Attach(it, null));
        Attach(state, TrunkId);
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            it => it.Apply(NetworkInterfaceAttachment.Attach(
                it, Given.Hangzhou, new NetworkInterfaceId("eni-other"), Given.MyInstance, trunkId: TrunkId)));
    }

    [Fact]
    [Rule("eni-trunk.number")]
    public void Member_ENIs_do_not_count_among_the_directly_attached_ENIs()
    {
        var type = TrunkType with { EniQuantity = 2, EniTotalQuantity = 4 };
        var state = Given.State(
            Given.Region,
            Given.VSwitch("172.17.0.0/16"),
            Given.Group,
            Given.Instance with { Type = type },
            Trunk,
            Given.Eni,
            Spare(1),
            Spare(2),
            Spare(3));
        AttachMember(state, 1, TrunkId);
        AttachMember(state, 2, TrunkId);
        Attach(state, null);
        state.RunDueTransitions();
        Given.EniOf(state).Type.Should().Be(NetworkInterfaceType.Secondary);
        Given.EniOf(state).Status.Should().Be(NetworkInterfaceStatus.InUse);
        Refused.With(
            Refusal.TooManyNetworkInterfacesOnInstance,
            state,
            it => it.Apply(NetworkInterfaceAttachment.Attach(it, Given.Hangzhou, Spare(3).Id, Given.MyInstance)));
    }

    [Fact]
    [Rule("eni-trunk.device-index")]
    public void A_member_gets_the_lowest_free_device_index_of_its_trunk_and_releases_it()
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { Type = TrunkType with { EniQuantity = 3, EniTotalQuantity = 20 } },
            Trunk,
            Given.AttachedEni with
            {
                Id = new NetworkInterfaceId("eni-direct"),
                PrimaryIpAddress = Place(90),
                DeviceIndex = 1,
            },
            Trunk with { Id = OtherTrunk, PrimaryIpAddress = Place(91), MacAddress = "00:16:3e:00:00:91" },
            Spare(1) with
            {
                Type = NetworkInterfaceType.Member,
                Status = NetworkInterfaceStatus.InUse,
                InstanceId = Given.MyInstance,
                TrunkNetworkInterfaceId = TrunkId,
                DeviceIndex = 2,
            },
            Spare(2),
            Spare(3),
            Spare(4),
            Spare(5));
        AttachMember(state, 2, TrunkId);
        AttachMember(state, 3, TrunkId);
        AttachMember(state, 4, OtherTrunk);
        foreach (var (number, index) in ((int, int)[])[(1, 2), (2, 1), (3, 3), (4, 1)])
        {
            DeviceIndexOf(state, number).Should().Be(index);
        }

        state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Spare(1).Id, Given.MyInstance));
        state.RunDueTransitions();
        DeviceIndexOf(state, 1).Should().Be(0);
        AttachMember(state, 5, TrunkId);
        DeviceIndexOf(state, 5).Should().Be(2);
    }

    [Fact]
    [Rule("eni-trunk.device-index")]
    public void A_trunk_can_have_as_many_members_as_device_indexes()
    {
        var members = Enumerable.Range(1, 4_093).Select(number => Spare(number) with
        {
            Type = NetworkInterfaceType.Member,
            Status = NetworkInterfaceStatus.InUse,
            InstanceId = Given.MyInstance,
            TrunkNetworkInterfaceId = TrunkId,
            DeviceIndex = number,
        });
        var state = Given.State(
        [
            Given.Region,
            Given.VSwitch("172.17.0.0/16"),
            Given.Group,
            Given.Instance with { Type = TrunkType with { EniTotalQuantity = 5_000 } },
            Trunk,
            .. members,
            Spare(4_094),
            Spare(4_095),
        ]);
        AttachMember(state, 4_094, TrunkId);
        DeviceIndexOf(state, 4_094).Should().Be(4_094);
        Refused.With(Refusal.TooManyNetworkInterfacesOnInstance, state, it => AttachMember(it, 4_095, TrunkId));
    }

    [Fact]
    [Rule("eni-trunk.refused")]
    public void Member_ENIs_need_an_InUse_trunk_of_the_instance()
    {
        Refused.With(Refusal.NetworkInterfaceNotFound, StateWith(Given.Eni), it => Attach(it, TrunkId), "eni-trunk");
        Refused.With(
            Refusal.NotTrunk, StateWith(
                Trunk with { Type = NetworkInterfaceType.Secondary }, Given.Eni), it => Attach(it, TrunkId));
        Refused.With(
            Refusal.TrunkStateNotAllowed,
            StateWith(Trunk with { Status = NetworkInterfaceStatus.Detaching }, Given.Eni),
            it => Attach(it, TrunkId),
            "Detaching");
        Refused.With(
            Refusal.NotAttachedToInstance,
            StateWith(Trunk with { InstanceId = new InstanceId("i-other") }, Given.Eni),
            it => Attach(it, TrunkId),
            "eni-trunk",
            "i-myinstance");
    }

    [Fact]
    [Rule("eni-trunk.refused")]
    public void An_ENI_with_secondary_addresses_or_a_trunk_cannot_be_a_member()
    {
        var more = Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] };
        Refused.With(Refusal.CannotBeMember, StateWith(Trunk, more), it => Attach(it, TrunkId));
        Refused.With(
            Refusal.CannotBeMember, StateWith(
                Trunk, Given.Eni with { Type = NetworkInterfaceType.Trunk }), it => Attach(it, TrunkId));
    }

    [Fact]
    [Rule("eni-trunk.type")]
    public void Instance_types_without_trunk_support_reject_trunks_and_members()
    {
        Refused.With(
            Refusal.TrunkNotSupportedByInstanceType,
            Given.StateWith(Given.Eni with { Type = NetworkInterfaceType.Trunk }),
            it => Attach(it, null),
            "ecs.test.six");
        Refused.With(
            Refusal.TrunkNotSupportedByInstanceType, Given.StateWith(Trunk, Given.Eni), it => Attach(it, TrunkId));
    }

    [Fact]
    [Rule("eni-trunk.detach")]
    public void A_member_is_detached_only_from_its_own_trunk()
    {
        var other = Trunk with
        {
            Id = new NetworkInterfaceId("eni-2"),
            PrimaryIpAddress = Given.Address("172.17.0.15"),
        };
        var state = StateWith(Trunk, other, Member);
        Refused.With(Refusal.NotAttachedToTrunk, state, it => Detach(it, other.Id), "eni-myeni", "eni-2");
        Detach(state, null);
    }

    [Fact]
    [Rule("eni-trunk.delete")]
    public void A_trunk_with_members_cannot_be_deleted()
    {
        var detached = Trunk with { Status = NetworkInterfaceStatus.Available, InstanceId = null };
        Refused.With(
            Refusal.HasMembers, StateWith(detached, Member), it => it.Apply(
                NetworkInterfaceDeletion.Delete(it, Given.Hangzhou, TrunkId)));
        NetworkInterfaceDeletion.Delete(StateWith(detached), Given.Hangzhou, TrunkId);
    }

    [Fact]
    [Rule("eni-trunk.member")]
    public void A_Member_that_remains_after_its_instance_is_Secondary_again()
    {
        var state = StateWith(Trunk, Member with { DeleteOnRelease = false });
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        state.RunDueTransitions();
        var left = state.NetworkInterfaces.Should().ContainSingle().Subject;
        left.Type.Should().Be(NetworkInterfaceType.Secondary);
        left.Status.Should().Be(NetworkInterfaceStatus.Available);
        left.TrunkNetworkInterfaceId.Should().BeNull();
    }

    private static NetworkInterface Member => Given.AttachedEni with
    {
        Type = NetworkInterfaceType.Member,
        TrunkNetworkInterfaceId = TrunkId,
    };

    private static AccountState StateWith(params NetworkInterface[] enis) =>
        Given.State([Given.Region, Given.VSwitch(), Given.Group, Given.Instance with { Type = TrunkType }, .. enis]);

    private static void Attach(AccountState state, NetworkInterfaceId? trunk) =>
        state.Apply(
            NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance, trunkId: trunk));

    private static void Detach(AccountState state, NetworkInterfaceId? trunk) =>
        state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance, trunk));

    private static Ipv4Address Place(int number) => Given.Block("172.17.0.0/16").AddressAt(20 + number);

    private static NetworkInterface Spare(int number) => Given.Eni with
    {
        Id = new NetworkInterfaceId($"eni-{number}"),
        PrimaryIpAddress = Place(number),
        MacAddress = $"00:16:3e:01:{number / 256:x2}:{number % 256:x2}",
    };

    private static void AttachMember(AccountState state, int number, NetworkInterfaceId trunk)
    {
        state.Apply(NetworkInterfaceAttachment.Attach(
            state, Given.Hangzhou, Spare(number).Id, Given.MyInstance, trunkId: trunk));
        state.RunDueTransitions();
    }

    private static int DeviceIndexOf(AccountState state, int number) =>
        state.NetworkInterfaces.Find(Spare(number).Id)!.DeviceIndex;
}
