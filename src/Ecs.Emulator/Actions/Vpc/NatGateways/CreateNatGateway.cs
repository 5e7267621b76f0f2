using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class CreateNatGateway
{
    /// <summary>The emulator has no PrivateLink and no NAT IP prefixes.</summary>
    private static readonly string[] Unsupported = ["AccessMode", "Ipv4Prefix"];

    private static readonly Parameter<Ipv4Address?> NatIp = Declare.Optional(
        "NatIp",
        Values.Ipv4Address,
        "The private address of the gateway, a free address of the VSwitch. Default: one that the emulator selects.");

    private static readonly Parameter<NatInternetChargeType?> InternetChargeType = Declare.OneOf<NatInternetChargeType>(
        "InternetChargeType", "The billing method of the traffic. Default: PayByLcu.");

    private static readonly Parameter<string?> InstanceChargeType = Declare.OneOf(
        "InstanceChargeType", "The billing method.", ["PostPaid"]);

    private static readonly Parameter<bool?> PrivateLinkEnabled = Declare.Boolean(
        "PrivateLinkEnabled", "Whether to enable PrivateLink, which the emulator does not support.");

    public static readonly ApiAction Action = new ApiAction<NatGateway>
    {
        Product = Product.Vpc,
        Name = "CreateNatGateway",
        Summary = "Creates an enhanced NAT gateway.",
        Description =
            "The gateway is Creating at first, and Available after the transition delay. It has an ENI in the VSwitch "
            + "that only the service can change. An internet gateway becomes the next hop of an entry 0.0.0.0/0 of the "
            + "system route table, unless the route table has such an entry.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcParameters.VpcId,
            VpcParameters.VSwitchId with { Description = "The VSwitch, which must be in the VPC." },
            NatIp, NatGatewayParameters.NetworkType, NatGatewayParameters.NatType, NatGatewayParameters.Name,
            NatGatewayParameters.Description, InternetChargeType, NatGatewayParameters.Spec, InstanceChargeType,
            NatGatewayParameters.EipBindMode, NatGatewayParameters.IcmpReplyEnabled, PrivateLinkEnabled,
            TagParameters.AtCreation, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VpcId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<NatGateway>()
            .Text("NatGatewayId", "The ID of the new gateway.", gateway => gateway.Id.Value)
            .Include(gateway => gateway, NatGatewayShape.Tables),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, NatGatewayErrors.NameMalformed,
            NatGatewayErrors.DescriptionMalformed, NatGatewayErrors.SpecNotSupported,
            RequestErrors.UnsupportedParameter, NatGatewayErrors.VpcNotFound, NatGatewayErrors.VpcStateNotAllowed,
            VSwitchErrors.NotFound, NatGatewayErrors.VSwitchStateNotAllowed, NatGatewayErrors.VSwitchMismatch,
            NatGatewayErrors.QuotaExceeded, RouteEntryErrors.TaskConflict, NatGatewayErrors.RouteQuotaExceeded,
            NatGatewayErrors.AddressNotInVSwitch, NatGatewayErrors.AddressInUse, NatGatewayErrors.NoFreeAddress,
        ],
        Run = Run,
    };

    private static Plan<NatGateway> Run(CallContext call)
    {
        if (call.Get(PrivateLinkEnabled) == true)
        {
            throw ApiException.NotSupported(PrivateLinkEnabled.Name);
        }

        call.RequireAbsent(Unsupported);
        call.Validate(NatGatewayParameters.NatType);
        call.Validate(InstanceChargeType);
        return NatGatewayCreation.Create(call.State, call.Get(VpcParameters.RequiredRegionId), Read(call));
    }

    private static NatGatewaySpec Read(CallContext call)
    {
        var chargeType = call.Get(InternetChargeType) ?? NatInternetChargeType.PayByLcu;
        return new NatGatewaySpec
        {
            VpcId = call.Get(VpcParameters.VpcId),
            VSwitchId = call.Get(VpcParameters.VSwitchId),
            PrivateIpAddress = call.Get(NatIp),
            NetworkType = call.Get(NatGatewayParameters.NetworkType) ?? NatNetworkType.Internet,
            Name = call.Get(NatGatewayParameters.Name) ?? "",
            Description = call.Get(NatGatewayParameters.Description) ?? "",
            InternetChargeType = chargeType,
            Spec = call.Get(NatGatewayParameters.Spec)
                ?? (chargeType == NatInternetChargeType.PayBySpec ? "Small" : ""),
            EipBindMode = call.Get(NatGatewayParameters.EipBindMode) ?? EipMode.MultiBinded,
            IcmpReplyEnabled = call.Get(NatGatewayParameters.IcmpReplyEnabled) ?? true,
            Tags = call.Get(TagParameters.AtCreation),
        };
    }
}
