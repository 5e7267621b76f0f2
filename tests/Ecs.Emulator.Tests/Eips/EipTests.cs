using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Eips;

/// <summary>EIPs over HTTP.</summary>
public sealed class EipTests(TestEmulator emulator)
{
    [Fact]
    [Rule("eip.lifecycle")]
    public async Task An_EIP_is_allocated_associated_with_a_secondary_address_unassociated_and_released()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.50&PrivateIpAddress.2=172.17.0.51")).ShouldSucceed();
        var created = (await client.CallAsync("AllocateEipAddress", "Name=one&Tag.1.Key=k&Tag.1.Value=v"))
            .ShouldSucceed().Json;
        created.EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("RequestId", "AllocationId", "EipAddress", "ResourceGroupId");
        var id = TextOf(created, "AllocationId");
        var address = TextOf(created, "EipAddress");

        (await client.CallAsync(
            "AssociateEipAddress",
            $"AllocationId={id}&InstanceType=NetworkInterface&InstanceId=eni-myeni&PrivateIpAddress=172.17.0.50"))
            .ShouldSucceed();
        var eip = await EipAsync(client, id);
        TextOf(eip, "InstanceId").Should().Be("eni-myeni");
        TextOf(eip, "PrivateIpAddress").Should().Be("172.17.0.50");
        const string Unassigned = "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.50";
        (await client.CallAsync("UnassignPrivateIpAddresses", Unassigned))
            .ShouldFail("InvalidOperation.InvalidEniState", 400);
        var eni = await EniAsync(client, "eni-myeni");
        eni.GetProperty("AssociatedPublicIp").GetRawText().Should().Be("{}");
        eni.GetProperty("PrivateIpSets").GetProperty("PrivateIpSet").EnumerateArray()
            .Select(ip => ip.GetProperty("AssociatedPublicIp").GetRawText())
            .Should().Equal(
                "{}", $$"""{"PublicIpAddress":"{{address}}","AllocationId":"{{id}}"}""", "{}");

        (await client.CallAsync("ReleaseEipAddress", $"AllocationId={id}")).ShouldFail("IncorrectEipStatus", 400);
        (await client.CallAsync("UnassociateEipAddress", $"AllocationId={id}&InstanceId=eni-myeni")).ShouldSucceed();
        (await client.CallAsync("UnassignPrivateIpAddresses", Unassigned)).ShouldSucceed();
        (await client.CallAsync("ReleaseEipAddress", $"AllocationId={id}")).ShouldSucceed();
        (await client.CallAsync("DescribeEipAddresses", $"AllocationId={id}")).ShouldSucceed().Json
            .GetProperty("TotalCount").GetInt32().Should().Be(0);
    }

    [Fact]
    [Rule("eip.list")]
    public async Task A_listed_EIP_has_the_members_of_the_service()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"eips":{"eip-myeip":{"name":"one","description":"text","instanceId":"eni-myeni","mode":"MultiBinded",
            "internetChargeType":"PayByTraffic","resourceGroupId":"rg-mygroup","tags":{"team":null,"k":"v"}}}}
            """);
        (await EipAsync(client, "eip-myeip")).GetRawText().Should().Be(
            """
            {"AllocationId":"eip-myeip","IpAddress":"47.96.0.10","Name":"one","Description":"text",
            "RegionId":"cn-hangzhou","Status":"InUse","Mode":"MULTI_BINDED","InstanceId":"eni-myeni",
            "InstanceType":"NetworkInterface","InstanceRegionId":"cn-hangzhou","PrivateIpAddress":"172.17.0.12",
            "VpcId":"vpc-myvpc","Bandwidth":"5","EipBandwidth":"5","InternetChargeType":"PayByTraffic",
            "ChargeType":"PostPaid","AllocationTime":"2026-01-01T00:00:00Z","ExpiredTime":"",
            "BusinessStatus":"Normal","ISP":"BGP","Netmode":"public","Zone":"","DeletionProtection":false,
            "ResourceGroupId":"rg-mygroup","HDMonitorStatus":"OFF","SecondLimited":false,"ServiceManaged":0,
            "ServiceID":0,"HasReservationData":"false","BandwidthPackageId":"","BandwidthPackageType":"",
            "BandwidthPackageBandwidth":"","SegmentInstanceId":"","PublicIpAddressPoolId":"","BizType":"",
            "ReservationActiveTime":"","ReservationBandwidth":"","ReservationInternetChargeType":"",
            "ReservationOrderType":"","OperationLocks":{"LockReason":[]},
            "SecurityProtectionTypes":{"SecurityProtectionType":[]},"Tags":{"Tag":[{"Key":"k","Value":"v"}]}}
            """.OneLine());
    }

    [Fact]
    [Rule("eip.subscription")]
    public async Task A_subscription_EIP_has_an_order()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync(
            "AllocateEipAddress", "InstanceChargeType=PrePaid&Period=2&PricingCycle=Year&AutoPay=true"))
            .ShouldSucceed().Json;
        created.GetProperty("OrderId").GetInt64().Should().BePositive();
        var eip = await EipAsync(client, TextOf(created, "AllocationId"));
        var duration = eip.GetProperty("ExpiredTime").GetDateTimeOffset()
            - eip.GetProperty("AllocationTime").GetDateTimeOffset();
        duration.TotalDays.Should().BeInRange(730, 731);
        (await client.CallAsync(
            "AllocateEipAddress", "InstanceChargeType=PrePaid&InternetChargeType=PayByTraffic"))
            .ShouldFail("InvalidParameter", 400);
    }

    [Theory]
    [InlineData("AllocationId=eip-myeip,eip-unknown", "eip-myeip")]
    [InlineData("EipAddress=47.96.0.11, 1.2.3.4", "eip-myattached")]
    [InlineData("Status=InUse", "eip-myattached")]
    [InlineData("Status=Releasing", "")]
    [InlineData("AssociatedInstanceType=EcsInstance&AssociatedInstanceId=i-mysecond", "eip-myattached")]
    [InlineData("AssociatedInstanceType=SlbInstance&AssociatedInstanceId=lb-any", "")]
    [InlineData("Tag.1.Key=team", "eip-myeip")]
    [InlineData("ISP=BGP_PRO", "")]
    [InlineData("ChargeType=PostPaid&PageSize=1&PageNumber=2", "eip-myattached")]
    [InlineData("LockReason=financial", "")]
    [InlineData("PublicIpAddressPoolId=pippool-any", "")]
    [InlineData("SegmentInstanceId=eipsg-any", "")]
    [InlineData("ServiceManaged=true", "")]
    [InlineData("ServiceManaged=false&SecurityProtectionEnabled=false", "eip-myeip eip-myattached")]
    [InlineData("Filter.1.Key=CreationStartTime&Filter.1.Value=2026-01-01T00:00Z", "eip-myeip eip-myattached")]
    [InlineData("Filter.1.Key=CreationStartTime&Filter.1.Value=2026-01-01T00:01Z", "")]
    [Rule("eip.list")]
    public async Task EIPs_are_listed_by_each_filter(string query, string expected)
    {
        using var client = emulator.NewClient();
        var ids = (await client.CallAsync("DescribeEipAddresses", query)).ShouldSucceed().Json
            .GetProperty("EipAddresses").GetProperty("EipAddress").EnumerateArray()
            .Select(eip => TextOf(eip, "AllocationId"));
        string.Join(' ', ids).Should().Be(expected);
    }

    [Theory]
    [InlineData("Filter.1.Key=CreationEndTime&Filter.1.Value=2026-01-01T00:00Z")]
    [InlineData("Filter.1.Key=CreationStartTime&Filter.1.Value=today")]
    [InlineData("EipAddress=nonsense")]
    [Rule("eip.list")]
    public async Task An_invalid_filter_is_rejected(string query)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeEipAddresses", query)).ShouldFail("InvalidParameter", 400);
    }

    [Fact]
    [Rule("eip.list")]
    public async Task A_list_of_more_than_50_ids_is_rejected()
    {
        using var client = emulator.NewClient();
        string List(int count) => string.Join(',', Enumerable.Range(1, count).Select(number => $"eip-{number}"));
        (await client.CallAsync("DescribeEipAddresses", $"AllocationId={List(50)}")).ShouldSucceed();
        (await client.CallAsync("DescribeEipAddresses", $"AllocationId={List(51)}"))
            .ShouldFail("InvalidParameter", 400);
    }

    [Fact]
    [Rule("eip.shown-instance")]
    public async Task An_instance_shows_its_EIP_and_is_found_by_its_address()
    {
        using var client = emulator.NewClient();
        var instance = (await client.CallAsync("DescribeInstances", "EipAddresses=[\"47.96.0.11\"]"))
            .ShouldSucceed().Json.GetProperty("Instances").GetProperty("Instance").EnumerateArray()
            .Should().ContainSingle().Subject;
        TextOf(instance, "InstanceId").Should().Be("i-mysecond");
        instance.GetProperty("EipAddress").GetRawText().Should().Be(
            """
            {"AllocationId":"eip-myattached","IpAddress":"47.96.0.11","InternetChargeType":"PayByBandwidth",
            "Bandwidth":5,"IsSupportUnassociate":true}
            """.OneLine());
        instance.GetProperty("PublicIpAddress").GetRawText().Should().Be("""{"IpAddress":[]}""");
        TextOf((await EniAsync(client, "eni-mysecondprimary")).GetProperty("AssociatedPublicIp"), "AllocationId")
            .Should().Be("eip-myattached");
        var other = (await client.CallAsync("DescribeInstances", "InstanceIds=[\"i-myinstance\"]")).ShouldSucceed()
            .Json.GetProperty("Instances").GetProperty("Instance")[0];
        other.GetProperty("EipAddress").GetRawText()
            .Should().Be("""{"AllocationId":"","IpAddress":"","InternetChargeType":""}""");
    }

    [Fact]
    [Rule("eip.shown-eni")]
    public async Task An_ENI_shows_the_EIP_of_its_primary_address_at_the_top_level()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"eips":{"eip-myeip":{"instanceId":"eni-myeni"}}}""");
        const string Expected = """{"PublicIpAddress":"47.96.0.10","AllocationId":"eip-myeip"}""";
        (await EniAsync(client, "eni-myeni")).GetProperty("AssociatedPublicIp").GetRawText().Should().Be(Expected);
        var described = (await client.CallAsync(
            "DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myeni")).ShouldSucceed().Json;
        described.GetProperty("AssociatedPublicIp").GetRawText().Should().Be(Expected);
        described.GetProperty("PrivateIpSets").GetProperty("PrivateIpSet")[0].GetProperty("AssociatedPublicIp")
            .GetRawText().Should().Be(Expected);
    }

    [Fact]
    [Rule("eip.state")]
    public async Task The_state_of_an_EIP_follows_the_clock_of_the_emulator()
    {
        await using var slow = await LibraryHost.StartAsync(
            options => options.TransitionDelay = TimeSpan.FromSeconds(10));
        using var client = slow.NewClient();
        await FreezeAsync("2026-12-01T00:00:00Z");
        (await client.CallAsync("AssociateEipAddress", "AllocationId=eip-myeip&InstanceId=i-myinstance"))
            .ShouldSucceed();
        TextOf(await EipAsync(client, "eip-myeip"), "Status").Should().Be("Associating");
        TextOf(await EipAsync(client, "eip-myeip"), "InstanceId").Should().Be("i-myinstance");
        await FreezeAsync("2026-12-01T00:00:10Z");
        TextOf(await EipAsync(client, "eip-myeip"), "Status").Should().Be("InUse");
        (await client.CallAsync("UnassociateEipAddress", "AllocationId=eip-myeip")).ShouldSucceed();
        TextOf(await EipAsync(client, "eip-myeip"), "Status").Should().Be("Unassociating");
        await FreezeAsync("2026-12-01T00:00:20Z");
        TextOf(await EipAsync(client, "eip-myeip"), "Status").Should().Be("Available");
        (await client.CallAsync("ReleaseEipAddress", "AllocationId=eip-myeip")).ShouldSucceed();
        TextOf(await EipAsync(client, "eip-myeip"), "Status").Should().Be("Releasing");

        async Task FreezeAsync(string time) =>
            (await client.PostAsync("/_emulator/clock", $$"""{"freezeAt":"{{time}}"}""", "application/json"))
                .Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    private static async Task<JsonElement> EipAsync(EmulatorClient client, string id) =>
        (await client.CallAsync("DescribeEipAddresses", $"AllocationId={id}")).ShouldSucceed().Json
            .GetProperty("EipAddresses").GetProperty("EipAddress").EnumerateArray().Should().ContainSingle().Subject;

    private static async Task<JsonElement> EniAsync(EmulatorClient client, string id) =>
        (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={id}")).ShouldSucceed()
            .Enis.Should().ContainSingle().Subject;
}
