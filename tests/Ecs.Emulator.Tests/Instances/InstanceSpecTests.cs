using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Changing the type, bandwidth, public address, system disk or VSwitch of instances.</summary>
public sealed class InstanceSpecTests(TestEmulator emulator)
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Image = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd";
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";
    private const string SecondVSwitch =
        """
        {"instances":{"i-myinstance":{"status":"Stopped"}},
         "vSwitches":{"vsw-2":{"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.2.0/24"}}}
        """;

    [Fact]
    [Rule("instances.spec")]
    public async Task The_type_of_a_stopped_instance_can_be_changed()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.xlarge"))
            .ShouldFail("InvalidInstanceStatus.NotStopped", 400);
        await client.GivenAsync(Stopped);
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.xlarge&ClientToken=a"))
            .ShouldSucceed();
        (await client.CallAsync("StartInstance", Mine)).ShouldSucceed();
        await client.PutBackAsync();
        var instance = await InstanceAsync(client);
        instance.GetProperty("InstanceType").GetString().Should().Be("ecs.g6.xlarge");
        instance.GetProperty("Cpu").GetInt32().Should().Be(4);

        // The limits of the new type apply: three ENIs with ten addresses each.
        (await client.CallAsync("AttachNetworkInterface", $"{Mine}&NetworkInterfaceId=eni-myeni")).ShouldSucceed();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=9")).ShouldSucceed();
        (await client.CallAsync("StopInstance", Mine)).ShouldSucceed();
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.large"))
            .ShouldFail("EniPerInstanceLimitExceeded", 403);
        (await client.CallAsync("DetachNetworkInterface", $"{Mine}&NetworkInterfaceId=eni-myattached")).ShouldSucceed();
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.large"))
            .ShouldFail("InvalidOperation.Ipv4CountExceeded", 403);
    }

    [Fact]
    [Rule("instances.spec")]
    public async Task A_type_that_does_not_support_the_trunk_or_the_IPv6_addresses_is_rejected()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instanceTypes":{"ecs.many.x":{"eniQuantity":3,"eniPrivateIpAddressQuantity":6,"eniTrunkSupported":true,
              "eniIpv6AddressQuantity":3},
                              "ecs.trunkless.x":{"eniQuantity":3,"eniPrivateIpAddressQuantity":6,
                                "eniIpv6AddressQuantity":3},
                              "ecs.oneipv6.x":{"eniQuantity":3,"eniPrivateIpAddressQuantity":6,
                                "eniTrunkSupported":true,"eniIpv6AddressQuantity":1},
                              "ecs.noipv6.x":{"eniQuantity":3,"eniPrivateIpAddressQuantity":6,"eniTrunkSupported":true,
                                "eniIpv6AddressQuantity":0}},
             "vSwitches":{"vsw-myvswitch":{"ipv6CidrBlock":"2001:db8:4005:2::/64"}},
             "instances":{"i-myinstance":{"instanceType":"ecs.many.x","status":"Stopped"}},
             "networkInterfaces":{"eni-myattached":{"type":"Trunk"},
               "eni-myprimary":{"ipv6Addresses":["2001:db8:4005:2::1","2001:db8:4005:2::2"]}}}
            """);
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.trunkless.x"))
            .ShouldFail("InvalidOperation.InstanceTypeNotSupportEniTrunking", 403);
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.oneipv6.x"))
            .ShouldFail("InvalidOperation.Ipv6CountExceeded", 403);
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.noipv6.x"))
            .ShouldFail("InvalidOperation.Ipv6NotSupport", 403);
        (await InstanceAsync(client)).GetProperty("InstanceType").GetString().Should().Be("ecs.many.x");
    }

    [Fact]
    [Rule("instances.bandwidth")]
    public async Task Bandwidth_is_changed_and_a_requested_public_address_is_allocated()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InternetMaxBandwidthOut=5&InternetMaxBandwidthIn=10"))
            .ShouldSucceed();
        var instance = await InstanceAsync(client);
        instance.GetProperty("InternetMaxBandwidthOut").GetInt32().Should().Be(5);
        instance.GetProperty("InternetMaxBandwidthIn").GetInt32().Should().Be(10);
        PublicAddresses(instance).Should().BeEmpty();

        (await client.CallAsync(
            "ModifyInstanceNetworkSpec",
            $"{Mine}&InternetMaxBandwidthOut=7&NetworkChargeType=PayByBandwidth&AllocatePublicIp=true"))
            .ShouldSucceed().Json.TryGetProperty("OrderId", out _).Should().BeFalse();
        await client.PutBackAsync();
        instance = await InstanceAsync(client);
        instance.GetProperty("InternetMaxBandwidthOut").GetInt32().Should().Be(7);
        instance.GetProperty("InternetChargeType").GetString().Should().Be("PayByBandwidth");
        var address = PublicAddresses(instance).Should().ContainSingle().Subject;

        (await client.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthIn=1&AllocatePublicIp=true"))
            .ShouldSucceed();
        PublicAddresses(await InstanceAsync(client)).Should().Equal(address);
    }

    [Fact]
    [Rule("instances.bandwidth")]
    public async Task A_PrePaid_instance_with_new_bandwidth_gets_an_order_and_a_public_address()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2090-01-01T00:00:00Z"}}}""");
        (await client.CallAsync("ModifyInstanceSpec", $"{Mine}&InternetMaxBandwidthOut=5"))
            .ShouldFail("ChargeTypeViolation", 403);
        (await client.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthOut=0")).ShouldSucceed();
        PublicAddresses(await InstanceAsync(client)).Should().BeEmpty();
        (await client.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthOut=5")).ShouldSucceed().Json
            .GetProperty("OrderId").GetString().Should().HaveLength(15);
        PublicAddresses(await InstanceAsync(client)).Should().HaveCount(1);
    }

    [Fact]
    [Rule("instances.public-address")]
    public async Task A_public_address_is_allocated_once_and_is_unique()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"instances":{"i-myinstance":{"internetMaxBandwidthOut":5},
             "i-2":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","internetMaxBandwidthOut":5}}}
            """);
        var first = Allocated(await client.CallAsync("AllocatePublicIpAddress", Mine));
        await client.PutBackAsync();
        PublicAddresses(await InstanceAsync(client)).Should().Equal(first);
        Allocated(await client.CallAsync("AllocatePublicIpAddress", Mine)).Should().Be(first);
        (await client.CallAsync("AllocatePublicIpAddress", $"InstanceId=i-2&IpAddress={first}"))
            .ShouldFail("IpInUse", 403);
        Allocated(await client.CallAsync("AllocatePublicIpAddress", "InstanceId=i-2&IpAddress=47.96.1.2"))
            .Should().Be("47.96.1.2");

        // The address of a deleted instance is free again.
        (await client.CallAsync("DeleteInstance", "InstanceId=i-2&Force=true")).ShouldSucceed();
        await client.GivenAsync(
            """
            {"instances":{"i-3":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","internetMaxBandwidthOut":5}}}
            """);
        Allocated(await client.CallAsync("AllocatePublicIpAddress", "InstanceId=i-3&IpAddress=47.96.1.2"))
            .Should().Be("47.96.1.2");
    }

    [Fact]
    [Rule("instances.system-disk")]
    public async Task A_new_system_disk_has_another_id_and_the_old_one_is_deleted()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Stopped);
        var before = (await DisksAsync(client)).Single();
        var response = await client.CallAsync(
            "ReplaceSystemDisk",
            $"{Mine}&ImageId=win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd&SystemDisk.Size=60&Encrypted=true"
            + "&KMSKeyId=k");
        var id = response.ShouldSucceed().Json.GetProperty("DiskId").GetString()!;
        await client.PutBackAsync();
        var after = (await DisksAsync(client)).Single();
        after.GetProperty("DiskId").GetString().Should().Be(id).And.NotBe(before.GetProperty("DiskId").GetString());
        after.GetProperty("Size").GetInt32().Should().Be(60);
        after.GetProperty("KMSKeyId").GetString().Should().Be("k");
        after.GetProperty("Category").GetString().Should().Be(before.GetProperty("Category").GetString());
        (await InstanceAsync(client)).GetProperty("OSType").GetString().Should().Be("windows");
        var old = await client.CallAsync("DescribeDisks", $"DiskIds=['{before.GetProperty("DiskId").GetString()}']");
        old.ShouldSucceed().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
        (await client.CallAsync("DescribeDisks", $"DiskIds=['{id}']"))
            .ShouldSucceed().Json.GetProperty("TotalCount").GetInt32()
            .Should().Be(1);

        (await client.CallAsync("ReplaceSystemDisk", $"{Mine}&{Image}&KeyPairName=mykey")).ShouldSucceed();
        (await DisksAsync(client)).Single().GetProperty("Size").GetInt32().Should().Be(40);
        (await InstanceAsync(client)).GetProperty("KeyPairName").GetString().Should().Be("mykey");
    }

    [Fact]
    [Rule("instances.move")]
    public async Task A_stopped_instance_moves_to_another_address_and_another_VSwitch()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(SecondVSwitch);
        const string Move = "ModifyInstanceVpcAttribute";
        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch&PrivateIpAddress=172.17.0.200")).ShouldSucceed();
        Place(await InstanceAsync(client)).Should().Be("vsw-myvswitch 172.17.0.200");

        // The returned VSwitch changes nothing.
        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch")).ShouldSucceed();
        Place(await InstanceAsync(client)).Should().Be("vsw-myvswitch 172.17.0.200");

        // The previous address is free, the new one is not.
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.200")).ShouldFail("InvalidIp.IpAssigned", 403);
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.10")).ShouldSucceed();

        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-2&PrivateIpAddress=172.17.2.50")).ShouldSucceed();
        await client.PutBackAsync();
        Place(await InstanceAsync(client)).Should().Be("vsw-2 172.17.2.50");
        (await client.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-2"))
            .ShouldSucceed().EniIds.Should().Equal("eni-myprimary");
        (await client.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch")).ShouldSucceed().EniIds
            .Should().Equal("eni-myattached", "eni-myeni");

        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch")).ShouldSucceed();
        Place(await InstanceAsync(client)).Should().Be("vsw-myvswitch 172.17.0.1");
    }

    [Fact]
    [Rule("instances.move-denied")]
    public async Task A_rejected_move_leaves_the_instance_unchanged()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(SecondVSwitch);
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-other":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/16"}},
             "vSwitches":{"vsw-other":{"vpcId":"vpc-other","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/24"}},
             "securityGroups":{"sg-other":{"vpcId":"vpc-other"}},
             "networkInterfaces":{"eni-myprimary":{"privateIpAddresses":["172.17.0.100"]}}}
            """);
        const string Move = "ModifyInstanceVpcAttribute";
        const string Other = $"{Mine}&VSwitchId=vsw-other&VpcId=vpc-other";
        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-2")).ShouldFail("OperationDenied", 403);
        (await client.CallAsync(Move, $"{Mine}&VSwitchId=vsw-other")).ShouldFail("InvalidVSwitchId.NotFound", 404);
        await client.GivenAsync("""{"networkInterfaces":{"eni-myprimary":{"privateIpAddresses":[]}}}""");
        (await client.CallAsync(Move, $"{Other}&SecurityGroupId.1=sg-other")).ShouldFail("OperationDenied", 403);
        await client.GivenAsync("""{"networkInterfaces":{"eni-myattached":null}}""");
        (await client.CallAsync(Move, Other)).ShouldFail("InvalidInstanceId.Mismatch", 400);

        (await client.CallAsync(Move, $"{Other}&SecurityGroupId.1=sg-other")).ShouldSucceed();
        var moved = await InstanceAsync(client);
        Place(moved).Should().Be("vsw-other 10.0.0.1");
        moved.GetProperty("VpcAttributes").GetProperty("VpcId").GetString().Should().Be("vpc-other");
        moved.GetProperty("SecurityGroupIds").GetRawText().Should().Be("""{"SecurityGroupId":["sg-other"]}""");
    }

    private static string Place(JsonElement instance)
    {
        var place = instance.GetProperty("VpcAttributes");
        var address = place.GetProperty("PrivateIpAddress").GetProperty("IpAddress")[0].GetString();
        return $"{place.GetProperty("VSwitchId").GetString()} {address}";
    }

    private static string? Allocated(EmulatorResponse response) =>
        response.ShouldSucceed().Json.GetProperty("IpAddress").GetString();

    private static IEnumerable<string?> PublicAddresses(JsonElement instance) =>
        instance.GetProperty("PublicIpAddress").GetProperty("IpAddress")
            .EnumerateArray().Select(address => address.GetString());

    private static async Task<IReadOnlyList<JsonElement>> DisksAsync(EmulatorClient client) =>
        [.. (await client.CallAsync(
            "DescribeDisks", Mine)).ShouldSucceed().Json.GetProperty("Disks").GetProperty("Disk").EnumerateArray()];

    private static async Task<JsonElement> InstanceAsync(EmulatorClient client) =>
        (await client.CallAsync("DescribeInstances", "InstanceIds=['i-myinstance']")).ShouldSucceed().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
}
