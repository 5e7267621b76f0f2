using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

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
        var id = Text(made, "VpcId");
        id.Should().StartWith("vpc-bp1").And.HaveLength(25);

        var shown = (await client.CallAsync("DescribeVpcAttribute", $"VpcId={id}")).ShouldSucceed().Json;
        Text(shown, "Status").Should().Be("Available");
        Text(shown, "CidrBlock").Should().Be("10.0.0.0/8");
        Text(shown, "VRouterId").Should().Be(Text(made, "VRouterId"));
        shown.GetProperty("ClassicLinkEnabled").GetBoolean().Should().BeFalse();
        Text(shown.GetProperty("Tags").GetProperty("Tag")[0], "Key").Should().Be("k");
        var table = (await client.CallAsync("DescribeRouteTableList", $"VpcId={id}")).ShouldSucceed().Json
            .GetProperty("RouterTableList").GetProperty("RouterTableListType").EnumerateArray()
            .Should().ContainSingle().Subject;
        Text(table, "RouteTableId").Should().Be(Text(made, "RouteTableId"));
        Text(table, "RouteTableType").Should().Be("System");

        (await client.CallAsync("ModifyVpcAttribute", $"VpcId={id}&VpcName=two&Description=e&CidrBlock=10.0.0.0/16"))
            .ShouldSucceed();
        (await client.CallAsync(
            "ModifyRouteTableAttributes", $"RouteTableId={Text(made, "RouteTableId")}&RouteTableName=routes"))
            .ShouldSucceed();
        shown = (await client.CallAsync("DescribeVpcs", $"VpcId={id},vpc-unknown&VpcName=two")).ShouldSucceed().Json
            .GetProperty("Vpcs").GetProperty("Vpc").EnumerateArray().Should().ContainSingle().Subject;
        Text(shown, "CidrBlock").Should().Be("10.0.0.0/16");
        Text(shown, "Description").Should().Be("e");

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
        var id = Text((await client.CallAsync("CreateVSwitch", VSwitch)).ShouldSucceed().Json, "VSwitchId");
        (await client.CallAsync("UnassociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=192.168.0.0/16"))
            .ShouldFail("DependencyViolation.VSwitchInCidrBlock", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&CidrBlock=172.17.128.0/17"))
            .ShouldFail("DependencyViolation.VSwitchInCidrBlock", 400);
        (await client.CallAsync("DeleteVSwitch", $"VSwitchId={id}")).ShouldSucceed();
        (await client.CallAsync("UnassociateVpcCidrBlock", "VpcId=vpc-myvpc&SecondaryCidrBlock=192.168.0.0/16"))
            .ShouldSucceed();
    }

    [Theory]
    [InlineData("172.17.0.0/24", "InvalidCidrBlock.Overlapped")]
    [InlineData("172.17.0.0/16", "InvalidCidrBlock.Overlapped")]
    [InlineData("172.17.0.255/32", "InvalidCirdrBlock.MaskLength")]
    [InlineData("172.16.0.0/15", "InvalidCirdrBlock.MaskLength")]
    [InlineData("172.18.0.0/24", "InvalidParameter")]
    [InlineData("172.17.1.1/24", "InvalidCidrBlock.Malformed")]
    [InlineData("172.17.1.0", "InvalidCidrBlock.Malformed")]
    [Rule("vswitch.block")]
    public async Task The_block_of_a_VSwitch_must_be_in_the_VPC_and_not_overlap_others(string block, string code)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateVSwitch", $"VpcId=vpc-myvpc&ZoneId=cn-hangzhou-h&CidrBlock={block}"))
            .ShouldFail(code, 400);
    }

    [Fact]
    [Rule("vswitch.available-count")]
    public async Task The_count_of_available_addresses_excludes_those_of_ENIs()
    {
        using var client = emulator.NewClient();
        (await AvailableAsync(client)).Should().Be(252 - 3);
        var assigned = (await client.AssignAsync("SecondaryPrivateIpAddressCount=4")).ShouldSucceed().Assigned;
        (await AvailableAsync(client)).Should().Be(252 - 7);
        (await client.CallAsync("AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myattached&Ipv4PrefixCount=1"))
            .ShouldSucceed();
        (await AvailableAsync(client)).Should().Be(252 - 7 - 16);
        (await client.CallAsync(
            "UnassignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&PrivateIpAddress.1={assigned[0]}"))
            .ShouldSucceed();
        (await AvailableAsync(client)).Should().Be(252 - 6 - 16);
    }

    [Fact]
    [Rule("vswitch.gone")]
    public async Task A_VSwitch_that_does_not_exist_has_empty_members()
    {
        using var client = emulator.NewClient();
        Text(
            (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-unknown")).ShouldSucceed().Json,
            "VSwitchId")
            .Should().BeEmpty();
        (await client.CallAsync("DescribeVSwitches", "VSwitchId=vsw-unknown"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("vswitch.reservations")]
    public async Task Automatic_prefixes_and_addresses_respect_reservations()
    {
        using var client = emulator.NewClient();
        var created = await client.CallAsync(
            "CreateVSwitchCidrReservation", "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.64/27");
        var prefixes = Text(created.ShouldSucceed().Json, "VSwitchCidrReservationId");
        (await client.CallAsync(
            "CreateVSwitchCidrReservation",
            "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.0/28&VSwitchCidrReservationType=Explicit"))
                .ShouldSucceed();

        (await client.AssignAsync("Ipv4PrefixCount=2"))
            .ShouldSucceed().AssignedPrefixes.Should().Equal("172.17.0.64/28", "172.17.0.80/28");
        (await client.AssignAsync("Ipv4PrefixCount=1")).ShouldFail("InvalidVSwitchId.IpNotEnough", 403);
        (await client.CallAsync(
            "AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myattached&SecondaryPrivateIpAddressCount=1"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.16");
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.5")).ShouldSucceed();

        var rows = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations");
        rows.EnumerateArray().Select(row => Text(row, "Type")).Should().Equal("Prefix", "Explicit");
        (await client.CallAsync(
            "CreateVSwitchCidrReservation", "VSwitchId=vsw-myvswitch&VSwitchCidrReservationCidr=172.17.0.64/28"))
            .ShouldFail("IllegalParam.VSwitchCidrReservationCidr", 400);
        (await client.CallAsync("DeleteVSwitchCidrReservation", $"VSwitchCidrReservationId={prefixes}"))
            .ShouldSucceed();
        (await client.AssignAsync("Ipv4PrefixCount=1")).ShouldSucceed().AssignedPrefixes.Should().ContainSingle();
    }

    [Fact]
    [Rule("vswitch.ipv6-held")]
    public async Task An_IPv6_address_that_an_ENI_has_before_IPv6_is_enabled_is_not_assigned_again()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-myvpc":{"ipv6CidrBlock":"2001:db8::/56"}},
             "networkInterfaces":{"eni-myeni":{"ipv6Addresses":["2001:db8::5"],"ipv6Prefixes":["2001:db8:0:0:1::/80"]}}}
            """);
        (await client.CallAsync(
            "ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true&Ipv6CidrBlock=0")).ShouldSucceed();

        const string Attached = "NetworkInterfaceId=eni-myattached";
        (await client.CallAsync("AssignIpv6Addresses", $"{Attached}&Ipv6Address.1=2001:db8::5"))
            .ShouldFail("InvalidIp.IpAssigned", 403);
        (await client.CallAsync("AssignIpv6Addresses", $"{Attached}&Ipv6Prefix.1=2001:db8:0:0:1::/80"))
            .ShouldFail("InvalidIp.IpAssigned", 403);
        var document = await client.StateTextAsync();
        (await client.PutAsync(document)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(document);
    }

    [Fact]
    [Rule("vpc.ipv6")]
    public async Task IPv6_is_enabled_for_a_VPC_then_for_its_VSwitches()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=true")).ShouldSucceed();
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=true&Ipv6CidrBlock=7"))
            .ShouldSucceed();
        var whole = Text(
            (await client.CallAsync("DescribeVpcAttribute", "VpcId=vpc-myvpc")).ShouldSucceed().Json, "Ipv6CidrBlock");
        whole.Should().EndWith("::/56");
        var part = (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json;
        Text(part, "Ipv6CidrBlock").Should().EndWith("7::/64");
        part.GetProperty("EnabledIpv6").GetBoolean().Should().BeTrue();
        (await client.CallAsync(
            "CreateVSwitch", "VpcId=vpc-myvpc&ZoneId=cn-hangzhou-h&CidrBlock=172.17.2.0/24&Ipv6CidrBlock=7"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=false"))
            .ShouldFail("InvalidIpv6CidrBlock.Malformed", 400);
        (await client.CallAsync("ModifyVSwitchAttribute", "VSwitchId=vsw-myvswitch&EnableIPv6=false")).ShouldSucceed();
        (await client.CallAsync("ModifyVpcAttribute", "VpcId=vpc-myvpc&EnableIPv6=false")).ShouldSucceed();
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
                var rows = page.GetProperty(wrapper).GetProperty(item).EnumerateArray().Select(row => Text(row, id))
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
        var id = Text(made, "VpcId");
        (await client.CallAsync("CreateDefaultVpc", "ClientToken=one"))
            .ShouldSucceed().Json.GetProperty("VpcId").GetString()
            .Should().Be(id);
        (await client.CallAsync("CreateDefaultVpc")).ShouldFail("QuotaExceeded.Vpc", 400);

        var vpc = (await client.CallAsync("DescribeVpcs", "IsDefault=true")).ShouldSucceed().Json.GetProperty("Vpcs")
            .GetProperty("Vpc")[0];
        (Text(vpc, "VpcId"), Text(vpc, "CidrBlock"), Text(vpc, "VRouterId"))
            .Should().Be((id, "172.31.0.0/16", Text(made, "VRouterId")));

        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-first":{"vpcId":"VPC","zoneId":"cn-hangzhou-h","cidrBlock":"172.31.0.0/24"}}}
            """.Replace("VPC", id, StringComparison.Ordinal));
        var vSwitchId =
            Text(
                (await client.CallAsync("CreateDefaultVSwitch", "ZoneId=cn-hangzhou-h")).ShouldSucceed().Json,
                "VSwitchId");
        var vSwitch = (await client.CallAsync("DescribeVSwitches", "IsDefault=true"))
            .ShouldSucceed().Json.GetProperty("VSwitches").GetProperty("VSwitch")[0];
        (Text(vSwitch, "VSwitchId"), Text(vSwitch, "VpcId"), Text(vSwitch, "CidrBlock"))
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
        (Text(router, "VpcId"), router.GetProperty("RouteTableIds").GetRawText())
            .Should().Be(("vpc-myvpc", """{"RouteTableId":["vtb-myvpc"]}"""));

        var table = (await client.CallAsync("DescribeRouteTables", "VRouterId=vrt-myvpc")).ShouldSucceed().Json
            .GetProperty("RouteTables").GetProperty("RouteTable").EnumerateArray().Should().ContainSingle().Subject;
        Text(table, "RouteTableId").Should().Be("vtb-myvpc");
        table.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Select(
                entry => $"{Text(entry, "DestinationCidrBlock")} {Text(entry, "NextHopType")} {Text(entry, "Type")}")
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
    [Rule("vswitch.reservation-counts")]
    public async Task A_CIDR_reservation_contains_the_number_of_assigned_and_free_prefixes()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-1":{"cidrBlock":"172.17.0.64/26"}}}},
             "networkInterfaces":{"eni-myeni":{"ipv4Prefixes":["172.17.0.80/28"],"privateIpAddresses":["172.17.0.99"]}}}
            """);

        var row = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations")[0];

        (row.GetProperty("AssignedCidrCount").GetInt32(), row.GetProperty("AvailableCidrCount").GetInt32())
            .Should().Be((1, 2));
    }

    [Fact]
    [Rule("vswitch.reservation-rename")]
    public async Task A_CIDR_reservation_is_renamed_and_keeps_unspecified_attributes()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrReservations":{"vcr-1":{"cidrBlock":"172.17.0.64/28","name":"one",
             "description":"first"}}}}}
            """);

        (await client.CallAsync(
            "ModifyVSwitchCidrReservationAttribute",
            "VSwitchCidrReservationId=vcr-1&VSwitchCidrReservationName=two"
            + "&DryRun=true")).ShouldFail("DryRunOperation", 400);
        (await client.CallAsync(
            "ModifyVSwitchCidrReservationAttribute",
            "VSwitchCidrReservationId=vcr-1&VSwitchCidrReservationName=two")).ShouldSucceed();

        var row = (await client.CallAsync("ListVSwitchCidrReservations", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Json.GetProperty("VSwitchCidrReservations")[0];
        (Text(row, "VSwitchCidrReservationName"), Text(row, "VSwitchCidrReservationDescription"))
            .Should().Be(("two", "first"));
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
            Text(row, "TagValue").Should().Be("1");
            var shown = (await client.CallAsync(action + id))
                .ShouldSucceed().Json.GetProperty("Tags").GetProperty("Tag");
            Text(shown[0], "Key").Should().Be("a");
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
            .EnumerateArray().Select(vSwitch => $"{Text(vSwitch, "CidrBlock")} local System"),
        "100.64.0.0/10 service System",
    ];

    private static async Task<int> AvailableAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-myvswitch")).ShouldSucceed().Json
            .GetProperty("AvailableIpAddressCount").GetInt32();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
