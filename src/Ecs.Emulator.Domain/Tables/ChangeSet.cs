namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The changes of one request or transition, in order. A rule collects them, and the account state applies them
/// together. Indexes, snapshots, the state file and live views consume them.
/// </summary>
/// <param name="source">The generator of new ids.</param>
internal sealed class ChangeSet(IdGenerator source)
{
    // Most sets have one or two changes, which need no list.
    private Change? first;
    private Change? second;
    private List<Change>? others;
    private IdGenerator? ids;
    private bool isApplied;

    public bool IsEmpty => first is null;

    /// <summary>
    /// Generates ids for new rows. The generator of the account advances only when the set is applied, so a rejected
    /// request and a dry run use no ids.
    /// </summary>
    public IdGenerator Ids => ids ??= source.Copy();

    public IEnumerable<Change> Changes =>
        new[] { first, second }.OfType<Change>().Concat(others ?? []);

    public void Add<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IIdentifier<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before: null, row));

    /// <param name="before">The row in the table, or after an earlier change of this set.</param>
    /// <param name="after">The new row with the same id.</param>
    public void Replace<TId, TRow>(ResourceTable<TId, TRow> table, TRow before, TRow after)
        where TId : struct, IIdentifier<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before, after));

    public void AddOrReplace<TId, TRow>(ResourceTable<TId, TRow> table, TRow? before, TRow after)
        where TId : struct, IIdentifier<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, before, after));

    public void Remove<TId, TRow>(ResourceTable<TId, TRow> table, TRow row)
        where TId : struct, IIdentifier<TId>
        where TRow : class => Append(new Change<TId, TRow>(table, row, after: null));

    /// <summary>The row after these changes; null if it does not exist then.</summary>
    public TRow? Find<TId, TRow>(ResourceTable<TId, TRow> table, TId id)
        where TId : struct, IIdentifier<TId>
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

    /// <summary>Generates an id for a new row of the table, with the code of a region if it is given.</summary>
    public TId NewId<TId, TRow>(ResourceTable<TId, TRow> table, RegionId? region = null)
        where TId : struct, IIdentifier<TId>
        where TRow : class
    {
        var (prefix, length) = table.Kind.GeneratedIds;
        return TId.Create(Ids.NextUnusedId(prefix, region, length, id => table.Contains(TId.Create(id))));
    }

    /// <summary>
    /// Applies the changes. Call it only from the account state. If a rule planned a change that does not fit the rows,
    /// which is a defect of the rule, none of the changes remains.
    /// </summary>
    internal void Apply()
    {
        if (isApplied)
        {
            throw new InvalidOperationException("The changes are applied already.");
        }

        isApplied = true;
        var count = 0;
        try
        {
            Apply(first, ref count);
            Apply(second, ref count);
            for (var index = 0; index < others?.Count; index++)
            {
                Apply(others[index], ref count);
            }
        }
        catch
        {
            foreach (var change in Changes.Take(count).Reverse())
            {
                change.Undo();
            }

            throw;
        }

        if (ids is not null)
        {
            source.ContinueFrom(ids);
        }
    }

    private static void Apply(Change? change, ref int count)
    {
        if (change is not null)
        {
            change.Apply();
            count++;
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
