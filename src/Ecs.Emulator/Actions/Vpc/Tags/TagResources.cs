using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

/// <summary>TagResources: adds tags to VPCs or VSwitches.</summary>
internal static class TagResources
{
    private static readonly Parameter<ImmutableArray<Tag>> Tags =
        TagParameters.Required(VpcErrors.MissingParameter, TagErrors.TooManyTags);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "TagResources",
        Summary = "Adds tags to VPCs or VSwitches.",
        Description = "Every resource gets every tag, or none gets any. A key that a resource has gets its new value.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId, Tags,
        ],
        Response = Done.Shape,
        Errors =
        [
            .. TagResourceParameters.Errors, .. TagParameters.Errors, TagErrors.TooManyTags,
            TagErrors.QuotaExceeded,
        ],
        Run = call =>
        {
            return Done.After(Tagging.Add(
                call.State,
                call.Get(VpcParameters.RequiredRegionId),
                TagResourceParameters.Types[call.Get(TagResourceParameters.ResourceType)],
                TagResourceParameters.RequireIds(call),
                call.Get(Tags)));
        },
    };
}
