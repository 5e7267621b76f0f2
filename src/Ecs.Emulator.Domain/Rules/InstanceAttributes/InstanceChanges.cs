using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>The changes to an instance; null leaves an attribute unchanged.</summary>
internal sealed record InstanceChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? HostName { get; init; }

    /// <summary>In base64.</summary>
    public string? UserData { get; init; }

    public bool? DeletionProtection { get; init; }

    public string? CreditSpecification { get; init; }

    public bool? EnableJumboFrame { get; init; }

    public MetadataOptionChanges MetadataOptions { get; init; } = new();

    public PrivatePoolChanges PrivatePool { get; init; } = new();

    /// <summary>All security groups of the primary ENI; empty leaves them unchanged.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];
}
