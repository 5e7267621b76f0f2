using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>A resource of any kind, for rules that apply to several kinds.</summary>
/// <param name="Id">The id of the resource.</param>
/// <param name="Tags">Its current tags.</param>
/// <param name="ReplaceTags">Adds the change that replaces its tags.</param>
/// <param name="MoveToGroup">Adds the change that moves it to a resource group.</param>
internal sealed record AnyResource(
    string Id,
    ImmutableArray<Tag> Tags,
    Action<ChangeSet, ImmutableArray<Tag>> ReplaceTags,
    Action<ChangeSet, string> MoveToGroup);
