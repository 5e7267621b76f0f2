namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of the prefix lists of VPC.</summary>
internal static class VpcPrefixListErrorCases
{
    private const string Create = "CreateVpcPrefixList";
    private const string Modify = "ModifyVpcPrefixList";
    private const string Delete = "DeleteVpcPrefixList";
    private const string NewRoute =
        "RouteTableId=vtb-myvpc&NextHopType=NetworkInterface&NextHopId=eni-myeni&DestinationCidrBlock";

    private const string IsModifying = """{"prefixLists":{"pl-myvpclist":{"status":"Modifying"}}}""";

    private const string HasRoute =
        """
        {"routeEntries":{"rte-list":{"routeTableId":"vtb-myvpc","destinationCidrBlock":"pl-myvpclist",
          "nextHopType":"NetworkInterface","nextHopId":"eni-myeni"}}}
        """;

    private const string Mine = "PrefixListId=pl-myvpclist";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from action in new[] { Modify, Delete, "GetVpcPrefixListEntries", "GetVpcPrefixListAssociations" }
           from id in new[] { "pl-unknown", "pl-mylist" }
           select new ErrorCase(
               action, $"PrefixListId={id}", "ResourceNotFound.PrefixList", 400, null,
               "The specified resource of prefixList is not found."),
        .. from action in new[] { Modify, Delete }
           select new ErrorCase(
               action, Mine, "IncorrectStatus.PrefixList", 400,
               IsModifying, "The status of prefixList is incorrect."),
        .. from value in new[]
           {
               ("PrefixListName=http://x", "PrefixListName", "prefixListName"),
               ("PrefixListDescription=https://x", "PrefixListDescription", "prefixListDescription"),
               ("ENTRY.1.Cidr=10.0.0.1/8", "CidrBlock", "cidrBlock"),
               ("ENTRY.1.Cidr=text", "CidrBlock", "cidrBlock"),
               ("ENTRY.1.Cidr=::/0", "CidrBlock", "cidrBlock"),
               ("ENTRY.1.Description=text", "CidrBlock", "cidrBlock"),
               ("ENTRY.1.Cidr=10.0.0.0/8&ENTRY.1.Description=http://x", "CidrName", "cidrName"),
           }
           from request in Requests(value.Item1)
           select new ErrorCase(
               request.Action, request.Query, $"IllegalParam.{value.Item2}", 400, null,
               $"The param of {value.Item3} is illegal."),
        .. from request in Requests("ENTRY.1.Cidr=10.0.0.1&ENTRY.2.Cidr=10.0.0.1/32")
           select new ErrorCase(
               request.Action, request.Query, "DuplicatedParam.CidrBlock", 400, null,
               "The param of cidrBlock is duplicated."),
        .. from request in Requests("MaxEntries=1&ENTRY.1.Cidr=10.0.0.1&ENTRY.2.Cidr=10.0.0.2")
           select new ErrorCase(
               request.Action, request.Query, "OperationFailed.CidrCountExceedMaxCount", 400, null,
               "The operation is failed because of cidrCountExceedMaxCount."),
        .. from query in new[] { "MaxEntries=51", "ENTRY.51.Cidr=10.0.0.1" }
           from request in Requests(query)
           select new ErrorCase(
               request.Action, request.Query, "QuotaExceeded.PrefixListCidrCount", 400, null,
               request.Action == Create
                   ? "The quota of prefixListMaxEntry count is exceeded."
                   : "The quota of prefixList entry maxEntry count is exceeded."),
        new(Create, "IpVersion=4", "UnsupportedFeature.IpVersion", 400, null, "The ipversion type is not supported."),
        new(Create, "ResourceGroupId=rg-unknown", "InvalidResourceGroupId", 400, null,
            "The specified ResourceGroupId does not exist."),
        new(Create, "", "QuotaExceeded.PrefixListCount", 400,
            $$"""
            {"prefixLists":{ {{string.Join(
                ',', Enumerable.Range(1, 10).Select(number => $$"""
                "pl-{{number}}":{"product":"Vpc","addressFamily":"IPv4"}
                """))}} } }
            """,
            "The quota of prefixList count is exceeded."),
        new(Modify, $"{Mine}&RemovePrefixListEntry.1.Cidr=10.0.0.0/8&RemovePrefixListEntry.2.Cidr=11.0.0.0/8",
            "OperationDenied.RemoveCountExceedExistCount", 400, null,
            "The operation is not allowed because of remove-count exceed exist-count."),
        new(Delete, Mine, "DependencyViolation.PrefixListRelation", 400,
            """{"securityGroups":{"sg-mygroup":{"rules":{"sgr-1":{"peer":"pl-myvpclist"}}}}}""",
            "The specified resource of prefixList depends on prefixList relation, so the operation cannot be "
            + "completed."),
        new(Delete, Mine, "DependencyViolation.PrefixListRelation", 400, HasRoute,
            "The specified resource of prefixList depends on prefixList relation, so the operation cannot be "
            + "completed."),
        new(Modify, $"{Mine}&MaxEntries=11", "QuotaExceeded", 400,
            $$"""{"account":{"quotas":{"routeEntriesPerRouteTable":10} },{{HasRoute[1..]}}""",
            "Route entry quota exceeded in associated route table."),
        new(Modify, $"{Mine}&MaxEntries=11", "AuthorizationLimitExceed", 400,
            """
            {"securityGroups":{"sg-mygroup":{"rules":{
              "sgr-1":{"peer":"pl-myvpclist"},"sgr-2":{"peer":"pl-long"} }}},
             "prefixLists":{"pl-long":{"addressFamily":"IPv4","maxEntries":190}}}
            """,
            "The limit of authorization records in the security group reaches."),
        .. from id in new[] { "pl-unknown", "pl-mylist" }
           select new ErrorCase(
               "CreateRouteEntry", $"{NewRoute}={id}", "ResourceNotFound.PrefixList", 400, null,
               "The specified resource of prefixList is not found."),
        new("CreateRouteEntry", $"{NewRoute}=pl-myvpclist", "IncorrectStatus.PrefixList", 400, IsModifying,
            "The status of prefixList is incorrect."),
        new("CreateRouteEntry", $"{NewRoute}=pl-myvpclist", "ResourceAlreadyAssociated.PrefixList", 400, HasRoute,
            "The operation failed because the specified prefixList route entry already exists."),
        new("CreateRouteEntry", $"{NewRoute}=192.168.50.0/24", "OperationFailed.CidrConflictWithPrefixList", 400,
            HasRoute, "The specified CIDR block already exists in a prefixList route entry."),
        new("CreateRouteEntry", $"{NewRoute}=pl-myvpclist", "RouteConflict.AlreadyExist", 400,
            HasRoute.Replace("pl-myvpclist", "192.168.50.0/24", StringComparison.Ordinal),
            "Route conflict exists in routing table."),
    ];

    private static IEnumerable<(string Action, string Query)> Requests(string query) =>
    [
        (Create, query.Replace("ENTRY", "PrefixListEntries", StringComparison.Ordinal)),
        (Modify, $"{Mine}&{query.Replace("ENTRY", "AddPrefixListEntry", StringComparison.Ordinal)}"),
    ];
}
