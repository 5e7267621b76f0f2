using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class AssignPrivateIpAddresses
{
    private static readonly Parameter<ImmutableArray<Ipv4Address>> PrivateIpAddress = Declare.List(
        "PrivateIpAddress",
        Values.Ipv4Address,
        "Secondary private IP addresses selected from the CIDR block of the VSwitch that hosts the ENI. Valid values "
        + "of N: "
        + "1 to 10 when the ENI is in the Available state, limited by the instance type when it is in the InUse state.",
        "172.17.0.100",
        inSample: true);

    private static readonly Parameter<int?> SecondaryPrivateIpAddressCount = Declare.Integer(
        "SecondaryPrivateIpAddressCount",
        "The number of private IP addresses that ECS selects. If PrivateIpAddress.N is specified, it must be the "
        + "number of these addresses.",
        minimum: 1);

    private static readonly Parameter<int?> Ipv4PrefixCount = Declare.Integer(
        "Ipv4PrefixCount",
        "The number of IPv4 prefixes that ECS selects. Not together with Ipv4Prefix.N or single addresses.",
        minimum: 1,
        maximum: EcsParameters.MaxPrefixes);

    private static readonly Shape<AssignedAddresses> Set = new Shape<AssignedAddresses>()
        .Text("NetworkInterfaceId", "The ID of the ENI.", set => set.NetworkInterfaceId.Value)
        .TextList(
            "PrivateIpSet",
            "PrivateIpAddress",
            "The private IP addresses that were assigned.",
            set => set.PrivateIpAddresses)
        .TextList(
            "Ipv4PrefixSet",
            "Ipv4Prefixes",
            "The IPv4 prefixes that were assigned.",
            set => set.Ipv4Prefixes);

    public static readonly ApiAction Action = new ApiAction<AssignedAddresses>
    {
        Product = Product.Ecs,
        Name = "AssignPrivateIpAddresses",
        Summary = "Assigns one or multiple secondary private IP addresses to an ENI.",
        Description =
            "Specify addresses within the CIDR block of the VSwitch that hosts the ENI, or the number of addresses "
            + "that ECS selects; or, instead of single addresses, IPv4 prefixes. All of them are assigned, or none. "
            + "The ENI must be in the Available or InUse state; for a primary ENI the instance must be Running or "
            + "Stopped.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.NetworkInterfaceId, PrivateIpAddress, SecondaryPrivateIpAddressCount,
            EcsParameters.Ipv4Prefix, Ipv4PrefixCount, EcsParameters.ClientToken,
        ],
        Resource = EcsParameters.NetworkInterfaceId,
        ClientToken = EcsParameters.ClientToken,
        MissingParameter = RequestErrors.MissingParameter403,
        Response = new Shape<AssignedAddresses>().Object(
            "AssignedPrivateIpAddressesSet",
            "The addresses and prefixes that were assigned.",
            assigned => assigned,
            Set),
        Errors =
        [
            .. EcsErrorSets.OfAddressChanges, RequestErrors.ListTooLong,
            AddressErrors.SecurityGroupNotFound, SecurityGroupErrors.NotInVpc,
            NetworkInterfaceErrors.SecurityGroupVpcMismatch, AddressErrors.Ipv4NotSupported,
            AddressErrors.AttachedIpv4QuotaExceeded,
            AddressErrors.AvailableIpv4QuotaExceeded, AddressErrors.AlreadyAssigned, AddressErrors.Exhausted,
            SecurityGroupErrors.Full, RequestErrors.IdempotentParameterMismatch,
        ],
        Run = call => AddressAssignment.Assign(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.NetworkInterfaceId),
            Select(call)),
    };

    private static AddressSelection Select(CallContext call)
    {
        var addresses = call.Get(PrivateIpAddress);
        var count = call.Get(SecondaryPrivateIpAddressCount);
        var prefixes = call.Get(EcsParameters.Ipv4Prefix);
        var prefixCount = call.Get(Ipv4PrefixCount);
        var wantsAddresses = addresses.Length > 0 || count is not null;
        var wantsPrefixes = prefixes.Length > 0 || prefixCount is not null;
        if (wantsAddresses && wantsPrefixes)
        {
            throw ApiException.InvalidParameter(
                "PrivateIpAddress.N, SecondaryPrivateIpAddressCount, Ipv4Prefix.N, Ipv4PrefixCount",
                "Single addresses and prefixes do not go into one request.");
        }

        if (prefixes.Length > 0 && prefixCount is not null)
        {
            throw ApiException.InvalidParameter(
                "Ipv4Prefix.N, Ipv4PrefixCount", "Name the prefixes or their number, not both.");
        }

        // The page's own sample sends both, one address and a count of one; so both are fine as long as they agree.
        if (addresses.Length > 0 && count is not null && count != addresses.Length)
        {
            throw ApiException.InvalidParameter(
                "PrivateIpAddress.N, SecondaryPrivateIpAddressCount",
                "The count is not the number of addresses.");
        }

        return (addresses.Length, count, prefixes.Length, prefixCount) switch
        {
            ( > 0, _, _, _) => new ChosenAddresses(addresses),
            (_, { } number, _, _) => new NextAddresses(number),
            (_, _, > 0, _) => new ChosenPrefixes(prefixes),
            (_, _, _, { } number) => new NextPrefixes(number),
            _ => throw Declare.Missing("PrivateIpAddress.N or SecondaryPrivateIpAddressCount"),
        };
    }
}
