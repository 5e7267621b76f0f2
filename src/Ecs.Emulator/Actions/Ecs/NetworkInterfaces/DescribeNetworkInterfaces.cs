using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DescribeNetworkInterfaces
{
    private const int MaxFilterElements = 100;
    private const int MaxPageSize = 1_000;
    private const int MaxResultsLimit = 500;

    private static readonly Parameter<RegionId> RegionId = EcsParameters.RegionId.WithReader(
        (name, text) => LooksLikeRegion(text)
            ? new RegionId(Values.Text(name, text))
            : throw new ApiException(PlaceErrors.RegionIdMalformed));

    private static readonly Parameter<ImmutableArray<NetworkInterfaceId>> NetworkInterfaceId =
        Declare.IdList<NetworkInterfaceId>(
            "NetworkInterfaceId",
            "The IDs of the ENIs. The list leaves out IDs that do not exist.",
            "eni-myeni",
            MaxFilterElements);

    private static readonly Parameter<InstanceId?> InstanceId = Declare.Optional(
        "InstanceId",
        Values.PrefixedId(Instance.Kind, InstanceErrors.IdMalformed),
        "The instance that the ENIs are attached to.");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC that the ENIs belong to.");

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch that the ENIs belong to.");

    private static readonly Parameter<SecurityGroupId?> SecurityGroupId = Declare.OptionalId<SecurityGroupId>(
        "SecurityGroupId", "A security group of the ENIs.");

    private static readonly Parameter<NetworkInterfaceType?> Type = Declare.OneOf<NetworkInterfaceType>(
        "Type", "The type of the ENIs. Default: all.");

    private static readonly Parameter<NetworkInterfaceStatus?> Status = Declare.OneOf<NetworkInterfaceStatus>(
        "Status", "The state of the ENIs. Default: all.");

    private static readonly Parameter<string?> NetworkInterfaceName = Declare.Text(
        "NetworkInterfaceName", "The exact name of the ENIs.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the ENIs.");

    private static readonly Parameter<bool?> ServiceManaged = Declare.Boolean(
        "ServiceManaged", "Whether the ENIs are managed by a cloud service. Default: either.");

    private static readonly Parameter<Ipv4Address?> PrimaryIpAddress = Declare.Optional(
        "PrimaryIpAddress", Values.Ipv4Address, "The primary private IP address of the ENI.");

    private static readonly Parameter<ImmutableArray<Ipv4Address>> PrivateIpAddress = Declare.List(
        "PrivateIpAddress",
        Values.Ipv4Address,
        "Private IP addresses of the ENIs, primary or secondary.",
        "172.17.0.12",
        MaxFilterElements);

    private static readonly Parameter<ImmutableArray<Ipv6Address>> Ipv6Address = Declare.List(
        "Ipv6Address", Values.Ipv6Address, "IPv6 addresses of the ENIs.", "2001:db8::1", MaxFilterElements);

    private static readonly PageParameters Pages =
        new(MaxPageSize, MaxResultsLimit, NetworkInterfaceErrors.PageNumberInvalid);

    public static readonly ApiAction Action = new ApiAction<Page<ListedNetworkInterface>>
    {
        Product = Product.Ecs,
        Name = "DescribeNetworkInterfaces",
        Summary = "Queries the ENIs of a region.",
        Description =
            "An ENI must match all filters. Request pages by PageNumber and PageSize, or by MaxResults and the "
            + "NextToken of each response, until it is empty.",
        Parameters =
        [
            RegionId, NetworkInterfaceId, InstanceId, VpcId, VSwitchId, SecurityGroupId, Type, Status,
            NetworkInterfaceName, ResourceGroupId, ServiceManaged, PrimaryIpAddress, PrivateIpAddress, Ipv6Address,
            EcsParameters.TagFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedNetworkInterface>>()
            .PageNumbers()
            .NextToken()
            .ObjectList(
                "NetworkInterfaceSets",
                "NetworkInterfaceSet",
                "The ENIs.",
                page => page.Items,
                NetworkInterfaceShape.Set),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion,
            PlaceErrors.RegionIdMalformed, InstanceErrors.IdMalformed,
            TagErrors.KeyMalformed, NetworkInterfaceErrors.PageNumberInvalid,
        ],
        Run = call => NetworkInterfaceListing.List(call.State, call.Get(RegionId), Filter(call), Pages.Read(call)),
    };

    private static NetworkInterfaceFilter Filter(CallContext call) => new()
    {
        Ids = call.Get(NetworkInterfaceId),
        InstanceId = call.Get(InstanceId),
        VpcId = call.Get(VpcId),
        VSwitchId = call.Get(VSwitchId),
        SecurityGroupId = call.Get(SecurityGroupId),
        Type = call.Get(Type),
        Status = call.Get(Status),
        Name = call.Get(NetworkInterfaceName),
        ResourceGroupId = call.Get(ResourceGroupId),
        ServiceManaged = call.Get(ServiceManaged),
        PrimaryIpAddress = call.Get(PrimaryIpAddress),
        PrivateIpAddresses = call.Get(PrivateIpAddress),
        Ipv6Addresses = call.Get(Ipv6Address),
        Tags = call.Get(EcsParameters.TagFilter),
    };

    private static bool LooksLikeRegion(string text) =>
        text.Contains('-', StringComparison.Ordinal)
        && text.All(
            character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
