namespace Ecs.Emulator.Domain.Tables;

/// <summary>Finds the rows of a table that belong to a row of another table.</summary>
internal sealed class ChildIndex<TParent, TId, TRow> : IRowObserver<TRow>
    where TParent : struct, IIdentifier<TParent>
    where TId : struct, IIdentifier<TId>
    where TRow : class
{
    private readonly Groups<TParent, TId> children = new();
    private readonly ResourceTable<TId, TRow> table;
    private readonly Func<TRow, TParent?> parentOf;

    /// <summary>Creates an index of a table, which must be empty.</summary>
    /// <param name="parentOf">The id of the other row; null if the row belongs to none.</param>
    public ChildIndex(ResourceTable<TId, TRow> table, Func<TRow, TParent?> parentOf)
    {
        this.table = table;
        this.parentOf = parentOf;
        table.Subscribe(this);
    }

    /// <summary>The rows that belong to a parent, in the order in which they were added to it.</summary>
    public IEnumerable<TRow> Of(TParent parent) => children.Of(parent).Select(id => table.Find(id)!);

    public void OnChanged(TRow? before, TRow? after, int number)
    {
        var previous = before is null ? null : parentOf(before);
        var current = after is null ? null : parentOf(after);
        if (Nullable.Equals(previous, current))
        {
            return;
        }

        if (previous is { } left)
        {
            children.Remove(left, table.Kind.IdOf(before!));
        }

        if (current is { } entered)
        {
            children.Append(entered, table.Kind.IdOf(after!));
        }
    }
}
