using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class DescribeNetworkAclAttributes
{
    public static readonly ApiAction Action = new ApiAction<ListedNetworkAcl>
    {
        Product = Product.Vpc,
        Name = "DescribeNetworkAclAttributes",
        Summary = "Queries a network ACL.",
        Description = "The response has the entries and the VSwitches of the network ACL.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, VpcParameters.ClientToken,
        ],
        Resource = NetworkAclParameters.Id,
        Response = new Shape<ListedNetworkAcl>()
            .Object("NetworkAclAttribute", "The network ACL.", listed => listed, NetworkAclShape.Row),
        Errors = [.. VpcErrorSets.OfEveryAction, NetworkAclErrors.NotFound],
        Run = Run,
    };

    private static Plan<ListedNetworkAcl> Run(CallContext call)
    {
        var region = call.Get(VpcParameters.RequiredRegionId);
        var id = call.Get(NetworkAclParameters.Id);
        call.Validate(VpcParameters.ClientToken);
        return ListedNetworkAcl.Of(call.State, NetworkAclListing.Get(call.State, region, id));
    }
}
