namespace Ecs.Emulator.Domain.Tests.Listing;

/// <summary>Pages of lists and wildcards of filters.</summary>
public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 2, new[] { 10, 20 }, 20)]
    [InlineData(2, 2, new[] { 30, 40 }, 40)]
    [InlineData(3, 2, new[] { 50 }, null)]
    [InlineData(4, 2, new int[0], null)]
    [InlineData(1, 5, new[] { 10, 20, 30, 40, 50 }, null)]
    [InlineData(100_000, 100_000, new int[0], null)]
    public void A_numbered_page_has_its_items_and_the_last_row_if_more_follow(
        int number, int size, int[] items, int? next) =>
        RequirePage(Cut(new NumberedPage(number, size)), items, next);

    [Theory]
    [InlineData(0, 2, new[] { 10, 20 }, 20)]
    [InlineData(20, 2, new[] { 30, 40 }, 40)]
    [InlineData(25, 3, new[] { 30, 40, 50 }, null)]
    [InlineData(50, 2, new int[0], null)]
    public void A_continued_page_begins_after_the_last_row_of_the_previous_page(
        int afterRow, int size, int[] items, int? next) =>
        RequirePage(Cut(new ContinuedPage(afterRow, size)), items, next);

    [Fact]
    public void The_row_of_an_item_without_a_table_is_its_position()
    {
        var page = Pager.Cut(["a", "b", "c"], new ContinuedPage(0, 2));
        page.Items.Should().Equal("a", "b");
        (page.TotalCount, page.NextRow).Should().Be((3, 2));
        Pager.Cut(["a", "b", "c"], new ContinuedPage(2, 2)).Items.Should().Equal("c");
    }

    [Fact]
    public void Candidates_are_the_resources_of_the_ids_in_the_order_of_the_table()
    {
        var other = Given.Group with { Id = new SecurityGroupId("sg-other") };
        var groups = Given.State(Given.Group, other).SecurityGroups;
        Pager.Candidates(groups, []).Should().Equal(Given.Group, other);
        Pager.Candidates(groups, [other.Id, new SecurityGroupId("sg-unknown"), Given.MyGroup, other.Id])
            .Should().Equal(Given.Group, other);
    }

    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("*", "", true)]
    [InlineData("a*", "abc", true)]
    [InlineData("a*", "bac", false)]
    [InlineData("*c", "abc", true)]
    [InlineData("*c", "cb", false)]
    [InlineData("a*c", "ac", true)]
    [InlineData("aa*a", "aa", false)]
    [InlineData("*b*", "abc", true)]
    [InlineData("*b*", "b", true)]
    [InlineData("*b*", "ac", false)]
    [InlineData("*ab*b", "ab", false)]
    [InlineData("*ab*b", "xaby-b", true)]
    [InlineData("a*b*c*d", "a1b2c3d", true)]
    [InlineData("a*b*c*d", "a1c2b3d", false)]
    [InlineData("a**c", "abc", true)]
    public void An_asterisk_matches_any_text(string pattern, string text, bool matches) =>
        Wildcard.Matches(pattern, text, StringComparison.Ordinal).Should().Be(matches);

    [Fact]
    public void Patterns_can_ignore_case()
    {
        Wildcard.Matches("A*B*C", "abc", StringComparison.OrdinalIgnoreCase).Should().BeTrue();
        Wildcard.Matches("A*B*C", "abc", StringComparison.Ordinal).Should().BeFalse();
    }

    private static Page<int> Cut(Paging paging) => Pager.Cut([10, 20, 30, 40, 50], row => row, paging);

    private static void RequirePage(Page<int> page, int[] items, int? next)
    {
        page.Items.Should().Equal(items);
        page.TotalCount.Should().Be(5);
        page.NextRow.Should().Be(next);
    }
}
