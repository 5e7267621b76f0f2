using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class DescribeInstances
{
    private const int MaxPageSize = 100;
    private const int MaxElements = 100;

    private static readonly Parameter<ImmutableArray<InstanceId>?> InstanceIds = Declare.JsonList(
        "InstanceIds",
        Values.Id<InstanceId>,
        "The IDs of the instances. The list leaves out IDs that do not exist.",
        MaxElements);

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the instances.");

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch of their primary ENIs.");

    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone of the instances.");

    private static readonly Parameter<SecurityGroupId?> SecurityGroupId = Declare.OptionalId<SecurityGroupId>(
        "SecurityGroupId",
        "A security group of the instances.");

    private static readonly Parameter<string?> InstanceNetworkType = Declare.OneOf(
        "InstanceNetworkType",
        "vpc or classic. The emulator has no instances of the classic network.",
        InstanceParameterErrors.NetworkTypeNotFound,
        "vpc",
        "classic");

    private static readonly Parameter<string?> ImageId = Declare.Text("ImageId", "The image of the instances.");
    private static readonly Parameter<string?> InstanceType = Declare.Text(
        "InstanceType", "The type of the instances.");

    private static readonly Parameter<string?> InstanceTypeFamily = Declare.Text(
        "InstanceTypeFamily", "The family of their types.");

    private static readonly Parameter<string?> KeyPairName = Declare.Text(
        "KeyPairName", "The key pair of the instances.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the instances.");

    private static readonly Parameter<string?> HpcClusterId = Declare.Text(
        "HpcClusterId", "The high performance cluster of the instances.");

    private static readonly Parameter<string?> InstanceName = Declare.Text(
        "InstanceName", "The name of the instances, with * as a wildcard.");

    private static readonly Parameter<InstanceStatus?> Status = Declare.OneOf<InstanceStatus>(
        "Status", "The state of the instances. Default: all.", InstanceParameterErrors.StatusNotFound);

    private static readonly Parameter<InstanceChargeType?> InstanceChargeType = Declare.OneOf<InstanceChargeType>(
        "InstanceChargeType", "The billing method of the instances.", InstanceParameterErrors.ChargeTypeNotFound);

    private static readonly Parameter<InternetChargeType?> InternetChargeType = Declare.OneOf<InternetChargeType>(
        "InternetChargeType", "The billing method of their public bandwidth.",
        InstanceParameterErrors.InternetChargeTypeInvalid);

    private static readonly Parameter<SpotStrategy?> SpotStrategy = Declare.OneOf<SpotStrategy>(
        "SpotStrategy", "The bidding policy of the instances.");

    private static readonly Parameter<string?> LockReason = Declare.OneOf(
        "LockReason",
        "The reason for the lock of the instances.",
        InstanceParameterErrors.LockReasonNotFound,
        ["financial", "security", "Recycling", "dedicatedhostfinancial", "refunded"]);

    private static readonly Parameter<bool?> IoOptimized = Declare.Boolean(
        "IoOptimized", "Whether the instances are I/O optimized. All instances of the emulator are.");

    private static readonly Parameter<string?> HttpEndpoint = Declare.OneOf(
        "HttpEndpoint", "Whether the metadata service of the instances is enabled.", ["enabled", "disabled"]);

    private static readonly Parameter<string?> HttpTokens = Declare.OneOf(
        "HttpTokens", "Whether access to the metadata service requires a token.", ["optional", "required"]);

    private static readonly Parameter<ImmutableArray<Ipv4Address>?> PrivateIpAddresses = Declare.JsonList(
        "PrivateIpAddresses", Values.Ipv4Address, "Primary private addresses of the instances.", MaxElements);

    private static readonly Parameter<ImmutableArray<Ipv4Address>?> PublicIpAddresses = Declare.JsonList(
        "PublicIpAddresses", Values.Ipv4Address, "Public addresses of the instances.", MaxElements);

    private static readonly Parameter<ImmutableArray<Ipv4Address>?> EipAddresses = Declare.JsonList(
        "EipAddresses", Values.Ipv4Address, "Addresses of the EIPs of the instances.", MaxElements);

    private static readonly Parameter<ImmutableArray<Ipv6Address>> Ipv6Address = Declare.List(
        "Ipv6Address", Values.Ipv6Address, "IPv6 addresses of the instances.", "2001:db8::1", MaxElements);

    private static readonly Parameter<ImmutableArray<(string Key, DateTimeOffset Time)>> Filter = Declare.ListOf(
        "Filter",
        ["Key", "Value"],
        ReadFilter,
        "Filters by time of creation and expiration: "
        + "CreationStartTime, CreationEndTime, ExpiredStartTime, ExpiredEndTime.",
        "CreationStartTime",
        maxElements: 4);

    private static readonly PageParameters Pages = new(MaxPageSize, maxResultsLimit: 100);

    public static readonly ApiAction Action = new ApiAction<Page<ListedInstance>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstances",
        Summary = "Queries the instances of a region.",
        Description =
            "An instance must match all filters. Request pages by PageNumber and PageSize, or by MaxResults and the "
            + "NextToken of each response, until it is empty.",
        Parameters =
        [
            EcsParameters.RegionId, InstanceIds, VpcId, VSwitchId, ZoneId, SecurityGroupId, InstanceNetworkType,
            ImageId,
            InstanceType, InstanceTypeFamily, KeyPairName, ResourceGroupId, HpcClusterId, InstanceName, Status,
            InstanceChargeType, InternetChargeType, SpotStrategy, LockReason, IoOptimized, HttpEndpoint, HttpTokens,
            PrivateIpAddresses, PublicIpAddresses, EipAddresses, Ipv6Address, Filter,
            EcsParameters.TagFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedInstance>>()
            .PageNumbers()
            .NextToken()
            .ObjectList("Instances", "Instance", "The instances.", page => page.Items, InstanceShape.Instance),
        Errors =
        [
            .. EcsErrorSets.InNetworkInterfaceRegion, InstanceParameterErrors.NetworkTypeNotFound,
            InstanceParameterErrors.StatusNotFound,
            InstanceParameterErrors.ChargeTypeNotFound, InstanceParameterErrors.InternetChargeTypeInvalid,
            InstanceParameterErrors.LockReasonNotFound, InstanceParameterErrors.FilterKeyNotFound,
            TagErrors.KeyMalformed,
        ],
        Run = call => InstanceListing.List(call.State, call.Get(EcsParameters.RegionId), Read(call), Pages.Read(call)),
    };

    private static InstanceFilter Read(CallContext call)
    {
        var times = call.Get(Filter).DistinctBy(time => time.Key).ToDictionary(time => time.Key, time => time.Time);
        return new InstanceFilter
        {
            Ids = call.Get(InstanceIds),
            VpcId = call.Get(VpcId),
            VSwitchId = call.Get(VSwitchId),
            ZoneId = call.Get(ZoneId),
            SecurityGroupId = call.Get(SecurityGroupId),
            InVpc = call.Get(InstanceNetworkType) is { } network ? network == "vpc" : null,
            ImageId = call.Get(ImageId),
            InstanceType = call.Get(InstanceType),
            Family = call.Get(InstanceTypeFamily),
            KeyPairName = call.Get(KeyPairName),
            ResourceGroupId = call.Get(ResourceGroupId),
            HpcClusterId = call.Get(HpcClusterId),
            Name = call.Get(InstanceName),
            Status = call.Get(Status),
            ChargeType = call.Get(InstanceChargeType),
            InternetChargeType = call.Get(InternetChargeType),
            SpotStrategy = call.Get(SpotStrategy),
            LockReason = call.Get(LockReason),
            IoOptimized = call.Get(IoOptimized),
            HttpEndpoint = call.Get(HttpEndpoint),
            HttpTokens = call.Get(HttpTokens),
            PrivateIpAddresses = call.Get(PrivateIpAddresses),
            PublicIpAddresses = call.Get(PublicIpAddresses),
            EipAddresses = call.Get(EipAddresses),
            Ipv6Addresses = call.Get(Ipv6Address),
            CreatedFrom = Find(times, "CreationStartTime"),
            CreatedTo = Find(times, "CreationEndTime"),
            ExpiringFrom = Find(times, "ExpiredStartTime"),
            ExpiringTo = Find(times, "ExpiredEndTime"),
            Tags = call.Get(EcsParameters.TagFilter),
        };
    }

    private static DateTimeOffset? Find(Dictionary<string, DateTimeOffset> times, string key) =>
        times.TryGetValue(key, out var time) ? time : null;

    private static (string Key, DateTimeOffset Time) ReadFilter(ListElement element)
    {
        var key = element.Find("Key") ?? "";
        if (key is not ("CreationStartTime" or "CreationEndTime" or "ExpiredStartTime" or "ExpiredEndTime"))
        {
            throw new ApiException(InstanceParameterErrors.FilterKeyNotFound, ApiException.Echo(key));
        }

        return InstanceParameters.Time(element.Find("Value") ?? "") is { } time
            ? (key, time)
            : throw ApiException.InvalidParameter(
                element.NameOf("Value"), "It is not a time such as 2017-12-10T04:04Z.");
    }
}
