using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class DescribeIpv6Addresses
{
    private const int MaxIds = 20;
    private const string SingleAddress = "IPv6Address";
    private const string Prefix = "IPv6Prefix";

    private static readonly Parameter<ImmutableArray<Ipv6AddressId>> Ids = Declare.CommaList(
        "Ipv6AddressId",
        ReadIds,
        $"The IDs of up to {MaxIds} addresses, separated by commas. The list leaves out those that do not exist.");

    private static readonly Parameter<Ipv6Address?> Address = Declare.Optional(
        "Ipv6Address", Values.Ipv6Address, "The address.");

    private static readonly Parameter<string?> Name = Declare.Text("Name", "The exact name.");

    private static readonly Parameter<string?> AddressType = Declare.OneOf(
        "AddressType",
        "The type of the addresses. Default: IPv6Address. The emulator has no prefixes of this kind.",
        SingleAddress,
        Prefix);

    private static readonly Parameter<string?> OwnerId = Declare.Text(
        "AssociatedInstanceId", "The instance or ENI that has the address.");

    private static readonly Parameter<Ipv6AddressOwnerType?> OwnerType = Declare.OneOf<Ipv6AddressOwnerType>(
        "AssociatedInstanceType",
        "EcsInstance for addresses of primary ENIs, NetworkInterface for addresses of other ENIs.");

    private static readonly Parameter<bool?> NetworkType = Declare.OneOf<bool>(
        "NetworkType", "Whether the address has Internet bandwidth.", ("Private", false), ("Public", true));

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>("VpcId", "The VPC of the address.");

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch of the address.");

    private static readonly Parameter<Ipv6InternetBandwidthId?> BandwidthId =
        Declare.OptionalId<Ipv6InternetBandwidthId>("Ipv6InternetBandwidthId", "The ID of the Internet bandwidth.");

    private static readonly Parameter<bool?> ServiceManaged = Declare.Boolean(
        "ServiceManaged", "Whether a cloud service manages the ENI of the address.");

    private static readonly Parameter<bool?> IncludeReservationData = Declare.Boolean(
        "IncludeReservationData", "Has no effect: the emulator has no orders that are not effective yet.");

    private static readonly Shape<Ipv6InternetBandwidth> Bandwidth = new Shape<Ipv6InternetBandwidth>()
        .Text("Ipv6InternetBandwidthId", "The ID.", bandwidth => bandwidth.Id.Value)
        .Integer("Bandwidth", "The bandwidth, in Mbit/s.", bandwidth => bandwidth.Bandwidth)
        .Text("InternetChargeType", "The billing method.", bandwidth => bandwidth.InternetChargeType.ToString())
        .Text("InstanceChargeType", "Always PostPaid.", _ => "PostPaid")
        .Text("BusinessStatus", "Always Normal.", _ => "Normal")
        .Boolean("HasReservationData", "Always false.", _ => false)
        .Text("ReservationActiveTime", "Always empty.", _ => "")
        .Integer("ReservationBandwidth", "Always 0.", _ => 0)
        .Text("ReservationInternetChargeType", "Always empty.", _ => "")
        .Text("ReservationOrderType", "Always empty.", _ => "");

    private static readonly Shape<ListedIpv6Address> Row = new Shape<ListedIpv6Address>()
        .Text("Ipv6AddressId", "The ID.", listed => listed.Id.Value)
        .Text("Ipv6Address", "The address.", listed => listed.Address.ToString())
        .Text("Ipv6AddressName", "The name; empty for an address of an ENI.", listed => listed.Allocated?.Name ?? "")
        .Text(
            "Ipv6AddressDescription",
            "The description; empty for an address of an ENI.",
            listed => listed.Allocated?.Description ?? "")
        .Text("AddressType", "Always IPv6Address.", _ => SingleAddress)
        .Text("Status", "Available or Pending.", listed => listed.Status.ToString())
        .Text("VSwitchId", "The VSwitch.", listed => listed.VSwitchId.Value)
        .Text("VpcId", "The VPC.", listed => listed.Vpc?.Id.Value ?? "")
        .Text(
            "Ipv6GatewayId",
            "The IPv6 gateway of the VPC; empty if it has none.",
            listed => listed.Gateway?.Id.Value ?? "")
        .Text("Ipv6Isp", "The line type of the IPv6 block of the VPC.", listed => listed.Vpc?.Ipv6Isp ?? "")
        .Text(
            "NetworkType",
            "Public for an address with Internet bandwidth, otherwise Private.",
            listed => listed.Bandwidth is null ? "Private" : "Public")
        .Integer("RealBandwidth", "The Internet bandwidth, in Mbit/s.", listed => listed.Bandwidth?.Bandwidth ?? 0)
        .Text(
            "AllocationTime",
            "The time of the allocation, or of the creation of the ENI, UTC.",
            listed => CommonShapes.Time(listed.CreationTime))
        .Text(
            "AssociatedInstanceId",
            "The instance or ENI; empty for an allocated address.",
            listed => listed.Owner?.Id ?? "")
        .Text(
            "AssociatedInstanceType",
            "EcsInstance or NetworkInterface; empty for an allocated address.",
            listed => listed.Owner?.Type.ToString() ?? "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Integer(
            "ServiceManaged",
            "1 if a cloud service manages the ENI, otherwise 0.",
            listed => listed.IsServiceManaged ? 1 : 0)
        .Object("Ipv6InternetBandwidth", "The Internet bandwidth.", listed => listed.Bandwidth, Bandwidth)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Allocated?.Tags ?? [], VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedIpv6Address>>
    {
        Product = Product.Vpc,
        Name = "DescribeIpv6Addresses",
        Summary = "Queries the allocated IPv6 addresses and the IPv6 addresses of ENIs in a region.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ids, Address, Name, AddressType, OwnerId, OwnerType, NetworkType, VpcId,
            VSwitchId, BandwidthId, VpcParameters.ResourceGroupId, ServiceManaged, IncludeReservationData,
            VpcParameters.TagFilter, .. VpcParameters.Pages.All,
        ],
        Resource = Ids,
        Response = new Shape<Page<ListedIpv6Address>>()
            .PageNumbers()
            .ObjectList("Ipv6Addresses", "Ipv6Address", "The addresses.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<ListedIpv6Address>> Run(CallContext call)
    {
        call.Validate(IncludeReservationData);
        return Ipv6AddressListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new Ipv6AddressFilter
            {
                Ids = call.Get(Ids),
                Address = call.Get(Address),
                Name = call.Get(Name),
                IsPrefix = call.Get(AddressType) == Prefix,
                OwnerId = call.Get(OwnerId),
                OwnerType = call.Get(OwnerType),
                HasBandwidth = call.Get(NetworkType),
                VpcId = call.Get(VpcId),
                VSwitchId = call.Get(VSwitchId),
                BandwidthId = call.Get(BandwidthId),
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
                IsServiceManaged = call.Get(ServiceManaged),
                Tags = call.Get(VpcParameters.TagFilter),
            },
            VpcParameters.Pages.Read(call));
    }

    private static ImmutableArray<Ipv6AddressId> ReadIds(string name, string text)
    {
        var ids = text.Split(',').Select(part => Values.Id<Ipv6AddressId>(name, part.Trim())).ToImmutableArray();
        return ids.Length <= MaxIds
            ? ids
            : throw ApiException.InvalidParameter(name, $"It has more than {MaxIds} elements.");
    }
}
