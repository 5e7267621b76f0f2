namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>Cases for the errors of the prefix lists of VPC.</summary>
internal static class VpcPrefixListErrorCases
{
    private const string Create = "CreateVpcPrefixList";
    private const string Modify = "ModifyVpcPrefixList";
    private const string Delete = "DeleteVpcPrefixList";
    private const string Mine = "PrefixListId=pl-myvpclist";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from action in new[] { Modify, Delete, "GetVpcPrefixListEntries" }
           from id in new[] { "pl-unknown", "pl-mylist" }
           select new ErrorCase(
               action, $"PrefixListId={id}", "ResourceNotFound.PrefixList", 400, null,
               "The specified resource of prefixList is not found."),
        .. from action in new[] { Modify, Delete }
           select new ErrorCase(
               action, Mine, "IncorrectStatus.PrefixList", 400,
               """{"prefixLists":{"pl-myvpclist":{"status":"Modifying"}}}""", "The status of prefixList is incorrect."),
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
    ];

    private static IEnumerable<(string Action, string Query)> Requests(string query) =>
    [
        (Create, query.Replace("ENTRY", "PrefixListEntries", StringComparison.Ordinal)),
        (Modify, $"{Mine}&{query.Replace("ENTRY", "AddPrefixListEntry", StringComparison.Ordinal)}"),
    ];
}
