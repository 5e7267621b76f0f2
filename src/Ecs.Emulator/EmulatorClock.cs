namespace Ecs.Emulator;

/// <summary>
/// The emulator's time: the machine's, until a test freezes it or moves it on. Everything in the emulator that depends on
/// time asks this clock.
/// </summary>
/// <param name="machine">The machine's time.</param>
internal sealed class EmulatorClock(TimeProvider machine) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset? frozenAt;
    private TimeSpan ahead;

    /// <summary>Whether the time stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (gate)
            {
                return frozenAt is not null;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return frozenAt ?? (machine.GetUtcNow() + ahead);
        }
    }

    /// <summary>Lets the time stand still here.</summary>
    public void Freeze(DateTimeOffset at)
    {
        lock (gate)
        {
            frozenAt = at;
        }
    }

    /// <summary>Moves the time on, standing still or not.</summary>
    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            if (frozenAt is { } at)
            {
                frozenAt = at + by;
            }
            else
            {
                ahead += by;
            }
        }
    }

    /// <summary>Goes back to the machine's time.</summary>
    public void Resume()
    {
        lock (gate)
        {
            frozenAt = null;
            ahead = TimeSpan.Zero;
        }
    }
}
