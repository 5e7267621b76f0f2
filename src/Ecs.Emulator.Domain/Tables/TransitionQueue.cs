namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The background transitions of an account. No timer runs: each request first completes the transitions that are due.
/// A row has at most one transition of each owner.
/// </summary>
internal sealed class TransitionQueue
{
    private readonly SortedSet<Transition> byTime = new(Comparer<Transition>.Create(Transition.Compare));
    private readonly Dictionary<(object Owner, string Id), Transition> byRow = [];
    private long order;

    public int Count => byTime.Count;

    public bool Contains(object owner, string id) => byRow.ContainsKey((owner, id));

    /// <summary>
    /// Schedules a transition, which replaces the previous one of the row. Transitions with the same time complete in
    /// the order in which they were scheduled.
    /// </summary>
    /// <param name="owner">The owner of the transition. Different owners can schedule the same id.</param>
    /// <param name="due">The time of the transition.</param>
    /// <param name="complete">
    /// Completes the transition. It must not reference the row, which can be removed earlier.
    /// </param>
    public void Schedule(object owner, string id, DateTimeOffset due, Action complete)
    {
        Cancel(owner, id);
        var transition = new Transition(owner, id, due, order++, complete);
        byRow.Add((owner, id), transition);
        byTime.Add(transition);
    }

    public void Cancel(object owner, string id)
    {
        if (byRow.Remove((owner, id), out var transition))
        {
            byTime.Remove(transition);
        }
    }

    /// <summary>Completes all due transitions, including those that these transitions schedule.</summary>
    public void RunDue(TimeProvider clock)
    {
        if (byTime.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        while (byTime.Min is { } next && next.Due <= now)
        {
            Cancel(next.Owner, next.Id);
            next.Complete();
        }
    }

    private sealed record Transition(object Owner, string Id, DateTimeOffset Due, long Order, Action Complete)
    {
        public static int Compare(Transition left, Transition right)
        {
            var byDue = left.Due.CompareTo(right.Due);
            return byDue != 0 ? byDue : left.Order.CompareTo(right.Order);
        }
    }
}
