using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.NatGateways;

/// <summary>NAT gateways over HTTP.</summary>
public sealed class NatGatewayWireTests(TestEmulator emulator)
{
    private const string Row =
        """
        {"NatGatewayId":"ID","Name":"mine","Description":"about","RegionId":"cn-hangzhou","VpcId":"vpc-myvpc",
        "Status":"Available","NatType":"Enhanced","NetworkType":"internet","BusinessStatus":"Normal",
        "CreationTime":"TIME","ExpiredTime":"","EcsMetricEnabled":false,"PrivateLinkEnabled":false,
        "PrivateLinkMode":"","InstanceChargeType":"PostPaid","InternetChargeType":"PayBySpec","Spec":"Small",
        "SnatTableIds":{"SnatTableId":["SNAT"]},"ForwardTableIds":{"ForwardTableId":["FORWARD"]},
        "FullNatTableIds":{"FullNatTableId":[]},"ResourceGroupId":"GROUP","DeletionProtection":false,
        "EipBindMode":"NAT","IcmpReplyEnabled":false,"AutoPay":false,"EnableSessionLog":"false",
        "SecurityProtectionEnabled":false,"NatGatewayPrivateInfo":{"EniInstanceId":"ENI",
        "VswitchId":"vsw-myvswitch","IzNo":"cn-hangzhou-h","PrivateIpAddress":"172.17.0.77","MaxBandwidth":5120,
        "EniType":"Secondary","MaxSessionQuota":2000000,"MaxSessionEstablishRate":100000},
        "IpLists":{"IpList":[{"AllocationId":"eip-myeip","IpAddress":"47.96.0.10","UsingStatus":"idle",
        "PrivateIpAddress":"","SnatEntryEnabled":true}]},"Tags":{"Tag":[{"TagKey":"owner","TagValue":"me"}]}}
        """;

    private const string Attributes =
        """
        "NatGatewayId":"ID","Name":"mine","Description":"about","RegionId":"cn-hangzhou","VpcId":"vpc-myvpc",
        "Status":"Available","NatType":"Enhanced","NetworkType":"internet","BusinessStatus":"Normal",
        "CreationTime":"TIME","ExpiredTime":"","EcsMetricEnabled":false,"PrivateLinkEnabled":false,
        "PrivateLinkMode":"","ResourceGroupId":"GROUP","EnableSessionLog":false,
        "BillingConfig":{"InstanceChargeType":"PostPaid","InternetChargeType":"PayBySpec","Spec":"Small",
        "AutoPay":"false"},"DeletionProtectionInfo":{"Enabled":false},"PrivateInfo":{"EniInstanceId":"ENI",
        "VswitchId":"vsw-myvswitch","IzNo":"cn-hangzhou-h","PrivateIpAddress":"172.17.0.77","MaxBandwidth":5120},
        "SnatTable":{"SnatTableId":"SNAT","SnatEntryCount":0},
        "ForwardTable":{"ForwardTableId":"FORWARD","ForwardEntryCount":0},
        "IpList":[{"AllocationId":"eip-myeip","IpAddress":"47.96.0.10","UsingStatus":"idle"}]}
        """;

    [Fact]
    [Rule("nat.list")]
    public async Task A_gateway_is_listed_and_described_with_all_members()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync(
            "CreateNatGateway",
            "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch&NatIp=172.17.0.77&Name=mine&Description=about&NatType=Enhanced"
                + "&InternetChargeType=PayBySpec&EipBindMode=NAT&IcmpReplyEnabled=false&Tag.1.Key=owner"
                + "&Tag.1.Value=me&NetworkType=internet&InstanceChargeType=PostPaid")).ShouldSucceed().Json;
        var id = TextOf(created, "NatGatewayId");
        await AssociateAsync(client, id);
        var row = await RowAsync(client, id);
        var snat = created.GetProperty("SnatTableIds").GetProperty("SnatTableId")[0].GetString()!;
        var forward = created.GetProperty("ForwardTableIds").GetProperty("ForwardTableId")[0].GetString()!;
        string Fill(string text) => text.OneLine()
            .Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal)
            .Replace("TIME", TextOf(row, "CreationTime"), StringComparison.Ordinal)
            .Replace("SNAT", snat, StringComparison.Ordinal)
            .Replace("FORWARD", forward, StringComparison.Ordinal)
            .Replace("GROUP", TextOf(row, "ResourceGroupId"), StringComparison.Ordinal)
            .Replace(
                "\"ENI\"",
                row.GetProperty("NatGatewayPrivateInfo").GetProperty("EniInstanceId").GetRawText(),
                StringComparison.Ordinal);
        row.GetRawText().Should().Be(Fill(Row));
        var attributes = (await client.CallAsync("GetNatGatewayAttribute", $"NatGatewayId={id}")).ShouldSucceed().Body;
        attributes.Should().EndWith(Fill(Attributes));
        (await client.CallAsync("DescribeVpcs", "VpcId=vpc-myvpc")).Body
            .Should().Contain($$"""
                "NatGatewayIds":{"NatGatewayIds":["{{id}}"]}
                """);
    }

    [Fact]
    [Rule("nat.address")]
    public async Task The_ENI_of_a_gateway_is_managed_by_the_service()
    {
        using var client = emulator.NewClient();
        var id = await CreateAsync(client);
        var eni = TextOf((await RowAsync(client, id)).GetProperty("NatGatewayPrivateInfo"), "EniInstanceId");
        var shown = (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}"))
            .ShouldSucceed().Json.GetProperty("NetworkInterfaceSets").GetProperty("NetworkInterfaceSet")[0];
        (shown.GetProperty("ServiceManaged").GetBoolean(), TextOf(shown, "Status"), TextOf(shown, "Type"))
            .Should().Be((true, "InUse", "Secondary"));
        foreach (var action in new[]
        {
            "DeleteNetworkInterface", "AttachNetworkInterface&InstanceId=i-myinstance",
            "ModifyNetworkInterfaceAttribute&Description=mine",
            "AssignPrivateIpAddresses&SecondaryPrivateIpAddressCount=1",
        })
        {
            (await client.CallAsync(action, $"NetworkInterfaceId={eni}"))
                .ShouldFail("InvalidOperation.EniServiceManaged", 403);
        }

        (await client.CallAsync("DeleteVSwitch", "VSwitchId=vsw-myvswitch")).ShouldFail("DependencyViolation", 400);
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}")).ShouldSucceed();
        (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("nat.route")]
    public async Task The_default_entry_of_the_system_route_table_comes_and_goes_with_an_internet_gateway()
    {
        using var client = emulator.NewClient();
        var id = await CreateAsync(client);
        const string Default = "RouteTableId=vtb-myvpc&DestinationCidrBlock=0.0.0.0/0";
        (await NextHopsAsync(client)).Should().Equal($"NatGateway {id}");
        (await client.CallAsync("CreateRouteEntry", $"{Default}&NextHopId=i-myinstance"))
            .ShouldFail("InvalidCIDRBlock.Duplicate", 400);
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}")).ShouldSucceed();
        (await NextHopsAsync(client)).Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.eip")]
    public async Task An_EIP_of_a_gateway_is_listed_with_its_gateway()
    {
        using var client = emulator.NewClient();
        var id = await CreateAsync(client);
        await AssociateAsync(client, id);
        var eip = (await client.CallAsync(
            "DescribeEipAddresses", $"Version=2016-04-28&AssociatedInstanceType=Nat&AssociatedInstanceId={id}"))
            .ShouldSucceed().Json.GetProperty("EipAddresses").GetProperty("EipAddress")[0];
        string.Join(' ', new[] { "AllocationId", "InstanceId", "InstanceType", "PrivateIpAddress", "VpcId", "Mode" }
            .Select(member => TextOf(eip, member))).Should().Be($"eip-myeip {id} Nat  vpc-myvpc MULTI_BINDED");
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}")).ShouldFail("DependencyViolation.EIPS", 400);
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}&Force=true")).ShouldSucceed();
        TextOf(
            (await client.CallAsync("DescribeEipAddresses", "Version=2016-04-28&AllocationId=eip-myeip")).Json
                .GetProperty("EipAddresses").GetProperty("EipAddress")[0],
            "Status").Should().Be("Available");
    }

    [Fact]
    [Rule("nat.used-eip")]
    public async Task The_use_of_an_EIP_by_entries_is_shown_and_removed_by_force()
    {
        using var client = emulator.NewClient();
        var id = await CreateAsync(client);
        await AssociateAsync(client, id);
        var row = await RowAsync(client, id);
        var table = row.GetProperty("ForwardTableIds").GetProperty("ForwardTableId")[0].GetString();
        (await client.CallAsync(
            "CreateForwardEntry",
            $"ForwardTableId={table}&ExternalIp=47.96.0.10&ExternalPort=any&InternalIp=172.17.0.9&InternalPort=any"
                + "&IpProtocol=Any")).ShouldSucceed();
        var ip = (await RowAsync(client, id)).GetProperty("IpLists").GetProperty("IpList")[0];
        (TextOf(ip, "UsingStatus"), ip.GetProperty("SnatEntryEnabled").GetBoolean())
            .Should().Be(("UsedByForwardTable", false));
        (await client.CallAsync("GetNatGatewayAttribute", $"NatGatewayId={id}")).ShouldSucceed().Json
            .GetProperty("ForwardTable").GetProperty("ForwardEntryCount").GetInt32().Should().Be(1);
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}")).ShouldFail("DependencyViolation.EIPS", 400);
        (await client.CallAsync("UnassociateEipAddress", "Version=2016-04-28&AllocationId=eip-myeip&Force=true"))
            .ShouldSucceed();
        (await client.CallAsync("DescribeForwardTableEntries", $"ForwardTableId={table}"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
        (await client.CallAsync("DeleteNatGateway", $"NatGatewayId={id}")).ShouldSucceed();
    }

    [Fact]
    [Rule("nat.entry-list")]
    public async Task Entries_are_listed_with_all_members()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeSnatTableEntries", "SnatTableId=stb-mygateway")).ShouldSucceed().Json
            .GetProperty("SnatTableEntries").GetProperty("SnatTableEntry").GetRawText().Should().Be(
                """
                [{"SnatEntryId":"snat-myentry","SnatEntryName":"","SnatTableId":"stb-mygateway",
                "NatGatewayId":"ngw-mygateway","Status":"Available","SnatIp":"10.1.1.10","SourceCIDR":"10.1.9.0/24",
                "SourceVSwitchId":"","EipAffinity":"0","NetworkInterfaceId":""}]
                """.OneLine());
        (await client.CallAsync("DescribeForwardTableEntries", "NatGatewayId=ngw-mygateway")).ShouldSucceed().Json
            .GetProperty("ForwardTableEntries").GetProperty("ForwardTableEntry").GetRawText().Should().Be(
                """
                [{"ForwardEntryId":"fwd-myentry","ForwardEntryName":"","ForwardTableId":"ftb-mygateway",
                "NatGatewayId":"ngw-mygateway","Status":"Available","ExternalIp":"10.1.1.10","ExternalPort":"22",
                "InternalIp":"10.1.0.10","InternalPort":"22","IpProtocol":"tcp"}]
                """.OneLine());
    }

    [Theory]
    [InlineData("NatType=Normal", false)]
    [InlineData("InstanceChargeType=PrePaid", false)]
    [InlineData("NatType=Enhanced&InstanceChargeType=PostPaid&NetworkType=intranet&VpcId=vpc-myipv6", true)]
    [InlineData("NetworkType=internet", false)]
    [InlineData("Status=Available&Name=mygateway&Tag.1.Key=team", true)]
    [InlineData("NatGatewayId=ngw-unknown", false)]
    [Rule("nat.list")]
    public async Task Gateways_are_listed_by_each_filter(string query, bool isListed)
    {
        using var client = emulator.NewClient();
        var list = (await client.CallAsync("DescribeNatGateways", query)).ShouldSucceed().Json;
        list.GetProperty("TotalCount").GetInt32().Should().Be(isListed ? 1 : 0);
    }

    private static async Task<string> CreateAsync(EmulatorClient client) => TextOf(
        (await client.CallAsync("CreateNatGateway", "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch")).ShouldSucceed().Json,
        "NatGatewayId");

    private static async Task AssociateAsync(EmulatorClient client, string gateway) => (await client.CallAsync(
        "AssociateEipAddress",
        $"Version=2016-04-28&AllocationId=eip-myeip&InstanceType=Nat&InstanceId={gateway}")).ShouldSucceed();

    private static async Task<JsonElement> RowAsync(EmulatorClient client, string id) =>
        (await client.CallAsync("DescribeNatGateways", $"NatGatewayId={id}")).ShouldSucceed().Json
            .GetProperty("NatGateways").GetProperty("NatGateway")[0];

    private static async Task<IEnumerable<string>> NextHopsAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeRouteEntryList", "RouteTableId=vtb-myvpc&RouteEntryType=Custom"))
            .ShouldSucceed().Json.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Select(entry => entry.GetProperty("NextHops").GetProperty("NextHop")[0])
            .Select(hop => $"{TextOf(hop, "NextHopType")} {TextOf(hop, "NextHopId")}");
}
