using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class DescribeEipAddresses
{
    private const int MaxIds = 50;
    private const int MaxPageSize = 100;

    private static readonly Parameter<ImmutableArray<EipId>> AllocationId = Declare.CommaList(
        "AllocationId",
        Values.CommaList(Values.Id<EipId>, MaxIds),
        $"The IDs of up to {MaxIds} EIPs, separated by commas. The list leaves out those that do not exist.");

    private static readonly Parameter<ImmutableArray<Ipv4Address>> EipAddress = Declare.CommaList(
        "EipAddress",
        Values.CommaList<Ipv4Address>(Values.Ipv4Address, MaxIds),
        $"Up to {MaxIds} public addresses, separated by commas.");

    private static readonly Parameter<string?> EipName = Declare.Text("EipName", "The exact name of the EIPs.");

    private static readonly Parameter<EipStatus?> Status = Declare.OneOf<EipStatus>(
        "Status", "The state of the EIPs.");

    private static readonly Parameter<string?> Isp = Declare.Text("ISP", "The line type of the EIPs.");

    private static readonly Parameter<InstanceChargeType?> ChargeType = Declare.OneOf<InstanceChargeType>(
        "ChargeType", "The billing method of the EIPs.", EipErrors.ChargeTypeNotSupported);

    private static readonly Parameter<string?> LockReason = Declare.OneOf(
        "LockReason",
        "The reason for the lock of the EIPs. The emulator has no locked EIPs.",
        EipErrors.LockReasonNotFound,
        "financial",
        "security");

    private static readonly Parameter<string?> PublicIpAddressPoolId = Declare.Text(
        "PublicIpAddressPoolId", "The address pool of the EIPs. The emulator has no address pools.");

    private static readonly Parameter<string?> SegmentInstanceId = Declare.Text(
        "SegmentInstanceId", "The group of contiguous EIPs. The emulator has no such groups.");

    private static readonly Parameter<bool?> SecurityProtectionEnabled = Declare.Boolean(
        "SecurityProtectionEnabled", "Whether the EIPs have a type of security protection.");

    private static readonly Parameter<bool?> ServiceManaged = Declare.Boolean(
        "ServiceManaged", "Whether a service manages the EIPs. The emulator has no managed EIPs.");

    private static readonly Parameter<bool?> IncludeReservationData = Declare.Boolean(
        "IncludeReservationData", "Whether to include orders that have not taken effect, which has no effect.");

    private static readonly Parameter<string?> AssociatedInstanceType = Declare.OneOf(
        "AssociatedInstanceType",
        "The type of the associated resource.",
        EipErrors.AssociatedTypeNotSupported,
        "EcsInstance",
        "NetworkInterface",
        "SlbInstance",
        "Nat",
        "HaVip",
        "IpAddress");

    private static readonly Parameter<string?> AssociatedInstanceId = Declare.Text(
        "AssociatedInstanceId", "The ID of the associated resource.");

    private static readonly Parameter<ImmutableArray<DateTimeOffset>> Filter = Declare.ListOf(
        "Filter",
        ["Key", "Value"],
        ReadFilter,
        "A filter by time of creation: CreationStartTime.",
        "CreationStartTime",
        maxElements: 1);

    private static readonly PageParameters Pages = new(MaxPageSize);

    public static readonly ApiAction Action = new ApiAction<Page<ListedEip>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeEipAddresses",
        Summary = "Queries the EIPs of a region.",
        Description = "An EIP must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, AllocationId, EipAddress, EipName, Status, Isp, ChargeType,
            VpcParameters.ResourceGroupId, LockReason, PublicIpAddressPoolId, SegmentInstanceId,
            SecurityProtectionEnabled, ServiceManaged, IncludeReservationData, AssociatedInstanceType,
            AssociatedInstanceId, Filter, VpcParameters.TagFilter, .. Pages.All, VpcParameters.DryRun,
        ],
        DryRun = VpcParameters.DryRun,
        Response = new Shape<Page<ListedEip>>()
            .PageNumbers()
            .ObjectList("EipAddresses", "EipAddress", "The EIPs.", page => page.Items, EipShape.Row),
        Errors =
        [
            .. EipParameters.Errors, EipErrors.ChargeTypeNotSupported, EipErrors.LockReasonNotFound,
            EipErrors.AssociatedTypeNotSupported, RequestErrors.DryRunOperation,
        ],
        Run = Run,
    };

    private static Plan<Page<ListedEip>> Run(CallContext call)
    {
        call.Validate(IncludeReservationData);
        return EipListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), ReadFilter(call), Pages.Read(call));
    }

    private static EipFilter ReadFilter(CallContext call)
    {
        var createdFrom = call.Get(Filter);
        return new EipFilter
        {
            Ids = call.Get(AllocationId),
            IpAddresses = call.Get(EipAddress),
            Name = call.Get(EipName),
            Status = call.Get(Status),
            Isp = call.Get(Isp),
            ChargeType = call.Get(ChargeType),
            ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
            SecurityProtected = call.Get(SecurityProtectionEnabled),
            TargetType = call.Get(AssociatedInstanceType),
            TargetId = call.Get(AssociatedInstanceId),
            CreatedFrom = createdFrom.IsEmpty ? null : createdFrom[0],
            MatchesNone = call.Get(LockReason) is not null
                || call.Get(PublicIpAddressPoolId) is not null
                || call.Get(SegmentInstanceId) is not null
                || call.Get(ServiceManaged) is true,
            Tags = call.Get(VpcParameters.TagFilter),
        };
    }

    private static DateTimeOffset ReadFilter(ListElement element)
    {
        if (element.Find("Key") is not "CreationStartTime")
        {
            throw ApiException.InvalidParameter(element.NameOf("Key"), "Valid values: CreationStartTime.");
        }

        return InstanceParameters.Time(element.Find("Value") ?? "")
            ?? throw ApiException.InvalidParameter(
                element.NameOf("Value"), "It is not a time such as 2023-01-01T01:00Z.");
    }
}
