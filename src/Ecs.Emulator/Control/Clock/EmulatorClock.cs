namespace Ecs.Emulator.Control.Clock;

/// <summary>The emulator's time. It is the time of the machine until a test freezes or advances it.</summary>
internal sealed class EmulatorClock(TimeProvider machine) : TimeProvider
{
    /// <summary>The latest possible time. Time spans can still be added to it.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private DateTimeOffset? frozenAt;
    private TimeSpan ahead;

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

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return frozenAt ?? (machine.GetUtcNow() + ahead);
        }
    }

    /// <summary>Freezes the time. Returns false after <see cref="Latest"/>.</summary>
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

    /// <summary>Advances the time, frozen or not. Returns false after <see cref="Latest"/>.</summary>
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

    /// <summary>Returns to the machine's time.</summary>
    public void Resume()
    {
        lock (gate)
        {
            frozenAt = null;
            ahead = TimeSpan.Zero;
        }
    }
}
