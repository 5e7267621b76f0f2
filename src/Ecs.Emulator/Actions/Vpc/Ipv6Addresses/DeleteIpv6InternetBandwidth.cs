namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class DeleteIpv6InternetBandwidth
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteIpv6InternetBandwidth",
        Summary = "Deletes the Internet bandwidth of an IPv6 address.",
        Description = "The address remains.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6AddressParameters.OptionalId, Ipv6AddressParameters.BandwidthId,
            VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = Ipv6AddressParameters.BandwidthId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. VpcErrorSets.OfChanges, .. Ipv6AddressParameters.ErrorsOfIds],
        Run = call =>
        {
            Ipv6AddressParameters.RequireId(call);
            return Done.After(Ipv6InternetBandwidthDeletion.Delete(
                call.State,
                call.Get(VpcParameters.RequiredRegionId),
                call.Get(Ipv6AddressParameters.BandwidthId),
                call.Get(Ipv6AddressParameters.OptionalId)));
        },
    };
}
