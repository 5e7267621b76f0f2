using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.HaVips;

/// <summary>HaVips over HTTP.</summary>
public sealed class HaVipTests(TestEmulator emulator)
{
    [Fact]
    [Rule("havip.lifecycle")]
    public async Task A_HaVip_is_created_associated_used_by_an_EIP_and_a_route_and_deleted()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync(
            "CreateHaVip", "VSwitchId=vsw-myvswitch&IpAddress=172.17.0.99&Name=vip&Tag.1.Key=k&Tag.1.Value=v"))
            .ShouldSucceed().Json;
        created.EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("RequestId", "HaVipId", "IpAddress");
        TextOf(created, "IpAddress").Should().Be("172.17.0.99");
        var id = TextOf(created, "HaVipId");
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.99")).ShouldFail("InvalidIp.IpAssigned", 403);
        TextOf(await HaVipAsync(client, id), "Status").Should().Be("Available");

        await client.CallAsync("AssociateHaVip", $"HaVipId={id}&InstanceId=i-myinstance");
        await client.CallAsync("AssociateEipAddress", $"AllocationId=eip-myeip&InstanceType=HaVip&InstanceId={id}");
        var eip = (await client.CallAsync(
            "DescribeEipAddresses", $"AssociatedInstanceType=HaVip&AssociatedInstanceId={id}")).ShouldSucceed().Json
            .GetProperty("EipAddresses").GetProperty("EipAddress")[0];
        (TextOf(eip, "InstanceType"), TextOf(eip, "PrivateIpAddress"), TextOf(eip, "VpcId"), TextOf(eip, "Status"))
            .Should().Be(("HaVip", "172.17.0.99", "vpc-myvpc", "InUse"));
        var route = TextOf((await client.CallAsync(
            "CreateRouteEntry",
            $"RouteTableId=vtb-myvpc&DestinationCidrBlock=10.0.0.0/8&NextHopType=HaVip&NextHopId={id}"))
            .ShouldSucceed().Json, "RouteEntryId");
        var row = await HaVipAsync(client, id);
        row.GetRawText().Should().Be(
            $$$"""
            {"HaVipId":"{{{id}}}","Name":"vip","Description":"","IpAddress":"172.17.0.99","Status":"InUse",
            "VSwitchId":"vsw-myvswitch","RegionId":"cn-hangzhou","CreateTime":"{{{TextOf(row, "CreateTime")}}}",
             "ChargeType":"PostPaid",
            "MasterInstanceId":"","AssociatedInstanceType":"EcsInstance",
            "AssociatedInstances":{"associatedInstance":["i-myinstance"]},"Tags":{"Tag":[{"Key":"k","Value":"v"}]},
            "VpcId":"vpc-myvpc","ResourceGroupId":"{{{TextOf(row, "ResourceGroupId")}}}","AssociatedEipAddresses":
            {"associatedEipAddresse":["47.96.0.10"]}}
            """.OneLine());

        (await client.CallAsync("DeleteHaVip", $"HaVipId={id}")).ShouldFail("IncorrectStatus", 400);
        (await client.CallAsync("UnassociateHaVip", $"HaVipId={id}&InstanceId=i-myinstance&Force=False"))
            .ShouldSucceed();
        (await client.CallAsync("DeleteHaVip", $"HaVipId={id}")).ShouldFail("DependencyViolation.RouteEntry", 400);
        (await client.CallAsync("DeleteRouteEntry", $"RouteEntryId={route}")).ShouldSucceed();
        (await client.CallAsync("DeleteHaVip", $"HaVipId={id}")).ShouldFail("DependencyViolation.Eip", 400);
        (await client.CallAsync("UnassociateEipAddress", $"AllocationId=eip-myeip&InstanceId={id}")).ShouldSucceed();
        (await client.CallAsync("DeleteHaVip", $"HaVipId={id}")).ShouldSucceed();
        (await HaVipsAsync(client, $"Filter.1.Key=HaVipId&Filter.1.Value.1={id}")).Should().BeEmpty();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.99")).ShouldSucceed();
    }

    [Theory]
    [Rule("havip.list")]
    [InlineData("", "havip-myhavip havip-myattached")]
    [InlineData("Filter.1.Key=HaVipId&Filter.1.Value.1=havip-myattached", "havip-myattached")]
    [InlineData("Filter.1.Key=Status&Filter.1.Value.1=Creating&Filter.1.Value.2=InUse", "havip-myattached")]
    [InlineData("Filter.1.Key=HaVipAddress&Filter.1.Value.1=172.17.240.200", "havip-myhavip")]
    [InlineData(
        "Filter.1.Key=VpcId&Filter.1.Value.1=vpc-myvpc&Filter.2.Key=VSwitchId&Filter.2.Value.1=vsw-mysecond",
        "havip-myhavip havip-myattached")]
    [InlineData(
        "Filter.1.Key=VpcId&Filter.1.Value.1=vpc-myvpc&Filter.2.Key=Status&Filter.2.Value.1=Available",
        "havip-myhavip")]
    [InlineData("Tags.1.Key=team&Tags.1.Value=network", "havip-myhavip")]
    [InlineData("ResourceGroupId=rg-mygroup", "")]
    [InlineData("PageSize=1&PageNumber=2", "havip-myattached")]
    public async Task HaVips_are_listed_by_filters_and_pages(string query, string expected)
    {
        using var client = emulator.NewClient();
        (await HaVipsAsync(client, query)).Select(haVip => TextOf(haVip, "HaVipId"))
            .Should().Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [Rule("havip.list")]
    [InlineData("Filter.1.Key=nonsense&Filter.1.Value.1=x")]
    [InlineData("Filter.1.Key=Status")]
    [InlineData("Filter.1.Value.1=x")]
    [InlineData("Filter.1.Key=Status&Filter.1.Value.6=x")]
    [InlineData("Filter.6.Key=Status&Filter.6.Value.1=x")]
    public async Task An_invalid_filter_is_rejected(string query)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeHaVips", query)).ShouldFail("InvalidParameter", 400);
    }

    [Fact]
    [Rule("havip.state")]
    public async Task Transitions_take_the_transition_delay()
    {
        await using var slow = await LibraryHost.StartAsync(
            options => options.TransitionDelay = TimeSpan.FromSeconds(10));
        using var client = slow.NewClient();
        var seconds = 0;
        await AdvanceAsync();
        var id = TextOf(
            (await client.CallAsync("CreateHaVip", "VSwitchId=vsw-myvswitch")).ShouldSucceed().Json, "HaVipId");
        async Task RequireAsync(string before, string after)
        {
            TextOf(await HaVipAsync(client, id), "Status").Should().Be(before);
            await AdvanceAsync();
            TextOf(await HaVipAsync(client, id), "Status").Should().Be(after);
        }

        await RequireAsync("Creating", "Available");
        (await client.CallAsync("AssociateHaVip", $"HaVipId={id}&InstanceId=i-myinstance")).ShouldSucceed();
        (await client.CallAsync("DeleteVSwitch", "VSwitchId=vsw-mysecond"))
            .ShouldFail("DependencyViolation.HaVip", 400);
        await RequireAsync("Associating", "InUse");
        (await client.CallAsync("UnassociateHaVip", $"HaVipId={id}&InstanceId=i-myinstance")).ShouldSucceed();
        await RequireAsync("Unassociating", "Available");
        (await client.CallAsync("DeleteHaVip", $"HaVipId={id}")).ShouldSucceed();
        TextOf(await HaVipAsync(client, id), "Status").Should().Be("Deleting");

        async Task AdvanceAsync() => (await client.PostAsync(
            "/_emulator/clock", $$"""{"freezeAt":"2026-12-01T00:00:{{seconds += 10}}Z"}""", "application/json"))
            .Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Theory]
    [Rule("havip.document")]
    [InlineData("""{"ipAddress":"172.17.0.12"}""", "172.17.0.12: an ENI of vsw-myvswitch has it.")]
    [InlineData(
        """{"ipAddress":"172.17.1.12"}""",
        "172.17.1.12: it is outside 172.17.0.0/24, the block of vsw-myvswitch, or reserved there.")]
    [InlineData("""{"ipAddress":"172.17.0.99"}""", "172.17.0.99: another HaVip of vsw-myvswitch has it.")]
    [InlineData(
        """{"ipAddress":"172.17.0.98","masterInstanceId":"i-1"}""", "i-1 is not one of the associatedInstances.")]
    [InlineData(
        """{"ipAddress":"172.17.0.98","status":"Creating","associatedInstances":["i-1"]}""",
        "A HaVip that is Creating has no associatedInstances.")]
    public async Task A_document_with_an_impossible_HaVip_is_rejected(string members, string problem)
    {
        using var client = emulator.NewClient();
        var document = $$$"""
            {"haVips":{"havip-1":{"vSwitchId":"vsw-myvswitch","ipAddress":"172.17.0.99"},
            "havip-2":{"vSwitchId":"vsw-myvswitch",{{{members[1..]}}}}}
            """;
        (await client.PatchAsync(document)).Body.Should().Contain(problem);
    }

    [Fact]
    [Rule("havip.document")]
    public async Task The_instances_of_a_document_determine_the_status_and_the_type()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"haVips":{"havip-myhavip":{"associatedInstances":["eni-1","eni-2"],"masterInstanceId":"eni-2"},
            "havip-myattached":{"associatedInstances":[],"status":"InUse"}}}
            """);
        var haVip = await HaVipAsync(client, "havip-myhavip");
        (TextOf(haVip, "Status"), TextOf(haVip, "AssociatedInstanceType"), TextOf(haVip, "MasterInstanceId"))
            .Should().Be(("InUse", "NetworkInterface", "eni-2"));
        TextOf(await HaVipAsync(client, "havip-myattached"), "Status").Should().Be("Available");
        (await client.CallAsync(
            "UnassociateHaVip", "HaVipId=havip-myhavip&InstanceType=NetworkInterface&InstanceId=eni-2"))
            .ShouldFail("Forbidden.UnassociateMaster", 400);
        (await client.CallAsync(
            "UnassociateHaVip", "HaVipId=havip-myhavip&InstanceType=NetworkInterface&InstanceId=eni-2&Force=True"))
            .ShouldSucceed();
    }

    private static async Task<JsonElement> HaVipAsync(EmulatorClient client, string id) =>
        (await HaVipsAsync(client, $"Filter.1.Key=HaVipId&Filter.1.Value.1={id}")).Should().ContainSingle().Subject;

    private static async Task<IReadOnlyList<JsonElement>> HaVipsAsync(EmulatorClient client, string query) =>
    [
        .. (await client.CallAsync("DescribeHaVips", query)).ShouldSucceed().Json
            .GetProperty("HaVips").GetProperty("HaVip").EnumerateArray(),
    ];
}
