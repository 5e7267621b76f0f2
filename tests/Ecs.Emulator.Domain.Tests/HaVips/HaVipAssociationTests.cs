using Ecs.Emulator.Domain.Tests.Eips;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.HaVips.GivenHaVip;

namespace Ecs.Emulator.Domain.Tests.HaVips;

/// <summary>AssociateHaVip and UnassociateHaVip, and what ends an association.</summary>
public sealed class HaVipAssociationTests
{
    [Theory]
    [InlineData("i-myinstance")]
    [InlineData("eni-myeni")]
    [InlineData("eni-primary")]
    [Rule("havip.associate")]
    public void A_HaVip_is_Associating_and_then_InUse_and_Unassociating_and_then_Available(string id)
    {
        var type = id == "i-myinstance" ? HaVipInstanceType.EcsInstance : HaVipInstanceType.NetworkInterface;
        var instance = new HaVipInstance(type, id);
        var clock = new FakeTimeProvider(Given.Then);
        var state = StateWithDelay(clock, First, Given.Eni);
        Planned.ChangesNothing(state, it => HaVipAssociation.Associate(it, Given.Hangzhou, MyHaVip, instance));
        var associating = Find(state);
        associating.Instances.Should().Equal(instance);
        associating.Should().Be(First with
        {
            Status = HaVipStatus.Associating,
            Instances = associating.Instances,
            TransitionEndsAt = Given.Then + GivenEip.Delay,
        });
        associating.InstanceType.Should().Be(type);
        state.HaVipIndex.Of(instance).Should().Equal(MyHaVip);
        Finish(state, clock);
        var inUse = Find(state);
        inUse.Should().Be(associating with { Status = HaVipStatus.InUse, TransitionEndsAt = null });

        Planned.ChangesNothing(state, it => HaVipAssociation.Unassociate(it, null, MyHaVip, instance, force: false));
        Find(state).Should().Be(inUse with
        {
            Status = HaVipStatus.Unassociating,
            Leaving = instance,
            TransitionEndsAt = Given.Then + (2 * GivenEip.Delay),
        });
        Finish(state, clock);
        Require(Find(state), First);
        state.HaVipIndex.Of(instance).Should().BeEmpty();
    }

    [Fact]
    [Rule("havip.associate")]
    public void A_HaVip_without_one_of_its_instances_stays_InUse()
    {
        var second = Given.Instance with { Id = new InstanceId("i-second"), Status = InstanceStatus.Stopped };
        var primary = GivenEip.Primary with
        {
            Id = new NetworkInterfaceId("eni-second"),
            InstanceId = second.Id,
            PrimaryIpAddress = Given.Address("172.17.0.11"),
            MacAddress = "00:16:3e:00:00:03",
        };
        var state = State(InUse(OfInstance), second, primary);
        state.Apply(HaVipAssociation.Associate(state, Given.Hangzhou, MyHaVip, HaVipInstance.Of(second.Id)));
        state.RunDueTransitions();
        Find(state).Instances.Should().Equal(OfInstance, HaVipInstance.Of(second.Id));
        state.Apply(HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, OfInstance, force: false));
        Find(state).Instances.Should().HaveCount(2);
        state.RunDueTransitions();
        Find(state).Instances.Should().Equal(HaVipInstance.Of(second.Id));
        (Find(state).Status, Find(state).Leaving).Should().Be((HaVipStatus.InUse, null));
    }

    [Fact]
    [Rule("havip.associate")]
    public void An_association_needs_an_instance_or_ENI_of_the_region_and_the_VSwitch()
    {
        void Refuse(Refusal refusal, HaVipInstance instance, params object[] resources) => Refused.With(
            refusal,
            State(resources),
            state => HaVipAssociation.Associate(state, Given.Hangzhou, MyHaVip, instance));
        var elsewhere = First with { VSwitchId = new VSwitchId("vsw-other") };
        Refuse(Refusal.HaVipNotFound, OfInstance);
        Refuse(Refusal.InstanceNotFound, HaVipInstance.Of(new InstanceId("i-unknown")), First);
        Refuse(Refusal.NetworkInterfaceNotFound, OfEni, First);
        Refuse(Refusal.NetworkInterfaceNotFound, OfEni, First, Given.Eni with { RegionId = GivenEip.Beijing });
        var beijing = Given.Instance with { Id = new InstanceId("i-beijing"), RegionId = GivenEip.Beijing };
        Refuse(Refusal.InstanceNotFound, HaVipInstance.Of(beijing.Id), First, beijing);
        Refuse(Refusal.HaVipVSwitchMismatch, OfInstance, elsewhere);
        Refuse(Refusal.HaVipVSwitchMismatch, OfEni, elsewhere, Given.Eni);
        var withoutEni = Given.Instance with { Id = new InstanceId("i-without") };
        Refuse(Refusal.HaVipVSwitchMismatch, HaVipInstance.Of(withoutEni.Id), First, withoutEni);
    }

    [Fact]
    [Rule("havip.instance-state")]
    public void The_instance_must_be_Running_or_Stopped_and_the_ENI_Available_or_InUse()
    {
        var starting = State(InUse(OfInstance), Second);
        starting.Replace(starting.Instances, Given.Instance with { Status = InstanceStatus.Starting });
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            starting,
            it => HaVipAssociation.Associate(it, Given.Hangzhou, Other, OfInstance));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            starting,
            it => HaVipAssociation.Unassociate(it, Given.Hangzhou, MyHaVip, OfInstance, force: true));
        var attaching = State(
            InUse(OfEni), Second, Given.AttachedEni with { Status = NetworkInterfaceStatus.Attaching });
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            attaching,
            it => HaVipAssociation.Associate(it, Given.Hangzhou, Other, OfEni));
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            attaching,
            it => HaVipAssociation.Unassociate(it, Given.Hangzhou, MyHaVip, OfEni, force: true));
        foreach (var eni in new[] { Given.Eni, Given.AttachedEni })
        {
            Changed.By(
                State(First, eni),
                state => state.Apply(HaVipAssociation.Associate(state, Given.Hangzhou, MyHaVip, OfEni)));
        }
    }

    [Fact]
    [Rule("havip.associate")]
    public void A_HaVip_has_each_instance_once_and_no_instances_and_ENIs_at_the_same_time()
    {
        void Refuse(Refusal refusal, HaVip haVip, HaVipInstance instance) => Refused.With(
            refusal,
            State(haVip, Given.Eni),
            state => HaVipAssociation.Associate(state, Given.Hangzhou, MyHaVip, instance));
        Refuse(Refusal.HaVipAlreadyAssociated, InUse(OfInstance), OfInstance);
        Refuse(Refusal.HaVipAlreadyAssociated, InUse(OfEni), OfEni);
        Refuse(Refusal.HaVipInstanceTypeMismatch, InUse(OfInstance), OfEni);
        Refuse(Refusal.HaVipInstanceTypeMismatch, InUse(OfEni), OfInstance);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [Rule("havip.limits")]
    public void A_HaVip_has_up_to_10_instances(int count, bool isRefused)
    {
        var others = Enumerable.Range(0, count).Select(number => HaVipInstance.Of(new InstanceId($"i-{number}")));
        Try(Refusal.TooManyInstancesOfHaVip, isRefused, State(InUse([.. others])), MyHaVip);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [Rule("havip.limits")]
    public void An_instance_has_up_to_5_HaVips(int count, bool isRefused)
    {
        var others = Enumerable.Range(0, count).Select(number => InUse(OfInstance) with
        {
            Id = new HaVipId($"havip-{number}"),
            IpAddress = Given.Address($"172.17.0.{100 + number}"),
        });
        Try(Refusal.TooManyHaVipsOnInstance, isRefused, State([First, .. others]), MyHaVip);
    }

    [Fact]
    [Rule("havip.unassociate")]
    public void Only_an_existing_association_can_end()
    {
        void Refuse(Refusal refusal, HaVip haVip, HaVipInstance instance) => Refused.With(
            refusal,
            State(haVip),
            state => HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, instance, force: true));
        Refuse(Refusal.HaVipStateNotAllowed, First, OfInstance);
        Refuse(Refusal.HaVipNotAssociated, InUse(OfInstance), OfEni);
        Refuse(
            Refusal.HaVipNotAssociated,
            InUse(OfInstance),
            new HaVipInstance(HaVipInstanceType.NetworkInterface, "i-myinstance"));
        var unknown = HaVipInstance.Of(new InstanceId("i-unknown"));
        Changed.By(State(InUse(unknown)), state => state.Apply(
            HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, unknown, force: false)));
        var unknownEni = HaVipInstance.Of(new NetworkInterfaceId("eni-unknown"));
        Changed.By(State(InUse(unknownEni)), state => state.Apply(
            HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, unknownEni, force: false)));
    }

    [Fact]
    [Rule("havip.master")]
    public void The_master_is_only_unassociated_by_force()
    {
        var state = State(InUse(OfInstance) with { Master = OfInstance });
        void Unassociate(bool force) =>
            state.Apply(HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, OfInstance, force));
        Refused.With(Refusal.HaVipMasterNotUnassociated, state, _ => Unassociate(force: false));
        Unassociate(force: true);
        Find(state).Master.Should().Be(OfInstance);
        state.RunDueTransitions();
        Require(Find(state), First);
    }

    [Fact]
    [Rule("havip.master")]
    public void Another_instance_than_the_master_is_unassociated_without_force()
    {
        var state = State(InUse(OfInstance, OfOther) with { Master = OfOther });
        state.Apply(HaVipAssociation.Unassociate(state, Given.Hangzhou, MyHaVip, OfInstance, force: false));
        state.RunDueTransitions();
        Find(state).Master.Should().Be(OfOther);
    }

    [Fact]
    [Rule("havip.deleted-instance")]
    public void A_deleted_instance_or_ENI_is_unassociated()
    {
        var member = Given.AttachedEni with { DeleteOnRelease = true };
        var state = State(
            InUse(OfInstance),
            Second with { Status = HaVipStatus.InUse, Instances = [OfEni, HaVipInstance.Of(GivenEip.PrimaryId)] },
            member);
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        Find(state).Status.Should().Be(HaVipStatus.InUse);
        state.RunDueTransitions();
        state.Instances.Should().BeEmpty();
        Require(Find(state), First);
        Require(Find(state, Other), Second);
        state.HaVipIndex.Of(OfEni).Should().BeEmpty();
    }

    [Fact]
    [Rule("havip.deleted-instance")]
    public void A_detached_ENI_stays_associated_until_it_is_deleted()
    {
        var state = State(InUse(OfEni), Given.AttachedEni);
        state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        state.RunDueTransitions();
        Find(state).Instances.Should().Equal(OfEni);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        state.RunDueTransitions();
        Require(Find(state), First);
    }

    [Fact]
    [Rule("havip.deleted-instance")]
    public void A_transition_continues_when_an_instance_is_deleted()
    {
        var associating = InUse(OfOther, OfInstance) with { Status = HaVipStatus.Associating, Master = OfInstance };
        Require(associating.Without(OfInstance), associating with { Instances = [OfOther], Master = null });
        var unassociating = InUse(OfInstance, OfOther) with
        {
            Status = HaVipStatus.Unassociating,
            Leaving = OfInstance,
        };
        Require(unassociating.Without(OfInstance), unassociating with { Instances = [OfOther], Leaving = null });
        Require(unassociating.Without(OfOther), unassociating with { Instances = [OfInstance] });
        Require(
            unassociating.AfterTransition()!,
            unassociating with { Status = HaVipStatus.InUse, Instances = [OfOther], Leaving = null });
    }

    [Fact]
    [Rule("havip.move")]
    public void An_instance_with_a_HaVip_does_not_move_to_another_VSwitch()
    {
        var target = Given.VSwitch("172.17.1.0/24") with { Id = new VSwitchId("vsw-target") };
        void Refuse(HaVipInstance instance)
        {
            var state = State(InUse(instance), target);
            state.Replace(state.Instances, Given.Instance with { Status = InstanceStatus.Stopped });
            Refused.With(Refusal.InstanceMoveDenied, state, it => Move(it, target.Id));
            Changed.By(state, it => Move(it, Given.MyVSwitch, "172.17.0.99"));
        }

        Refuse(OfInstance);
        Refuse(HaVipInstance.Of(GivenEip.PrimaryId));
        static void Move(AccountState state, VSwitchId vSwitch, string? address = null) =>
            state.Apply(InstanceVpcModification.Modify(state, Given.MyInstance, new InstanceVpcChanges
            {
                VSwitchId = vSwitch,
                PrivateIpAddress = address is null ? null : Given.Address(address),
            }));
    }

    private static HaVipInstance OfOther { get; } = HaVipInstance.Of(new InstanceId("i-other"));

    private static void Try(Refusal refusal, bool isRefused, AccountState state, HaVipId id)
    {
        void Associate(AccountState it) => it.Apply(HaVipAssociation.Associate(it, Given.Hangzhou, id, OfInstance));
        if (isRefused)
        {
            Refused.With(refusal, state, Associate);
        }
        else
        {
            Changed.By(state, Associate);
        }
    }
}
