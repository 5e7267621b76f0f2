using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class CopyNetworkAclEntries
{
    private static readonly Parameter<NetworkAclId> SourceId = Declare.Id<NetworkAclId>(
        "SourceNetworkAclId", "The network ACL with the entries to copy.", "nacl-myunused");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "CopyNetworkAclEntries",
        Summary = "Copies the entries of another network ACL.",
        Description =
            "The copied entries replace those of the network ACL, which is Modifying until the transition delay has "
            + "passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, SourceId,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = NetworkAclParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NetworkAclErrors.NotFound, NetworkAclErrors.StateNotAllowed,
            Ipv6GatewayErrors.Ipv6NotEnabled,
        ],
        Run = call => Done.After(NetworkAclModification.CopyEntries(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NetworkAclParameters.Id),
            call.Get(SourceId))),
    };
}
