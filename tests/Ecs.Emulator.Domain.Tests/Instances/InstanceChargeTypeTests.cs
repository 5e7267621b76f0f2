using System.Collections.Immutable;
using static Ecs.Emulator.Domain.Tests.Instances.GivenInstances;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>The billing method of instances and the time of their automatic release.</summary>
public sealed class InstanceChargeTypeTests
{
    private static readonly InstanceId Unknown = new("i-unknown");
    private static readonly InstanceId Other = new("i-other");
    private static readonly Instance Locked = Given.Instance with { LockReasons = ["financial", "security"] };
    private static readonly Instance PrePaid = Given.Instance with { ChargeType = InstanceChargeType.PrePaid };
    private static readonly SubscriptionPeriod Month = new(1, SubscriptionUnit.Month);

    [Fact]
    public void Only_an_unlocked_PostPaid_instance_can_have_a_release_time()
    {
        var time = Given.Then.AddDays(1);
        var state = State(Given.Instance);
        SetReleaseTime(state, time);
        Find(state).Should().Be(Given.Instance with { AutoReleaseTime = time });
        Refused.With(Refusal.ReleaseTimePassed, state, it => SetReleaseTime(it, Given.Then));
        SetReleaseTime(state, Given.Then.AddTicks(1));
        SetReleaseTime(state, time: null);
        Find(state).Should().Be(Given.Instance);
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => InstanceModification.SetAutoReleaseTime(it, new RegionId("cn-unknown"), Given.MyInstance, time));
        Refused.With(Refusal.InstanceNotFound, State(), it => SetReleaseTime(it, time));
        Refused.With(Refusal.InstanceLocked, State(Locked), it => SetReleaseTime(it, time));
        Refused.With(Refusal.InstanceIsPrePaid, State(PrePaid), it => SetReleaseTime(it, time));
    }

    [Fact]
    public void Instances_can_become_PrePaid_until_a_time_and_PostPaid_again()
    {
        var until = Given.Then.AddMonths(1);
        var other = PrePaid with { Id = Other, ExpiredTime = Given.Then.AddDays(1) };
        var state = State(Given.Instance, other);
        Charge(state, InstanceChargeType.PrePaid, Given.MyInstance, Other, Given.MyInstance)
            .Should().MatchRegex("^[1-9][0-9]{14}$");
        Find(state).Should().Be(PrePaid with { ExpiredTime = until });
        state.Instances.Find(Other).Should().Be(other, "it was paid in advance already");
        Charge(state, InstanceChargeType.PostPaid, Given.MyInstance);
        Find(state).Should().Be(Given.Instance);
    }

    [Fact]
    public void The_charge_type_changes_for_all_instances_or_for_none()
    {
        var until = Given.Then.AddMonths(1);
        Rejects(Refusal.InstancesInvalid, Given.Instance, Unknown);
        Rejects(Refusal.InstanceLocked, Locked);
        Rejects(Refusal.InstanceStateNotAllowed, Given.Instance with { Status = InstanceStatus.Starting });
        Rejects(Refusal.InstanceReleaseTimeSet, Given.Instance with { AutoReleaseTime = until });
        Rejects(Refusal.InstanceExpired, PrePaid with { ExpiredTime = Given.Then });
        Refused.With(
            Refusal.RegionNotFound,
            State(Given.Instance),
            it => InstanceChargeTypeModification.Modify(
                it, new RegionId("cn-unknown"), [Given.MyInstance], InstanceChargeType.PrePaid, Month));
        Refused.With(
            Refusal.InstancesInvalid,
            State(Given.Instance),
            it => InstanceChargeTypeModification.Modify(
                it, Beijing, [Given.MyInstance], InstanceChargeType.PrePaid, Month));
        Charge(
            State(PrePaid with { ExpiredTime = Given.Then.AddTicks(1), AutoReleaseTime = until }),
            InstanceChargeType.PostPaid,
            Given.MyInstance);

        void Rejects(Refusal refusal, Instance instance, params InstanceId[] more) => Refused.With(
            refusal,
            State(Given.Instance with { Id = Other }, instance),
            it => Charge(it, InstanceChargeType.PrePaid, [Other, Given.MyInstance, .. more]));
    }

    private static Instance Find(AccountState state) => state.Instances.Find(Given.MyInstance)!;

    private static void SetReleaseTime(AccountState state, DateTimeOffset? time) =>
        state.Apply(InstanceModification.SetAutoReleaseTime(state, Given.Hangzhou, Given.MyInstance, time));

    private static string Charge(
        AccountState state, InstanceChargeType type, params ImmutableArray<InstanceId> ids) =>
        state.Apply(InstanceChargeTypeModification.Modify(state, Given.Hangzhou, ids, type, Month));
}
