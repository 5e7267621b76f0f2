using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.NetworkInterfaces;

/// <summary>Creating, attaching, modifying and deleting ENIs over HTTP.</summary>
public sealed class NetworkInterfaceTests(TestEmulator emulator)
{
    private const string New = "VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";

    [Fact]
    [Rule("eni-create.response")]
    public async Task The_response_of_CreateNetworkInterface_has_every_member_and_agrees_with_the_listing()
    {
        using var client = emulator.NewClient();
        var response = (await client.CallAsync(
            "CreateNetworkInterface",
            $"{New}&PrimaryIpAddress=172.17.0.50&PrivateIpAddress.1=172.17.0.60&NetworkInterfaceName=my-name"
                + "&Description=mine"
            + "&Tag.1.Key=owner&Tag.1.Value=lisi&InstanceType=Trunk&NetworkInterfaceTrafficMode=HighPerformance"
            + "&QueueNumber=2"
            + "&QueuePairNumber=3&DeleteOnRelease=false&SourceDestCheck=true")).ShouldSucceed();
        var id = response.Json.GetProperty("NetworkInterfaceId").GetString()!;
        response.Json.EnumerateObject().Select(member => member.Name).Should().Equal(
            "RequestId", "NetworkInterfaceId", "Status", "Type", "VpcId", "VSwitchId", "ZoneId", "NetworkInterfaceName",
            "Description", "MacAddress", "OwnerId", "ResourceGroupId", "PrivateIpAddress", "ServiceID",
            "ServiceManaged",
            "SourceDestCheck", "PrivateIpSets", "Ipv6Sets", "Ipv4PrefixSets", "Ipv6PrefixSets", "SecurityGroupIds",
            "Tags");
        response.Json.GetProperty("PrivateIpSets").GetRawText().Should().Be(
            """
            {"PrivateIpSet":[{"PrivateIpAddress":"172.17.0.50","Primary":true},{"PrivateIpAddress":"172.17.0.60",
            "Primary":false}]}
            """.OneLine());
        response.Json.GetProperty("Type").GetString().Should().Be("Trunk");

        var listed = (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={id}"))
            .ShouldSucceed().Enis.Single();
        foreach (var name in new[]
            { "MacAddress", "ZoneId", "VpcId", "Tags", "Description", "SecurityGroupIds", "Status" })
        {
            listed.GetProperty(name).GetRawText().Should().Be(response.Json.GetProperty(name).GetRawText());
        }

        listed.GetProperty("DeleteOnRelease").GetBoolean().Should().BeFalse();
        listed.GetProperty("QueueNumber").GetInt32().Should().Be(2);
        listed.GetProperty("QueuePairNumber").GetInt32().Should().Be(3);
        listed.GetProperty("NetworkInterfaceTrafficMode").GetString().Should().Be("HighPerformance");
    }

    [Fact]
    [Rule("allocation.chosen")]
    public async Task A_chosen_address_does_not_move_the_search_for_automatic_addresses()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-1":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/8","ipv6CidrBlock":"2001:db8::/56"}},
            "vSwitches":{"vsw-1":{
               "vpcId":"vpc-1","zoneId":"cn-hangzhou-h","cidrBlock":"10.1.0.0/24","ipv6CidrBlock":"2001:db8::/64"}},
             "securityGroups":{"sg-1":{"vpcId":"vpc-1"}}}
            """);
        const string There = "VSwitchId=vsw-1&SecurityGroupId=sg-1";
        (await client.CallAsync(
            "CreateNetworkInterface",
            $"{There}&PrimaryIpAddress=10.1.0.50&Ipv4Prefix.1=10.1.0.192/28&Ipv6Address.1=2001:db8::64"))
                .ShouldSucceed();

        var automatic = (await client.CallAsync(
            "CreateNetworkInterface", $"{There}&Ipv4PrefixCount=1&Ipv6AddressCount=1")).ShouldSucceed().Json;
        automatic.GetProperty("PrivateIpAddress").GetString().Should().Be("10.1.0.1");
        automatic.GetProperty("Ipv4PrefixSets").GetRawText()
            .Should().Be("""{"Ipv4PrefixSet":[{"Ipv4Prefix":"10.1.0.16/28"}]}""");
        automatic.GetProperty("Ipv6Sets").GetRawText().Should().Be("""{"Ipv6Set":[{"Ipv6Address":"2001:db8::1"}]}""");

        var id = automatic.GetProperty("NetworkInterfaceId").GetString();
        (await client.CallAsync("AssignIpv6Addresses", $"NetworkInterfaceId={id}&Ipv6Address.1=2001:db8::100"))
            .ShouldSucceed();
        (await client.CallAsync(
            "AssignPrivateIpAddresses", $"NetworkInterfaceId={id}&Ipv4Prefix.1=10.1.0.224/28")).ShouldSucceed();
        (await client.CallAsync(
            "RunInstances",
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large"
            + "&VSwitchId=vsw-1&SecurityGroupId=sg-1&PrivateIpAddress=10.1.0.100&Amount=2")).ShouldSucceed();
        var next = (await client.CallAsync("CreateNetworkInterface", $"{There}&Ipv6AddressCount=1"))
            .ShouldSucceed().Json;
        next.GetProperty("PrivateIpAddress").GetString().Should().Be("10.1.0.2");
        next.GetProperty("Ipv6Sets").GetRawText().Should().Contain("\"2001:db8::2\"");
        var vSwitch = (await client.StateAsync()).GetProperty("vSwitches").GetProperty("vsw-1");
        vSwitch.GetProperty("lastAssignedIpAddress").GetString().Should().Be("10.1.0.2");
        vSwitch.GetProperty("lastAssignedIpv4Prefix").GetString().Should().Be("10.1.0.16/28");
        vSwitch.GetProperty("lastAssignedIpv6Address").GetString().Should().Be("2001:db8::2");
    }

    [Theory]
    [InlineData("0.0.0.0/8", "0.0.0.0/24", "0.0.0.1", "0.0.0.16/28", "::/56", "::/64", "::1", "::1:0:0:0/80")]
    [InlineData(
        "255.0.0.0/8",
        "255.255.255.0/24",
        "255.255.255.1",
        "255.255.255.16/28",
        "ffff:ffff:ffff:ff00::/56",
        "ffff:ffff:ffff:ffff::/64",
        "ffff:ffff:ffff:ffff::1",
        "ffff:ffff:ffff:ffff:1::/80")]
    [Rule("allocation.next-fit")]
    public async Task ENIs_work_at_both_ends_of_the_address_space(
        string vpc,
        string vSwitch,
        string primary,
        string prefix,
        string vpcIpv6,
        string vSwitchIpv6,
        string ipv6,
        string ipv6Prefix)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            $$$"""
            {"vpcs":{"vpc-1":{"regionId":"cn-hangzhou","cidrBlock":"{{{vpc}}}","ipv6CidrBlock":"{{{vpcIpv6}}}"} },
            "vSwitches":{"vsw-1":{
               "vpcId":"vpc-1","zoneId":"cn-hangzhou-h",
               "cidrBlock":"{{{vSwitch}}}","ipv6CidrBlock":"{{{vSwitchIpv6}}}"} },
             "securityGroups":{"sg-1":{"vpcId":"vpc-1"} } }
            """);
        const string There = "VSwitchId=vsw-1&SecurityGroupId=sg-1";
        var eni = (await client.CallAsync(
            "CreateNetworkInterface", $"{There}&Ipv4PrefixCount=1&Ipv6AddressCount=1")).ShouldSucceed().Json;
        eni.GetProperty("PrivateIpAddress").GetString().Should().Be(primary);
        eni.GetProperty("Ipv4PrefixSets").GetRawText().Should().Contain($"\"{prefix}\"");
        eni.GetProperty("Ipv6Sets").GetRawText().Should().Contain($"\"{ipv6}\"");
        var id = eni.GetProperty("NetworkInterfaceId").GetString();
        var given = (await client.CallAsync(
            "AssignIpv6Addresses", $"NetworkInterfaceId={id}&Ipv6PrefixCount=1")).ShouldSucceed();
        given.Json.GetProperty("Ipv6PrefixSets").GetProperty("Ipv6Prefix")[0].GetString()
            .Should().Be(ipv6Prefix);
        var last = vSwitch.Replace("0/24", "252", StringComparison.Ordinal);
        (await client.CallAsync("CreateNetworkInterface", $"{There}&PrimaryIpAddress={last}")).ShouldSucceed();
        var reserved = vSwitch.Replace("0/24", "253", StringComparison.Ordinal);
        (await client.CallAsync("CreateNetworkInterface", $"{There}&PrimaryIpAddress={reserved}"))
            .ShouldFail("InvalidVSwitchId.IpInvalid", 403);

        var document = await client.StateTextAsync();
        (await client.PutAsync(document)).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(document);
    }

    [Fact]
    [Rule("eni-trunk.device-index")]
    public async Task A_member_shows_the_device_index_that_the_document_gives_or_the_lowest_free_one()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instanceTypes":{"ecs.trunk":{"eniQuantity":4,"eniTotalQuantity":10,"eniTrunkSupported":true}},
            "instances":{"i-trunk":{"instanceType":"ecs.trunk","zoneId":"cn-hangzhou-h"}},
            "networkInterfaces":{
               "eni-trunk":{"vSwitchId":"vsw-myvswitch","type":"Trunk","primaryIpAddress":"172.17.0.100",
                 "instanceId":"i-trunk"},
               "eni-a":{"vSwitchId":"vsw-myvswitch","type":"Member","primaryIpAddress":"172.17.0.101",
                 "instanceId":"i-trunk","trunkNetworkInterfaceId":"eni-trunk"},
               "eni-b":{"vSwitchId":"vsw-myvswitch","type":"Member","primaryIpAddress":"172.17.0.102",
                 "instanceId":"i-trunk","trunkNetworkInterfaceId":"eni-trunk","deviceIndex":1},
               "eni-c":{"vSwitchId":"vsw-myvswitch","type":"Member","primaryIpAddress":"172.17.0.103",
                 "instanceId":"i-trunk","trunkNetworkInterfaceId":"eni-trunk","deviceIndex":77},
               "eni-d":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.104",
                 "securityGroupIds":["sg-mygroup"]}}}
            """);
        (await client.CallAsync(
            "AttachNetworkInterface",
            "NetworkInterfaceId=eni-d&InstanceId=i-trunk&TrunkNetworkInstanceId=eni-trunk")).ShouldSucceed();
        foreach (var (eni, index) in ((string, int)[])[("eni-a", 2), ("eni-b", 1), ("eni-c", 77), ("eni-d", 3)])
        {
            var listed = await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}");
            listed.ShouldSucceed().Enis.Single().GetProperty("Attachment").GetProperty("DeviceIndex").GetInt32()
                .Should().Be(index, $"{eni} has it");
        }
    }

    [Fact]
    [Rule("eni-create.token")]
    public async Task The_same_token_creates_one_ENI_and_other_parameters_with_it_are_rejected()
    {
        using var client = emulator.NewClient();
        var first = (await client.CallAsync("CreateNetworkInterface", $"{New}&ClientToken=t")).ShouldSucceed();
        var again = (await client.CallAsync("CreateNetworkInterface", $"{New}&ClientToken=t")).ShouldSucceed();
        again.Json.GetProperty("NetworkInterfaceId").GetString()
            .Should().Be(first.Json.GetProperty("NetworkInterfaceId").GetString());
        (await client.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch")).ShouldSucceed().Enis
            .Should().HaveCount(4);
        (await client.CallAsync("CreateNetworkInterface", $"{New}&Description=other&ClientToken=t"))
            .ShouldFail("IdempotentParameterMismatch", 400);
    }

    [Fact]
    [Rule("eni-life.listed")]
    public async Task Every_modification_of_an_ENI_is_shown_in_the_listing()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"networkInterfaces":{"eni-myattached":null}}""");
        async Task<string> StatusAsync() =>
            (await client.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myeni")).ShouldSucceed().Enis
            .Select(eni => $"{eni.GetProperty("Status").GetString()} on {eni.GetProperty("InstanceId").GetString()}")
            .SingleOrDefault("gone");

        (await client.CallAsync("AttachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance"))
            .ShouldSucceed();
        (await StatusAsync()).Should().Be("InUse on i-myinstance");
        (await client.CallAsync("DetachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance"))
            .ShouldSucceed();
        (await StatusAsync()).Should().Be("Available on ");
        (await client.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myeni")).ShouldSucceed();
        (await StatusAsync()).Should().Be("gone");
        (await client.CallAsync("DeleteNetworkInterface", "NetworkInterfaceId=eni-myeni"))
            .ShouldFail("InvalidEniId.NotFound", 404);
    }

    [Fact]
    [Rule("eni-life.accounts")]
    public async Task The_ENI_of_another_account_does_not_exist()
    {
        using var owner = emulator.NewClient();
        using var stranger = emulator.NewClient();
        var id = (await owner.CallAsync("CreateNetworkInterface", New))
            .ShouldSucceed().Json.GetProperty("NetworkInterfaceId").GetString();
        (await stranger.CallAsync("DeleteNetworkInterface", $"NetworkInterfaceId={id}"))
            .ShouldFail("InvalidEniId.NotFound", 404);
        (await stranger.CallAsync("DescribeNetworkInterfaceAttribute", $"NetworkInterfaceId={id}"))
            .ShouldFail("InvalidEniId.NotFound", 404);
        (await owner.CallAsync("DeleteNetworkInterface", $"NetworkInterfaceId={id}")).ShouldSucceed();
    }

    [Fact]
    [Rule("eni-describe.attribute")]
    public async Task DescribeNetworkInterfaceAttribute_shows_what_the_listing_shows_and_more()
    {
        using var client = emulator.NewClient();
        var one = (await client.CallAsync("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myattached"))
            .ShouldSucceed().Json;
        var row = (await client.CallAsync("DescribeNetworkInterfaces", "NetworkInterfaceId.1=eni-myattached"))
            .ShouldSucceed().Enis[0];
        one.EnumerateObject().Select(member => member.Name).Should().Equal(
            ["RequestId", .. row.EnumerateObject().Select(member => member.Name), "NetworkInterfaceTrafficConfig"]);
        one.GetProperty("Attachment").GetProperty("MemberNetworkInterfaceIds").GetRawText()
            .Should().Be("""{"MemberNetworkInterfaceId":[]}""");
        one.GetProperty("NetworkInterfaceTrafficConfig").GetRawText()
            .Should().Be("""{"NetworkInterfaceTrafficMode":"Standard","QueueNumber":2,"QueuePairNumber":0}""");

        (await client.CallAsync(
            "ModifyNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myeni"
                + "&ConnectionTrackingConfiguration.UdpTimeout=10")).ShouldSucceed();
        var tracked = (await client.CallAsync(
            "DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myeni"
                + "&Attribute=connectionTrackingConfiguration")).ShouldSucceed().Json;
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
    public async Task Malformed_parameters_of_ENI_actions_are_rejected(string query, string code, int status)
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateNetworkInterface", $"{New}&{query}")).ShouldFail(code, status);
    }
}
