namespace Ecs.Emulator.Domain.Tests.Tables;

public sealed class GroupsTests
{
    private readonly Groups<int, int> groups = new();
    private readonly Counts<int> counts = new();

    [Fact]
    public void Appended_values_keep_their_order()
    {
        groups.Append(1, 30);
        groups.Append(1, 10);
        groups.Append(2, 20);

        groups.Of(1).Should().Equal(30, 10);
        groups.Of(2).Should().Equal(20);
        groups.Of(3).Should().BeEmpty();
    }

    [Fact]
    public void Inserted_values_are_in_ascending_order()
    {
        foreach (var value in new[] { 20, 40, 10, 30 })
        {
            groups.Insert(1, value);
        }

        groups.Of(1).Should().Equal(10, 20, 30, 40);
    }

    [Fact]
    public void A_removed_value_leaves_the_others()
    {
        groups.Append(1, 30);
        groups.Append(1, 10);

        groups.Remove(1, 30);
        groups.Of(1).Should().Equal(10);

        groups.Remove(1, 10);
        groups.Of(1).Should().BeEmpty();
    }

    [Fact]
    public void A_count_of_0_has_no_key()
    {
        counts.Add(1, 2);
        counts.Add(2, 1);
        counts.Add(1, -2);

        counts[1].Should().Be(0);
        counts[2].Should().Be(1);
        counts.Contains(1).Should().BeFalse();
        counts.Contains(2).Should().BeTrue();
        counts.Keys.Should().Equal(2);
    }
}
