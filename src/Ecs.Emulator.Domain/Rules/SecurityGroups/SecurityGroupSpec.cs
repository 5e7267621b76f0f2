using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>The attributes of a new security group. An empty text means none.</summary>
internal sealed record SecurityGroupSpec
{
    /// <summary>The VPC; null for the classic network, which the emulator does not support.</summary>
    public required VpcId? VpcId { get; init; }

    public SecurityGroupType Type { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
