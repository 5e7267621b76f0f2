using System.Collections.Immutable;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class UpdateNetworkAclEntries
{
    private static readonly Parameter<bool?> UpdateIngress = Declare.Boolean(
        "UpdateIngressAclEntries", "Whether to replace the entries for inbound packets. Default: false.");

    private static readonly Parameter<bool?> UpdateEgress = Declare.Boolean(
        "UpdateEgressAclEntries", "Whether to replace the entries for outbound packets. Default: false.");

    private static readonly Parameter<ImmutableArray<NetworkAclEntry>> Ingress = NetworkAclParameters.Entries(
        "IngressAclEntries", "SourceCidrIp", NetworkAclErrors.SourceMissing, NetworkAclErrors.SourceIllegal);

    private static readonly Parameter<ImmutableArray<NetworkAclEntry>> Egress = NetworkAclParameters.Entries(
        "EgressAclEntries",
        "DestinationCidrIp",
        NetworkAclErrors.DestinationMissing,
        NetworkAclErrors.DestinationIllegal);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UpdateNetworkAclEntries",
        Summary = "Replaces the entries of a network ACL.",
        Description =
            "The entries of a direction change only if its Update parameter is true. The network ACL is Modifying "
            + "until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, UpdateIngress, Ingress,
            UpdateEgress, Egress,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = NetworkAclParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NetworkAclErrors.NotFound, NetworkAclErrors.StateNotAllowed,
            NetworkAclErrors.SourceMissing, NetworkAclErrors.DestinationMissing, NetworkAclErrors.SourceIllegal,
            NetworkAclErrors.DestinationIllegal, RouteEntryErrors.IpVersionIllegal, NetworkAclErrors.ProtocolIllegal,
            NetworkAclErrors.PolicyIllegal, NetworkAclErrors.PortIllegal, NetworkAclErrors.NameIllegal,
            NetworkAclErrors.DescriptionIllegal, NetworkAclErrors.IngressEntryNotFound,
            NetworkAclErrors.EgressEntryNotFound, NetworkAclErrors.Full, Ipv6GatewayErrors.Ipv6NotEnabled,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var ingress = call.Get(Ingress);
        var egress = call.Get(Egress);
        return Done.After(NetworkAclModification.UpdateEntries(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NetworkAclParameters.Id),
            call.Get(UpdateIngress) is true ? ingress : null,
            call.Get(UpdateEgress) is true ? egress : null));
    }
}
