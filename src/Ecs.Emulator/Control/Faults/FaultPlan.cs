using System.Globalization;
using Ecs.Emulator.Actions;

namespace Ecs.Emulator.Control.Faults;

/// <summary>The faults of one account.</summary>
internal sealed class FaultPlan
{
    private const string IdPrefix = "fault-";

    private readonly Lock gate = new();
    private IReadOnlyList<Fault> faults = [];
    private int lastNumber;
    private TaskCompletionSource reset = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the plan has no faults. Every call reads it, so it takes no lock.</summary>
    public bool IsEmpty => Volatile.Read(ref faults).Count == 0;

    /// <summary>Reads the faults while their counts do not change.</summary>
    public TResult Read<TResult>(Func<IReadOnlyList<Fault>, TResult> read)
    {
        lock (gate)
        {
            return read(faults);
        }
    }

    /// <summary>Replaces the faults. Delayed calls stay delayed.</summary>
    public void Replace(IReadOnlyList<Fault> others)
    {
        lock (gate)
        {
            AssignIds(others);
            faults = others;
        }
    }

    /// <summary>Appends a fault. Returns false if its id is used.</summary>
    public bool TryAdd(Fault fault)
    {
        lock (gate)
        {
            if (fault.Id is not null && faults.Any(other => other.Id == fault.Id))
            {
                return false;
            }

            IReadOnlyList<Fault> all = [.. faults, fault];
            AssignIds(all);
            faults = all;
            return true;
        }
    }

    /// <summary>Removes a fault. Returns false if it does not exist.</summary>
    public bool TryRemove(string id)
    {
        lock (gate)
        {
            var count = faults.Count;
            faults = [.. faults.Where(fault => fault.Id != id)];
            return faults.Count < count;
        }
    }

    /// <summary>Removes the faults and ends the delays of calls at once.</summary>
    public void Reset()
    {
        lock (gate)
        {
            faults = [];
            reset.SetResult();
            reset = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The first fault that fires for a call; null for none.</summary>
    public FiredFault? Next(ApiAction action, string? version, IReadOnlyCollection<string> resources)
    {
        lock (gate)
        {
            return faults.FirstOrDefault(fault => fault.Fires(action, version, resources)) is { } fault
                ? new FiredFault(fault, reset.Task)
                : null;
        }
    }

    private void AssignIds(IReadOnlyList<Fault> others)
    {
        HashSet<string> used = [.. others.Select(fault => fault.Id).OfType<string>()];
        foreach (var fault in others.Where(fault => fault.Id is null))
        {
            do
            {
                lastNumber++;
                fault.Id = string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{lastNumber}");
            }
            while (!used.Add(fault.Id));
        }
    }
}

/// <summary>A fault that fires for a call.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Reset">Completes when the faults are reset, which ends the delay of the call.</param>
internal sealed record FiredFault(Fault Fault, Task Reset);
