namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>What happens to an instance when its host is maintained.</summary>
internal enum MaintenanceAction
{
    /// <summary>The instance restarts.</summary>
    AutoRecover,

    /// <summary>The instance stops.</summary>
    Stop,

    /// <summary>The instance restarts on another host and loses its local disks.</summary>
    AutoRedeploy,
}
