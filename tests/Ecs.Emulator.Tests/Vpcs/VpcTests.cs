using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Vpcs;

/// <summary>Creating, modifying and deleting VPCs and VSwitches over HTTP.</summary>
public sealed class VpcTests(TestEmulator emulator)
{
    private const string Empty =
        """{"networkInterfaces":null,"instances":null,"vSwitches":null,"securityGroups":null,"vpcs":null}""";

    [Fact]
    [Rule("vpc.life")]
    public async Task A_VPC_is_created_with_a_router_and_a_system_route_table_modified_and_deleted()
    {
        using var client = emulator.NewClient();
        var made = (await client.CallAsync(
            "CreateVpc", "CidrBlock=10.0.0.0/8&VpcName=one&Description=d&Tag.1.Key=k&Tag.1.Value=v"))
            .ShouldSucceed().Json;
        var id = TextOf(made, "VpcId");
        id.Should().StartWith("vpc-bp1").And.HaveLength(25);

        var shown = (await client.CallAsync("DescribeVpcAttribute", $"VpcId={id}")).ShouldSucceed().Json;
        TextOf(shown, "Status").Should().Be("Available");
        TextOf(shown, "CidrBlock").Should().Be("10.0.0.0/8");
        TextOf(shown, "VRouterId").Should().Be(TextOf(made, "VRouterId"));
        shown.GetProperty("ClassicLinkEnabled").GetBoolean().Should().BeFalse();
        TextOf(shown.GetProperty("Tags").GetProperty("Tag")[0], "Key").Should().Be("k");
        var table = (await client.CallAsync("DescribeRouteTableList", $"VpcId={id}")).ShouldSucceed().Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType").EnumerateArray()
            .Should().ContainSingle().Subject;
        TextOf(table, "RouteTableId").Should().Be(TextOf(made, "RouteTableId"));
        TextOf(table, "RouteTableType").Should().Be("System");

        (await client.CallAsync("ModifyVpcAttribute", $"VpcId={id}&VpcName=two&Description=e&CidrBlock=10.0.0.0/16"))
            .ShouldSucceed();
        (await client.CallAsync(
            "ModifyRouteTableAttributes", $"RouteTableId={TextOf(made, "RouteTableId")}&RouteTableName=routes"))
            .ShouldSucceed();
        shown = (await client.CallAsync("DescribeVpcs", $"VpcId={id},vpc-unknown&VpcName=two")).ShouldSucceed().Json
            .GetProperty("Vpcs").GetProperty("Vpc").EnumerateArray().Should().ContainSingle().Subject;
        TextOf(shown, "CidrBlock").Should().Be("10.0.0.0/16");
        TextOf(shown, "Description").Should().Be("e");

        (await client.CallAsync("DeleteVpc", $"VpcId={id}")).ShouldSucceed();
        (await client.CallAsync("DescribeVpcAttribute", $"VpcId={id}")).ShouldFail("InvalidVpcId.NotFound", 404);
        (await client.CallAsync("DescribeVpcs", $"VpcId={id}"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("vpc.order-of-deletion")]
    public async Task A_VPC_or_VSwitch_cannot_be_deleted_while_it_has_dependent_resources()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DeleteVpc", "VpcId=vpc-myvpc")).ShouldFail("DependencyViolation.VSwitch", 400);
        (await client.CallAsync("DeleteVSwitch", "VSwitchId=vsw-myvswitch")).ShouldFail("DependencyViolation", 400);
        await client.GivenAsync(
            """
            {"networkInterfaces":null,"vSwitches":{"vsw-mysecond":null,"vsw-myempty":null},
             "securityGroups":{"sg-mysecond":null,"sg-mythird":null,"sg-myempty":null}}
            """);
        (await client.CallAsync("DeleteVSwitch", "VSwitchId=vsw-myvswitch")).ShouldSucceed();
        (await client.CallAsync("DeleteVpc", "VpcId=vpc-myvpc")).ShouldFail("DependencyViolation.SecurityGroup", 400);
        (await client.CallAsync("DeleteSecurityGroup", "SecurityGroupId=sg-mygroup")).ShouldSucceed();
        (await client.CallAsync("DeleteVpc", "VpcId=vpc-myvpc")).ShouldSucceed();
        (await client.StateAsync()).GetProperty("vpcs").EnumerateObject().Select(vpc => vpc.Name)
            .Should().NotContain("vpc-myvpc");
    }

    [Fact]
    [Rule("vpc.blocks")]
    public async Task Secondary_CIDR_blocks_with_VSwitches_cannot_be_removed()
    {
        using var client = emulator.NewClient();
        const string VSwitch = "VpcId=vpc-myvpc&ZoneId=cn-hangzhou-h&CidrBlock=192.168.1.0/24";
        (await client.CallAsync("CreateVSwitch", VSwitch)).ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("AssociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=172.17.128.0/17"))
            .ShouldFail("InvalidParameter", 400);
        (await client.CallAsync("AssociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=192.168.0.0/16"))
            .ShouldSucceed();
        var id = TextOf((await client.CallAsync("CreateVSwitch", VSwitch)).ShouldSucceed().Json, "VSwitchId");
        (await client.CallAsync("UnassociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=192.168.0.0/16"))
            .ShouldFail("DependencyViolation.VSwitchInCidrBlock", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&CidrBlock=172.17.128.0/17"))
            .ShouldFail("DependencyViolation.VSwitchInCidrBlock", 400);
        (await client.CallAsync("DeleteVSwitch", $"VSwitchId={id}")).ShouldSucceed();
        (await client.CallAsync("UnassociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=192.168.0.0/16"))
            .ShouldSucceed();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("vpc.pages")]
    public async Task Numbered_pages_of_VPCs_and_VSwitches_return_each_once(int count)
    {
        using var client = emulator.NewClient();
        var vpcs = string.Join(
            ',', Enumerable.Range(0, count).Select(i => $"\"vpc-{i}\":{{\"cidrBlock\":\"10.0.0.0/8\"}}"));
        var vSwitches = string.Join(',', Enumerable.Range(0, count).Select(i =>
            $"\"vsw-{i}\":{{\"vpcId\":\"vpc-missing\",\"zoneId\":\"z\",\"cidrBlock\":\"10.0.{i}.0/24\"}}"));
        await client.GivenAsync(Empty);
        await client.GivenAsync($"{{\"vpcs\":{{{vpcs}}},\"vSwitches\":{{{vSwitches}}}}}");
        foreach (var (action, wrapper, item, id) in new[]
            { ("DescribeVpcs", "Vpcs", "Vpc", "VpcId"), ("DescribeVSwitches", "VSwitches", "VSwitch", "VSwitchId") })
        {
            var seen = new List<string>();
            for (var number = 1; ; number++)
            {
                var page = (await client.CallAsync(action, $"PageSize=50&PageNumber={number}")).ShouldSucceed().Json;
                page.GetProperty("TotalCount").GetInt32().Should().Be(count);
                var rows = page.GetProperty(wrapper).GetProperty(item).EnumerateArray().Select(row => TextOf(row, id))
                    .ToList();
                seen.AddRange(rows);
                if (rows.Count < 50)
                {
                    break;
                }
            }

            seen.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        }

        (await client.CallAsync("DescribeVpcs", "PageSize=51")).ShouldFail("InvalidParameter", 400);
    }

    [Fact]
    [Rule("vpc.places")]
    public async Task A_VPC_is_not_visible_in_another_region_or_account()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"regions":{"cn-beijing":{"zones":["cn-beijing-a"]}}}""");
        using var other = emulator.NewClient();
        await other.GivenAsync(Empty);
        foreach (var (action, parameter) in new[]
            { ("DeleteVpc", "VpcId=vpc-myvpc"), ("DescribeVpcAttribute", "VpcId=vpc-myvpc") })
        {
            (await client.GetAsync(
                $"/?Action={action}&Format=JSON&AccessKeyId={client.Account}&RegionId=cn-beijing&{parameter}"))
                .ShouldFail("InvalidVpcId.NotFound", 404);
            (await other.CallAsync(action, parameter)).ShouldFail("InvalidVpcId.NotFound", 404);
        }

        (await client.GetAsync(
            $"/?Action=DescribeVSwitches&Format=JSON&AccessKeyId={client.Account}&RegionId=cn-beijing"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
        (await client.GetAsync(
            $"/?Action=DeleteVSwitch&Format=JSON&AccessKeyId={client.Account}&RegionId=cn-beijing"
                + "&VSwitchId=vsw-myvswitch"))
            .ShouldFail("InvalidVSwitchId.NotFound", 404);
    }

    [Theory]
    [InlineData("DescribeVpcs", "Vpcs.Vpc")]
    [InlineData("DescribeVpcAttribute&VpcId=vpc-myvpc", "")]
    [InlineData("DescribeVSwitches", "VSwitches.VSwitch")]
    [InlineData("DescribeVSwitchAttributes&VSwitchId=vsw-myvswitch", "")]
    [InlineData("DescribeRouteTableList", "RouterTableList.RouterTableListType")]
    [Rule("vpc.owner")]
    public async Task VPCs_VSwitches_and_route_tables_have_their_owner(string action, string path)
    {
        using var client = emulator.NewClient();
        var at = (await client.CallAsync(action)).ShouldSucceed().Json;
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at.GetProperty(name);
        }

        (path.Length > 0 ? at[0] : at).GetProperty("OwnerId").GetRawText().Should().Be(client.Account);
    }

    [Fact]
    [Rule("vpc.default")]
    public async Task A_region_gets_one_default_VPC_and_each_zone_one_default_VSwitch()
    {
        using var client = emulator.NewClient();
        var made = (await client.CallAsync("CreateDefaultVpc", "ClientToken=one")).ShouldSucceed().Json;
        var id = TextOf(made, "VpcId");
        (await client.CallAsync("CreateDefaultVpc", "ClientToken=one"))
            .ShouldSucceed().Json.GetProperty("VpcId").GetString()
            .Should().Be(id);
        (await client.CallAsync("CreateDefaultVpc")).ShouldFail("QuotaExceeded.Vpc", 400);

        var vpc = (await client.CallAsync("DescribeVpcs", "IsDefault=true")).ShouldSucceed().Json.GetProperty("Vpcs")
            .GetProperty("Vpc")[0];
        (TextOf(vpc, "VpcId"), TextOf(vpc, "CidrBlock"), TextOf(vpc, "VRouterId"))
            .Should().Be((id, "172.31.0.0/16", TextOf(made, "VRouterId")));

        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-first":{"vpcId":"VPC","zoneId":"cn-hangzhou-h","cidrBlock":"172.31.0.0/24"}}}
            """.Replace("VPC", id, StringComparison.Ordinal));
        var vSwitchId =
            TextOf(
                (await client.CallAsync("CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h")).ShouldSucceed().Json,
                "VSwitchId");
        var vSwitch = (await client.CallAsync("DescribeVSwitches", "IsDefault=true"))
            .ShouldSucceed().Json.GetProperty("VSwitches").GetProperty("VSwitch")[0];
        (TextOf(vSwitch, "VSwitchId"), TextOf(vSwitch, "VpcId"), TextOf(vSwitch, "CidrBlock"))
            .Should().Be((vSwitchId, id, "172.31.16.0/20"));
        (await client.CallAsync("CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h"))
            .ShouldFail("DefaultVswitch.Existed", 403);
    }

    [Fact]
    [Rule("vpc.routers")]
    public async Task The_router_and_the_route_table_of_a_VPC_are_listed_with_their_system_entries()
    {
        using var client = emulator.NewClient();
        var router = (await client.CallAsync("DescribeVRouters", "VRouterId=vrt-myvpc")).ShouldSucceed().Json
            .GetProperty("VRouters").GetProperty("VRouter").EnumerateArray().Should().ContainSingle().Subject;
        (TextOf(router, "VpcId"), router.GetProperty("RouteTableIds").GetRawText())
            .Should().Be(("vpc-myvpc", """{"RouteTableId":["vtb-myvpc"]}"""));

        var table = (await client.CallAsync("DescribeRouteTables", "VRouterId=vrt-myvpc")).ShouldSucceed().Json
            .GetProperty("RouteTables").GetProperty("RouteTable").EnumerateArray().Should().ContainSingle().Subject;
        TextOf(table, "RouteTableId").Should().Be("vtb-myvpc");
        table.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Select(
                entry => $"{TextOf(entry, "DestinationCidrBlock")} {TextOf(entry, "NextHopType")} "
                    + $"{TextOf(entry, "Type")}")
            .Should().BeEquivalentTo(await EntriesAsync(client));

        (await client.CallAsync("DescribeRouteTables", "RouteTableId=vtb-myvpc&Type=Custom")).ShouldSucceed().Json
            .GetProperty("RouteTables").GetProperty("RouteTable")[0].GetProperty("RouteEntrys").GetRawText()
            .Should().Be("""{"RouteEntry":[]}""");
        (await client.CallAsync("DescribeRouteTables", "RouterId=vrt-unknown"))
            .ShouldSucceed().Json.GetProperty("TotalCount")
            .GetInt32()
            .Should().Be(0);
        (await client.CallAsync("DescribeRouteTables", "RouterType=VBR")).ShouldSucceed().Json.GetProperty("TotalCount")
            .GetInt32()
            .Should().Be(0);
    }

    [Fact]
    [Rule("vpc.tags")]
    public async Task Tags_of_VPCs_and_VSwitches_are_added_listed_returned_and_removed()
    {
        using var client = emulator.NewClient();
        const string Version = "Version=2016-04-28";
        foreach (var (type, id, action) in new[]
        {
            ("VPC", "vpc-myvpc", "DescribeVpcAttribute&VpcId="),
            ("VSWITCH", "vsw-myvswitch", "DescribeVSwitchAttributes&VSwitchId=")
        })
        {
            var named = $"{Version}&ResourceType={type}&ResourceId.1={id}";
            (await client.CallAsync("TagResources", $"{named}&Tag.1.Key=a&Tag.1.Value=1&Tag.2.Key=b")).ShouldSucceed();
            (await client.CallAsync("UnTagResources", $"{named}&TagKey.1=b&TagKey.2=never")).ShouldSucceed();
            var row = (await client.CallAsync("ListTagResources", named)).ShouldSucceed().Json
                .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray()
                .Should().ContainSingle().Subject;
            TextOf(row, "TagValue").Should().Be("1");
            var shown = (await client.CallAsync(action + id))
                .ShouldSucceed().Json.GetProperty("Tags").GetProperty("Tag");
            TextOf(shown[0], "Key").Should().Be("a");
            (await client.CallAsync("UnTagResources", $"{named}&All=true")).ShouldSucceed();
            (await client.CallAsync("ListTagResources", named)).ShouldSucceed().Json
                .GetProperty("TagResources").GetProperty("TagResource").GetArrayLength().Should().Be(0);
        }
    }

    [Fact]
    [Rule("vpc.dry-run")]
    public async Task A_dry_run_reports_whether_the_call_would_succeed_and_changes_nothing()
    {
        using var client = emulator.NewClient();
        var before = await client.StateTextAsync();
        (await client.CallAsync("CreateVpc", "DryRun=true")).ShouldFail("DryRunOperation", 400);
        (await client.CallAsync("DeleteVpc", "VpcId=vpc-myvpc&DryRun=true"))
            .ShouldFail("DependencyViolation.VSwitch", 400);
        (await client.CallAsync("DescribeVpcs", "DryRun=true")).ShouldFail("DryRunOperation", 400);
        (await client.StateTextAsync()).Should().Be(before);
        (await client.CallAsync("CreateVpc", "DryRun=false")).ShouldSucceed();
    }

    private static async Task<IReadOnlyList<string>> EntriesAsync(EmulatorClient client) =>
    [
        .. (await client.CallAsync("DescribeVSwitches", "VpcId=vpc-myvpc"))
        .ShouldSucceed().Json.GetProperty("VSwitches")
            .GetProperty("VSwitch")
            .EnumerateArray().Select(vSwitch => $"{TextOf(vSwitch, "CidrBlock")} local System"),
        "100.64.0.0/10 service System",
    ];
}
