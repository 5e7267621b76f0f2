using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class CreateNetworkAcl
{
    public static readonly ApiAction Action = new ApiAction<ListedNetworkAcl>
    {
        Product = Product.Vpc,
        Name = "CreateNetworkAcl",
        Summary = "Creates a network ACL.",
        Description =
            "Its entries accept all packets in both directions. The network ACL is Modifying at first, and Available "
            + "after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcParameters.VpcId, NetworkAclParameters.Name,
            NetworkAclParameters.Description, TagParameters.AtCreation, VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VpcId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedNetworkAcl>()
            .Text("NetworkAclId", "The ID of the new network ACL.", listed => listed.Acl.Id.Value)
            .Object("NetworkAclAttribute", "The network ACL.", listed => listed, NetworkAclShape.New),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, NetworkAclErrors.NameIllegal,
            NetworkAclErrors.DescriptionIllegal, NetworkAclErrors.VpcNotFound, VpcErrors.StateNotAllowed,
            NetworkAclErrors.QuotaExceeded,
        ],
        Run = call => NetworkAclCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new NetworkAclSpec
            {
                VpcId = call.Get(VpcParameters.VpcId),
                Name = call.Get(NetworkAclParameters.Name) ?? "",
                Description = call.Get(NetworkAclParameters.Description) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }).Select(acl => ListedNetworkAcl.Of(call.State, acl)),
    };
}
