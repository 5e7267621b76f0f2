namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of route entries and their next hops.</summary>
internal static class RouteEntryErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidRouteEntry.NotFound", 400, "Route entry not exists.", Refusal.RouteEntryNotFound);

    public static readonly ErrorDefinition IsSystem = new(
        "OperationDenied", 400,
        "Specified operation is denied as route entry type is system.", Refusal.RouteEntryIsSystem);

    public static readonly ErrorDefinition DestinationMalformed = new(
        "InvalidCidrBlock.Malformed", 400, "Specified CIDR block is not valid.");

    public static readonly ErrorDefinition DestinationNotAllowed = new(
        "InvalidCidrBlock", 400, "Specified CIDR block is not valid.", Refusal.RouteDestinationNotAllowed);

    public static readonly ErrorDefinition Exists = new(
        "InvalidCIDRBlock.Duplicate", 400, "Specified CIDR block is already exists.", Refusal.RouteEntryExists);

    // Prefix lists.
    public static readonly ErrorDefinition PrefixListExists = new(
        "ResourceAlreadyAssociated.PrefixList", 400,
        "The operation failed because the specified prefixList route entry already exists.",
        Refusal.PrefixListRouteExists);

    public static readonly ErrorDefinition PrefixListConflict = new(
        "RouteConflict.AlreadyExist", 400,
        "Route conflict exists in routing table.", Refusal.PrefixListRouteConflict);

    public static readonly ErrorDefinition DestinationInPrefixList = new(
        "OperationFailed.CidrConflictWithPrefixList", 400,
        "The specified CIDR block already exists in a prefixList route entry.", Refusal.RouteDestinationInPrefixList);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded", 400, "Route entry quota exceeded in this route table.", Refusal.RouteEntryQuotaExceeded);

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidRouteEntryName.Malformed", 400, "Specified RouteEntry name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidParameter.Description.Malformed", 400, "Specified RouteEntry description is not valid.");

    // States and tasks.
    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectRouteEntryStatus", 400,
        "Some route entry status blocked this operation.", Refusal.RouteEntryStateNotAllowed);

    public static readonly ErrorDefinition TableBusy = new(
        "IncorrectRouteEntryStatus", 400, "Some route entry status blocked this operation.", Refusal.RouteTableBusy);

    public static readonly ErrorDefinition TaskConflict = new(
        "TaskConflict", 400,
        "The operation is too frequent, please wait a moment and try again.", Refusal.RouteTaskConflict);

    // Next hops.
    public static readonly ErrorDefinition NextHopTypeInvalid = new(
        "InvalidNextHopType", 400, "Specified parameter \"NextHopType\" is not valid");

    public static readonly ErrorDefinition NextHopMissing = new(
        "InvalidNexthopTypeAndList.BothNull", 400, "both nexthopType and nextHopList are null.");

    public static readonly ErrorDefinition NextHopAndList = new(
        "InvalidNexthopTypeAndList.BothNotNull", 400, "both nexthopType and nextHopList are not null.");

    public static readonly ErrorDefinition DeletedNextHopMissing = new(
        "InvalidNextHop", 400, "Specified nexthop and nexthop list cannot both null.");

    public static readonly ErrorDefinition NextHopNotFound = new(
        "InvalidNextHop.NotFound", 400, "Specified next hop does not exist.", Refusal.NextHopNotFound);

    public static readonly ErrorDefinition InstanceNotInVpc = new(
        "IllegalParam.NextHopId", 400, "Instance not exists or not vpc vm.", Refusal.NextHopInstanceNotInVpc);

    public static readonly ErrorDefinition InstanceStateNotAllowed = new(
        "IncorrectInstanceStatus", 400,
        "Current instance status does not support this operation.", Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NetworkInterfaceNotFound = new(
        "ResourceNotFound.NetworkInterface", 400,
        "The specified resource of network interface is not found.", Refusal.NextHopNetworkInterfaceNotFound);

    public static readonly ErrorDefinition HaVipNotFound = new(
        "InvalidHaVipId.NotFound", 404,
        "The specified HaVip does not exist in the specified VPC.", Refusal.NextHopHaVipNotFound);

    public static readonly ErrorDefinition HaVipMismatch = new(
        "Mismatch.HaVipIdAndRouteTableId", 400,
        "The HaVip and RouteTable are mismatched.", Refusal.NextHopHaVipNotInVpc);

    public static readonly ErrorDefinition TooManyToHaVip = new(
        "CountLimitExceed.HaVipRouteEntry", 400,
        "The count of route entry to HaVip in one route table is exceeded.", Refusal.TooManyRoutesToHaVip);

    // Lists.
    public static readonly ErrorDefinition MissingTableId = new(
        "MissingParam.RouteTableId", 400, "The parameter RouteTableId is missing.");

    public static readonly ErrorDefinition TokenIllegal = new(
        "IllegalParam.NextToken", 400, "User nextToken is illegal.");

    public static readonly ErrorDefinition TypeIllegal = new(
        "IllegalParam.RouteEntryType", 400, "The parameter of RouteEntryType is illegal.");

    public static readonly ErrorDefinition IpVersionIllegal = new(
        "IllegalParam.IpVersion", 400, "Param IpVersion illegal.");

    public static readonly ErrorDefinition FilterNotAllowed = new(
        "OperationFailed.FilterParamUnderWrongRouteType", 400,
        "Operation failed because only custom type support filter by routeEntryId or routeEntryName");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, IsSystem, DestinationMalformed, DestinationNotAllowed, Exists, PrefixListExists,
        PrefixListConflict, DestinationInPrefixList, QuotaExceeded, NameMalformed,
        DescriptionMalformed, StateNotAllowed, TableBusy, TaskConflict, NextHopTypeInvalid, NextHopMissing,
        NextHopAndList, DeletedNextHopMissing, NextHopNotFound, InstanceNotInVpc, InstanceStateNotAllowed,
        NetworkInterfaceNotFound, HaVipNotFound, HaVipMismatch, TooManyToHaVip, MissingTableId, TokenIllegal,
        TypeIllegal, IpVersionIllegal, FilterNotAllowed,
    ];
}
