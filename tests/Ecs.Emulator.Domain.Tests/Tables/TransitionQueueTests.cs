using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>
/// The queue of transitions holds at most one entry of each kind for a resource, and none for a deleted resource.
/// </summary>
public sealed class TransitionQueueTests
{
    private const int Repetitions = 1_000;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    [Fact]
    [Rule("transitions.bounded")]
    public void A_new_release_time_replaces_the_previous_one()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        for (var i = 1; i <= Repetitions; i++)
        {
            state.Apply(
                InstanceModification.SetAutoReleaseTime(
                    state, Given.Hangzhou, Given.MyInstance, Given.Then.AddDays(i)));
        }

        state.Transitions.Count.Should().Be(1);
        clock.Advance(TimeSpan.FromDays(Repetitions - 1));
        state.RunDueTransitions();
        state.Instances.Find(Given.MyInstance)!.BeingDeleted.Should().BeFalse();
        clock.Advance(TimeSpan.FromDays(1));
        state.RunDueTransitions();
        state.Instances.Find(Given.MyInstance)!.BeingDeleted.Should().BeTrue();
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void A_cancelled_release_time_leaves_no_transition()
    {
        var state = State(new FakeTimeProvider(Given.Then));
        state.Apply(
            InstanceModification.SetAutoReleaseTime(state, Given.Hangzhou, Given.MyInstance, Given.Then.AddDays(1)));
        state.Apply(InstanceModification.SetAutoReleaseTime(state, Given.Hangzhou, Given.MyInstance, null));
        state.Transitions.Count.Should().Be(0);
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void A_deleted_instance_leaves_no_transition()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        state.Apply(
            InstanceModification.SetAutoReleaseTime(state, Given.Hangzhou, Given.MyInstance, Given.Then.AddYears(1)));
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        state.Transitions.Count.Should().Be(1);

        clock.Advance(Delay);
        state.RunDueTransitions();
        state.Instances.Find(Given.MyInstance).Should().BeNull();
        state.Transitions.Count.Should().Be(0);
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void Repeated_transitions_leave_no_transition()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        for (var i = 0; i < Repetitions; i++)
        {
            state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
            state.Apply(VSwitchModification.Modify(
                state, Given.Hangzhou, Given.MyVSwitch, new VSwitchChanges { Name = "another" }));
            state.Transitions.Count.Should().Be(2);
            clock.Advance(Delay);
            state.RunDueTransitions();
            state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
            state.Apply(InstancePower.Reboot(state, [Given.MyInstance]));
            state.Transitions.Count.Should().Be(2);
            clock.Advance(Delay);
            state.RunDueTransitions();
            state.Transitions.Count.Should().Be(0);
        }
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void Transitions_with_the_same_time_complete_in_the_order_in_which_they_began()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        state.Apply(NetworkInterfaceAttachment.Attach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        clock.Advance(Delay);
        state.RunDueTransitions();
        state.NetworkInterfaces.Should().BeEmpty("the ENI was attached before its instance went");
    }

    private static AccountState State(FakeTimeProvider clock) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Vpc, Given.VSwitch(), Given.Group, Given.Instance, Given.Eni]);
}
