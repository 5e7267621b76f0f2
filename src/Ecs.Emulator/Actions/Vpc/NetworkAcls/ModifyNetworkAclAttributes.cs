using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class ModifyNetworkAclAttributes
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyNetworkAclAttributes",
        Summary = "Modifies the name and description of a network ACL.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, NetworkAclParameters.Name,
            NetworkAclParameters.Description,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = NetworkAclParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NetworkAclErrors.NotFound, NetworkAclErrors.StateNotAllowed,
            NetworkAclErrors.NameIllegal, NetworkAclErrors.DescriptionIllegal,
        ],
        Run = call => Done.After(NetworkAclModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NetworkAclParameters.Id),
            new NetworkAclChanges
            {
                Name = call.Get(NetworkAclParameters.Name),
                Description = call.Get(NetworkAclParameters.Description),
            })),
    };
}
