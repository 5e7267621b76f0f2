using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Listing;

/// <summary>The requested page of a list.</summary>
internal abstract record Paging;

/// <param name="Number">From 1 on.</param>
/// <param name="Size">The number of rows of a page.</param>
internal sealed record NumberedPage(int Number, int Size) : Paging;

/// <summary>The rows after the last row of the previous page.</summary>
/// <param name="AfterRow">The number of the last row of the previous page; 0 for the first page.</param>
/// <param name="MaxResults">The maximum number of rows.</param>
internal sealed record ContinuedPage(int AfterRow, int MaxResults) : Paging;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items in the order of their creation.</param>
/// <param name="TotalCount">The number of all matching items.</param>
/// <param name="NextRow">The row after which the next page begins; null on the last page.</param>
/// <param name="Paging">The requested part.</param>
internal sealed record Page<T>(ImmutableArray<T> Items, int TotalCount, int? NextRow, Paging Paging)
{
    /// <summary>The page with another item for each item.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> select) =>
        new([.. Items.Select(select)], TotalCount, NextRow, Paging);
}
