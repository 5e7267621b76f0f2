using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>The attributes that most resources have.</summary>
internal interface IDescribed
{
    string Name { get; }

    string Description { get; }

    DateTimeOffset CreationTime { get; }

    /// <summary>The id of the resource group; empty for the default one.</summary>
    string ResourceGroupId { get; }

    ImmutableArray<Tag> Tags { get; }

    /// <summary>The end of the current transition; null for none.</summary>
    DateTimeOffset? TransitionEndsAt { get; }
}
