using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class AllocateIpv6InternetBandwidth
{
    private static readonly Parameter<Ipv6AddressId> AddressId = Ipv6AddressParameters.Id with
    {
        Missing = Ipv6AddressErrors.IdMissing,
    };

    private static readonly Parameter<Ipv6GatewayId?> GatewayId = Declare.OptionalId<Ipv6GatewayId>(
        "Ipv6GatewayId", "The IPv6 gateway of the VPC of the address.");

    private static readonly Parameter<InternetChargeType?> InternetChargeType = Declare.OneOf<InternetChargeType>(
        "InternetChargeType",
        "The billing method. Default: PayByBandwidth.",
        Ipv6AddressErrors.InternetChargeTypeIllegal);

    public static readonly ApiAction Action = new ApiAction<NewBandwidth>
    {
        Product = Product.Vpc,
        Name = "AllocateIpv6InternetBandwidth",
        Summary = "Gives Internet bandwidth to an IPv6 address.",
        Description = "The address is allocated, or an ENI has it. The VPC must have an IPv6 gateway.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, AddressId, GatewayId, Ipv6AddressParameters.Bandwidth, InternetChargeType,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = AddressId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<NewBandwidth>()
            .Text("InternetBandwidthId", "The ID of the new bandwidth.", created => created.Id.Value)
            .Text("Ipv6AddressId", "The ID of the address.", created => created.AddressId.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, Ipv6AddressErrors.IdMissing, Ipv6AddressErrors.BandwidthIllegal,
            Ipv6AddressErrors.InternetChargeTypeIllegal, Ipv6AddressErrors.NotFound, Ipv6AddressErrors.StateNotAllowed,
            Ipv6AddressErrors.GatewayMissing, Ipv6AddressErrors.GatewayMismatch, Ipv6GatewayErrors.StateNotAllowed,
            Ipv6AddressErrors.BandwidthExists,
        ],
        Run = call => Ipv6InternetBandwidthCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new Ipv6InternetBandwidthSpec
            {
                AddressId = call.Get(AddressId),
                GatewayId = call.Get(GatewayId),
                Bandwidth = call.Get(Ipv6AddressParameters.Bandwidth),
                InternetChargeType = call.Get(InternetChargeType)
                    ?? Domain.Resources.Instances.InternetChargeType.PayByBandwidth,
            }).Select(bandwidth => new NewBandwidth(bandwidth.Id, call.Get(AddressId))),
    };

    private sealed record NewBandwidth(Ipv6InternetBandwidthId Id, Ipv6AddressId AddressId);
}
