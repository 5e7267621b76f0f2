using System.Text.Json;
using Ecs.Emulator.Testing;
using Ecs.Emulator.Tests.Clients;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.RouteTables;

/// <summary>Custom route tables and their VSwitches over HTTP.</summary>
public sealed class RouteTableWireTests(TestEmulator emulator)
{
    private const string CustomRow =
        """
        {"RouteTableId":"vtb-mytable","RouteTableName":"mytable","OwnerId":OWNER,"RouteTableType":"Custom",
        "RouterId":"vrt-myipv6","RouterType":"VRouter","VpcId":"vpc-myipv6","Description":"","ResourceGroupId":"GROUP",
        "Status":"Available","CreationTime":"TIME","AssociateType":"VSwitch","RoutePropagationEnable":true,
        "VSwitchIds":{"VSwitchId":["vsw-myrouted"]},"GatewayIds":{"GatewayIds":[]},
        "Tags":{"Tag":[{"Key":"team","Value":"network"}]}}
        """;

    [Fact]
    [Rule("routes.tables")]
    public async Task A_custom_route_table_is_created_renamed_listed_and_deleted()
    {
        using var client = emulator.NewClient();
        var id = TextOf((await client.CallAsync(
            "CreateRouteTable",
            "VpcId=vpc-myvpc&RouteTableName=mine&Description=about&Tag.1.Key=owner&ClientToken=token"))
            .ShouldSucceed().Json, "RouteTableId");
        (await client.CallAsync(
            "CreateRouteTable",
            "VpcId=vpc-myvpc&RouteTableName=mine&Description=about&Tag.1.Key=owner&ClientToken=token"))
            .ShouldSucceed().Json.GetProperty("RouteTableId").GetString().Should().Be(id);
        var row = (await ListAsync(client, "VpcId=vpc-myvpc&RouteTableType=Custom")).Should().ContainSingle().Subject;
        (TextOf(row, "RouteTableId"), TextOf(row, "RouteTableName"), TextOf(row, "Description"), TextOf(row, "Status"))
            .Should().Be((id, "mine", "about", "Available"));
        (await IdsAsync(client, "VpcId=vpc-myvpc")).Should().Equal("vtb-myvpc", id);
        (await IdsAsync(client, "VpcId=vpc-myvpc&Tag.1.Key=owner")).Should().Equal(id);
        (await IdsAsync(client, "VpcId=vpc-myvpc&RouteTableType=System")).Should().Equal("vtb-myvpc");

        (await client.CallAsync(
            "ModifyRouteTableAttributes", $"RouteTableId={id}&RouteTableName=other&RoutePropagationEnable=false"))
            .ShouldSucceed();
        var renamed = (await ListAsync(client, $"RouteTableId={id}")).Should().ContainSingle().Subject;
        (TextOf(renamed, "RouteTableName"), renamed.GetProperty("RoutePropagationEnable").GetBoolean())
            .Should().Be(("other", false));

        (await client.CallAsync("DeleteRouteTable", $"RouteTableId={id}")).ShouldSucceed();
        (await IdsAsync(client, $"RouteTableId={id}")).Should().BeEmpty();
        (await client.CallAsync("DeleteRouteTable", $"RouteTableId={id}"))
            .ShouldFail("InvalidRouteTableId.NotFound", 404);
    }

    [Fact]
    [Rule("routes.tables")]
    public async Task Tags_of_a_system_route_table_are_added_listed_and_removed()
    {
        using var client = emulator.NewClient();
        const string Resource = "ResourceType=ROUTETABLE&ResourceId.1=vtb-myvpc";
        await client.SendVpcAsync("TagResources", "", $"{Resource}&Tag.1.Key=owner&Tag.1.Value=me&Tag.2.Key=team");
        await client.SendVpcAsync("UnTagResources", "", $"{Resource}&TagKey.1=team");
        var tag = (await client.SendVpcAsync("ListTagResources", "", Resource))
            .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray().Should().ContainSingle().Subject;
        (TextOf(tag, "ResourceId"), TextOf(tag, "TagKey"), TextOf(tag, "TagValue"))
            .Should().Be(("vtb-myvpc", "owner", "me"));
        (await ListAsync(client, "Tag.1.Key=owner")).Should().ContainSingle()
            .Which.GetProperty("Tags").GetRawText().Should().Be("""{"Tag":[{"Key":"owner","Value":"me"}]}""");
        await client.PutBackAsync();
        (await IdsAsync(client, "Tag.1.Key=owner&Tag.1.Value=me")).Should().Equal("vtb-myvpc");
    }

    [Fact]
    [Rule("routes.tables")]
    public async Task A_custom_route_table_is_listed_with_all_members()
    {
        using var client = emulator.NewClient();
        var row = (await ListAsync(client, "RouteTableId=vtb-mytable")).Should().ContainSingle().Subject;
        row.GetRawText().Should().Be(CustomRow.OneLine()
            .Replace("OWNER", row.GetProperty("OwnerId").GetRawText(), StringComparison.Ordinal)
            .Replace("GROUP", TextOf(row, "ResourceGroupId"), StringComparison.Ordinal)
            .Replace("TIME", TextOf(row, "CreationTime"), StringComparison.Ordinal));
        (await client.CallAsync("DescribeVRouters", "VRouterId=vrt-myipv6")).Body
            .Should().Contain("""["vtb-myipv6","vtb-mytable","vtb-myunused"]""");
        (await client.CallAsync("DescribeVpcs", "VpcId=vpc-myipv6")).Body
            .Should().Contain("""["vtb-myipv6","vtb-mytable","vtb-myunused"]""");
        (await client.CallAsync("DescribeVpcAttribute", "VpcId=vpc-myipv6")).Body
            .Should().Contain("""{"ResourceType":"RouteTable","ResourceCount":3}""");
    }

    [Fact]
    [Rule("routes.association")]
    public async Task A_VSwitch_is_Pending_while_its_route_table_changes()
    {
        await using var slow = new SlowEmulator();
        using var client = slow.NewClient();
        await client.PostAsync(
            "/_emulator/clock", """{"freezeAt":"2026-11-23T01:00:00Z"}""", "application/json");
        (await client.CallAsync("AssociateRouteTable", "RouteTableId=vtb-mytable&VSwitchId=vsw-myipv6"))
            .ShouldSucceed();
        (await VSwitchAsync(client)).Should().Be("Pending vtb-mytable Custom");
        await client.PostAsync("/_emulator/clock", """{"advanceSeconds":5}""", "application/json");
        (await VSwitchAsync(client)).Should().Be("Available vtb-mytable Custom");
    }

    private static async Task<string> VSwitchAsync(EmulatorClient client)
    {
        var row = (await client.CallAsync("DescribeVSwitches", "VSwitchId=vsw-myipv6")).ShouldSucceed().Json
            .GetProperty("VSwitches").GetProperty("VSwitch")[0];
        var table = row.GetProperty("RouteTable");
        return $"{TextOf(row, "Status")} {TextOf(table, "RouteTableId")} {TextOf(table, "RouteTableType")}";
    }

    private static async Task<IEnumerable<string>> IdsAsync(EmulatorClient client, string filter) =>
        (await ListAsync(client, filter)).Select(row => TextOf(row, "RouteTableId"));

    private static async Task<JsonElement[]> ListAsync(EmulatorClient client, string filter) =>
    [
        .. (await client.CallAsync("DescribeRouteTableList", filter)).ShouldSucceed().Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType").EnumerateArray(),
    ];
}
