namespace Ecs.Emulator;

/// <summary>
/// The emulator's time: the machine's, until a test freezes it or moves it on. Everything in the emulator that depends on
/// time asks this clock.
/// </summary>
/// <param name="machine">The machine's time.</param>
internal sealed class EmulatorClock(TimeProvider machine) : TimeProvider
{
    /// <summary>The time never goes beyond: there must be room for the spans that are added to times.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

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

    /// <summary>Lets the time stand still here; false, with nothing changed, beyond <see cref="Latest"/>.</summary>
    public bool TryFreeze(DateTimeOffset at)
    {
        if (at > Latest)
        {
            return false;
        }

        lock (gate)
        {
            frozenAt = at;
        }

        return true;
    }

    /// <summary>Moves the time on, standing still or not; false, with nothing changed, where it would go beyond <see cref="Latest"/>.</summary>
    public bool TryAdvance(TimeSpan by)
    {
        lock (gate)
        {
            if ((frozenAt ?? (machine.GetUtcNow() + ahead)) > Latest - by)
            {
                return false;
            }

            if (frozenAt is { } at)
            {
                frozenAt = at + by;
            }
            else
            {
                ahead += by;
            }

            return true;
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
