using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class UntagResources
{
    private static readonly Parameter<ImmutableArray<string>> TagKey = Declare.List(
        "TagKey",
        Values.Text,
        "The keys of the tags. Keys that a resource does not have are ignored.",
        "owner",
        Limits.TagsPerResource,
        inSample: true,
        tooMany: TagErrors.TooManyTags);

    private static readonly Parameter<bool?> All = Declare.Boolean(
        "All", "Whether to remove all tags, if TagKey.N is not specified. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "UntagResources",
        Summary = "Removes tags from resources.",
        Description = "Removes the tags with the specified keys, or all tags with All.",
        Parameters =
        [
            TagResourceParameters.RegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId,
            TagKey, All,
        ],
        Response = Done.Shape,
        Errors =
        [
            .. TagResourceParameters.Errors,
            TagErrors.MissingResourceIds, TagErrors.MissingTags, TagErrors.TooManyTags,
            TagErrors.ResourceNotFound,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var region = call.Get(TagResourceParameters.RegionId);
        var type = call.Get(TagResourceParameters.ResourceType);
        var ids = call.Get(TagResourceParameters.ResourceId);
        var keys = call.Get(TagKey);
        var all = call.Get(All) is true;
        if (keys.IsEmpty && !all)
        {
            throw new ApiException(TagErrors.MissingTags);
        }

        return Done.After(ResourceTagModification.Remove(
            call.State, region, TagResourceParameters.RequireType(type), ids, keys.IsEmpty ? null : keys));
    }
}
