using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>Changes of the maintenance attributes of instances. Null leaves an attribute as it is.</summary>
internal sealed record InstanceMaintenanceChanges
{
    public MaintenanceAction? Action { get; init; }

    public bool? Notify { get; init; }

    public MaintenanceWindow? Window { get; init; }
}
