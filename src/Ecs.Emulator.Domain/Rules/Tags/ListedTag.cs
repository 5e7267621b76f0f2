namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>A tag of a resource.</summary>
internal sealed record ListedTag(string ResourceId, Tag Tag);
