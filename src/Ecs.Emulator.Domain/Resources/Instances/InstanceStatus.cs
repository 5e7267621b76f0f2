namespace Ecs.Emulator.Domain.Resources.Instances;

internal enum InstanceStatus
{
    Pending,
    Starting,
    Running,
    Stopping,
    Stopped,
}
