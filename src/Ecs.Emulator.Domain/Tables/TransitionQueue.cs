namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The transitions that the service completes in the background, each at its time. Nothing runs by itself: the next
/// request of the account first completes what is due, so it sees the state that the service would have by then. A row
/// has at most one transition of each owner, so the queue is no longer than the number of rows.
/// </summary>
internal sealed class TransitionQueue
{
    private readonly SortedSet<Transition> byTime = new(Comparer<Transition>.Create(Transition.Compare));
    private readonly Dictionary<(object Owner, string Id), Transition> byRow = [];
    private long order;

    public int Count => byTime.Count;

    public bool Contains(object owner, string id) => byRow.ContainsKey((owner, id));

    /// <summary>
    /// Schedules a transition instead of the one that the row may have. Of several that are due at the same time, the
    /// one that was scheduled first is completed first.
    /// </summary>
    /// <param name="owner">What schedules it: each owner has transitions of its own.</param>
    /// <param name="id">The row.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="complete">Completes it. It must not keep the row alive, which may be removed long before.</param>
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

    /// <summary>Completes what is due by now, and what that schedules if it is due too.</summary>
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
