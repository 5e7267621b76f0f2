using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Creating and deleting instances over HTTP, and the listing of instance types.</summary>
public sealed class InstanceTests(TestEmulator emulator)
{
    private const string New =
        "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch"
            + "&SecurityGroupId=sg-mygroup";

    private const string Type = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.my";
    private const string NewIpv6 = $"{Type}&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";

    private const string Ipv6State =
        """
        {"vpcs":{"vpc-myvpc":{"ipv6CidrBlock":"2001:db8::/56"}},
         "vSwitches":{"vsw-myvswitch":{"ipv6CidrBlock":"2001:db8::/64"}},
         "networkInterfaces":{"eni-myeni":{"ipv6Addresses":["2001:db8::77"]}},
         "instanceTypes":{"ecs.my":{"eniQuantity":2,"eniPrivateIpAddressQuantity":5,"eniIpv6AddressQuantity":3}}}
        """;

    [Fact]
    [Rule("run.ipv6")]
    public async Task The_primary_ENI_of_a_new_instance_gets_the_requested_IPv6_addresses()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Ipv6State);
        var counted = Ids(await client.CallAsync("RunInstances", $"{NewIpv6}&Ipv6AddressCount=2&Amount=2"));
        (await Ipv6OfAsync(client, counted[0])).Should().Equal("2001:db8::1", "2001:db8::2");
        (await Ipv6OfAsync(client, counted[1])).Should().Equal("2001:db8::3", "2001:db8::4");

        var chosen = Ids(await client.CallAsync(
            "RunInstances", $"{NewIpv6}&Ipv6Address.1=2001:db8::a&Ipv6Address.2=2001:db8::9"));
        (await Ipv6OfAsync(client, chosen[0])).Should().Equal("2001:db8::a", "2001:db8::9");

        const string Primary =
            "NetworkInterface.1.InstanceType=Primary&NetworkInterface.1.VSwitchId=vsw-myvswitch"
            + "&NetworkInterface.1.SecurityGroupId=sg-mygroup";
        var listed = Ids(await client.CallAsync("RunInstances", $"{Type}&{Primary}&Ipv6AddressCount=1"));
        (await Ipv6OfAsync(client, listed[0])).Should().Equal("2001:db8::5");
        var own = Ids(await client.CallAsync(
            "RunInstances",
            $"{Type}&{Primary}&NetworkInterface.1.Ipv6AddressCount=1&NetworkInterface.2.Ipv6Address.1=2001:db8::f"));
        (await Ipv6OfAsync(client, own[0])).Should().Equal("2001:db8::6");
        var secondary = await client.CallAsync("DescribeNetworkInterfaces", $"InstanceId={own[0]}&Type=Secondary");
        secondary.ShouldSucceed().Enis.Single().GetProperty("Ipv6Sets").GetRawText()
            .Should().Be("""{"Ipv6Set":[{"Ipv6Address":"2001:db8::f"}]}""");
    }

    [Theory]
    [InlineData("Ipv6AddressCount=1&Ipv6Address.1=2001:db8::5", "InvalidParameter.Conflict", 400)]
    [InlineData("Ipv6Address.1=2001:db8::5&Amount=2", "InvalidParameter.Conflict", 400)]
    [InlineData("Ipv6Address.1=x", "InvalidIp.Address", 403)]
    [InlineData("Ipv6Address.1=2001:db8::5&Ipv6Address.2=2001:db8::5", "InvalidIp.IpRepeated", 403)]
    [InlineData("Ipv6Address.1=2001:db8:0:1::5", "InvalidVSwitchId.IpInvalid", 403)]
    [InlineData("Ipv6Address.1=2001:db8::77", "InvalidIp.IpAssigned", 403)]
    [InlineData("Ipv6AddressCount=4", "InvalidOperation.Ipv6CountExceeded", 403)]
    [InlineData("Ipv6AddressCount=11", "InvalidParameter", 400)]
    [InlineData(
        "NetworkInterface.1.Ipv6AddressCount=1&NetworkInterface.1.Ipv6Address.1=2001:db8::5",
        "InvalidParameter.Conflict",
        400)]
    [Rule("run.ipv6")]
    public async Task IPv6_addresses_that_a_new_instance_cannot_have_are_rejected(string query, string code, int status)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Ipv6State);
        var before = await client.StateTextAsync();
        (await client.CallAsync("RunInstances", $"{NewIpv6}&{query}")).ShouldFail(code, status);
        (await client.StateTextAsync()).Should().Be(before);

        await client.ResetAsync();
        if (code is "InvalidIp.IpAssigned")
        {
            (await client.CallAsync("RunInstances", $"{New}&{query}")).ShouldFail("InvalidVSwitch.Ipv6NotTurnOn", 403);
        }
    }

    [Fact]
    [Rule("run.public-address")]
    public async Task When_all_public_addresses_are_used_no_instance_gets_one()
    {
        using var client = emulator.NewClient();
        var instances = new JsonObject();
        for (var number = 0; number < 1 << 17; number++)
        {
            instances.Add($"i-{number}", new JsonObject
            {
                ["instanceType"] = "ecs.g6.large",
                ["zoneId"] = "cn-hangzhou-h",
                ["publicIpAddress"] = $"47.{96 + (number >> 16)}.{(number >> 8) & 255}.{number & 255}",
            });
        }

        await client.GivenAsync(new JsonObject { ["instances"] = instances }.ToJsonString());
        (await client.CallAsync("RunInstances", $"{New}&InternetMaxBandwidthOut=1"))
            .ShouldFail("IpAllocationError", 400)
            .Message.Should().Be("Allocate public ip failed.");
        (await client.CallAsync("AllocatePublicIpAddress", "InstanceId=i-mystopped"))
            .ShouldFail("InsufficientPublicIp", 400)
            .Message.Should().Be("Ip address not found");
        Ids(await client.CallAsync("RunInstances", New)).Should().ContainSingle();
        (await client.ResetAsync()).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
    }

    [Fact]
    [Rule("run.result")]
    public async Task New_instances_run_and_every_list_contains_them_with_their_ENI_disks_and_tags()
    {
        using var client = emulator.NewClient();
        var query =
            $"{New}&Amount=2&Tag.1.Key=k&Tag.1.Value=v&InternetMaxBandwidthOut=5&DataDisk.1.Size=100&UserData=QQ=="
            + "&NetworkInterface.1.SecondaryPrivateIpAddressCount=2&ClientToken=t";
        var ids = Ids(await client.CallAsync("RunInstances", query));
        Ids(await client.CallAsync("RunInstances", query)).Should().Equal(ids).And.HaveCount(2);

        var instances = (await InstancesAsync(client, $"InstanceIds=[\"{ids[0]}\",\"{ids[1]}\"]&Tag.1.Key=k")).ToList();
        instances.Should().HaveCount(2);
        instances.Should().OnlyContain(instance => instance.GetProperty("Status").GetString() == "Running");
        instances[0].GetProperty("PublicIpAddress").GetProperty("IpAddress").GetArrayLength().Should().Be(1);

        var enis = (await client.CallAsync("DescribeNetworkInterfaces", $"InstanceId={ids[0]}")).ShouldSucceed().Enis;
        enis.Select(eni => eni.GetProperty("Type").GetString()).Should().Equal("Primary", "Secondary");
        enis[0].GetProperty("Tags").GetProperty("Tag").GetArrayLength().Should().Be(1);
        enis[1].GetProperty("PrivateIpSets").GetProperty("PrivateIpSet").GetArrayLength().Should().Be(3);

        var disks = (await client.CallAsync("DescribeDisks", $"InstanceId={ids[0]}")).ShouldSucceed().Json;
        disks.GetProperty("Disks").GetProperty("Disk").EnumerateArray()
            .Select(disk => disk.GetProperty("Size").GetInt32())
            .Should().Equal(40, 100);
        (await client.CallAsync("DescribeUserData", $"InstanceId={ids[0]}")).ShouldSucceed().Json
            .GetProperty("UserData").GetString().Should().Be("QQ==");

        (await client.CallAsync("DeleteInstances", $"InstanceId.1={ids[0]}&InstanceId.2={ids[1]}&Force=true"))
            .ShouldSucceed();
        (await InstancesAsync(client, "Tag.1.Key=k")).Should().BeEmpty();
        (await client.CallAsync("DescribeNetworkInterfaces", $"InstanceId={ids[0]}"))
            .ShouldSucceed().Enis.Should().BeEmpty();
    }

    [Fact]
    [Rule("run.network-interfaces")]
    public async Task An_existing_ENI_is_attached_to_the_new_instance()
    {
        using var client = emulator.NewClient();
        var id = Ids(await client.CallAsync("RunInstances", $"{New}&NetworkInterface.1.NetworkInterfaceId=eni-myeni"))
            .Single();
        (await client.CallAsync("DescribeNetworkInterfaces", $"InstanceId={id}"))
            .ShouldSucceed().EniIds.Should().Contain("eni-myeni");
        (await client.CallAsync("RunInstances", $"{New}&NetworkInterface.1.NetworkInterfaceId=eni-myeni"))
            .ShouldFail("InvalidOperation.InvalidEniState", 400);
    }

    [Fact]
    [Rule("instances.batch")]
    public async Task A_batch_is_all_or_nothing_unless_SuccessFirst_reports_each_instance()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("StopInstances", "InstanceId.1=i-myinstance&InstanceId.2=i-unknown"))
            .ShouldFail("InvalidInstanceId.NotFound", 404);
        (await InstancesAsync(client, "Status=Running")).Should().HaveCount(2);

        var response = await client.CallAsync(
            "StopInstances", "InstanceId.1=i-myinstance&InstanceId.2=i-unknown&BatchOptimization=SuccessFirst");
        response.ShouldSucceed().Json.GetProperty("InstanceResponses").GetRawText().Should().Be(
            """
            {"InstanceResponse":[{"InstanceId":"i-myinstance","Code":"200","Message":"success",
             "PreviousStatus":"Running","CurrentStatus":"Stopping"},{"InstanceId":"i-unknown",
             "Code":"InvalidInstanceId.NotFound","Message":"The specified InstanceId does not exist.",
             "PreviousStatus":"","CurrentStatus":""}]}
            """.OneLine());
        (await InstancesAsync(client, "Status=Stopped")).Should().HaveCount(2);
    }

    [Fact]
    [Rule("types.listing")]
    public async Task All_instance_types_are_listed_in_pages_with_custom_types_first()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"instanceTypes":{"ecs.my.type":{"eniQuantity":2,"networkCardQuantity":2}}}""");
        var types = new List<JsonElement>();
        var token = "";
        do
        {
            var json =
                (await client.CallAsync("DescribeInstanceTypes", $"MaxResults=100&NextToken={token}"))
                    .ShouldSucceed().Json;
            types.AddRange(json.GetProperty("InstanceTypes").GetProperty("InstanceType").EnumerateArray());
            token = json.GetProperty("NextToken").GetString()!;
        }
        while (token.Length > 0);

        types.Should().HaveCount(836);
        types[0].GetProperty("NetworkCards").GetProperty("NetworkCardInfo").GetArrayLength().Should().Be(2);
        types[1].TryGetProperty("NetworkCards", out _).Should().BeFalse();
    }

    private static async Task<IReadOnlyList<JsonElement>> InstancesAsync(EmulatorClient client, string query) =>
        Shown((await client.CallAsync("DescribeInstances", query)).ShouldSucceed());

    private static IReadOnlyList<JsonElement> Shown(EmulatorResponse response) =>
        [.. response.Json.GetProperty("Instances").GetProperty("Instance").EnumerateArray()];

    private static IReadOnlyList<string> Ids(EmulatorResponse response) =>
    [
        .. response.ShouldSucceed().Json.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet").EnumerateArray()
            .Select(id => id.GetString()!),
    ];

    /// <summary>The IPv6 addresses of the primary ENI.</summary>
    private static async Task<IEnumerable<string?>> Ipv6OfAsync(EmulatorClient client, string instance) =>
        (await InstancesAsync(client, $"InstanceIds=[\"{instance}\"]")).Single()
            .GetProperty("NetworkInterfaces").GetProperty("NetworkInterface")[0]
            .GetProperty("Ipv6Sets").GetProperty("Ipv6Set").EnumerateArray()
            .Select(address => address.GetProperty("Ipv6Address").GetString());
}
