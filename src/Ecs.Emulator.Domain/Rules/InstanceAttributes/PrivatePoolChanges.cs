using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The changes to the private pool of an instance.</summary>
internal sealed record PrivatePoolChanges
{
    /// <summary>Null leaves the pool unchanged.</summary>
    public string? MatchCriteria { get; init; }

    /// <summary>The pool for the criteria; null for none.</summary>
    public string? Id { get; init; }

    public Placement ApplyTo(Placement before) => MatchCriteria is { } criteria
        ? before with { PrivatePoolMatchCriteria = criteria, PrivatePoolId = Id ?? "" }
        : before;
}
