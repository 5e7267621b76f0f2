namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of prefix lists.</summary>
internal static class PrefixListErrorCases
{
    private const string Create = "CreatePrefixList";
    private const string Modify = "ModifyPrefixList";
    private const string New = "PrefixListName=web&MaxEntries=1";
    private const string Mine = "PrefixListId=pl-mylist";
    private const string Unknown = "PrefixListId=pl-unknown";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from action in new[]
            {
                Modify, "DeletePrefixList", "DescribePrefixListAttributes", "DescribePrefixListAssociations",
            }
           select new ErrorCase(
               action, Unknown, "InvalidPrefixListId.NotFound", 404, null, "The specified prefix list was not found."),
        .. from name in new[] { "a", "1web", "web!", "com.aliyun.web", "com.alibabacloud", "http://web", "https://web" }
           from action in new[]
           {
               (Create, $"AddressFamily=IPv4&MaxEntries=1&PrefixListName={name}"),
               (Modify, $"{Mine}&PrefixListName={name}"),
           }
           select new ErrorCase(
               action.Item1, action.Item2, "InvalidParameter.PrefixListName", 400, null,
               "The parameter PrefixListName is not valid."),
        .. from query in new[] { "Description=a", "Description=http://a", "ENTRY.1.Cidr=10.0.0.0/8"
            + "&ENTRY.1.Description=a" }
           from request in Requests(query)
           select new ErrorCase(
               request.Action, request.Query, "InvalidDescription.Malformed", 400, null,
               "The specified Description is wrongly formed."),
        .. from cidr in new[] { "10.0.0.1/8", "10.0.0", "::/0" }
           from request in Requests($"ENTRY.1.Cidr={cidr}")
           select new ErrorCase(
               request.Action, request.Query, "InvalidParameter.CidrMalformed", 400, null,
               $"The CIDR block \"{cidr}\" is not valid."),
        .. from request in Requests("ENTRY.1.Cidr=10.0.0.1&ENTRY.2.Cidr=10.0.0.1/32")
           select new ErrorCase(
               request.Action, request.Query, "InvalidParameter.CidrDuplicated", 400, null,
               "The CIDR block \"10.0.0.1/32\" is specified more than once."),
        .. from request in Requests("ENTRY.201.Cidr=10.0.0.1")
           select new ErrorCase(
               request.Action, request.Query, "LimitExceed.Entry", 400, null,
               "The number of entries added or removed exceeds the limit."),
        .. from request in Requests("ENTRY.1.Cidr=10.0.0.1&ENTRY.2.Cidr=10.0.0.2")
           select new ErrorCase(
               request.Action, request.Query, "LimitExceed.MaxEntries", 400,
               """{"prefixLists":{"pl-mylist":{"maxEntries":1}}}""",
               "The number of entries exceeds the MaxEntries of the specified prefix list."),
        new(
            Modify, $"{Mine}&RemoveEntry.201.Cidr=10.0.0.1", "LimitExceed.Entry", 400, null,
            "The number of entries added or removed exceeds the limit."),
        new(
            Create, $"{New}&AddressFamily=ipv4", "InvalidParameter.AddressFamily", 400, null,
            "The parameter AddressFamily should be IPv4 or IPv6."),
        new(
            Create, $"{New}&AddressFamily=IPv4", "LimitExceed.PrefixListPerRegion", 404,
            $$"""
            {"prefixLists":{ {{string.Join(
                ',', Enumerable.Range(1, 100).Select(number => $$"""
                "pl-{{number}}":{"addressFamily":"IPv4"}
                """))}} } }
            """,
            "The number of prefix lists in the region exceeds the limit."),
        new(
            "DeletePrefixList", Mine, "NotAllowed.AssociationExist", 400,
            """{"securityGroups":{"sg-mygroup":{"rules":{"sgr-1":{"peer":"pl-mylist"}}}}}""",
            "The specified prefix list has associated resources."),
    ];

    private static IEnumerable<(string Action, string Query)> Requests(string query) =>
    [
        (Create, $"{New}&AddressFamily=IPv4&{query.Replace("ENTRY", "Entry", StringComparison.Ordinal)}"),
        (Modify, $"{Mine}&{query.Replace("ENTRY", "AddEntry", StringComparison.Ordinal)}"),
    ];
}
