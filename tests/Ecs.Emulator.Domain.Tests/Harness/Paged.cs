namespace Ecs.Emulator.Domain.Tests.Harness;

/// <summary>Asserts that the pages of a listing contain each item once, by number and by token.</summary>
internal static class Paged
{
    /// <param name="list">Returns a page of the listing.</param>
    /// <param name="idOf">Returns the id of an item.</param>
    /// <param name="expected">The whole listing.</param>
    public static void InOrder<T, TId>(Func<Paging, Page<T>> list, Func<T, TId> idOf, params TId[] expected)
    {
        for (var size = 1; size <= expected.Length + 1; size++)
        {
            var numbered = new List<T>();
            for (var number = 1; number <= (expected.Length / size) + 2; number++)
            {
                var page = list(new NumberedPage(number, size));
                page.TotalCount.Should().Be(expected.Length);
                numbered.AddRange(page.Items);
            }

            var continued = new List<T>();
            for (int? row = 0; row is { } after;)
            {
                var page = list(new ContinuedPage(after, size));
                page.TotalCount.Should().Be(expected.Length);
                continued.AddRange(page.Items);
                row = page.NextRow;
            }

            numbered.Select(idOf).Should().Equal(expected);
            continued.Select(idOf).Should().Equal(expected);
        }
    }
}
