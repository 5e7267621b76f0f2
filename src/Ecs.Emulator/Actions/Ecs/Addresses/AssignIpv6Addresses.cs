using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class AssignIpv6Addresses
{
    public static readonly ApiAction Action = new ApiAction<AssignedIpv6>
    {
        Product = Product.Ecs,
        Name = "AssignIpv6Addresses",
        Summary = "Assigns IPv6 addresses to an ENI.",
        Description =
            "Specify addresses or prefixes within the IPv6 CIDR block of the VSwitch, or the number that ECS "
            + "selects. All of them are assigned, or none. The ENI must be Available or InUse.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.PrefixedNetworkInterfaceId with { Example = "eni-myipv6" },
            Ipv6Parameters.Ipv6Address with { Example = "2001:db8:4005:1::200" }, Ipv6Parameters.Ipv6AddressCount,
            Ipv6Parameters.Ipv6Prefix, Ipv6Parameters.Ipv6PrefixCount,
            EcsParameters.ClientToken,
        ],
        Resource = EcsParameters.PrefixedNetworkInterfaceId,
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<AssignedIpv6>()
            .Text("NetworkInterfaceId", "The ID of the ENI.", assigned => assigned.NetworkInterfaceId.Value)
            .TextList(
                "Ipv6Sets",
                "Ipv6Address",
                "The IPv6 addresses that were assigned.",
                assigned => assigned.Addresses.Select(address => address.ToString()))
            .TextList(
                "Ipv6PrefixSets",
                "Ipv6Prefix",
                "The IPv6 prefixes that were assigned.",
                assigned => assigned.Prefixes.Select(prefix => prefix.ToString())),
        Errors =
        [
            .. NetworkInterfaceErrorSets.OfChanges, .. NetworkInterfaceErrorSets.OfIpv6Changes,
            .. Ipv6Parameters.Errors,
            AddressErrors.AvailableIpv6QuotaExceeded, AddressErrors.Ipv6NotSupported,
            AddressErrors.AttachedIpv6QuotaExceeded, AddressErrors.Ipv6NotInVSwitch,
            AddressErrors.Ipv6AlreadyAssigned, AddressErrors.Exhausted,
        ],
        Run = call => AddressAssignment.AssignIpv6(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.PrefixedNetworkInterfaceId),
            Ipv6Parameters.Select(call)
                ?? throw new ApiException(RequestErrors.MissingParameter400, "Ipv6Address.N or Ipv6AddressCount")),
    };
}
