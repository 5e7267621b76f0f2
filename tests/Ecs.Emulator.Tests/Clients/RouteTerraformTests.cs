using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for its four resources of routes, and those of the route controller of
/// the cloud-controller-manager, in their order and form.
/// </summary>
public sealed class RouteTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-routes")]
    public async Task A_route_table_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        const string Create =
            "VpcId=vpc-myvpc&RouteTableName=tf&Description=by-terraform&AssociateType=VSwitch&ClientToken=create";
        var id = TextOf((await SendAsync(client, "CreateRouteTable", "", Create)).Json, "RouteTableId");
        TextOf((await SendAsync(client, "CreateRouteTable", "", Create)).Json, "RouteTableId").Should().Be(id);
        await SendAsync(
            client, "TagResources", "", $"ResourceType=ROUTETABLE&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = await TableAsync(client, id);
        read.Should().Be($"{id} vpc-myvpc tf by-terraform Custom VSwitch Available owner=tf");
        (await TableAsync(client, id)).Should().Be(read, "a plan must not show drift");

        await SendAsync(
            client, "ModifyRouteTableAttributes", $"RouteTableId={id}", "RouteTableName=other&Description=changed");
        await SendAsync(client, "UnTagResources", "", $"ResourceType=ROUTETABLE&ResourceId.1={id}&TagKey.1=owner");
        (await TableAsync(client, id)).Should().Be($"{id} vpc-myvpc other changed Custom VSwitch Available ");
        await SendAsync(client, "DeleteRouteTable", $"RouteTableId={id}", "");
        (await TableAsync(client, id)).Should().BeNull();
    }

    [Fact]
    [Rule("clients.terraform-routes")]
    public async Task An_attachment_is_created_read_and_destroyed()
    {
        using var client = emulator.NewClient();
        await SendAsync(
            client, "AssociateRouteTable", "RouteTableId=vtb-mytable&VSwitchId=vsw-myipv6", "ClientToken=create");
        (await VSwitchesAsync(client)).Should().Equal("vsw-myipv6", "vsw-myrouted");
        await SendAsync(
            client, "UnassociateRouteTable", "RouteTableId=vtb-mytable&VSwitchId=vsw-myipv6", "ClientToken=delete");
        (await VSwitchesAsync(client)).Should().Equal("vsw-myrouted");
    }

    [Theory]
    [InlineData("Instance", "i-myinstance", "i-mysecond")]
    [InlineData("NetworkInterface", "eni-myeni", "eni-myattached")]
    [Rule("clients.terraform-routes")]
    public async Task A_VPC_route_entry_is_created_read_without_drift_changed_and_destroyed(
        string type, string nextHop, string other)
    {
        using var client = emulator.NewClient();
        const string Key = "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.0.0.0/8";
        await SendAsync(
            client,
            "CreateRouteEntry",
            Key,
            $"NextHopType={type}&NextHopId={nextHop}&RouteEntryName=tf&Description=by-terraform&ClientToken=create");
        var read = await EntryAsync(client, Key);
        read.Should().Be($"tf by-terraform {type} {nextHop} Available");
        (await EntryAsync(client, Key)).Should().Be(read, "a plan must not show drift");
        await SendAsync(
            client,
            "ModifyRouteEntry",
            Key,
            $"NewNextHopType={type}&NewNextHopId={other}&RouteEntryName=other&Description=changed");
        (await EntryAsync(client, Key)).Should().Be($"other changed {type} {other} Available");
        await SendAsync(client, "DeleteRouteEntry", Key, $"NextHopId={other}");
        (await EntryAsync(client, Key)).Should().BeNull();
    }

    [Fact]
    [Rule("clients.terraform-routes")]
    public async Task A_legacy_route_entry_is_found_in_DescribeRouteTables()
    {
        using var client = emulator.NewClient();
        const string Key = "RouteTableId=vtb-myvpc&DestinationCidrBlock=10.0.0.0/8&NextHopId=i-myinstance";
        (await LegacyAsync(client))
            .Should().OnlyContain(entry => entry.EndsWith(" Available", StringComparison.Ordinal));
        await SendAsync(client, "CreateRouteEntry", "", $"{Key}&NextHopType=Instance&ClientToken=create");
        (await LegacyAsync(client)).Should().Contain("10.0.0.0/8 Instance i-myinstance Available");
        await SendAsync(client, "DeleteRouteEntry", "", Key);
        (await LegacyAsync(client))
            .Should().NotContain(entry => entry.StartsWith("10.0.0.0/8", StringComparison.Ordinal));
        (await PostAsync(client, "DeleteRouteEntry", "", Key)).ShouldFail("InvalidRouteEntry.NotFound", 400);
        await SendAsync(client, "DeleteInstance", "InstanceId=i-myinstance&Version=2014-05-26", "Force=true");
    }

    [Fact]
    [Rule("clients.route-controller")]
    public async Task The_route_controller_reconciles_the_routes_of_nodes()
    {
        using var client = emulator.NewClient();
        var tables = (await SendAsync(client, "DescribeRouteTableList", "", "VpcId=vpc-myvpc")).Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType").EnumerateArray();
        var table = TextOf(tables.Should().ContainSingle("more than one table is an error").Subject, "RouteTableId");
        (await NodesAsync(client, table)).Should().BeEmpty();

        var first = $"RouteTableId={table}&DestinationCidrBlock=10.8.0.0/26&NextHopId=i-myinstance";
        await SendAsync(client, "CreateRouteEntry", "", $"{first}&NextHopType=Instance");
        (await PostAsync(client, "CreateRouteEntry", "", $"{first}&NextHopType=Instance"))
            .ShouldFail("InvalidCIDRBlock.Duplicate", 400);
        (await SendAsync(client, "DescribeRouteEntryList", "", first)).Json.GetProperty("RouteEntrys")
            .GetProperty("RouteEntry").EnumerateArray().Should().ContainSingle();

        var batch = (await SendAsync(
            client,
            "CreateRouteEntries",
            "",
            $"RouteEntries.1.RouteTableId={table}&RouteEntries.1.DstCidrBlock=10.8.0.0/26&RouteEntries.1.NextHop="
                + $"i-myinstance&RouteEntries.1.NextHopType=Instance&RouteEntries.2.RouteTableId={table}"
                + "&RouteEntries.2.DstCidrBlock=10.8.0.64/26&RouteEntries.2.NextHop=i-mysecond"
                + "&RouteEntries.2.NextHopType=Instance")).Json;
        TextOf(batch.GetProperty("FailedRouteEntries")[0], "FailedCode")
            .Should().Be("VPC_ROUTE_ENTRY_CIDR_BLOCK_DUPLICATE", "the controller counts it as a success");
        (await NodesAsync(client, table)).Should().Equal("10.8.0.0/26 i-myinstance", "10.8.0.64/26 i-mysecond");

        await SendAsync(client, "DeleteRouteEntry", "", first);
        (await PostAsync(client, "DeleteRouteEntry", "", first)).ShouldFail("InvalidRouteEntry.NotFound", 400);
        (await SendAsync(
            client,
            "DeleteRouteEntries",
            "",
            $"RouteEntries.1.RouteTableId={table}&RouteEntries.1.DstCidrBlock=10.8.0.64/26"
                + "&RouteEntries.1.NextHop=i-mysecond")).Json.GetProperty("SuccessCount").GetInt32().Should().Be(1);
        (await NodesAsync(client, table)).Should().BeEmpty();
    }

    private static async Task<string?> TableAsync(EmulatorClient client, string id)
    {
        var rows = (await SendAsync(client, "DescribeRouteTableList", $"RouteTableId={id}", "")).Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType");
        return rows.GetArrayLength() == 0
            ? null
            : string.Join(' ', new[]
            {
                "RouteTableId", "VpcId", "RouteTableName", "Description", "RouteTableType", "AssociateType", "Status",
            }.Select(member => TextOf(rows[0], member)).Append(string.Join(
                ',',
                rows[0].GetProperty("Tags").GetProperty("Tag").EnumerateArray()
                    .Select(tag => $"{TextOf(tag, "Key")}={TextOf(tag, "Value")}"))));
    }

    private static async Task<IEnumerable<string>> VSwitchesAsync(EmulatorClient client) =>
        (await SendAsync(client, "DescribeRouteTableList", "RouteTableId=vtb-mytable", "")).Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType")[0]
            .GetProperty("VSwitchIds").GetProperty("VSwitchId").EnumerateArray().Select(id => id.GetString()!);

    private static async Task<string?> EntryAsync(EmulatorClient client, string key)
    {
        var rows = (await SendAsync(client, "DescribeRouteEntryList", key, "")).Json
            .GetProperty("RouteEntrys").GetProperty("RouteEntry");
        if (rows.GetArrayLength() == 0)
        {
            return null;
        }

        var nextHop = rows[0].GetProperty("NextHops").GetProperty("NextHop")[0];
        return $"{TextOf(rows[0], "RouteEntryName")} {TextOf(rows[0], "Description")} "
            + $"{TextOf(nextHop, "NextHopType")} {TextOf(nextHop, "NextHopId")} {TextOf(rows[0], "Status")}";
    }

    private static async Task<IReadOnlyList<string>> LegacyAsync(EmulatorClient client) =>
    [
        .. (await SendAsync(client, "DescribeRouteTables", "", "RouteTableId=vtb-myvpc")).Json
            .GetProperty("RouteTables").GetProperty("RouteTable")[0]
            .GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Select(entry => string.Join(
                ' ',
                new[] { "DestinationCidrBlock", "NextHopType", "InstanceId", "Status" }
                    .Select(member => TextOf(entry, member)))),
    ];

    /// <summary>The routes to nodes, read as the controller reads them.</summary>
    private static async Task<IEnumerable<string>> NodesAsync(EmulatorClient client, string table)
    {
        var page = (await SendAsync(
            client,
            "DescribeRouteEntryList",
            "",
            $"RouteTableId={table}&NextHopType=Instance&RouteEntryType=Custom&MaxResult=500")).Json;
        TextOf(page, "NextToken").Should().BeEmpty();
        return page.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray().Select(Node);
    }

    private static string Node(JsonElement entry)
    {
        TextOf(entry, "Type").Should().Be("Custom");
        var nextHop = entry.GetProperty("NextHops").GetProperty("NextHop").EnumerateArray()
            .Should().ContainSingle().Subject;
        return $"{TextOf(entry, "DestinationCidrBlock")} {TextOf(nextHop, "NextHopId")}";
    }

    private static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client, string action, string query, string form) =>
        (await PostAsync(client, action, query, form)).ShouldSucceed();

    private static Task<EmulatorResponse> PostAsync(
        EmulatorClient client, string action, string query, string form) => client.PostAsync(
            $"/?Action={action}&Format=JSON&AccessKeyId={client.Account}&SignatureNonce={Guid.NewGuid():N}&{query}"
                + (query.Contains("Version=", StringComparison.Ordinal) ? "" : "&Version=2016-04-28"),
            $"RegionId=cn-hangzhou&{form}");
}
