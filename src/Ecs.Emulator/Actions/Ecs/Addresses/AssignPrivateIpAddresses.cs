using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Addresses;

internal static class AssignPrivateIpAddresses
{
    private static readonly Parameter<ImmutableArray<Ipv4Address>> PrivateIpAddress = Declare.List(
        "PrivateIpAddress",
        Values.Ipv4Address,
        "Secondary private IP addresses selected from the CIDR block of the VSwitch "
        + "that hosts the ENI. Valid values of N: 1 to 10 when the ENI is in the "
        + "Available state, limited by the instance type when it is in the InUse state.",
        "172.17.0.100",
        inSample: true);

    private static readonly Parameter<int?> SecondaryPrivateIpAddressCount = Declare.Integer(
        "SecondaryPrivateIpAddressCount",
        "The number of private IP addresses that ECS selects. If PrivateIpAddress.N is specified, it must be the "
        + "number of these addresses.",
        minimum: 1);

    private static readonly Shape<AssignedIpv4> Set = new Shape<AssignedIpv4>()
        .Text("NetworkInterfaceId", "The ID of the ENI.", set => set.NetworkInterfaceId.Value)
        .TextList(
            "PrivateIpSet",
            "PrivateIpAddress",
            "The private IP addresses that were assigned.",
            set => set.Addresses)
        .TextList(
            "Ipv4PrefixSet",
            "Ipv4Prefixes",
            "The IPv4 prefixes that were assigned.",
            set => set.Prefixes);

    public static readonly ApiAction Action = new ApiAction<AssignedIpv4>
    {
        Product = Product.Ecs,
        Name = "AssignPrivateIpAddresses",
        Summary = "Assigns one or multiple secondary private IP addresses to an ENI.",
        Description =
            "Specify addresses within the CIDR block of the VSwitch that hosts the ENI, "
            + "or the number of addresses that ECS selects; or, instead of single addresses, "
            + "IPv4 prefixes. All of them are assigned, or none. The ENI must be in the Available "
            + "or InUse state; for a primary ENI the instance must be Running or Stopped.",
        Parameters =
        [
            EcsParameters.RegionId, EcsParameters.NetworkInterfaceId, PrivateIpAddress, SecondaryPrivateIpAddressCount,
            Ipv4Parameters.Ipv4Prefix, Ipv4Parameters.Ipv4PrefixCount, EcsParameters.ClientToken,
        ],
        Resource = EcsParameters.NetworkInterfaceId,
        ClientToken = EcsParameters.ClientToken,
        MissingParameter = RequestErrors.MissingParameter403,
        Response = new Shape<AssignedIpv4>().Object(
            "AssignedPrivateIpAddressesSet",
            "The addresses and prefixes that were assigned.",
            assigned => assigned,
            Set),
        Errors =
        [
            .. EcsErrorSets.OfAddressChanges, AddressErrors.TooManyPrivateIpAddresses,
            AddressErrors.SecurityGroupNotFound, SecurityGroupErrors.NotInVpc,
            NetworkInterfaceErrors.SecurityGroupVpcMismatch, AddressErrors.Ipv4NotSupported,
            AddressErrors.AttachedIpv4QuotaExceeded,
            AddressErrors.AvailableIpv4QuotaExceeded, AddressErrors.AlreadyAssigned, AddressErrors.Exhausted,
            EipErrors.NetworkInterfaceHasBindedEip, SecurityGroupErrors.Full,
        ],
        Run = call => AddressAssignment.Assign(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(EcsParameters.NetworkInterfaceId),
            Select(call)),
    };

    private static Ipv4Selection Select(CallContext call)
    {
        var selection = new Ipv4Selection
        {
            Addresses = call.Get(PrivateIpAddress),
            NextAddresses = call.Get(SecondaryPrivateIpAddressCount) ?? 0,
            Prefixes = call.Get(Ipv4Parameters.Ipv4Prefix),
            NextPrefixes = call.Get(Ipv4Parameters.Ipv4PrefixCount) ?? 0,
        };
        var hasAddresses = selection.Addresses.Length > 0 || selection.NextAddresses > 0;
        var hasPrefixes = selection.Prefixes.Length > 0 || selection.NextPrefixes > 0;
        if (hasAddresses && hasPrefixes)
        {
            throw ApiException.InvalidParameter(
                Ipv4Parameters.Names, "A request cannot contain both single addresses and prefixes.");
        }

        if (selection is { Prefixes.Length: > 0, NextPrefixes: > 0 })
        {
            throw ApiException.InvalidParameter(
                "Ipv4Prefix.N, Ipv4PrefixCount", "Specify the prefixes or their number, not both.");
        }

        // The sample of the API reference sends one address and a count of one, so both are allowed if they agree.
        if (selection is { Addresses.Length: > 0, NextAddresses: > 0 })
        {
            selection = selection.NextAddresses == selection.Addresses.Length
                ? selection with { NextAddresses = 0 }
                : throw ApiException.InvalidParameter(
                    "PrivateIpAddress.N, SecondaryPrivateIpAddressCount",
                    "The count is not the number of addresses.");
        }

        return hasAddresses || hasPrefixes
            ? selection
            : throw Declare.Missing("PrivateIpAddress.N or SecondaryPrivateIpAddressCount");
    }
}
