namespace Ecs.Emulator.Domain.Tests.Tables;

/// <summary>Rows, lookups and observers of a table.</summary>
public sealed class ResourceTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_additions_replacements_and_removals_a_table_agrees_with_a_list(int seed)
    {
        var random = new Random(seed);
        var state = Given.State();
        var table = state.SecurityGroups;
        var expected = new List<(int Number, SecurityGroup Row)>();
        for (var number = 1; number <= 100; number++)
        {
            var row = Group($"sg-{number}");
            state.TryAdd(row).Should().BeTrue();
            expected.Add((number, row));
        }

        RequireSame(table, expected);
        for (var removal = 0; removal < 60; removal++)
        {
            var index = random.Next(expected.Count);
            Remove(state, expected[index].Row);
            RequireGone(table, expected[index].Row.Id);
            expected.RemoveAt(index);
            RequireSame(table, expected);
        }

        var replaced = expected[20] with { Row = expected[20].Row with { Name = "replaced" } };
        state.Replace(table, replaced.Row);
        expected[20] = replaced;
        state.TryAdd(Group("sg-new")).Should().BeTrue();
        expected.Add((101, Group("sg-new")));
        RequireSame(table, expected);
    }

    [Fact]
    public void A_row_number_is_not_reused()
    {
        var state = Given.State(Group("sg-1"), Group("sg-2"));
        Remove(state, state.SecurityGroups.Last());
        state.TryAdd(Group("sg-2")).Should().BeTrue();
        state.SecurityGroups.RowOf(new SecurityGroupId("sg-2")).Should().Be(3);
    }

    [Fact]
    public void Find_in_a_region_returns_only_rows_of_the_region()
    {
        var state = Given.State(Given.Group);
        state.SecurityGroups.Find(Given.Hangzhou, Given.MyGroup).Should().Be(Given.Group);
        state.SecurityGroups.Find(new RegionId("cn-beijing"), Given.MyGroup).Should().BeNull();
        state.SecurityGroups.Find(Given.Hangzhou, new SecurityGroupId("sg-unknown")).Should().BeNull();
    }

    [Fact]
    public void A_change_of_an_outdated_row_is_rejected()
    {
        var state = Given.State(Given.Group);
        var replacement = state.NewChanges();
        replacement.Replace(state.SecurityGroups, Given.Group, Given.Group with { Name = "first" });
        var outdated = state.NewChanges();
        outdated.Replace(state.SecurityGroups, Given.Group, Given.Group with { Name = "second" });
        var removal = state.NewChanges();
        removal.Remove(state.SecurityGroups, Given.Group);

        state.Apply(replacement);
        FluentActions.Invoking(() => state.Apply(outdated)).Should().Throw<InvalidOperationException>()
            .WithMessage("securityGroups: the row sg-mygroup has changed meanwhile.");
        FluentActions.Invoking(() => state.Apply(removal)).Should().Throw<InvalidOperationException>()
            .WithMessage("securityGroups: the row sg-mygroup has changed meanwhile.");
        state.SecurityGroups.Should().Equal(Given.Group with { Name = "first" });
    }

    [Fact]
    public void A_second_row_with_the_same_id_is_rejected()
    {
        var state = Given.State(Given.Group);
        var changes = state.NewChanges();
        changes.Add(state.SecurityGroups, Given.Group with { Name = "second" });
        FluentActions.Invoking(() => state.Apply(changes)).Should().Throw<ArgumentException>();
        state.SecurityGroups.Should().Equal(Given.Group);
    }

    [Fact]
    public void Observers_receive_the_row_before_and_after_and_its_number()
    {
        var state = Given.State(Group("sg-0"));
        var observer = new Recorder();
        state.SecurityGroups.Subscribe(observer);
        var renamed = Given.Group with { Name = "renamed" };
        state.TryAdd(Given.Group);
        state.Replace(state.SecurityGroups, renamed);
        Remove(state, renamed);
        observer.Received.Should().Equal((null, Given.Group, 2), (Given.Group, renamed, 2), (renamed, null, 2));
    }

    private static void RequireSame(
        ResourceTable<SecurityGroupId, SecurityGroup> table, List<(int Number, SecurityGroup Row)> expected)
    {
        table.Count.Should().Be(expected.Count);
        table.SequenceEqual(expected.Select(row => row.Row)).Should().BeTrue();
        foreach (var (number, row) in expected)
        {
            if (table.RowOf(row) != number || table.RowOf(row.Id) != number || table.AtRow(number) != row
                || table.Find(row.Id) != row || !table.Contains(row.Id))
            {
                Assert.Fail($"The row {row.Id} is not found as number {number}.");
            }
        }
    }

    private static void RequireGone(ResourceTable<SecurityGroupId, SecurityGroup> table, SecurityGroupId id)
    {
        table.Find(id).Should().BeNull();
        table.Contains(id).Should().BeFalse();
    }

    private static void Remove(AccountState state, SecurityGroup row)
    {
        var changes = state.NewChanges();
        changes.Remove(state.SecurityGroups, row);
        state.Apply(changes);
    }

    private static SecurityGroup Group(string id) => Given.Group with { Id = new SecurityGroupId(id) };

    private sealed class Recorder : IRowObserver<SecurityGroup>
    {
        public List<(SecurityGroup? Before, SecurityGroup? After, int Number)> Received { get; } = [];

        public void OnChanged(SecurityGroup? before, SecurityGroup? after, int number) =>
            Received.Add((before, after, number));
    }
}
