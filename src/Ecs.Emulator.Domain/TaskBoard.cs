namespace Ecs.Emulator.Domain;

/// <summary>
/// The ENIs that a call works on which takes its time. Another call on one of them is <see cref="Refusal.TaskInProgress"/>.
/// </summary>
internal sealed class TaskBoard
{
    private readonly HashSet<NetworkInterfaceId> busy = [];

    /// <summary>Notes that a task on the ENI begins; false where another has not ended yet.</summary>
    public bool TryBegin(NetworkInterfaceId id) => busy.Add(id);

    /// <summary>Notes that the task on the ENI has ended.</summary>
    public void End(NetworkInterfaceId id) => busy.Remove(id);

    /// <summary>Whether a task on the ENI is in progress.</summary>
    public bool IsBusy(NetworkInterfaceId id) => busy.Count > 0 && busy.Contains(id);
}
