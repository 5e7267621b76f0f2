using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

/// <summary>The attributes of a new network ACL. An empty text means none.</summary>
internal sealed record NetworkAclSpec
{
    public required VpcId VpcId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
