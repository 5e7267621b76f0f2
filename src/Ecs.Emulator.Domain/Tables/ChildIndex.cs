namespace Ecs.Emulator.Domain.Tables;

/// <summary>Finds the rows of a table that belong to a row of another table.</summary>
/// <param name="parentOf">The id of the other row; null if the row belongs to none.</param>
internal sealed class ChildIndex<TParent, TId, TRow>(
    ResourceTable<TId, TRow> table, Func<TRow, TParent?> parentOf) : IRowObserver<TRow>
    where TParent : struct, IIdentifier<TParent>
    where TId : struct, IIdentifier<TId>
    where TRow : class
{
    private readonly Groups<TParent, TId> children = new();

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
