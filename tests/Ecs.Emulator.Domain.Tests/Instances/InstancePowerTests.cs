using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Starting, stopping and rebooting several instances.</summary>
public sealed class InstancePowerTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly InstanceId Other = new("i-other");
    private static readonly InstanceId Unknown = new("i-unknown");
    private static readonly Instance Stopped = Given.Instance with { Status = InstanceStatus.Stopped };

    [Fact]
    public void With_BatchOptimization_SuccessFirst_each_instance_has_its_own_result()
    {
        var state = State(Stopped with { StoppedMode = StoppedMode.StopCharging }, Given.Instance with { Id = Other });
        var ids = ImmutableArray.Create(Given.MyInstance, Other, Unknown, Given.MyInstance);
        Results(state.Apply(InstancePower.Start(state, ids, each: true))).Should().Equal(
            (Given.MyInstance, InstanceStatus.Stopped, InstanceStatus.Starting, null),
            (Other, InstanceStatus.Running, InstanceStatus.Running, Refusal.InstanceStateNotAllowed),
            (Unknown, null, null, Refusal.InstanceNotFound));
        state.Instances.Find(Given.MyInstance).Should().Be(Given.Instance with
        {
            Status = InstanceStatus.Starting,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
        state.Instances.Find(Other).Should().Be(Given.Instance with { Id = Other });
    }

    [Fact]
    public void With_BatchOptimization_AllTogether_all_instances_change_or_none()
    {
        var state = State(Stopped, Given.Instance with { Id = Other });
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            state,
            it => it.Apply(InstancePower.Start(it, [Given.MyInstance, Other])),
            "Stopped",
            "Running");
        Refused.With(
            Refusal.InstanceNotFound,
            state,
            it => it.Apply(InstancePower.Start(it, [Given.MyInstance], Beijing)));
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => it.Apply(InstancePower.Start(it, [Given.MyInstance], new RegionId("cn-unknown"), each: true)));
        Refused.With(
            Refusal.InstanceLocked,
            State(Stopped with { LockReasons = ["security"] }),
            it => it.Apply(InstancePower.Start(it, [Given.MyInstance])));
        Results(state.Apply(InstancePower.Start(state, [Given.MyInstance], Given.Hangzhou))).Should().Equal(
            (Given.MyInstance, InstanceStatus.Stopped, InstanceStatus.Starting, null));
    }

    [Theory]
    [InlineData(InstanceChargeType.PostPaid, StoppedMode.StopCharging, StoppedMode.StopCharging)]
    [InlineData(InstanceChargeType.PostPaid, StoppedMode.KeepCharging, StoppedMode.KeepCharging)]
    [InlineData(InstanceChargeType.PrePaid, StoppedMode.StopCharging, StoppedMode.KeepCharging)]
    internal void Stopping_a_PrePaid_instance_does_not_stop_its_charging(
        InstanceChargeType charge, StoppedMode mode, StoppedMode expected)
    {
        var state = State(Given.Instance with { ChargeType = charge });
        state.Apply(InstancePower.Stop(state, [Given.MyInstance], mode));
        state.Instances.Single().Should().Be(Given.Instance with
        {
            ChargeType = charge,
            Status = InstanceStatus.Stopping,
            StoppedMode = expected,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
    }

    [Fact]
    public void An_instance_in_deletion_cannot_be_stopped()
    {
        var stopping = Given.Instance with { Status = InstanceStatus.Stopping };
        var state = State(stopping);
        state.Apply(InstancePower.Stop(state, [Given.MyInstance], StoppedMode.KeepCharging, force: true));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            State(stopping with { BeingDeleted = true }),
            it => it.Apply(InstancePower.Stop(it, [Given.MyInstance], StoppedMode.KeepCharging, force: true)));
    }

    [Fact]
    public void A_reboot_does_not_change_the_StoppedMode()
    {
        var state = State(Given.Instance with { StoppedMode = StoppedMode.KeepCharging });
        state.Apply(InstancePower.Reboot(state, [Given.MyInstance]));
        state.Instances.Single().Should().Be(Given.Instance with
        {
            Status = InstanceStatus.Starting,
            StoppedMode = StoppedMode.KeepCharging,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
    }

    [Fact]
    public void If_one_instance_cannot_be_deleted_none_is_deleted()
    {
        var prePaid = Given.Instance with
        {
            ChargeType = InstanceChargeType.PrePaid,
            ExpiredTime = Given.Then.AddTicks(1),
        };
        Refused.With(Refusal.InstanceNotFound, State(Given.Instance), it => Delete(it, Given.MyInstance, Unknown));
        Refused.With(
            Refusal.InstanceNotFound,
            State(Given.Instance),
            it => it.Apply(InstanceDeletion.Delete(it, [Given.MyInstance], true, false, Beijing)));
        Refused.With(
            Refusal.RegionNotFound,
            State(Given.Instance),
            it => it.Apply(InstanceDeletion.Delete(it, [Given.MyInstance], true, false, new RegionId("cn-unknown"))));
        Refused.With(
            Refusal.InstanceLocked, State(
                Stopped with { LockReasons = ["security"] }), it => Delete(it, Given.MyInstance));
        Refused.With(Refusal.InstanceIsPrePaid, State(prePaid), it => Delete(it, Given.MyInstance));
        Delete(State(prePaid with { ExpiredTime = Given.Then }), Given.MyInstance);
        var state = State(prePaid, Stopped with { Id = Other });
        state.Apply(
            InstanceDeletion.Delete(state, [Given.MyInstance, Other, Other], force: true, includePrePaid: true));
        state.Instances.Should().OnlyContain(
            instance => instance.BeingDeleted && instance.Status == InstanceStatus.Stopping);
    }

    private static void Delete(AccountState state, params ImmutableArray<InstanceId> ids) =>
        state.Apply(InstanceDeletion.Delete(state, ids, force: true, includePrePaid: false));

    private static IEnumerable<(InstanceId Id, InstanceStatus? Before, InstanceStatus? After, Refusal? Error)> Results(
        ImmutableArray<PowerResult> results) => results.Select(
            result => (result.InstanceId, result.Previous, result.Current, result.Refusal?.Refusal));

    private static AccountState State(params Instance[] instances) => Given.StateOf(
        Given.Settings with { Clock = new FakeTimeProvider(Given.Then), TransitionDelay = TimeSpan.FromSeconds(10) },
        [Given.Region, Given.Region with { Id = Beijing }, .. instances]);
}
