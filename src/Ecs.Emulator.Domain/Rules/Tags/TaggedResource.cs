using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <param name="Id">The resource.</param>
/// <param name="Tags">Its current tags.</param>
/// <param name="Replace">Adds the change that replaces its tags.</param>
internal sealed record TaggedResource(
    string Id, ImmutableArray<Tag> Tags, Action<ChangeSet, ImmutableArray<Tag>> Replace);
