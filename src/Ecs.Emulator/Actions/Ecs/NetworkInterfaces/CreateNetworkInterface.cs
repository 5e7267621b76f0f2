using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Addresses;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class CreateNetworkInterface
{
    private static readonly Parameter<VSwitchId> VSwitchId = Declare.Id<VSwitchId>(
        "VSwitchId",
        "The ID of the VSwitch that hosts the ENI.",
        "vsw-myvswitch");

    private static readonly Parameter<SecurityGroupId?> SecurityGroupId = Declare.OptionalId<SecurityGroupId>(
        "SecurityGroupId",
        "The security group of the ENI. Either this or SecurityGroupIds.N, not both.");

    private static readonly Parameter<ImmutableArray<SecurityGroupId>> SecurityGroupIds =
        Declare.IdList<SecurityGroupId>(
            "SecurityGroupIds",
            "The security groups of the ENI. Either these or SecurityGroupId, not both.",
            "sg-mygroup",
            inSample: true);

    private static readonly Parameter<Ipv4Address?> PrimaryIpAddress = Declare.Optional(
        "PrimaryIpAddress",
        Values.Ipv4Address,
        "The primary private IP address. Default: a free address of the VSwitch.");

    private static readonly Parameter<ImmutableArray<Ipv4Address>> PrivateIpAddress = Declare.List(
        "PrivateIpAddress",
        Values.Ipv4Address,
        "Secondary private IP addresses. Cannot be combined with SecondaryPrivateIpAddressCount.",
        "172.17.0.100");

    private static readonly Parameter<int?> SecondaryPrivateIpAddressCount = Declare.Integer(
        "SecondaryPrivateIpAddressCount", "The number of secondary private IP addresses that ECS selects.", minimum: 1);

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the ENI.");

    private static readonly Parameter<NetworkInterfaceType?> InstanceType = Declare.OneOf<NetworkInterfaceType>(
        "InstanceType",
        "The type of the ENI. Default: Secondary.",
        (nameof(NetworkInterfaceType.Secondary), NetworkInterfaceType.Secondary),
        (nameof(NetworkInterfaceType.Trunk), NetworkInterfaceType.Trunk));

    private static readonly Parameter<NetworkInterfaceTrafficMode?> TrafficMode =
        Declare.OneOf<NetworkInterfaceTrafficMode>(
            "NetworkInterfaceTrafficMode",
            "The communication mode of the ENI. Default: Standard.",
            NetworkInterfaceErrors.TrafficModeInvalid);

    private static readonly Parameter<int?> QueuePairNumber = Declare.Integer(
        "QueuePairNumber",
        "The number of RDMA queue pairs of the ENI.",
        minimum: 0,
        maximum: NetworkInterfaceParameters.MaxQueues);

    public static readonly ApiAction Action = new ApiAction<ListedNetworkInterface>
    {
        Product = Product.Ecs,
        Name = "CreateNetworkInterface",
        Summary = "Creates an ENI.",
        Description =
            "The ENI is in the zone and the VPC of its VSwitch, gets its addresses from it and is Available "
            + "immediately. It is a secondary or a trunk ENI: primary ENIs are created with their instances.",
        Parameters =
        [
            EcsParameters.RegionId, VSwitchId, SecurityGroupId, SecurityGroupIds, PrimaryIpAddress, PrivateIpAddress,
            SecondaryPrivateIpAddressCount, Ipv4Parameters.Ipv4Prefix, Ipv4Parameters.Ipv4PrefixCount,
            Ipv6Parameters.OptionalIpv6Address, Ipv6Parameters.Ipv6AddressCount, Ipv6Parameters.Ipv6Prefix,
            Ipv6Parameters.Ipv6PrefixCount, NetworkInterfaceParameters.Name,
            NetworkInterfaceParameters.Description, TagParameters.AtCreation, ResourceGroupId, InstanceType,
            TrafficMode,
            NetworkInterfaceParameters.QueueNumber, QueuePairNumber, NetworkInterfaceParameters.DeleteOnRelease,
            NetworkInterfaceParameters.SourceDestCheck, NetworkInterfaceParameters.TcpEstablishedTimeout,
            NetworkInterfaceParameters.TcpClosedAndTimeWaitTimeout, NetworkInterfaceParameters.UdpTimeout,
            EcsParameters.ClientToken,
        ],
        Resource = VSwitchId,
        ClientToken = EcsParameters.ClientToken,
        Response = NetworkInterfaceShape.Created,
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, .. NetworkInterfaceErrorSets.OfAttributes,
            .. TagParameters.Errors, .. Ipv6Parameters.Errors,
            AddressErrors.TooManyPrivateIpAddresses, NetworkInterfaceErrors.VSwitchStateNotAllowed,
            AddressErrors.SecurityGroupNotFound, ResourceGroupErrors.NotFound,
            NetworkInterfaceErrors.TrafficModeInvalid, NetworkInterfaceErrors.TooManyInRegion,
            AddressErrors.NewNetworkInterfaceIpv4QuotaExceeded,
            AddressErrors.PrefixMaskInvalid, AddressErrors.PrefixNotStrict, AddressErrors.NotInVSwitch,
            AddressErrors.Ipv6NotInVSwitch, AddressErrors.Ipv6AlreadyAssigned,
            AddressErrors.Repeated, InstanceNetworkErrors.AddressAssigned, AddressErrors.Exhausted,
        ],
        Run = call => NetworkInterfaceCreation.Create(call.State, call.Get(EcsParameters.RegionId), Read(call)),
    };

    private static NetworkInterfaceSpec Read(CallContext call) => new()
    {
        VSwitchId = call.Get(VSwitchId),
        SecurityGroupIds = Groups(call),
        PrimaryIpAddress = call.Get(PrimaryIpAddress),
        Addresses = new Ipv4Selection
        {
            Addresses = call.Get(PrivateIpAddress),
            NextAddresses = call.Get(SecondaryPrivateIpAddressCount) ?? 0,
            Prefixes = call.Get(Ipv4Parameters.Ipv4Prefix),
            NextPrefixes = call.Get(Ipv4Parameters.Ipv4PrefixCount) ?? 0,
        }.RequireOneKind(Ipv4Parameters.Names),
        Ipv6 = Ipv6Parameters.Select(call),
        Name = call.Get(NetworkInterfaceParameters.Name) ?? "",
        Description = call.Get(NetworkInterfaceParameters.Description) ?? "",
        Tags = call.Get(TagParameters.AtCreation),
        ResourceGroupId = call.Get(ResourceGroupId) ?? "",
        Type = call.Get(InstanceType) ?? NetworkInterfaceType.Secondary,
        TrafficMode = call.Get(TrafficMode) ?? NetworkInterfaceTrafficMode.Standard,
        QueueNumber = call.Get(NetworkInterfaceParameters.QueueNumber),
        QueuePairNumber = call.Get(QueuePairNumber) ?? 0,
        DeleteOnRelease = call.Get(NetworkInterfaceParameters.DeleteOnRelease) ?? true,
        SourceDestCheck = call.Get(NetworkInterfaceParameters.SourceDestCheck) ?? false,
        ConnectionTracking = new ConnectionTracking(
            call.Get(NetworkInterfaceParameters.TcpEstablishedTimeout)
                ?? ConnectionTracking.Default.TcpEstablishedTimeout,
            call.Get(NetworkInterfaceParameters.TcpClosedAndTimeWaitTimeout)
                ?? ConnectionTracking.Default.TcpClosedAndTimeWaitTimeout,
            call.Get(NetworkInterfaceParameters.UdpTimeout) ?? ConnectionTracking.Default.UdpTimeout),
    };

    private static ImmutableArray<SecurityGroupId> Groups(CallContext call)
    {
        var one = call.Get(SecurityGroupId);
        var several = call.Get(SecurityGroupIds);
        return (one, several.Length) switch
        {
            ({ } group, 0) => [group],
            (null, > 0) => several,
            (null, _) => throw new ApiException(
                RequestErrors.MissingParameter400, "SecurityGroupId or SecurityGroupIds.N"),
            _ => throw new ApiException(
                RequestErrors.ParameterConflict, "SecurityGroupId, SecurityGroupIds.N"),
        };
    }
}
