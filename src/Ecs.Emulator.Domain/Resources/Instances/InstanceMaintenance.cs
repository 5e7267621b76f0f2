namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Maintenance settings of an instance. The emulator stores them; no host is ever maintained.</summary>
internal sealed record InstanceMaintenance
{
    public static readonly InstanceMaintenance Default = new();

    public MaintenanceAction Action { get; init; }

    /// <summary>Whether the owner is notified before maintenance.</summary>
    public bool Notify { get; init; }

    /// <summary>Null for any time.</summary>
    public MaintenanceWindow? Window { get; init; }
}
