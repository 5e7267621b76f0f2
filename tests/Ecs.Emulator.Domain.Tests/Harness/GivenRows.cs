using System.Reflection;

namespace Ecs.Emulator.Domain.Tests.Harness;

internal static class GivenRows
{
    /// <summary>Adds a row to a state. Returns false if its id exists.</summary>
    public static bool TryAdd(this AccountState state, object row)
    {
        var (table, types) = state.Tables
            .Select(table => (Table: table, Types: table.GetType().GetGenericArguments()))
            .Single(candidate => candidate.Types[1] == row.GetType());
        var add = typeof(GivenRows).GetMethod(nameof(TryAddTo), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (bool)add.MakeGenericMethod(types).Invoke(null, [state, table, row])!;
    }

    /// <summary>Replaces a row without checking rules.</summary>
    public static void Replace<TId, TRow>(this AccountState state, ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IIdentifier<TId>
        where TRow : class
    {
        var changes = state.NewChanges();
        changes.Replace(table, table.Find(table.Kind.IdOf(row))!, row);
        state.Apply(changes);
    }

    private static bool TryAddTo<TId, TRow>(AccountState state, ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IIdentifier<TId>
        where TRow : class
    {
        if (table.Contains(table.Kind.IdOf(row)))
        {
            return false;
        }

        var changes = state.NewChanges();
        changes.Add(table, row);
        state.Apply(changes);
        return true;
    }
}
