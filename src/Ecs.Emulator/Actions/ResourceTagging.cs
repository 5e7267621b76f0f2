using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions;

/// <summary>The actions of a product that add tags to resources and remove them.</summary>
internal sealed record ResourceTagging
{
    private static readonly Parameter<bool?> All = Declare.Boolean(
        "All", "Whether to remove all tags, if TagKey.N is not specified. Default: false.");

    public required Product Product { get; init; }

    public required Parameter<RegionId> RegionId { get; init; }

    public required Parameter<string> ResourceType { get; init; }

    public required Parameter<ImmutableArray<string>> ResourceId { get; init; }

    /// <summary>Returns null for a type that does not exist in the emulator.</summary>
    public required Func<string, ResourceType?> FindType { get; init; }

    public required ErrorDefinition MissingIds { get; init; }

    public required ErrorDefinition MissingTags { get; init; }

    /// <summary>The error for too many keys; null for that of any parameter.</summary>
    public ErrorDefinition? TooManyKeys { get; init; }

    /// <summary>The errors of both actions.</summary>
    public required IReadOnlyList<ErrorDefinition> Errors { get; init; }

    /// <summary>The action that adds tags.</summary>
    public ApiAction Add(string name)
    {
        var tags = TagParameters.Required(MissingTags, TagErrors.TooManyTags);
        return new ApiAction<Done>
        {
            Product = Product,
            Name = name,
            Summary = "Adds tags to resources.",
            Description =
                "All tags are added to all resources, or none. A key that a resource already has gets the new value. "
                + $"A resource can have up to {Limits.TagsPerResource} tags.",
            Parameters = [RegionId, ResourceType, ResourceId, tags],
            Resource = ResourceId,
            Response = Done.Shape,
            Errors =
                [.. Errors.Union([.. TagParameters.Errors, TagErrors.TooManyTags, TagErrors.QuotaExceeded])],
            Run = call =>
            {
                var (region, type, ids) = Read(call);
                var added = call.Get(tags);
                return Done.After(ResourceTagModification.Add(call.State, region, Require(type), ids, added));
            },
        };
    }

    /// <summary>The action that removes tags.</summary>
    public ApiAction Remove(string name)
    {
        var keys = Declare.List(
            "TagKey",
            Values.Text,
            "The keys of the tags. Keys that a resource does not have are ignored.",
            "owner",
            Limits.TagsPerResource,
            inSample: true,
            tooMany: TooManyKeys);
        return new ApiAction<Done>
        {
            Product = Product,
            Name = name,
            Summary = "Removes tags from resources.",
            Description = "Removes the tags with the specified keys, or all tags with All.",
            Parameters = [RegionId, ResourceType, ResourceId, keys, All],
            Resource = ResourceId,
            Response = Done.Shape,
            Errors = Errors,
            Run = call =>
            {
                var (region, type, ids) = Read(call);
                var removed = call.Get(keys);
                if (call.Get(All) is not true && removed.IsEmpty)
                {
                    throw new ApiException(MissingTags);
                }

                return Done.After(ResourceTagModification.Remove(
                    call.State, region, Require(type), ids, removed.IsEmpty ? null : removed));
            },
        };
    }

    private (RegionId Region, string Type, ImmutableArray<string> Ids) Read(CallContext call)
    {
        var region = call.Get(RegionId);
        var type = call.Get(ResourceType);
        return call.Get(ResourceId) is { IsEmpty: false } ids
            ? (region, type, ids)
            : throw new ApiException(MissingIds);
    }

    private ResourceType Require(string type) =>
        FindType(type) ?? throw new ApiException(TagErrors.ResourceNotFound);
}
