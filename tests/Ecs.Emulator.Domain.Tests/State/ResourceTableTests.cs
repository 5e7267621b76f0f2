namespace Ecs.Emulator.Domain.Tests.State;

public sealed class ResourceTableTests
{
    [Fact]
    public void A_table_agrees_with_a_list_after_additions_and_removals()
    {
        var state = Given.State();
        var expected = Enumerable.Range(1, 100).ToDictionary(number => number, number => Row(number));
        foreach (var row in expected.Values)
        {
            Change(state, changes => changes.Add(state.Vpcs, row));
        }

        // Most rows of the first half, so that the table removes its gaps, and the last row.
        foreach (var number in Enumerable.Range(1, 59).Append(100))
        {
            Change(state, changes => changes.Remove(state.Vpcs, expected[number]));
            expected.Remove(number);
            Agrees(state, expected);
        }

        Change(state, changes => changes.Add(state.Vpcs, Row(101)));
        expected.Add(101, state.Vpcs.Last());
        Agrees(state, expected);
    }

    [Fact]
    public void A_replaced_row_keeps_its_number()
    {
        var state = Given.State(Row(1), Row(2));
        var before = state.Vpcs.First();
        Change(state, changes => changes.Replace(state.Vpcs, before, before with { Name = "renamed" }));
        state.Vpcs.Find(before.Id)!.Name.Should().Be("renamed");
        state.Vpcs.RowOf(before.Id).Should().Be(1);
        state.Vpcs.Should().HaveCount(2);
    }

    [Fact]
    public void A_taken_id_cannot_be_added()
    {
        var state = Given.State(Row(1));
        FluentActions.Invoking(() => Change(state, changes => changes.Add(state.Vpcs, Row(1))))
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_change_of_an_outdated_row_throws()
    {
        var state = Given.State(Row(1));
        var outdated = state.Vpcs.Single();
        Change(state, changes => changes.Replace(state.Vpcs, outdated, outdated with { Name = "renamed" }));
        FluentActions.Invoking(() => Change(state, changes => changes.Remove(state.Vpcs, outdated)))
            .Should().Throw<InvalidOperationException>().WithMessage("*vpc-1*");
    }

    [Fact]
    public void Changes_are_applied_only_once()
    {
        var state = Given.State();
        var changes = state.NewChanges();
        changes.Add(state.Vpcs, Row(1));
        state.Apply(changes);
        FluentActions.Invoking(() => state.Apply(changes)).Should().Throw<InvalidOperationException>();
    }

    private static void Agrees(AccountState state, Dictionary<int, Vpc> expected)
    {
        state.Vpcs.Should().Equal(expected.Values);
        state.Vpcs.Count.Should().Be(expected.Count);
        foreach (var (number, row) in expected)
        {
            state.Vpcs.Find(row.Id).Should().BeSameAs(row);
            state.Vpcs.RowOf(row.Id).Should().Be(number);
            state.Vpcs.AtRow(number).Should().BeSameAs(row);
        }

        state.Vpcs.Contains(new VpcId("vpc-1")).Should().Be(expected.ContainsKey(1));
    }

    private static void Change(AccountState state, Action<ChangeSet> plan)
    {
        var changes = state.NewChanges();
        plan(changes);
        state.Apply(changes);
    }

    private static Vpc Row(int number) => Given.Vpc with { Id = new VpcId($"vpc-{number}") };
}
