using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class ModifyIpv6InternetBandwidth
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyIpv6InternetBandwidth",
        Summary = "Modifies the Internet bandwidth of an IPv6 address.",
        Description = "The billing method stays the same.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6AddressParameters.OptionalId, Ipv6AddressParameters.BandwidthId,
            Ipv6AddressParameters.Bandwidth,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Ipv6AddressParameters.BandwidthId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. VpcErrorSets.OfChanges, .. Ipv6AddressParameters.ErrorsOfIds, Ipv6AddressErrors.BandwidthIllegal],
        Run = call =>
        {
            Ipv6AddressParameters.RequireId(call);
            return Done.After(Ipv6InternetBandwidthModification.Modify(
                call.State,
                call.Get(VpcParameters.RequiredRegionId),
                call.Get(Ipv6AddressParameters.BandwidthId),
                call.Get(Ipv6AddressParameters.OptionalId),
                call.Get(Ipv6AddressParameters.Bandwidth)));
        },
    };
}
