namespace Ecs.Emulator.Control.State.Documents;

/// <summary>Adds the rows of a document to a state that no request has entered yet.</summary>
internal static class StateRows
{
    /// <summary>Adds a row, unless one of its id exists.</summary>
    public static void Add<TId, TRow>(this AccountState state, ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        if (table.Contains(table.Kind.IdOf(row)))
        {
            return;
        }

        var changes = state.NewChanges();
        changes.Add(table, row);
        state.Apply(changes);
    }
}
