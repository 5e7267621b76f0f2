namespace Ecs.Emulator.Control.Faults;

/// <summary>The faults of one account, and the calls that wait because of them.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private IReadOnlyList<Fault> faults = [];
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
            faults = others;
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
    public (Fault Fault, Task End)? Meet(string action, IReadOnlyCollection<string> resources)
    {
        lock (gate)
        {
            return faults.FirstOrDefault(fault => fault.Meets(action, resources)) is { } fault
                ? (fault, end.Task)
                : null;
        }
    }
}
