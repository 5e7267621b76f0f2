namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// A set of 64-bit numbers, stored as intervals of consecutive numbers in a sorted tree. Memory and the search for the
/// next gap depend on the number of intervals, not on their length.
/// </summary>
internal sealed class IntervalSet
{
    private static readonly Run Lowest = new(0, 0);

    private readonly SortedSet<Run> runs =
        new(Comparer<Run>.Create(static (left, right) => left.First.CompareTo(right.First)));

    public UInt128 Count { get; private set; }

    public bool Contains(ulong number) => ContainsAny(number, number);

    /// <summary>Whether a number from <paramref name="first"/> to <paramref name="last"/> is a member.</summary>
    public bool ContainsAny(ulong first, ulong last) => LastRunTo(last) is { } run && run.Last >= first;

    public void Add(ulong number) => Add(number, number);

    /// <summary>Adds the numbers from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Add(ulong first, ulong last)
    {
        Remove(first, last);
        Count += (UInt128)last - first + 1;
        if (RunAfter(last) is { } after)
        {
            runs.Remove(after);
            last = after.Last;
        }

        if (LastRunTo(first) is { } before && before.Last == first - 1)
        {
            before.Last = last;
        }
        else
        {
            runs.Add(new Run(first, last));
        }
    }

    public void Remove(ulong number) => Remove(number, number);

    /// <summary>Removes the numbers from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Remove(ulong first, ulong last)
    {
        while (LastRunTo(last) is { } run && run.Last >= first)
        {
            var (runFirst, runLast) = (run.First, run.Last);
            Count -= (UInt128)ulong.Min(runLast, last) - ulong.Max(runFirst, first) + 1;
            if (runFirst < first)
            {
                run.Last = first - 1;
            }
            else
            {
                runs.Remove(run);
            }

            if (runLast > last)
            {
                runs.Add(new Run(last + 1, runLast));
            }
        }
    }

    /// <summary>The lowest number from <paramref name="start"/> on that is not a member; null for none.</summary>
    public ulong? NextGapAtOrAfter(ulong start) => LastRunTo(start) switch
    {
        { Last: ulong.MaxValue } => null,
        { } run when run.Last >= start => run.Last + 1,
        _ => start,
    };

    /// <summary>The last interval that begins at or before the number.</summary>
    private Run? LastRunTo(ulong number) => runs.GetViewBetween(Lowest, new Run(number, number)).Max;

    /// <summary>The interval that begins directly after the number; null for none.</summary>
    private Run? RunAfter(ulong number) =>
        number < ulong.MaxValue && runs.TryGetValue(new Run(number + 1, number + 1), out var run) ? run : null;

    /// <summary>An interval. Only its end can change, because the tree is sorted by the first number.</summary>
    private sealed class Run(ulong first, ulong last)
    {
        public ulong First { get; } = first;

        public ulong Last { get; set; } = last;
    }
}
