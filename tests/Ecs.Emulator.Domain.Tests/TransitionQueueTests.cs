using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>
/// The queue of transitions holds at most one entry of each kind for a resource, and none for a resource that is gone.
/// </summary>
public sealed class TransitionQueueTests
{
    private const int Repetitions = 1_000;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    [Fact]
    [Rule("transitions.bounded")]
    public void Another_release_time_takes_the_place_of_the_one_before()
    {
        var clock = new ManualClock();
        var world = World(clock);
        for (var i = 1; i <= Repetitions; i++)
        {
            InstanceChange.SetAutoReleaseTime(world, Given.MyInstance, Given.Then.AddDays(i));
        }

        world.Transitions.Count.Should().Be(1);
        clock.Advance(TimeSpan.FromDays(Repetitions - 1));
        world.Settle();
        world.Instances.Find(Given.MyInstance)!.BeingDeleted.Should().BeFalse();
        clock.Advance(TimeSpan.FromDays(1));
        world.Settle();
        world.Instances.Find(Given.MyInstance)!.BeingDeleted.Should().BeTrue();
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void A_release_time_that_is_taken_back_leaves_nothing_behind()
    {
        var world = World(new ManualClock());
        InstanceChange.SetAutoReleaseTime(world, Given.MyInstance, Given.Then.AddDays(1));
        InstanceChange.SetAutoReleaseTime(world, Given.MyInstance, null);
        world.Transitions.Count.Should().Be(0);
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void A_deleted_instance_leaves_nothing_behind()
    {
        var clock = new ManualClock();
        var world = World(clock);
        InstanceChange.SetAutoReleaseTime(world, Given.MyInstance, Given.Then.AddYears(1));
        InstanceDeletion.Delete(world, [Given.MyInstance], force: true, evenPrePaid: false);
        world.Transitions.Count.Should().Be(2);

        clock.Advance(Delay);
        world.Settle();
        world.Instances.Find(Given.MyInstance).Should().BeNull();
        world.Transitions.Count.Should().Be(0);
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void Resources_that_pass_through_many_states_leave_nothing_behind()
    {
        var clock = new ManualClock();
        var world = World(clock);
        for (var i = 0; i < Repetitions; i++)
        {
            NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, Given.MyEni, Given.MyInstance);
            VSwitchRules.Modify(world, Given.Hangzhou, Given.MyVSwitch, new VSwitchChanges { Name = "another" });
            world.Transitions.Count.Should().Be(2);
            clock.Advance(Delay);
            world.Settle();
            NetworkInterfaceAttachment.Detach(world, Given.Hangzhou, Given.MyEni, Given.MyInstance);
            InstancePower.Reboot(world, [Given.MyInstance]);
            world.Transitions.Count.Should().Be(2);
            clock.Advance(Delay);
            world.Settle();
            world.Transitions.Count.Should().Be(0);
        }
    }

    [Fact]
    [Rule("transitions.bounded")]
    public void Of_transitions_that_end_at_one_time_the_one_that_began_first_ends_first()
    {
        var clock = new ManualClock();
        var world = World(clock);
        NetworkInterfaceAttachment.Attach(world, Given.Hangzhou, Given.MyEni, Given.MyInstance);
        InstanceDeletion.Delete(world, [Given.MyInstance], force: true, evenPrePaid: false);
        clock.Advance(Delay);
        world.Settle();
        world.NetworkInterfaces.Should().BeEmpty("the ENI was attached before its instance went");
    }

    private static World World(ManualClock clock) => Given.WorldOf(
        new WorldSettings { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Vpc, Given.VSwitch(), Given.Group, Given.Instance, Given.Eni]);
}
