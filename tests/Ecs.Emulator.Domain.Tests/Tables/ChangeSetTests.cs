namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>Change sets that rules create and the account state applies.</summary>
public sealed class ChangeSetTests
{
    private static readonly ResourceGroup First = Group("rg-1");
    private static readonly ResourceGroup Second = Group("rg-2");
    private static readonly ResourceGroup Third = Group("rg-3");

    [Fact]
    public void Changes_keep_the_order_in_which_they_were_added()
    {
        var state = Given.State(First);
        var changes = state.NewChanges();
        changes.IsEmpty.Should().BeTrue();
        changes.Changes.Should().BeEmpty();

        changes.Add(state.ResourceGroups, Second);
        changes.IsEmpty.Should().BeFalse();
        changes.Changes.Should().ContainSingle();
        changes.Remove(state.ResourceGroups, First);
        changes.Add(state.ResourceGroups, Third);
        changes.Replace(state.ResourceGroups, Third, Third with { Name = "third" });
        changes.Changes.Select(change => change.Id).Should().Equal("rg-2", "rg-1", "rg-3", "rg-3");
        state.ResourceGroups.Should().Equal(First);

        state.Apply(changes);
        state.ResourceGroups.Should().Equal(Second, Third with { Name = "third" });
    }

    [Fact]
    public void Find_returns_the_row_after_the_changes()
    {
        var state = Given.State(First, Second);
        var renamed = First with { Name = "renamed" };
        var again = renamed with { Name = "renamed again" };
        var changes = state.NewChanges();
        changes.Find(state.ResourceGroups, First.Id).Should().BeSameAs(First);
        changes.Find(state.ResourceGroups, Third.Id).Should().BeNull();

        changes.Replace(state.ResourceGroups, First, renamed);
        changes.Find(state.ResourceGroups, First.Id).Should().BeSameAs(renamed);
        changes.Replace(state.ResourceGroups, renamed, again);
        changes.Find(state.ResourceGroups, First.Id).Should().BeSameAs(again);
        changes.Remove(state.ResourceGroups, Second);
        changes.Find(state.ResourceGroups, Second.Id).Should().BeNull();
        changes.Add(state.ResourceGroups, Third);
        changes.Find(state.ResourceGroups, Third.Id).Should().BeSameAs(Third);
        state.ResourceGroups.Find(First.Id).Should().BeSameAs(First);
    }

    [Fact]
    public void Find_distinguishes_rows_of_two_tables_with_the_same_id()
    {
        var state = Given.State(Given.VSwitch());
        var changes = state.NewChanges();
        changes.AddOrReplace(state.AllocationCursors, before: null, new VSwitchCursors(Given.MyVSwitch));
        changes.Find(state.VSwitches, Given.MyVSwitch).Should().Be(Given.VSwitch());
        changes.Find(state.AllocationCursors, Given.MyVSwitch).Should().NotBeNull();
    }

    [Fact]
    public void A_change_set_cannot_be_applied_twice()
    {
        var state = Given.State(First);
        var changes = state.NewChanges();
        changes.Replace(state.ResourceGroups, First, First with { Name = "renamed" });
        state.Apply(changes);
        FluentActions.Invoking(() => state.Apply(changes)).Should().Throw<InvalidOperationException>()
            .WithMessage("The changes are applied already.");
        state.ChangeCount.Should().Be(2, "the group was added and renamed");
    }

    [Fact]
    public void If_one_change_does_not_fit_the_rows_no_change_of_the_set_remains()
    {
        var state = Given.State(First, Given.Vpc);
        var groups = state.ResourceGroups;
        var renamed = First with { Name = "renamed" };
        var added = Group("rg-added");
        Action<ChangeSet>[] unfit =
        [
            changes => changes.Replace(groups, First, renamed),
            changes => changes.Remove(groups, First),
            changes => changes.Add(groups, added),
            changes => changes.Replace(groups, Group("rg-missing"), Group("rg-missing")),
            changes => changes.Remove(groups, Group("rg-missing")),
        ];
        foreach (var change in unfit)
        {
            var changes = state.NewChanges();
            changes.Replace(groups, First, renamed);
            changes.Add(groups, added);
            changes.Remove(state.Vpcs, Given.Vpc);
            change(changes);
            FluentActions.Invoking(() => state.Apply(changes)).Should().Throw<Exception>();

            groups.Should().Equal(First);
            state.Vpcs.Should().Equal(Given.Vpc);
            state.Routes.FindTable(Given.Vpc.RouteTable.Id).Should().NotBeNull();
            state.ChangeCount.Should().Be(2);
        }
    }

    [Fact]
    public void An_empty_change_set_cannot_be_applied_twice()
    {
        var state = Given.State();
        var changes = state.NewChanges();
        state.Apply(changes);
        FluentActions.Invoking(() => state.Apply(changes)).Should().Throw<InvalidOperationException>()
            .WithMessage("The changes are applied already.");
    }

    [Fact]
    public void A_plan_that_is_not_applied_uses_no_ids()
    {
        var state = Given.StateOf(Given.Settings with { RandomSeed = 1 }, Given.Region);
        var rejected = state.NewChanges();
        var id = rejected.NewId(state.VSwitches, Given.Hangzhou);
        rejected.NewId(state.VSwitches, Given.Hangzhou).Should().NotBe(id);
        id.Value.Should().MatchRegex("^vsw-bp1[a-z0-9]{18}$");

        var changes = state.NewChanges();
        changes.NewId(state.VSwitches, Given.Hangzhou).Should().Be(id);
        changes.Add(state.ResourceGroups, First);
        state.Apply(changes);
        state.NewChanges().NewId(state.VSwitches, Given.Hangzhou).Should().NotBe(id);
    }

    [Fact]
    public void The_ids_of_a_plan_follow_those_of_the_plan_applied_before()
    {
        var settings = Given.Settings with { RandomSeed = 1 };
        var together = Given.StateOf(settings, Given.Region).NewChanges();
        VSwitchId[] expected =
            [together.NewId(Table(), Given.Hangzhou), together.NewId(Table(), Given.Hangzhou)];

        var state = Given.StateOf(settings, Given.Region);
        foreach (var id in expected)
        {
            var changes = state.NewChanges();
            changes.NewId(state.VSwitches, Given.Hangzhou).Should().Be(id);
            changes.Add(state.ResourceGroups, Group($"rg-{id}"));
            state.Apply(changes);
        }

        static ResourceTable<VSwitchId, VSwitch> Table() => new(VSwitch.Kind);
    }

    [Fact]
    public void A_new_id_is_not_one_that_the_table_contains()
    {
        var settings = Given.Settings with { RandomSeed = 1 };
        var first = Given.StateOf(settings, Given.Region).NewChanges();
        var taken = first.NewId(new ResourceTable<VSwitchId, VSwitch>(VSwitch.Kind), Given.Hangzhou);
        var next = first.NewId(new ResourceTable<VSwitchId, VSwitch>(VSwitch.Kind), Given.Hangzhou);

        var state = Given.StateOf(settings, Given.Region, Given.VSwitch() with { Id = taken });
        state.NewChanges().NewId(state.VSwitches, Given.Hangzhou).Should().Be(next);
    }

    [Fact]
    public void A_kind_without_generated_ids_has_no_new_id()
    {
        var state = Given.State();
        var changes = state.NewChanges();

        FluentActions.Invoking(() => changes.NewId(state.AllocationCursors, Given.Hangzhou))
            .Should().Throw<InvalidOperationException>().WithMessage("*allocationCursors*generated ids*");
    }

    [Fact]
    public void A_plan_without_changes_returns_its_result_and_changes_nothing()
    {
        var state = Given.State(First);
        var count = state.ChangeCount;
        Plan<string> reads = "result";
        state.Apply(reads).Should().Be("result");
        state.Apply(new Plan<string>(state.NewChanges(), "empty").Select(result => result.Length)).Should().Be(5);
        state.ChangeCount.Should().Be(count);
    }

    private static ResourceGroup Group(string id) => new()
    {
        Id = new ResourceGroupId(id),
        Name = id,
        DisplayName = id,
        CreationTime = Given.Then,
    };
}
