using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

/// <summary>UnTagResources (spelled so): removes tags from VPCs or VSwitches.</summary>
internal static class UnTagResources
{
    private static readonly Parameter<ImmutableArray<string>> TagKey = Declare.List(
        "TagKey",
        Values.Text,
        "The keys of the tags. One that a resource does not have is passed over.",
        "owner",
        Tag.MaxPerResource,
        inSample: true);

    private static readonly Parameter<bool?> All = Declare.Boolean(
        "All", "Whether to remove every tag. It counts where no TagKey.N is given. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UnTagResources",
        Summary = "Removes tags from VPCs or VSwitches.",
        Description = "Removes the tags of the keys that are given, or with All every tag.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId, TagKey, All,
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

        return Done.After(Tagging.Remove(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            TagResourceParameters.Types[call.Get(TagResourceParameters.ResourceType)],
            ids,
            keys.IsEmpty ? null : keys));
    }
}
