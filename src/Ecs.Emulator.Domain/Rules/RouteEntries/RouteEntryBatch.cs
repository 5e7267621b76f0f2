using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>The result of a request for several entries, each of which succeeds or fails.</summary>
/// <param name="Succeeded">The created or deleted entries.</param>
/// <param name="Failed">The other ones.</param>
internal sealed record RouteEntryBatch<T>(ImmutableArray<RouteEntry> Succeeded, ImmutableArray<RefusedItem<T>> Failed);

/// <param name="Item">The entry as in the request.</param>
/// <param name="Reason">The reason of the rejection.</param>
internal sealed record RefusedItem<T>(T Item, RefusedException Reason);

internal static class RouteEntryBatch
{
    /// <summary>Executes an operation for each item. Returns the rejected items.</summary>
    public static ImmutableArray<RefusedItem<T>> Run<T>(IReadOnlyList<T> items, Action<T> operation)
    {
        var failed = ImmutableArray.CreateBuilder<RefusedItem<T>>();
        foreach (var item in items)
        {
            try
            {
                operation(item);
            }
            catch (RefusedException reason)
            {
                failed.Add(new(item, reason));
            }
        }

        return failed.DrainToImmutable();
    }
}
