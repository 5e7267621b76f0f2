namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of route tables and route entries.</summary>
internal static class RouteErrorCases
{
    private const string Table = "RouteTableId=vtb-mytable";
    private const string System = "RouteTableId=vtb-myipv6";
    private const string NextHop = "NextHopType=NetworkInterface&NextHopId=eni-myipv6";
    private const string ById = "RouteEntryId=rte-myentry";
    private const string NotFound = "Specified route table does not exist.";
    private const string Blocked = "Some route entry status blocked this operation.";
    private const string Conflict = "The operation is too frequent, please wait a moment and try again.";
    private const string Invalid = "Specified CIDR block is not valid.";
    private const string SystemEntry = "Specified operation is denied as route entry type is system.";
    private const string Dependent = "Specified object has dependent resources";
    private const string TableState = "The status of the specified route table is incorrect.";
    private const string DeletionState = "The current status of the route table does not support this operation.";
    private const string VSwitchState = "The current status of the virtual switch does not support this operation.";

    private const string TableIsPending = """{"routeTables":{"vtb-mytable":{"status":"Pending"}}}""";
    private const string VSwitchesArePending =
        """{"vSwitches":{"vsw-myipv6":{"status":"Pending"},"vsw-myrouted":{"status":"Pending"}}}""";

    private const string ToInstance =
        """
        {"routeEntries":{"rte-i":{"routeTableId":"vtb-myvpc","destinationCidrBlock":"10.0.0.0/8",
        "nextHopId":"i-mystopped"}}}
        """;

    private const string OtherIsPending =
        """
        {"routeEntries":{"rte-new":{"routeTableId":"vtb-myipv6","destinationCidrBlock":"192.168.1.0/24",
        "nextHopId":"i-1","status":"Pending"}}}
        """;

    private const string OtherIsModifying =
        """
        {"routeEntries":{"rte-new":{"routeTableId":"vtb-mytable","destinationCidrBlock":"192.168.1.0/24",
        "nextHopId":"i-1","status":"Modifying"}}}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // Route tables.
        .. Of("ModifyRouteTableAttributes,DeleteRouteTable", "RouteTableId=vtb-unknown",
            "InvalidRouteTableId.NotFound", 404, null, NotFound),
        new("AssociateRouteTable", "RouteTableId=vtb-unknown&VSwitchId=vsw-myipv6",
            "InvalidRouteTableId.NotFound", 400, null, NotFound),
        new("UnassociateRouteTable", "RouteTableId=vtb-unknown&VSwitchId=vsw-myipv6",
            "InvalidRouteTableId.NotFound", 404, null, NotFound),
        new("CreateRouteTable", "", "MissingParam.vpcId", 400, null, "The parameter vpcId is mandatory."),
        new("CreateRouteTable", "VpcId=vpc-myvpc&RouteTableName=http://x",
            "InvalidParameter.RouteTableName.Malformed", 400, null, "The specified route table name is not valid."),
        new("CreateRouteTable", "VpcId=vpc-myvpc&Description=http://x",
            "InvalidParameter.Description.Malformed", 400, null, "The specified Description is not valid."),
        new("CreateRouteTable", "VpcId=vpc-myvpc", "QuotaExceeded.RouteTable", 400,
            """{"account":{"quotas":{"customRouteTablesPerVpc":0}}}""", "VPC RouteTable quota exceeded."),
        new("DeleteRouteTable", "", "MissingParam.RouteTableId", 400, null, "The param of RouteTableId is missing."),
        new("DeleteRouteTable", System, "IncorrectRouteTableType", 400, null,
            "Route table can be deleted by this action only when it's type is custom."),
        new("DeleteRouteTable", Table, "IncorrectRouteTableStatus.RouteEntryExist", 400, null,
            "You cannot delete the specified route table because it still has custom route entry."),
        new("DeleteRouteTable", Table, "IncorrectRouteTableStatus", 404, TableIsPending, DeletionState),
        new("DeleteRouteTable", Table, "IncorrectRouteTableStatus", 404, """{"routeEntries":null}""", DeletionState),

        // Associations.
        .. Of("AssociateRouteTable,UnassociateRouteTable", $"{Table}&VSwitchId=vsw-unknown",
            "InvalidVSwitchId.NotFound", 404, null, "Specified VSwitch does not exist."),
        new("AssociateRouteTable", $"{Table}&VSwitchId=vsw-myvswitch", "Forbidden.NotInSameVpc", 404, null,
            "The specified virtual switch and route table are not in the same VPC."),
        new("AssociateRouteTable", $"{System}&VSwitchId=vsw-myipv6",
            "OperationDenied.SwitchToSystemRouteTable", 400, null,
            "The associated route tables cannot be directly changed to system route tables."),
        new("AssociateRouteTable", $"{Table}&VSwitchId=vsw-myipv6",
            "OperationDenied.AssociateGatewayRouteTable", 400,
            """{"routeTables":{"vtb-mytable":{"associateType":"Gateway"}}}""",
            "The specified route table is for gateways."),
        new("AssociateRouteTable", $"{Table}&VSwitchId=vsw-myipv6", "IncorrectStatus.RouteTable", 404,
            TableIsPending, TableState),
        new("AssociateRouteTable", $"{Table}&VSwitchId=vsw-myrouted",
            "Forbidden.VSwitchAlreadyAssociatedRouteTable", 404, null,
            "The specified virtual switch already associates route table."),
        new("AssociateRouteTable", $"{Table}&VSwitchId=vsw-myipv6", "IncorrectVSwitchStatus", 404,
            VSwitchesArePending, VSwitchState),
        new("UnassociateRouteTable", $"{Table}&VSwitchId=vsw-myrouted", "IncorrectVSwitchStatus", 404,
            VSwitchesArePending, VSwitchState),
        new("UnassociateRouteTable", $"{Table}&VSwitchId=vsw-myipv6", "IncorrectStatus.RouteTable", 404, null,
            TableState),

        // Route entries.
        .. Of("CreateRouteEntry,ModifyRouteEntry,DeleteRouteEntry",
            $"RouteTableId=vtb-unknown&DestinationCidrBlock=10.0.0.0/8&{NextHop}",
            "InvalidRouteTableId.NotFound", 404, null, NotFound),
        .. Of("CreateRouteEntry,ModifyRouteEntry,DeleteRouteEntry",
            $"{Table}&DestinationCidrBlock=10.0.0.1/8&{NextHop}", "InvalidCidrBlock.Malformed", 400, null, Invalid),
        .. Of("ModifyRouteEntry,DeleteRouteEntry", "RouteEntryId=rte-unknown",
            "InvalidRouteEntry.NotFound", 400, null, "Route entry not exists."),
        .. Of("ModifyRouteEntry,DeleteRouteEntry", $"{Table}&DestinationCidrBlock=10.1.0.0/24&NextHopId=i-1",
            "OperationDenied", 400, null, SystemEntry),
        .. Of("ModifyRouteEntry,DeleteRouteEntry", ById, "IncorrectRouteEntryStatus", 400,
            """{"routeEntries":{"rte-myentry":{"status":"Pending"}}}""", Blocked),
        new(
            "ModifyRouteEntry",
            $"{ById}&NewNextHopId=i-1",
            "IncorrectRouteEntryStatus",
            400,
            OtherIsModifying,
            Blocked),
        new("ModifyRouteEntry", "RouteEntryName=x", "MissingParameter", 400, null,
            "Miss mandatory parameter."),
        new("ModifyRouteEntry", $"{ById}&NewNextHopType=Instance", "MissingParameter", 400, null,
            "Miss mandatory parameter."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}", "IncorrectStatus.RouteTable",
            404, TableIsPending, TableState),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}", "IncorrectVpcStatus", 400,
            """{"vpcs":{"vpc-myipv6":{"status":"Pending"}}}""", "Current VPC status does not support this operation."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.1.0.0/24&{NextHop}", "InvalidCidrBlock", 400, null,
            Invalid),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=192.168.0.0/24&{NextHop}",
            "InvalidCIDRBlock.Duplicate", 400, null, "Specified CIDR block is already exists."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=192.168.0.0/24&{NextHop}",
            "IncorrectRouteEntryStatus", 400, """{"routeEntries":{"rte-myentry":{"status":"Deleting"}}}""", Blocked),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}", "TaskConflict", 400,
            OtherIsPending, Conflict),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}", "IncorrectRouteEntryStatus", 400,
            OtherIsModifying, Blocked),
        new("DeleteRouteEntry", ById, "TaskConflict", 400, OtherIsPending, Conflict),
        new("DeleteRouteEntry", ById, "IncorrectRouteEntryStatus", 400, OtherIsModifying, Blocked),
        new("DeleteRouteEntry", $"{Table}&DestinationCidrBlock=192.168.0.0/24", "InvalidNextHop", 400, null,
            "Specified nexthop and nexthop list cannot both null."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}", "QuotaExceeded", 400,
            """{"account":{"quotas":{"routeEntriesPerRouteTable":1}}}""",
            "Route entry quota exceeded in this route table."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}&RouteEntryName=http://x",
            "InvalidRouteEntryName.Malformed", 400, null, "Specified RouteEntry name is not valid."),
        new("ModifyRouteEntry", $"{ById}&RouteEntryName=http://x", "InvalidRouteEntryName.Malformed", 400, null,
            "Specified RouteEntry name is not valid."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}&Description=http://x",
            "InvalidParameter.Description.Malformed", 400, null, "Specified RouteEntry description is not valid."),
        new("ModifyRouteEntry", $"{ById}&Description=http://x", "InvalidParameter.Description.Malformed", 400, null,
            "Specified RouteEntry description is not valid."),

        // Next hops.
        .. NextHops(
            "InvalidNextHopType", "RouterInterface", "ri-1", "Specified parameter \"NextHopType\" is not valid"),
        .. NextHops("InvalidNextHop.NotFound", "Instance", "i-unknown", "Specified next hop does not exist."),
        .. NextHops("IllegalParam.NextHopId", "Instance", "i-myinstance", "Instance not exists or not vpc vm."),
        .. NextHops(
            "ResourceNotFound.NetworkInterface", "NetworkInterface", "eni-myeni",
            "The specified resource of network interface is not found."),
        .. NextHops(
            "InvalidHaVipId.NotFound", "HaVip", "havip-unknown",
            "The specified HaVip does not exist in the specified VPC.", status: 404),
        .. NextHops(
            "Mismatch.HaVipIdAndRouteTableId", "HaVip", "havip-myhavip", "The HaVip and RouteTable are mismatched."),
        .. NextHops(
            "IncorrectHaVipStatus", "HaVip", "havip-1",
            "This operation is denied because satus of the specified HaVip is neither Available nor InUse.",
            """{"haVips":{"havip-1":{"vSwitchId":"vsw-myipv6","ipAddress":"10.1.0.20","status":"Creating"}}}"""),
        .. NextHops(
            "CountLimitExceed.HaVipRouteEntry", "HaVip", "havip-1",
            "The count of route entry to HaVip in one route table is exceeded.",
            $$$"""
            {"haVips":{"havip-1":{"vSwitchId":"vsw-myipv6","ipAddress":"10.1.0.20"}},
            "routeEntries":{ {{{string.Join(',', Enumerable.Range(1, 5).Select(EntryToHaVip))}}} } }
            """),
        new("CreateRouteEntry", "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.0.0.0/8&NextHopId=i-myinstance",
            "IncorrectInstanceStatus", 400, """{"instances":{"i-myinstance":{"status":"Starting"}}}""",
            "Current instance status does not support this operation."),
        new("ModifyRouteEntry", "RouteEntryId=rte-i&NewNextHopId=i-myinstance", "IncorrectInstanceStatus", 400,
            """
            {"instances":{"i-myinstance":{"status":"Starting"}},"routeEntries":{"rte-i":{"routeTableId":"vtb-myvpc",
            "destinationCidrBlock":"10.0.0.0/8","nextHopId":"i-mystopped"}}}
            """,
            "Current instance status does not support this operation."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8", "InvalidNexthopTypeAndList.BothNull", 400,
            null, "both nexthopType and nextHopList are null."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&{NextHop}&NextHopList.1.NextHopId=ri-1",
            "InvalidNexthopTypeAndList.BothNotNull", 400, null, "both nexthopType and nextHopList are not null."),
        new("CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&NextHopList.1.NextHopId=ri-1",
            "InvalidNextHopType", 400, null, "Specified parameter \"NextHopType\" is not valid"),

        // Several entries and lists.
        .. Of("CreateRouteEntries,DeleteRouteEntries", "RouteEntries.1.DstCidrBlock=10.0.0.0/8",
            "MissingParam.RouteTableId", 400, null, "The parameter RouteTableId is missing."),
        new("DescribeRouteEntryList", "RouteTableId=vtb-unknown", "InvalidRouteTable.NotFound", 400, null,
            "The specified RouteTable was not found."),
        new("DescribeRouteEntryList", $"{Table}&RouteEntryType=Other", "IllegalParam.RouteEntryType", 400, null,
            "The parameter of RouteEntryType is illegal."),
        new("DescribeRouteEntryList", $"{Table}&IpVersion=ipv5", "IllegalParam.IpVersion", 400, null,
            "Param IpVersion illegal."),
        new("DescribeRouteEntryList", $"{Table}&NextToken=x", "IllegalParam.NextToken", 400, null,
            "User nextToken is illegal."),
        .. Of("DescribeRouteEntryList", $"{Table}&RouteEntryType=System&{ById}",
            "OperationFailed.FilterParamUnderWrongRouteType", 400, null,
            "Operation failed because only custom type support filter by routeEntryId or routeEntryName"),

        // Dependent resources.
        .. Of("DeleteInstance", "InstanceId=i-mystopped", "DependencyViolation.RouteEntry", 400, ToInstance,
            "Specified instance is used by route entry."),
        .. Of("DeleteInstances", "InstanceId.1=i-mystopped", "DependencyViolation.RouteEntry", 400, ToInstance,
            "Specified instance is used by route entry."),
        new("DeleteVpc", "VpcId=vpc-myempty", "Forbbiden", 400,
            """
            {"routeEntries":{"rte-1":{"routeTableId":"vtb-myempty","destinationCidrBlock":"10.0.0.0/8",
            "nextHopId":"i-1"}}}
            """,
            "Active custom route in vpc."),
        new("DeleteVpc", "VpcId=vpc-myempty", "DependencyViolation.RouteTable", 400,
            """{"routeTables":{"vtb-1":{"vpcId":"vpc-myempty"}}}""", Dependent),
        new("DeleteVSwitch", "VSwitchId=vsw-myrouted", "DependencyViolation.RouteTable", 400, null, Dependent),
        new("DeleteVSwitch", "VSwitchId=vsw-myrouted", "IncorrectRouteEntryStatus", 400,
            """
            {"vSwitches":{"vsw-myrouted":{"routeTableId":null}},"routeEntries":{"rte-myentry":{"status":"Pending"}}}
            """,
            Blocked),
        new("CreateVSwitch", "VpcId=vpc-myipv6&ZoneId=cn-hangzhou-h&CidrBlock=10.1.2.0/24",
            "InvalidCidrBlock.Overlapped", 400,
            """{"routeEntries":{"rte-myentry":{"destinationCidrBlock":"10.1.2.0/24"}}}""",
            "Specified CIDR block overlapped with other entry."),
        new("CreateVSwitch", "VpcId=vpc-myipv6&ZoneId=cn-hangzhou-h&CidrBlock=10.1.2.0/24",
            "IncorrectRouteEntryStatus", 400, """{"routeEntries":{"rte-myentry":{"status":"Pending"}}}""", Blocked),
        new("CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h", "InvalidCidrBlock.Overlapped", 400,
            DefaultVpcWith("172.31.0.0/20", "Available"),
            "Specified CIDR block overlapped with other entry."),
        new("CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h", "IncorrectRouteEntryStatus", 400,
            DefaultVpcWith("10.0.0.0/8", "Pending"),
            Blocked),
    ];

    /// <summary>A default VPC with a route entry.</summary>
    private static string DefaultVpcWith(string destination, string status) =>
        """
        {"vpcs":{"vpc-d":{"cidrBlock":"172.31.0.0/16","isDefault":true}},
         "routeEntries":{"rte-1":{"routeTableId":"vtb-d",
        "nextHopId":"i-1","destinationCidrBlock":"DESTINATION","status":"STATUS"}}}
        """
            .Replace("DESTINATION", destination, StringComparison.Ordinal)
            .Replace("STATUS", status, StringComparison.Ordinal);

    private static IEnumerable<ErrorCase> Of(
        string actions, string query, string code, int status, string? state, string message) =>
        actions.Split(',').Select(action => new ErrorCase(action, query, code, status, state, message));

    /// <summary>An invalid next hop of a new and of an existing entry.</summary>
    private static IEnumerable<ErrorCase> NextHops(
        string code, string type, string id, string message, string? state = null, int status = 400) =>
    [
        new(
            "CreateRouteEntry", $"{Table}&DestinationCidrBlock=10.0.0.0/8&NextHopType={type}&NextHopId={id}", code,
            status, state, message),
        new("ModifyRouteEntry", $"{ById}&NewNextHopType={type}&NewNextHopId={id}", code, status, state, message),
    ];

    private static string EntryToHaVip(int number) =>
        $$"""
        "rte-{{number}}":{"routeTableId":"vtb-mytable","destinationCidrBlock":"10.{{100 + number}}.0.0/16",
        "nextHopType":"HaVip","nextHopId":"havip-1"}
        """;
}
