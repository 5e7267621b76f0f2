namespace Ecs.Emulator.Domain.Instances;

/// <summary>The states of an instance.</summary>
public enum InstanceStatus
{
    /// <summary>It is being made.</summary>
    Pending,

    /// <summary>It is starting.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is stopping.</summary>
    Stopping,

    /// <summary>It stands still.</summary>
    Stopped,
}

/// <summary>An ECS instance, as far as ENIs need it.</summary>
public sealed record Instance
{
    /// <summary>Its id.</summary>
    public required InstanceId Id { get; init; }

    /// <summary>The region it lies in.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The zone it lies in.</summary>
    public required ZoneId ZoneId { get; init; }

    /// <summary>Its type, which limits its ENIs and their addresses.</summary>
    public required InstanceType Type { get; init; }

    /// <summary>Its state.</summary>
    public InstanceStatus Status { get; init; } = InstanceStatus.Running;
}
