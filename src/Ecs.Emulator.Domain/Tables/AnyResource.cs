using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>A resource of any kind, for rules that apply to several kinds.</summary>
/// <param name="tags">Its current tags.</param>
internal abstract class AnyResource(string id, ImmutableArray<Tag> tags)
{
    public string Id => id;

    public ImmutableArray<Tag> Tags => tags;

    /// <summary>Adds the change that replaces its tags.</summary>
    public abstract void ReplaceTags(ChangeSet changes, ImmutableArray<Tag> tags);

    /// <summary>Adds the change that moves it to a resource group.</summary>
    public abstract void MoveToGroup(ChangeSet changes, string group);
}
