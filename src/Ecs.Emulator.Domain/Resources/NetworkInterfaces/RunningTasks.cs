namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>
/// The ENIs with a running task. Other requests for them fail with <see cref="Refusal.TaskInProgress"/>.
/// </summary>
internal sealed class RunningTasks
{
    private readonly HashSet<NetworkInterfaceId> busy = [];

    /// <returns>False if another task on the ENI has not ended.</returns>
    public bool TryBegin(NetworkInterfaceId id) => busy.Add(id);

    public void End(NetworkInterfaceId id) => busy.Remove(id);

    public bool IsBusy(NetworkInterfaceId id) => busy.Count > 0 && busy.Contains(id);
}
