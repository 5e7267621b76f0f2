using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class DescribeNatGateways
{
    private static readonly Parameter<NatGatewayId?> NatGatewayId = Declare.OptionalId<NatGatewayId>(
        "NatGatewayId", "The ID of the gateway.");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>("VpcId", "The VPC of the gateways.");

    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone of the gateways.");

    private static readonly Parameter<string?> Name = Declare.Text("Name", "The exact name of the gateways.");

    private static readonly Parameter<string?> Spec = Declare.Text("Spec", "The specification of the gateways.");

    private static readonly Parameter<NatGatewayStatus?> Status = Declare.OneOf<NatGatewayStatus>(
        "Status", "The state of the gateways.");

    private static readonly Parameter<string?> InstanceChargeType = Declare.OneOf(
        "InstanceChargeType",
        "The billing method of the gateways. The emulator has no PrePaid gateways.",
        "PostPaid",
        "PrePaid");

    private static readonly Parameter<string?> NatType = Declare.OneOf(
        "NatType", "The type of the gateways. All gateways are enhanced.", "Enhanced", "Normal");

    public static readonly ApiAction Action = new ApiAction<Page<ListedNatGateway>>
    {
        Product = Product.Vpc,
        Name = "DescribeNatGateways",
        Summary = "Queries NAT gateways.",
        Description = "A gateway must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NatGatewayId, VpcId, ZoneId, Name, Spec, Status, InstanceChargeType,
            NatType, NatGatewayParameters.NetworkType, VpcParameters.ResourceGroupId, VpcParameters.TagFilter,
            .. VpcParameters.Pages.All, VpcParameters.DryRun,
        ],
        Resource = VpcId,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<Page<ListedNatGateway>>()
            .PageNumbers()
            .ObjectList("NatGateways", "NatGateway", "The gateways.", page => page.Items, NatGatewayShape.Row),
        Errors = VpcErrorSets.OfChanges,
        Run = call => NatGatewayListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), Filter(call), VpcParameters.Pages.Read(call)),
    };

    private static NatGatewayFilter Filter(CallContext call) => new()
    {
        Id = call.Get(NatGatewayId),
        VpcId = call.Get(VpcId),
        ZoneId = call.Get(ZoneId),
        Name = call.Get(Name),
        Spec = call.Get(Spec),
        Status = call.Get(Status),
        NetworkType = call.Get(NatGatewayParameters.NetworkType),
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
        MatchesNone = call.Get(InstanceChargeType) == "PrePaid" || call.Get(NatType) == "Normal",
        Tags = call.Get(VpcParameters.TagFilter),
    };
}
