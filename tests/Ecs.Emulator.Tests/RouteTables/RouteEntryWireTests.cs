using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.RouteTables;

/// <summary>Route entries over HTTP: lists, changes and tasks.</summary>
public sealed class RouteEntryWireTests(TestEmulator emulator)
{
    private const string Listed =
        """
        "RouteEntrys":{"RouteEntry":[{"RouteEntryId":"","RouteEntryName":"","Description":"",
        "RouteTableId":"vtb-mytable","DestinationCidrBlock":"100.64.0.0/10","IpVersion":"ipv4","Status":"Available",
        "Type":"System","Origin":"SystemCreate","ServiceType":"","GmtModified":"TIME",
        "NextHops":{"NextHop":[{"NextHopId":"","NextHopType":"service","NextHopRelatedInfo":{}}]}},
        {"RouteEntryId":"rte-myentry","RouteEntryName":"myentry","Description":"","RouteTableId":"vtb-mytable",
        "DestinationCidrBlock":"192.168.0.0/24","IpVersion":"ipv4","Status":"Available","Type":"Custom",
        "Origin":"CustomCreate","ServiceType":"","GmtModified":"2026-01-01T00:00:00Z",
        "NextHops":{"NextHop":[{"NextHopId":"eni-myipv6","NextHopType":"NetworkInterface","Enabled":1,"Weight":0,
        "NextHopRegionId":"","NextHopRelatedInfo":{}}]}}]}}
        """;

    private const string InOldList =
        """
        {"RouteTableId":"vtb-mytable","RouteEntryId":"rte-myentry","RouteEntryName":"myentry","Description":"",
        "DestinationCidrBlock":"192.168.0.0/24","NextHopType":"NetworkInterface","InstanceId":"eni-myipv6",
        "Type":"Custom","Status":"Available","NextHops":{"NextHop":[]}}
        """;

    [Fact]
    [Rule("routes.listing")]
    [Rule("routes.system-entries")]
    public async Task Entries_are_listed_with_all_members()
    {
        using var client = emulator.NewClient();
        var body = (await client.CallAsync(
            "DescribeRouteEntryList",
            "RouteTableId=vtb-mytable&DestCidrBlockList.1=100.64.0.0/10&DestCidrBlockList.2=192.168.0.0/24"))
            .ShouldSucceed();
        var time = TextOf(body.Json.GetProperty("RouteEntrys").GetProperty("RouteEntry")[0], "GmtModified");
        body.Body.Should().Contain("\"NextToken\":\"\",\"TotalCount\":2,")
            .And.EndWith(Listed.OneLine().Replace("TIME", time, StringComparison.Ordinal));
        (await client.CallAsync("DescribeRouteTables", "RouteTableId=vtb-mytable&Type=Custom")).Body
            .Should().Contain($"{{\"RouteEntry\":[{InOldList.OneLine()}]}}");
    }

    [Theory]
    [InlineData("RouteTableId=vtb-mytable", "10.1.0.0/24,10.1.1.0/24,100.64.0.0/10,192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-myipv6", "10.1.0.0/24,10.1.1.0/24,100.64.0.0/10")]
    [InlineData("RouteTableId=vtb-mytable&RouteEntryType=Custom", "192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-mytable&RouteEntryType=System", "10.1.0.0/24,10.1.1.0/24,100.64.0.0/10")]
    [InlineData("RouteTableId=vtb-mytable&RouteEntryType=BGP", "")]
    [InlineData("RouteTableId=vtb-mytable&RouteEntryId=rte-myentry", "192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-mytable&RouteEntryType=Custom&RouteEntryName=myentry", "192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-mytable&DestinationCidrBlock=10.1.1.0/24", "10.1.1.0/24")]
    [InlineData("RouteTableId=vtb-mytable&NextHopType=NetworkInterface", "192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-mytable&NextHopId=eni-myipv6", "192.168.0.0/24")]
    [InlineData("RouteTableId=vtb-mytable&NextHopId=i-unknown", "")]
    [InlineData("RouteTableId=vtb-mytable&IpVersion=ipv6", "")]
    [InlineData("RouteTableId=vtb-mytable&ServiceType=TR", "")]
    [Rule("routes.listing")]
    public async Task Every_filter_must_match(string filter, string expected)
    {
        using var client = emulator.NewClient();
        var (destinations, next) = await ListAsync(client, filter);
        (string.Join(",", destinations), next).Should().Be((expected, ""));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(500, 100)]
    [Rule("routes.listing")]
    public async Task A_page_has_1_to_100_entries_and_other_numbers_are_replaced(int requested, int size)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(JsonSerializer.Serialize(new
        {
            routeEntries = Enumerable.Range(0, 120).ToDictionary(
                number => $"rte-{number:000}",
                number => new
                {
                    routeTableId = "vtb-mytable",
                    destinationCidrBlock = $"192.169.{number}.0/24",
                    nextHopId = "i-1",
                }),
        }));
        var all = new List<string>();
        var next = "";
        do
        {
            var (page, token) = await ListAsync(
                client, $"RouteTableId=vtb-mytable&MaxResult={requested}&NextToken={next}");
            page.Should().HaveCountLessThanOrEqualTo(size);
            (token.Length == 0 || page.Count == size).Should().BeTrue();
            all.AddRange(page);
            next = token;
        }
        while (next.Length > 0);
        all.Should().HaveCount(124).And.OnlyHaveUniqueItems();
    }

    [Fact]
    [Rule("routes.entries")]
    public async Task An_entry_is_created_modified_and_deleted()
    {
        using var client = emulator.NewClient();
        const string Spec = "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.1.2.3&NextHopId=i-myinstance";
        (await client.CallAsync("CreateRouteEntry", $"{Spec}&DryRun=true")).ShouldFail("DryRunOperation", 400);
        var id = TextOf(
            (await client.CallAsync("CreateRouteEntry", $"{Spec}&RouteEntryName=mine&ClientToken=t"))
                .ShouldSucceed().Json,
            "RouteEntryId");
        TextOf(
            (await client.CallAsync("CreateRouteEntry", $"{Spec}&RouteEntryName=mine&ClientToken=t"))
                .ShouldSucceed().Json,
            "RouteEntryId").Should().Be(id);
        (await RowAsync(client, id)).Should().Be("mine 10.1.2.3/32 Instance i-myinstance 1");

        (await client.CallAsync(
            "ModifyRouteEntry",
            $"RouteEntryId={id}&NewNextHopType=NetworkInterface&NewNextHopId=eni-myeni&RouteEntryName=other"))
            .ShouldSucceed();
        (await RowAsync(client, id)).Should().Be("other 10.1.2.3/32 NetworkInterface eni-myeni 1");
        (await client.CallAsync(
            "ModifyRouteEntry", "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.1.2.3/32&NewNextHopId=i-mysecond"))
            .ShouldSucceed();
        (await RowAsync(client, id)).Should().Be("other 10.1.2.3/32 Instance i-mysecond 1");

        (await client.CallAsync(
            "DeleteRouteEntry", "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.1.2.3&NextHopId=i-myinstance"))
            .ShouldFail("InvalidRouteEntry.NotFound", 400);
        (await client.CallAsync(
            "DeleteRouteEntry",
            "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.1.2.3&NextHopList.1.NextHopId=i-mysecond"))
            .ShouldSucceed();
        (await client.CallAsync("DeleteRouteEntry", $"RouteEntryId={id}"))
            .ShouldFail("InvalidRouteEntry.NotFound", 400);
    }

    [Fact]
    [Rule("routes.deleted-next-hop")]
    public async Task An_entry_keeps_a_deleted_ENI_as_a_next_hop_that_is_not_enabled()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myipv6")).ShouldSucceed();
        (await RowAsync(client, "rte-myentry", "vtb-mytable"))
            .Should().Be("myentry 192.168.0.0/24 NetworkInterface eni-myipv6 0");
    }

    [Fact]
    [Rule("routes.tasks")]
    public async Task A_VPC_has_one_task_at_a_time_on_the_emulators_clock()
    {
        await using var slow = new SlowEmulator();
        using var client = slow.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        var id = TextOf((await client.CallAsync(
            "CreateRouteEntry", "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.0.0.0/8&NextHopId=i-myinstance"))
            .ShouldSucceed().Json, "RouteEntryId");
        (await StatusAsync()).Should().Be("Pending");
        const string Second = "RouteTableId=vtb-myvpc&DestinationCidrBlock=11.0.0.0/8&NextHopId=i-myinstance";
        (await client.CallAsync("CreateRouteEntry", Second)).ShouldFail("TaskConflict", 400);
        (await client.CallAsync("DeleteRouteEntry", $"RouteEntryId={id}")).ShouldFail("IncorrectRouteEntryStatus", 400);
        await ClockAsync(client, """{"advanceSeconds":5}""");
        (await StatusAsync()).Should().Be("Available");

        (await client.CallAsync("ModifyRouteEntry", $"RouteEntryId={id}&NewNextHopId=i-mysecond")).ShouldSucceed();
        (await StatusAsync()).Should().Be("Modifying");
        (await client.CallAsync("CreateRouteEntry", Second)).ShouldFail("IncorrectRouteEntryStatus", 400);
        await ClockAsync(client, """{"advanceSeconds":5}""");
        (await client.CallAsync("DeleteRouteEntry", $"RouteEntryId={id}")).ShouldSucceed();
        (await StatusAsync()).Should().Be("Deleting");
        await ClockAsync(client, """{"advanceSeconds":5}""");
        (await ListAsync(client, "RouteTableId=vtb-myvpc&RouteEntryType=Custom")).Destinations.Should().BeEmpty();

        async Task<string> StatusAsync() => TextOf(
            (await client.CallAsync("DescribeRouteEntryList", $"RouteTableId=vtb-myvpc&RouteEntryId={id}")).Json
                .GetProperty("RouteEntrys").GetProperty("RouteEntry")[0],
            "Status");
    }

    [Fact]
    [Rule("routes.batch")]
    public async Task Several_entries_are_created_and_deleted_with_a_result_for_each()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync(
            "CreateRouteEntries",
            Batch("DstCidrBlock", "NextHop", ("10.0.0.0/8", "i-myinstance"), ("10.0.0.0/8", "i-mysecond"),
                ("11.0.0.0/8", "i-unknown"), ("junk", "i-myinstance"), ("12.0.0.0/8", "i-mysecond"))
                + "&RouteEntries.5.Name=twelve&RouteEntries.5.IpVersion=4")).ShouldSucceed().Json;
        (created.GetProperty("SuccessCount").GetInt32(), created.GetProperty("FailedCount").GetInt32())
            .Should().Be((2, 3));
        created.GetProperty("RouteEntryIds").EnumerateArray().Should().HaveCount(2)
            .And.OnlyContain(id => id.ValueKind == JsonValueKind.String);
        created.GetProperty("FailedRouteEntries").GetRawText().Should().Be(
            """
            [{"DstCidrBlock":"junk","NextHop":"i-myinstance","FailedCode":"InvalidCidrBlock.Malformed",
            "FailedMessage":"Specified CIDR block is not valid."},
            {"DstCidrBlock":"10.0.0.0/8","NextHop":"i-mysecond","FailedCode":"VPC_ROUTE_ENTRY_CIDR_BLOCK_DUPLICATE",
            "FailedMessage":"Specified CIDR block is already exists, entry.cidrBlock=10.0.0.0/8"},
            {"DstCidrBlock":"11.0.0.0/8","NextHop":"i-unknown","FailedCode":"InvalidNextHop.NotFound",
            "FailedMessage":"Specified next hop does not exist."}]
            """.OneLine());

        var deleted = (await client.CallAsync(
            "DeleteRouteEntries",
            Batch("DstCidrBlock", "NextHop", ("10.0.0.0/8", "i-myinstance"), ("12.0.0.0/8", "i-myinstance"),
                ("172.17.0.0/24", "i-1"), ("12.0.0.0/8", "")) + "&RouteEntries.5.RouteEntryId=rte-unknown"))
            .ShouldSucceed().Json;
        deleted.GetRawText().Should().EndWith(
            """
            "SuccessCount":1,"FailedCount":4,"FailedRouteEntries":[
            {"RouteEntryId":"","DstCidrBlock":"12.0.0.0/8","NextHop":"","FailedCode":"InvalidNextHop",
            "FailedMessage":"Specified nexthop and nexthop list cannot both null."},
            {"RouteEntryId":"","DstCidrBlock":"12.0.0.0/8","NextHop":"i-myinstance",
            "FailedCode":"VPC_ROUTER_ENTRY_NOT_EXIST","FailedMessage":"Route entry not exists."},
            {"RouteEntryId":"","DstCidrBlock":"172.17.0.0/24","NextHop":"i-1","FailedCode":"OperationDenied",
            "FailedMessage":"Specified operation is denied as route entry type is system."},
            {"RouteEntryId":"rte-unknown","DstCidrBlock":"","NextHop":"","FailedCode":"VPC_ROUTER_ENTRY_NOT_EXIST",
            "FailedMessage":"Route entry not exists."}]}
            """.OneLine());
        (await client.GetAsync(
            $"/?Action=CreateRouteEntries&RegionId=cn-hangzhou&AccessKeyId={client.Account}&"
            + Batch("DstCidrBlock", "NextHop", ("13.0.0.0/8", "i-myinstance")))).Body
            .Should().MatchRegex("<FailedCount>0</FailedCount><RouteEntryIds>rte-[a-z0-9]{21}</RouteEntryIds></Create");
    }

    [Theory]
    [InlineData("NextHopType=RouterInterface", "InvalidNextHopType")]
    [InlineData("IpVersion=6", "InvalidCidrBlock.Malformed")]
    [InlineData("Name=http://x", "InvalidRouteEntryName.Malformed")]
    [InlineData("Description=http://x", "InvalidParameter.Description.Malformed")]
    [InlineData("NextHop=", "InvalidNexthopTypeAndList.BothNull")]
    [Rule("routes.batch")]
    public async Task An_entry_with_an_invalid_member_fails_alone(string member, string code)
    {
        using var client = emulator.NewClient();
        var name = member.Split('=')[0];
        var query = Batch("DstCidrBlock", "NextHop", ("10.0.0.0/8", "i-myinstance")).Split('&')
            .Where(pair => !pair.Contains($".{name}=", StringComparison.Ordinal)).Append($"RouteEntries.1.{member}");
        var failed = (await client.CallAsync("CreateRouteEntries", string.Join('&', query))).ShouldSucceed().Json
            .GetProperty("FailedRouteEntries").EnumerateArray().Should().ContainSingle().Subject;
        TextOf(failed, "FailedCode").Should().Be(code);
    }

    private static string Batch(string block, string nextHop, params (string Block, string NextHop)[] entries) =>
        string.Join('&', entries.Select((entry, index) => $"RouteEntries.{index + 1}.RouteTableId=vtb-myvpc"
            + $"&RouteEntries.{index + 1}.{block}={entry.Block}&RouteEntries.{index + 1}.{nextHop}={entry.NextHop}"));

    private static async Task<string> RowAsync(EmulatorClient client, string id, string table = "vtb-myvpc")
    {
        var row = (await client.CallAsync("DescribeRouteEntryList", $"RouteTableId={table}&RouteEntryId={id}"))
            .ShouldSucceed().Json.GetProperty("RouteEntrys").GetProperty("RouteEntry")[0];
        var nextHop = row.GetProperty("NextHops").GetProperty("NextHop")[0];
        return $"{TextOf(row, "RouteEntryName")} {TextOf(row, "DestinationCidrBlock")} "
            + $"{TextOf(nextHop, "NextHopType")} {TextOf(nextHop, "NextHopId")} {nextHop.GetProperty("Enabled")}";
    }

    private static async Task<(IReadOnlyList<string> Destinations, string Next)> ListAsync(
        EmulatorClient client, string filter)
    {
        var page = (await client.CallAsync("DescribeRouteEntryList", filter)).ShouldSucceed().Json;
        return (
            [
                .. page.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
                    .Select(entry => TextOf(entry, "DestinationCidrBlock")),
            ],
            TextOf(page, "NextToken"));
    }

    private static Task<EmulatorResponse> ClockAsync(EmulatorClient client, string body) =>
        client.PostAsync("/_emulator/clock", body, "application/json");
}
