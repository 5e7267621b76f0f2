using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tags;

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

/// <summary>An ECS instance. Its network is its ENIs', which name it: see <see cref="World.NetworkInterfacesOf"/>.</summary>
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

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>When the transition that it is in ends; null where it is in none, or in one that a test holds it in.</summary>
    public DateTimeOffset? TransitionEndsAt { get; init; }
}
