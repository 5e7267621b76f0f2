using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>The actions on whole ENIs, on the wire.</summary>
public sealed class NetworkInterfaceTests(Emulator emulator)
{
    private const string New = "VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";

    [Fact]
    [Rule("eni-create.answer")]
    public async Task A_new_ENI_is_answered_with_every_key_and_listed_as_it_was_answered()
    {
        using var caller = emulator.NewCaller();
        var answer = (await caller.CallAsync(
            "CreateNetworkInterface",
            $"{New}&PrimaryIpAddress=172.17.0.50&PrivateIpAddress.1=172.17.0.60&NetworkInterfaceName=my-name&Description=mine"
            + "&Tag.1.Key=owner&Tag.1.Value=lisi&InstanceType=Trunk&NetworkInterfaceTrafficMode=HighPerformance&QueueNumber=2"
            + "&QueuePairNumber=3&DeleteOnRelease=false&SourceDestCheck=true")).Done();
        var id = answer.Json.GetProperty("NetworkInterfaceId").GetString()!;
        answer.Json.EnumerateObject().Select(member => member.Name).Should().Equal(
            "RequestId", "NetworkInterfaceId", "Status", "Type", "VpcId", "VSwitchId", "ZoneId", "NetworkInterfaceName",
            "Description", "MacAddress", "OwnerId", "ResourceGroupId", "PrivateIpAddress", "ServiceID", "ServiceManaged",
            "SourceDestCheck", "PrivateIpSets", "Ipv6Sets", "Ipv4PrefixSets", "Ipv6PrefixSets", "SecurityGroupIds", "Tags");
        answer.Json.GetProperty("PrivateIpSets").GetRawText().Should().Be(
            """{"PrivateIpSet":[{"PrivateIpAddress":"172.17.0.50","Primary":true},{"PrivateIpAddress":"172.17.0.60","Primary":false}]}""");
        answer.Json.GetProperty("Type").GetString().Should().Be("Trunk");

        var listed = (await caller.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={id}")).Done().Enis.Single();
        foreach (var name in new[] { "MacAddress", "ZoneId", "VpcId", "Tags", "Description", "SecurityGroupIds", "Status" })
        {
            listed.GetProperty(name).GetRawText().Should().Be(answer.Json.GetProperty(name).GetRawText());
        }

        listed.GetProperty("DeleteOnRelease").GetBoolean().Should().BeFalse();
        listed.GetProperty("QueueNumber").GetInt32().Should().Be(2);
        listed.GetProperty("QueuePairNumber").GetInt32().Should().Be(3);
        listed.GetProperty("NetworkInterfaceTrafficMode").GetString().Should().Be("HighPerformance");
    }

    [Fact]
    [Rule("eni-create.token")]
    public async Task The_same_token_makes_one_ENI_and_another_call_with_it_is_refused()
    {
        using var caller = emulator.NewCaller();
        var first = (await caller.CallAsync("CreateNetworkInterface", $"{New}&ClientToken=t")).Done();
        var again = (await caller.CallAsync("CreateNetworkInterface", $"{New}&ClientToken=t")).Done();
        again.Json.GetProperty("NetworkInterfaceId").GetString()
            .Should().Be(first.Json.GetProperty("NetworkInterfaceId").GetString());
        (await caller.CallAsync("DescribeNetworkInterfaces")).Done().Enis.Should().HaveCount(4);
        (await caller.CallAsync("CreateNetworkInterface", $"{New}&Description=other&ClientToken=t"))
            .Refused("IdempotentParameterMismatch", 400);
    }

    [Fact]
    [Rule("eni-life.listed")]
    public async Task Every_change_shows_in_the_listing()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myattached":null}}""");
        async Task<string> StatusAsync() =>
            (await caller.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myeni")).Done().Enis
            .Select(eni => $"{eni.GetProperty("Status").GetString()} on {eni.GetProperty("InstanceId").GetString()}")
            .SingleOrDefault("gone");

        (await caller.CallAsync("AttachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance")).Done();
        (await StatusAsync()).Should().Be("InUse on i-myinstance");
        (await caller.CallAsync("DetachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance")).Done();
        (await StatusAsync()).Should().Be("Available on ");
        (await caller.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myeni")).Done();
        (await StatusAsync()).Should().Be("gone");
        (await caller.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myeni")).Refused("InvalidEniId.NotFound", 404);
    }

    [Fact]
    [Rule("eni-life.accounts")]
    public async Task The_ENI_of_another_account_does_not_exist()
    {
        using var owner = emulator.NewCaller();
        using var stranger = emulator.NewCaller();
        var id = (await owner.CallAsync("CreateNetworkInterface", New)).Done().Json.GetProperty("NetworkInterfaceId").GetString();
        (await stranger.CallAsync("DeleteNetworkInterface", $"NetworkInterfaceId={id}")).Refused("InvalidEniId.NotFound", 404);
        (await stranger.CallAsync("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}"))
            .Refused("InvalidEniId.NotFound", 404);
        (await owner.CallAsync("DeleteNetworkInterface", $"NetworkInterfaceId={id}")).Done();
    }

    [Fact]
    [Rule("eni-describe.attribute")]
    public async Task One_ENI_shows_what_a_listing_shows_and_more()
    {
        using var caller = emulator.NewCaller();
        var one = (await caller.CallAsync("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myattached")).Done().Json;
        var row = (await caller.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myattached")).Done().Enis[0];
        one.EnumerateObject().Select(member => member.Name).Should().Equal(
            ["RequestId", .. row.EnumerateObject().Select(member => member.Name), "NetworkInterfaceTrafficConfig"]);
        one.GetProperty("Attachment").GetProperty("MemberNetworkInterfaceIds").GetRawText()
            .Should().Be("""{"MemberNetworkInterfaceId":[]}""");
        one.GetProperty("NetworkInterfaceTrafficConfig").GetRawText()
            .Should().Be("""{"NetworkInterfaceTrafficMode":"Standard","QueuePairNumber":0}""");

        (await caller.CallAsync(
            "ModifyNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myeni&ConnectionTrackingConfiguration.UdpTimeout=10")).Done();
        var tracked = (await caller.CallAsync(
            "DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myeni&Attribute=connectionTrackingConfiguration")).Done().Json;
        tracked.GetProperty("ConnectionTrackingConfiguration").GetRawText()
            .Should().Be("""{"TcpEstablishedTimeout":910,"TcpClosedAndTimeWaitTimeout":3,"UdpTimeout":10}""");
        tracked.GetProperty("Attachment").GetRawText().Should().Be("{}");
    }

    [Theory]
    [InlineData("NetworkInterfaceName=1st", "InvalidParams.NetworkInterfaceName", 403)]
    [InlineData("NetworkInterfaceName=a%20b", "InvalidParams.NetworkInterfaceName", 403)]
    [InlineData("Description=x", "InvalidParameter", 400)]
    [InlineData("Description=https://x", "InvalidParameter", 400)]
    [InlineData("QueueNumber=0", "InvalidParameter.InvalidEniQueueNumber", 403)]
    [InlineData("QueueNumber=two", "InvalidParameter.InvalidEniQueueNumber", 403)]
    [InlineData("InstanceType=Primary", "InvalidParameter", 400)]
    [InlineData("SecondaryPrivateIpAddressCount=0", "InvalidParameter", 400)]
    [InlineData("Ipv4PrefixCount=11", "InvalidParameter", 400)]
    [Rule("eni-create.parameters")]
    public async Task Malformed_parameters_are_refused(string query, string code, int status)
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("CreateNetworkInterface", $"{New}&{query}")).Refused(code, status);
    }
}
