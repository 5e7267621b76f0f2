using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

/// <summary>TagResources: adds tags to resources.</summary>
internal static class TagResources
{
    private static readonly Parameter<ImmutableArray<Tag>> Tags =
        TagParameters.Required(TagErrors.MissingTags, TagErrors.TooManyTags);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "TagResources",
        Summary = "Adds tags to instances, disks, ENIs or security groups.",
        Description =
            "Every resource gets every tag, or none gets any. A key that a resource has gets its new value; no resource may have "
            + "more than 20 tags then.",
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
        return Done.After(Tagging.Add(call.State, region, TagResourceParameters.RequireTaggable(type), ids, tags));
    }
}
