using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>When and in which order the queue completes transitions.</summary>
public sealed class TransitionOrderTests
{
    private readonly FakeTimeProvider clock = new(Given.Then);
    private readonly TransitionQueue queue = new();
    private readonly List<string> completed = [];
    private readonly object owner = new();

    [Fact]
    public void A_transition_completes_at_its_time_and_not_before()
    {
        Schedule("one", 10);
        Advance(9);
        completed.Should().BeEmpty();
        queue.Contains(owner, "one").Should().BeTrue();
        Advance(1);
        completed.Should().Equal("one");
        queue.Contains(owner, "one").Should().BeFalse();
        queue.Count.Should().Be(0);
        Advance(10);
        completed.Should().Equal("one");
    }

    [Fact]
    public void Transitions_complete_by_time_and_then_in_the_order_in_which_they_were_scheduled()
    {
        Schedule("late", 20);
        Schedule("first", 10);
        Schedule("second", 10);
        Schedule("early", 5);
        Schedule("third", 10);
        Advance(30);
        completed.Should().Equal("early", "first", "second", "third", "late");
    }

    [Fact]
    public void A_new_time_replaces_the_previous_time_of_a_row()
    {
        Schedule("one", 10);
        Schedule("one", 20);
        queue.Count.Should().Be(1);
        Advance(10);
        completed.Should().BeEmpty();
        Advance(10);
        completed.Should().Equal("one");
    }

    [Fact]
    public void Two_owners_can_schedule_the_same_id()
    {
        Schedule("one", 10);
        var other = new object();
        queue.Schedule(other, "one", Given.Then.AddSeconds(10), () => completed.Add("other"));
        queue.Count.Should().Be(2);
        queue.Cancel(owner, "one");
        queue.Contains(other, "one").Should().BeTrue();
        Advance(10);
        completed.Should().Equal("other");
    }

    [Fact]
    public void A_cancelled_transition_does_not_complete_and_may_be_cancelled_again()
    {
        queue.Cancel(owner, "one");
        Schedule("one", 10);
        queue.Cancel(owner, "one");
        queue.Count.Should().Be(0);
        Advance(10);
        completed.Should().BeEmpty();
    }

    [Fact]
    public void A_transition_that_completes_can_schedule_the_next_one()
    {
        queue.Schedule(owner, "one", Given.Then.AddSeconds(10), () =>
        {
            completed.Add("one");
            Schedule("one", 15);
        });
        Advance(12);
        completed.Should().Equal("one");
        queue.Count.Should().Be(1);
        Advance(3);
        completed.Should().Equal("one", "one");

        queue.Schedule(owner, "two", clock.GetUtcNow(), () => Schedule("three", 0));
        queue.RunDue(clock);
        completed.Should().Equal("one", "one", "three");
    }

    private void Schedule(string id, int seconds) =>
        queue.Schedule(owner, id, Given.Then.AddSeconds(seconds), () => completed.Add(id));

    private void Advance(int seconds)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        queue.RunDue(clock);
    }
}
