using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Listing;

/// <summary>Which part of a listing is spec.</summary>
internal abstract record Paging;

/// <summary>The page of this number.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Size">Rows of a page.</param>
internal sealed record NumberedPage(int Number, int Size) : Paging;

/// <summary>The rows that come after one that was shown before.</summary>
/// <param name="AfterRow">The row number of the last one shown; 0 to begin.</param>
/// <param name="MaxResults">Rows at most.</param>
internal sealed record ContinuedPage(int AfterRow, int MaxResults) : Paging;

/// <summary>A part of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items, in the order in which they were made.</param>
/// <param name="TotalCount">How many match in all.</param>
/// <param name="NextRow">The row to go on after; null where nothing more matches.</param>
/// <param name="Paging">What was asked for.</param>
internal sealed record Page<T>(ImmutableArray<T> Items, int TotalCount, int? NextRow, Paging Paging);
