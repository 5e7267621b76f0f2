namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>The billing of a stopped instance.</summary>
internal enum StoppedMode
{
    /// <summary>The instance is not stopped, or the mode is not known.</summary>
    NotApplicable,

    /// <summary>All resources are billed.</summary>
    KeepCharging,

    /// <summary>Only the disks are billed.</summary>
    StopCharging,
}
