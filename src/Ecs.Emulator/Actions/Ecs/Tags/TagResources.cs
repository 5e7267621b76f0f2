using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class TagResources
{
    private static readonly Parameter<ImmutableArray<Tag>> Tags =
        TagParameters.Required(TagErrors.MissingTags, TagErrors.TooManyTags);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "TagResources",
        Summary = "Adds tags to resources.",
        Description =
            "All tags are added to all resources, or none. A key that a resource already has gets the new value. A "
            + "resource can have up to 20 tags.",
        Parameters =
        [
            TagResourceParameters.RegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId, Tags,
        ],
        Response = Done.Shape,
        Errors =
        [
            .. TagResourceParameters.Errors, .. TagParameters.Errors,
            TagErrors.MissingResourceIds, TagErrors.MissingTags, TagErrors.TooManyTags,
            TagErrors.ResourceNotFound, TagErrors.QuotaExceeded,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var region = call.Get(TagResourceParameters.RegionId);
        var type = call.Get(TagResourceParameters.ResourceType);
        var ids = call.Get(TagResourceParameters.ResourceId);
        var tags = call.Get(Tags);
        return Done.After(
            ResourceTagModification.Add(call.State, region, TagResourceParameters.RequireType(type), ids, tags));
    }
}
