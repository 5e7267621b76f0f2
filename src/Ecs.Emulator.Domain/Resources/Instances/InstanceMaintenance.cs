using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>What happens to an instance when its host is maintained.</summary>
internal enum MaintenanceAction
{
    /// <summary>It is started again.</summary>
    AutoRecover,

    /// <summary>It is stopped.</summary>
    Stop,

    /// <summary>It is started again on another host, and loses its local disks.</summary>
    AutoRedeploy,
}

/// <summary>The hours of the day in which a host may be maintained; the end may be on the next day.</summary>
/// <param name="StartHour">The first hour: 0 to 23.</param>
/// <param name="EndHour">The hour in which it ends: 0 to 23, another than the first.</param>
internal readonly record struct MaintenanceWindow(int StartHour, int EndHour);

/// <summary>
/// What an instance is to do about the maintenance of its host. Nothing is ever maintained here; the values are kept.
/// </summary>
internal sealed record InstanceMaintenance
{
    /// <summary>The values of a new instance.</summary>
    public static readonly InstanceMaintenance Default = new();

    /// <summary>What happens to the instance.</summary>
    public MaintenanceAction Action { get; init; }

    /// <summary>Whether its owner is told before.</summary>
    public bool Notify { get; init; }

    /// <summary>When the host may be maintained; null for any time.</summary>
    public MaintenanceWindow? Window { get; init; }
}
