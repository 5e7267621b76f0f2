using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

internal static class TagResources
{
    private static readonly Parameter<ImmutableArray<Tag>> Tags =
        TagParameters.Required(VpcErrors.MissingParameter, TagErrors.TooManyTags);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "TagResources",
        Summary = "Adds tags to VPCs or VSwitches.",
        Description =
            "All tags are added to all resources, or none. A key that a resource already has gets the new value.",
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
            return Done.After(ResourceTagModification.Add(
                call.State,
                call.Get(VpcParameters.RequiredRegionId),
                TagResourceParameters.Types[call.Get(TagResourceParameters.ResourceType)],
                TagResourceParameters.RequireIds(call),
                call.Get(Tags)));
        },
    };
}
