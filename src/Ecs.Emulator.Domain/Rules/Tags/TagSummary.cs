namespace Ecs.Emulator.Domain.Rules.Tags;

/// <param name="Counts">The number of resources with the tag, by the name of their type.</param>
internal sealed record TagSummary(Tag Tag, IReadOnlyDictionary<string, int> Counts);
