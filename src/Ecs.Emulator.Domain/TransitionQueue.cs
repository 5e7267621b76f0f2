namespace Ecs.Emulator.Domain;

/// <summary>What a transition changes.</summary>
internal enum TransitionKind
{
    /// <summary>The state of a VPC.</summary>
    Vpc,

    /// <summary>The state of a VSwitch.</summary>
    VSwitch,

    /// <summary>The state of an ENI.</summary>
    NetworkInterface,

    /// <summary>The state of an instance.</summary>
    Instance,

    /// <summary>The automatic release of an instance.</summary>
    InstanceRelease,
}

/// <summary>
/// The transitions that the service completes in the background, each at its time. Nothing runs by itself: the first
/// call that enters the state completes what is due, so every call sees a state in which it has happened in time. A
/// resource has at most one transition of each kind, so the queue is no longer than the number of resources, however
/// often they change.
/// </summary>
internal sealed class TransitionQueue
{
    private readonly SortedSet<Transition> byTime = new(Comparer<Transition>.Create(Transition.Compare));
    private readonly Dictionary<(TransitionKind Kind, string Id), Transition> byResource = [];
    private long order;

    /// <summary>How many transitions are scheduled.</summary>
    public int Count => byTime.Count;

    /// <summary>
    /// Schedules a transition in place of the one of the same kind that the resource may have. Of several that are due
    /// at one time the one that was scheduled first is completed first.
    /// </summary>
    /// <param name="kind">What it changes.</param>
    /// <param name="id">The resource.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="complete">Completes it. It must not keep the resource alive, which may be gone long before.</param>
    internal void Schedule(TransitionKind kind, string id, DateTimeOffset due, Action complete)
    {
        Cancel(kind, id);
        var transition = new Transition(kind, id, due, order++, complete);
        byResource.Add((kind, id), transition);
        byTime.Add(transition);
    }

    /// <summary>Cancels the transition of this kind that the resource may have.</summary>
    internal void Cancel(TransitionKind kind, string id)
    {
        if (byResource.Remove((kind, id), out var transition))
        {
            byTime.Remove(transition);
        }
    }

    /// <summary>
    /// Completes what is due by now, and what that schedules if it is due too. False where nothing was due.
    /// </summary>
    internal bool Settle(TimeProvider clock)
    {
        if (byTime.Count == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var settled = false;
        while (byTime.Min is { } next && next.Due <= now)
        {
            Cancel(next.Kind, next.Id);
            next.Complete();
            settled = true;
        }

        return settled;
    }

    private sealed record Transition(TransitionKind Kind, string Id, DateTimeOffset Due, long Order, Action Complete)
    {
        public static int Compare(Transition left, Transition right)
        {
            var byDue = left.Due.CompareTo(right.Due);
            return byDue != 0 ? byDue : left.Order.CompareTo(right.Order);
        }
    }
}
