using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class DescribeNetworkAcls
{
    private static readonly Parameter<NetworkAclId?> Id = Declare.OptionalId<NetworkAclId>(
        "NetworkAclId", "The ID of the network ACL.");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the network ACLs.");

    private static readonly Parameter<string?> Name = Declare.Text("NetworkAclName", "The exact name.");

    private static readonly Parameter<VSwitchId?> ResourceId = Declare.OptionalId<VSwitchId>(
        "ResourceId", "A VSwitch with the network ACL. It has an effect only together with ResourceType.");

    public static readonly ApiAction Action = new ApiAction<Page<ListedNetworkAcl>>
    {
        Product = Product.Vpc,
        Name = "DescribeNetworkAcls",
        Summary = "Queries the network ACLs of a region.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Id, VpcId, Name, ResourceId, NetworkAclParameters.ResourceType,
            VpcParameters.TagsFilter, .. VpcParameters.Pages.All, VpcParameters.ClientToken,
        ],
        Resource = Id,
        Response = new Shape<Page<ListedNetworkAcl>>()
            .PageNumberTexts()
            .ObjectList("NetworkAcls", "NetworkAcl", "The network ACLs.", page => page.Items, NetworkAclShape.Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<ListedNetworkAcl>> Run(CallContext call)
    {
        var resource = call.Get(ResourceId);
        var filter = new NetworkAclFilter
        {
            Id = call.Get(Id),
            VpcId = call.Get(VpcId),
            Name = call.Get(Name),
            VSwitchId = call.Get(NetworkAclParameters.ResourceType) is null ? null : resource,
            Tags = call.Get(VpcParameters.TagsFilter),
        };
        var paging = VpcParameters.Pages.Read(call);
        call.Validate(VpcParameters.ClientToken);
        return NetworkAclListing.List(call.State, call.Get(VpcParameters.RequiredRegionId), filter, paging);
    }
}
