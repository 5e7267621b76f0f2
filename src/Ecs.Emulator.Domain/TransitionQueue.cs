namespace Ecs.Emulator.Domain;

/// <summary>
/// What the service finishes in the background, each at its time. Nothing runs by itself: whoever enters the world first
/// finishes what is due, so that everybody sees a world in which it has happened in time.
/// </summary>
public sealed class TransitionQueue
{
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> ends = new();
    private long order;

    /// <summary>Notes what is to happen at this time. Of several at one time the first noted comes first.</summary>
    internal void Add(DateTimeOffset due, Action end) => ends.Enqueue(end, (due, order++));

    /// <summary>Does what is due by now; what that begins anew and is due too, is done as well. False where there was nothing.</summary>
    internal bool Settle(TimeProvider clock)
    {
        if (ends.Count == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var settled = false;
        while (ends.TryPeek(out _, out var next) && next.Due <= now)
        {
            ends.Dequeue()();
            settled = true;
        }

        return settled;
    }
}
