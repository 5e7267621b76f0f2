using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class UnassignPrivateIpAddresses
{
    /// <summary>
    /// The service documents 1 to 32. The emulator accepts 50, so that one request can unassign all addresses of an ENI
    /// with the service's limits. An ENI with a higher configured limit can need several requests.
    /// </summary>
    private const int MaxAddresses = 50;

    private static readonly Parameter<NetworkInterfaceId> NetworkInterfaceId = EcsParameters.NetworkInterfaceId
        .WithReader(Values.PrefixedId(NetworkInterface.Kind, NetworkInterfaceErrors.IdMalformed)) with
    {
        Example = "eni-mysecondprimary",
    };

    private static readonly Parameter<ImmutableArray<Ipv4Address>> PrivateIpAddress = Declare.List(
        "PrivateIpAddress",
        (_, text) => Ipv4Address.TryParse(text, out var address)
            ? address
            : throw new ApiException(AddressErrors.PrivateIpAddressMalformed, ApiException.Echo(text)),
        "Secondary private IP addresses of the ENI. Cannot be combined with Ipv4Prefix.N.",
        "172.17.240.100",
        MaxAddresses,
        inSample: true);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "UnassignPrivateIpAddresses",
        Summary = "Unassigns one or multiple secondary private IP addresses from an ENI.",
        Description =
            "All of the addresses are unassigned, or none; the primary address stays. The ENI must be in the "
            + "Available or InUse state; for a primary ENI the instance must be Running or Stopped.",
        Parameters = [EcsParameters.RegionId, NetworkInterfaceId, PrivateIpAddress, Ipv4Parameters.Ipv4Prefix],
        Resource = NetworkInterfaceId,
        MissingParameter = RequestErrors.MissingParameter403,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.OfAddressChanges,
            RequestErrors.BothParametersEmpty, RequestErrors.ParameterConflict, NetworkInterfaceErrors.IdMalformed,
            AddressErrors.PrivateIpAddressMalformed, AddressErrors.NotAssigned,
            EipErrors.AddressHasEip,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var regionId = call.Get(EcsParameters.RegionId);
        var id = call.Get(NetworkInterfaceId);
        var addresses = call.Get(PrivateIpAddress);
        var prefixes = call.Get(Ipv4Parameters.Ipv4Prefix);
        if (addresses.IsEmpty && prefixes.IsEmpty)
        {
            throw new ApiException(RequestErrors.BothParametersEmpty, "PrivateIpAddress.N, Ipv4Prefix.N");
        }

        if (!addresses.IsEmpty && !prefixes.IsEmpty)
        {
            throw new ApiException(RequestErrors.ParameterConflict, "PrivateIpAddress.N, Ipv4Prefix.N");
        }

        return Done.After(AddressUnassignment.Unassign(call.State, regionId, id, addresses, prefixes));
    }
}
