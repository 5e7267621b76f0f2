using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class ReleaseIpv6Address
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ReleaseIpv6Address",
        Summary = "Releases an allocated IPv6 address.",
        Description = "Its Internet bandwidth must be deleted before. The address is free at once.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6AddressParameters.Id, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Ipv6AddressParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, Ipv6AddressErrors.IdNotFound, Ipv6AddressErrors.Associated,
            Ipv6AddressErrors.StateNotAllowed, Ipv6AddressErrors.HasBandwidth,
        ],
        Run = call => Done.After(Ipv6AddressDeletion.Delete(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(Ipv6AddressParameters.Id))),
    };
}
