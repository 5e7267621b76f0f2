using System.Globalization;

namespace Ecs.Emulator.Control.Faults;

/// <summary>The faults of one account, and the calls that wait because of them.</summary>
internal sealed class FaultPlan
{
    private const string IdPrefix = "fault-";

    private readonly Lock gate = new();
    private IReadOnlyList<Fault> faults = [];
    private int lastNumber;
    private TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether there is no fault, which costs a call nothing to ask.</summary>
    public bool IsEmpty => Volatile.Read(ref faults).Count == 0;

    /// <summary>Shows the faults, while none of them counts.</summary>
    public TResult Read<TResult>(Func<IReadOnlyList<Fault>, TResult> show)
    {
        lock (gate)
        {
            return show(faults);
        }
    }

    /// <summary>Puts other faults in their place. Calls that wait go on waiting.</summary>
    public void Replace(IReadOnlyList<Fault> others)
    {
        lock (gate)
        {
            Name(others);
            faults = others;
        }
    }

    /// <summary>Adds a fault behind the others; false where one of them has its id.</summary>
    public bool TryAdd(Fault fault)
    {
        lock (gate)
        {
            if (fault.Id is not null && faults.Any(other => other.Id == fault.Id))
            {
                return false;
            }

            IReadOnlyList<Fault> all = [.. faults, fault];
            Name(all);
            faults = all;
            return true;
        }
    }

    /// <summary>Removes the fault of this id; false where there is none.</summary>
    public bool TryRemove(string id)
    {
        lock (gate)
        {
            var count = faults.Count;
            faults = [.. faults.Where(fault => fault.Id != id)];
            return faults.Count < count;
        }
    }

    /// <summary>Forgets the faults and ends the waiting of calls at once.</summary>
    public void Reset()
    {
        lock (gate)
        {
            faults = [];
            end.SetResult();
            end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The fault that meets this call, the first of those that do; null for none. Also what ends its waiting.</summary>
    public MetFault? Meet(string action, IReadOnlyCollection<string> resources)
    {
        lock (gate)
        {
            return faults.FirstOrDefault(fault => fault.Meets(action, resources)) is { } fault
                ? new MetFault(fault, end.Task)
                : null;
        }
    }

    /// <summary>Gives ids to the faults that have none, which none of these faults has.</summary>
    private void Name(IReadOnlyList<Fault> others)
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

/// <summary>A fault that a call has met.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="End">Ends the waiting of the call: a reset.</param>
internal sealed record MetFault(Fault Fault, Task End);
