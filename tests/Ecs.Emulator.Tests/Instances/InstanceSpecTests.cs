using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>Instances that get another type, bandwidth, public address, system disk or place.</summary>
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
    public async Task A_stopped_instance_gets_another_type()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.xlarge"))
            .Refused("InvalidInstanceStatus.NotStopped", 400);
        await caller.GivenAsync(Stopped);
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.xlarge&ClientToken=a")).Done();
        (await caller.CallAsync("StartInstance", Mine)).Done();
        await PutBackAsync(caller);
        var instance = await InstanceAsync(caller);
        instance.GetProperty("InstanceType").GetString().Should().Be("ecs.g6.xlarge");
        instance.GetProperty("Cpu").GetInt32().Should().Be(4);

        // The limits of the new type hold: it takes a third ENI, and ten addresses on each.
        (await caller.CallAsync("AttachNetworkInterface", $"{Mine}&NetworkInterfaceId=eni-myeni")).Done();
        (await caller.AssignAsync("SecondaryPrivateIpAddressCount=9")).Done();
        (await caller.CallAsync("StopInstance", Mine)).Done();
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.large"))
            .Refused("EniPerInstanceLimitExceeded", 403);
        (await caller.CallAsync("DetachNetworkInterface", $"{Mine}&NetworkInterfaceId=eni-myattached")).Done();
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.g6.large"))
            .Refused("InvalidOperation.Ipv4CountExceeded", 403);
    }

    [Fact]
    [Rule("instances.spec")]
    public async Task A_type_takes_the_trunk_and_the_IPv6_addresses_of_an_instance_or_is_rejected()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
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
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.trunkless.x"))
            .Refused("InvalidOperation.InstanceTypeNotSupportEniTrunking", 403);
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.oneipv6.x"))
            .Refused("InvalidOperation.Ipv6CountExceeded", 403);
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InstanceType=ecs.noipv6.x"))
            .Refused("InvalidOperation.Ipv6NotSupport", 403);
        (await InstanceAsync(caller)).GetProperty("InstanceType").GetString().Should().Be("ecs.many.x");
    }

    [Fact]
    [Rule("instances.bandwidth")]
    public async Task Bandwidth_is_changed_and_brings_a_public_address_where_it_is_asked_for()
    {
        using var caller = emulator.NewCaller();
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InternetMaxBandwidthOut=5&InternetMaxBandwidthIn=10"))
            .Done();
        var instance = await InstanceAsync(caller);
        instance.GetProperty("InternetMaxBandwidthOut").GetInt32().Should().Be(5);
        instance.GetProperty("InternetMaxBandwidthIn").GetInt32().Should().Be(10);
        PublicAddresses(instance).Should().BeEmpty();

        (await caller.CallAsync(
            "ModifyInstanceNetworkSpec",
            $"{Mine}&InternetMaxBandwidthOut=7&NetworkChargeType=PayByBandwidth&AllocatePublicIp=true"))
            .Done().Json.TryGetProperty("OrderId", out _).Should().BeFalse();
        await PutBackAsync(caller);
        instance = await InstanceAsync(caller);
        instance.GetProperty("InternetMaxBandwidthOut").GetInt32().Should().Be(7);
        instance.GetProperty("InternetChargeType").GetString().Should().Be("PayByBandwidth");
        var address = PublicAddresses(instance).Should().ContainSingle().Subject;

        (await caller.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthIn=1&AllocatePublicIp=true"))
            .Done();
        PublicAddresses(await InstanceAsync(caller)).Should().Equal(address);
    }

    [Fact]
    [Rule("instances.bandwidth")]
    public async Task Bandwidth_brings_a_prepaid_instance_an_order_and_a_public_address()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2090-01-01T00:00:00Z"}}}""");
        (await caller.CallAsync("ModifyInstanceSpec", $"{Mine}&InternetMaxBandwidthOut=5"))
            .Refused("ChargeTypeViolation", 403);
        (await caller.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthOut=0")).Done();
        PublicAddresses(await InstanceAsync(caller)).Should().BeEmpty();
        (await caller.CallAsync("ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthOut=5")).Done().Json
            .GetProperty("OrderId").GetString().Should().HaveLength(15);
        PublicAddresses(await InstanceAsync(caller)).Should().HaveCount(1);
    }

    [Fact]
    [Rule("instances.public-address")]
    public async Task A_public_address_is_allocated_once_and_is_one_that_no_other_instance_has()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(
            """
            {"instances":{"i-myinstance":{"internetMaxBandwidthOut":5},
             "i-2":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","internetMaxBandwidthOut":5}}}
            """);
        var first = Allocated(await caller.CallAsync("AllocatePublicIpAddress", Mine));
        await PutBackAsync(caller);
        PublicAddresses(await InstanceAsync(caller)).Should().Equal(first);
        Allocated(await caller.CallAsync("AllocatePublicIpAddress", Mine)).Should().Be(first);
        (await caller.CallAsync("AllocatePublicIpAddress", $"InstanceId=i-2&IpAddress={first}"))
            .Refused("IpInUse", 403);
        Allocated(await caller.CallAsync("AllocatePublicIpAddress", "InstanceId=i-2&IpAddress=47.96.1.2"))
            .Should().Be("47.96.1.2");

        // The address of an instance that is gone is free again.
        (await caller.CallAsync("DeleteInstance", "InstanceId=i-2&Force=true")).Done();
        await caller.GivenAsync(
            """{"instances":{"i-3":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","internetMaxBandwidthOut":5}}}""");
        Allocated(await caller.CallAsync("AllocatePublicIpAddress", "InstanceId=i-3&IpAddress=47.96.1.2"))
            .Should().Be("47.96.1.2");
    }

    [Fact]
    [Rule("instances.system-disk")]
    public async Task A_new_system_disk_has_another_id_and_the_old_one_is_gone()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(Stopped);
        var before = (await DisksAsync(caller)).Single();
        var answer = await caller.CallAsync(
            "ReplaceSystemDisk",
            $"{Mine}&ImageId=win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd&SystemDisk.Size=60&Encrypted=true"
            + "&KMSKeyId=k");
        var id = answer.Done().Json.GetProperty("DiskId").GetString()!;
        await PutBackAsync(caller);
        var after = (await DisksAsync(caller)).Single();
        after.GetProperty("DiskId").GetString().Should().Be(id).And.NotBe(before.GetProperty("DiskId").GetString());
        after.GetProperty("Size").GetInt32().Should().Be(60);
        after.GetProperty("KMSKeyId").GetString().Should().Be("k");
        after.GetProperty("Category").GetString().Should().Be(before.GetProperty("Category").GetString());
        (await InstanceAsync(caller)).GetProperty("OSType").GetString().Should().Be("windows");
        var old = await caller.CallAsync("DescribeDisks", $"DiskIds=['{before.GetProperty("DiskId").GetString()}']");
        old.Done().Json.GetProperty("TotalCount").GetInt32().Should().Be(0);
        (await caller.CallAsync("DescribeDisks", $"DiskIds=['{id}']")).Done().Json.GetProperty("TotalCount").GetInt32()
            .Should().Be(1);

        (await caller.CallAsync("ReplaceSystemDisk", $"{Mine}&{Image}&KeyPairName=mykey")).Done();
        (await DisksAsync(caller)).Single().GetProperty("Size").GetInt32().Should().Be(40);
        (await InstanceAsync(caller)).GetProperty("KeyPairName").GetString().Should().Be("mykey");
    }

    [Fact]
    [Rule("instances.move")]
    public async Task A_stopped_instance_moves_to_another_address_and_another_VSwitch()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(SecondVSwitch);
        const string Move = "ModifyInstanceVpcAttribute";
        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch&PrivateIpAddress=172.17.0.200")).Done();
        Place(await InstanceAsync(caller)).Should().Be("vsw-myvswitch 172.17.0.200");

        // The VSwitch alone, as it is shown, changes nothing.
        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch")).Done();
        Place(await InstanceAsync(caller)).Should().Be("vsw-myvswitch 172.17.0.200");

        // What was left is free, what was taken is not.
        (await caller.AssignAsync("PrivateIpAddress.1=172.17.0.200")).Refused("InvalidIp.IpAssigned", 403);
        (await caller.AssignAsync("PrivateIpAddress.1=172.17.0.10")).Done();

        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-2&PrivateIpAddress=172.17.2.50")).Done();
        await PutBackAsync(caller);
        Place(await InstanceAsync(caller)).Should().Be("vsw-2 172.17.2.50");
        (await caller.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-2"))
            .Done().EniIds.Should().Equal("eni-myprimary");
        (await caller.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch")).Done().EniIds
            .Should().Equal("eni-myattached", "eni-myeni");

        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-myvswitch")).Done();
        Place(await InstanceAsync(caller)).Should().Be("vsw-myvswitch 172.17.0.1");
    }

    [Fact]
    [Rule("instances.move-denied")]
    public async Task What_cannot_move_keeps_the_instance_where_it_is()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(SecondVSwitch);
        await caller.GivenAsync(
            """
            {"vpcs":{"vpc-other":{"regionId":"cn-hangzhou","cidrBlock":"10.0.0.0/16"}},
             "vSwitches":{"vsw-other":{"vpcId":"vpc-other","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/24"}},
             "securityGroups":{"sg-other":{"vpcId":"vpc-other"}},
             "networkInterfaces":{"eni-myprimary":{"privateIpAddresses":["172.17.0.100"]}}}
            """);
        const string Move = "ModifyInstanceVpcAttribute";
        const string Other = $"{Mine}&VSwitchId=vsw-other&VpcId=vpc-other";
        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-2")).Refused("OperationDenied", 403);
        (await caller.CallAsync(Move, $"{Mine}&VSwitchId=vsw-other")).Refused("InvalidVSwitchId.NotFound", 404);
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myprimary":{"privateIpAddresses":[]}}}""");
        (await caller.CallAsync(Move, $"{Other}&SecurityGroupId.1=sg-other")).Refused("OperationDenied", 403);
        await caller.GivenAsync("""{"networkInterfaces":{"eni-myattached":null}}""");
        (await caller.CallAsync(Move, Other)).Refused("InvalidInstanceId.Mismatch", 400);

        (await caller.CallAsync(Move, $"{Other}&SecurityGroupId.1=sg-other")).Done();
        var moved = await InstanceAsync(caller);
        Place(moved).Should().Be("vsw-other 10.0.0.1");
        moved.GetProperty("VpcAttributes").GetProperty("VpcId").GetString().Should().Be("vpc-other");
        moved.GetProperty("SecurityGroupIds").GetRawText().Should().Be("""{"SecurityGroupId":["sg-other"]}""");
    }

    private static string Place(JsonElement instance)
    {
        var place = instance.GetProperty("VpcAttributes");
        return $"{place.GetProperty("VSwitchId").GetString()} {place.GetProperty("PrivateIpAddress").GetProperty("IpAddress")[0].GetString()}";
    }

    private static string? Allocated(Answer answer) => answer.Done().Json.GetProperty("IpAddress").GetString();

    private static IEnumerable<string?> PublicAddresses(JsonElement instance) =>
        instance.GetProperty("PublicIpAddress").GetProperty("IpAddress")
            .EnumerateArray().Select(address => address.GetString());

    private static async Task<IReadOnlyList<JsonElement>> DisksAsync(Caller caller) =>
        [.. (await caller.CallAsync(
            "DescribeDisks", Mine)).Done().Json.GetProperty("Disks").GetProperty("Disk").EnumerateArray()];

    private static async Task<JsonElement> InstanceAsync(Caller caller) =>
        (await caller.CallAsync("DescribeInstances", "InstanceIds=['i-myinstance']")).Done().Json
            .GetProperty("Instances").GetProperty("Instance")[0];

    private static async Task PutBackAsync(Caller caller)
    {
        var state = await caller.StateTextAsync();
        (await caller.PutAsync(state)).Status.Should().Be(System.Net.HttpStatusCode.NoContent);
        (await caller.StateTextAsync()).Should().Be(state);
    }
}
