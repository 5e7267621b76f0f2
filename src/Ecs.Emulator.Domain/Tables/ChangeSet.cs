namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The changes of one request or transition, in order. A rule collects them while it checks; nothing has happened until
/// the account state applies them, all together. Indexes, snapshots, the state file and live views consume them.
/// </summary>
/// <param name="source">The generator whose numbers the new ids continue.</param>
internal sealed class ChangeSet(IdGenerator source)
{
    // Most sets have one or two changes.
    private Change? first;
    private Change? second;
    private List<Change>? others;
    private IdGenerator? ids;
    private bool isApplied;

    public bool IsEmpty => first is null;

    /// <summary>
    /// Generates ids for the new rows. The account's own generator moves on only when the set is applied, so a rejected
    /// request and a dry run use up no ids.
    /// </summary>
    public IdGenerator Ids => ids ??= source.Copy();

    public IEnumerable<Change> Changes =>
        new[] { first, second }.OfType<Change>().Concat(others ?? []);

    public void Add<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before: null, row));

    /// <param name="table">The table.</param>
    /// <param name="before">The row as the table has it, or as an earlier change of this set leaves it.</param>
    /// <param name="after">The row that replaces it; it has the same id.</param>
    public void Replace<TId, TRow>(ResourceTable<TId, TRow> table, TRow before, TRow after)
        where TId : struct, IEquatable<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before, after));

    /// <param name="table">The table.</param>
    /// <param name="before">The row that is replaced; null if there is none yet.</param>
    /// <param name="after">The new row.</param>
    public void AddOrReplace<TId, TRow>(ResourceTable<TId, TRow> table, TRow? before, TRow after)
        where TId : struct, IEquatable<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before, after));

    public void Remove<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IEquatable<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, row, after: null));

    /// <summary>The row as it will be after these changes; null if there will be none.</summary>
    public TRow? Find<TId, TRow>(ResourceTable<TId, TRow> table, TId id)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        foreach (var change in Changes.Reverse())
        {
            if (change.Kind == table.Kind && change.Id == id.ToString())
            {
                return (TRow?)change.RowAfter;
            }
        }

        return table.Find(id);
    }

    /// <summary>An id for a new row of the table, in the form that the service gives such ids.</summary>
    public TId NewId<TId, TRow>(ResourceTable<TId, TRow> table, RegionId region)
        where TId : struct, IEquatable<TId>
        where TRow : class =>
        table.Kind.ToId(Ids.NextUnusedId(
            table.Kind.IdPrefix, region, table.Kind.IdLength, id => table.Contains(table.Kind.ToId(id))));

    /// <summary>Applies the changes. Only the account state calls it.</summary>
    internal void Apply()
    {
        if (isApplied)
        {
            throw new InvalidOperationException("The changes are applied already.");
        }

        isApplied = true;
        first?.Apply();
        second?.Apply();
        others?.ForEach(static change => change.Apply());

        if (ids is not null)
        {
            source.ContinueFrom(ids);
        }
    }

    private void Append(Change change)
    {
        if (first is null)
        {
            first = change;
        }
        else if (second is null)
        {
            second = change;
        }
        else
        {
            (others ??= []).Add(change);
        }
    }
}
