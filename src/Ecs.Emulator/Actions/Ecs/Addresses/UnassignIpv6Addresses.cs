using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class UnassignIpv6Addresses
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "UnassignIpv6Addresses",
        Summary = "Unassigns IPv6 addresses from an ENI.",
        Description = "All of the addresses and prefixes are unassigned, or none. The ENI must be Available or InUse.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId with { Example = "eni-myipv6" },
            Ipv6Parameters.Ipv6Address, Ipv6Parameters.Ipv6Prefix,
        ],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        Response = Done.Shape,
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfChanges, .. NetworkInterfaceErrorSets.OfIpv6Changes,
            AddressErrors.Ipv6AddressInvalid, AddressErrors.PrefixIllegal, AddressErrors.NotAssigned,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var addresses = call.Get(Ipv6Parameters.Ipv6Address);
        var prefixes = call.Get(Ipv6Parameters.Ipv6Prefix);
        if (addresses.IsEmpty && prefixes.IsEmpty)
        {
            throw new ApiException(RequestErrors.MissingParameter400, "Ipv6Address.N or Ipv6Prefix.N");
        }

        return Done.After(AddressUnassignment.UnassignIpv6(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            addresses,
            prefixes));
    }
}
