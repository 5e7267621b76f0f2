namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of route tables and of the VSwitches that are associated with them.</summary>
internal static class RouteTableErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidRouteTableId.NotFound", 404, "Specified route table does not exist.", Refusal.RouteTableNotFound);

    public static readonly ErrorDefinition AssociatedNotFound = new(
        "InvalidRouteTableId.NotFound", 400,
        "Specified route table does not exist.", Refusal.RouteTableNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ListedNotFound = new(
        "InvalidRouteTable.NotFound", 400,
        "The specified RouteTable was not found.", Refusal.RouteTableNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition MissingVpcId = new(
        "MissingParam.vpcId", 400, "The parameter vpcId is mandatory.");

    public static readonly ErrorDefinition MissingId = new(
        "MissingParam.RouteTableId", 400, "The param of RouteTableId is missing.");

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidParameter.RouteTableName.Malformed", 400, "The specified route table name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidParameter.Description.Malformed", 400, "The specified Description is not valid.");

    public static readonly ErrorDefinition TextInvalid = new(
        "InvalidParameter", 400, "Specified route table name or description is not valid.");

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.RouteTable", 400, "VPC RouteTable quota exceeded.", Refusal.RouteTableQuotaExceeded);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.RouteTable", 404,
        "The status of the specified route table is incorrect.", Refusal.RouteTableStateNotAllowed);

    public static readonly ErrorDefinition NotAssociated = new(
        "IncorrectStatus.RouteTable", 404,
        "The status of the specified route table is incorrect.", Refusal.VSwitchNotInRouteTable);

    // Deletions.
    public static readonly ErrorDefinition IsSystem = new(
        "IncorrectRouteTableType", 400,
        "Route table can be deleted by this action only when it's type is custom.", Refusal.RouteTableIsSystem);

    public static readonly ErrorDefinition HasEntries = new(
        "IncorrectRouteTableStatus.RouteEntryExist", 400,
        "You cannot delete the specified route table because it still has custom route entry.",
        Refusal.RouteTableHasEntries);

    public static readonly ErrorDefinition DeletionStateNotAllowed = new(
        "IncorrectRouteTableStatus", 404,
        "The current status of the route table does not support this operation.", Refusal.RouteTableStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition InUse = new(
        "IncorrectRouteTableStatus", 404,
        "The current status of the route table does not support this operation.", Refusal.RouteTableInUse);

    // Associations.
    public static readonly ErrorDefinition SystemNotAssociable = new(
        "OperationDenied.SwitchToSystemRouteTable", 400,
        "The associated route tables cannot be directly changed to system route tables.", Refusal.RouteTableIsSystem)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ForGateways = new(
        "OperationDenied.AssociateGatewayRouteTable", 400,
        "The specified route table is for gateways.", Refusal.RouteTableIsForGateways);

    public static readonly ErrorDefinition VSwitchNotFound = new(
        "InvalidVSwitchId.NotFound", 404, "Specified VSwitch does not exist.", Refusal.VSwitchNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "IncorrectVSwitchStatus", 404,
        "The current status of the virtual switch does not support this operation.", Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchAssociated = new(
        "Forbidden.VSwitchAlreadyAssociatedRouteTable", 404,
        "The specified virtual switch already associates route table.", Refusal.VSwitchHasRouteTable);

    public static readonly ErrorDefinition VpcMismatch = new(
        "Forbidden.NotInSameVpc", 404,
        "The specified virtual switch and route table are not in the same VPC.", Refusal.RouteTableVpcMismatch);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, AssociatedNotFound, ListedNotFound, MissingVpcId, MissingId, NameMalformed, DescriptionMalformed,
        TextInvalid, QuotaExceeded, StateNotAllowed, NotAssociated, IsSystem, HasEntries, DeletionStateNotAllowed,
        InUse, SystemNotAssociable, ForGateways, VSwitchNotFound, VSwitchStateNotAllowed, VSwitchAssociated,
        VpcMismatch,
    ];
}
