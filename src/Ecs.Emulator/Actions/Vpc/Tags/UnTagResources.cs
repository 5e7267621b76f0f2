using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

/// <summary>The spelling UnTagResources is that of the API.</summary>
internal static class UnTagResources
{
    private static readonly Parameter<ImmutableArray<string>> TagKey = Declare.List(
        "TagKey",
        Values.Text,
        "The keys of the tags. Keys that a resource does not have are ignored.",
        "owner",
        Limits.TagsPerResource,
        inSample: true);

    private static readonly Parameter<bool?> All = Declare.Boolean(
        "All", "Whether to remove all tags, if TagKey.N is not specified. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UnTagResources",
        Summary = "Removes tags from VPCs or VSwitches.",
        Description = "Removes the tags with the specified keys, or all tags with All.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId,
            TagKey, All,
        ],
        Response = Done.Shape,
        Errors = TagResourceParameters.Errors,
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var ids = TagResourceParameters.RequireIds(call);
        var keys = call.Get(TagKey);
        if (call.Get(All) is not true && keys.IsEmpty)
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        return Done.After(ResourceTagModification.Remove(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            TagResourceParameters.Types[call.Get(TagResourceParameters.ResourceType)],
            ids,
            keys.IsEmpty ? null : keys));
    }
}
