using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Instances;

/// <summary>CreateInstance: the story of an old script.</summary>
public sealed class CreateInstanceTests(TestEmulator emulator)
{
    private const string New =
        "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch"
        + "&SecurityGroupId=sg-mygroup";

    [Fact]
    [Rule("instances.create")]
    public async Task An_instance_is_created_Stopped_gets_a_public_address_and_is_started()
    {
        using var client = emulator.NewClient();
        var created = (await client.CallAsync(
            "CreateInstance",
            $"{New}&InternetMaxBandwidthOut=5&PrivateIpAddress=172.17.0.50&DataDisk.1.Size=20&KeyPairName=mykey"
                + "&Tag.1.Key=team&Tag.1.Value=network&ClientToken=once")).ShouldSucceed();
        created.Json.EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("RequestId", "InstanceId", "TradePrice");
        var id = created.Json.GetProperty("InstanceId").GetString()!;

        var instance = await InstanceAsync(client, id);
        instance.GetProperty("Status").GetString().Should().Be("Stopped");
        instance.GetProperty("StoppedMode").GetString().Should().Be("KeepCharging");
        instance.GetProperty("KeyPairName").GetString().Should().Be("mykey");
        instance.GetProperty("VpcAttributes").GetProperty("PrivateIpAddress").GetProperty("IpAddress")[0].GetString()
            .Should().Be("172.17.0.50");
        instance.GetProperty("PublicIpAddress").GetProperty("IpAddress").GetArrayLength().Should().Be(0);
        await client.PutBackAsync();

        (await client.CallAsync("AllocatePublicIpAddress", $"InstanceId={id}")).ShouldSucceed();
        (await client.CallAsync("StartInstance", $"InstanceId={id}")).ShouldSucceed();
        (await InstanceAsync(client, id)).GetProperty("Status").GetString().Should().Be("Running");
    }

    /// <summary>Unknown parameters are ignored.</summary>
    [Fact]
    [Rule("instances.create")]
    public async Task Parameters_that_only_RunInstances_has_are_ignored()
    {
        using var client = emulator.NewClient();
        await client.CallAsync(
            "CreateInstance", $"{New}&SecurityGroupIds.1=sg-unknown&NetworkInterface.1.Size=x&Amount=2");
        (await client.CallAsync("DescribeInstances")).Json.GetProperty("TotalCount").GetInt32().Should().Be(4);
    }

    [Fact]
    [Rule("instances.create")]
    public async Task A_dry_run_creates_nothing_and_a_repeated_request_creates_one_instance()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("CreateInstance", $"{New}&DryRun=true")).ShouldFail("DryRunOperation", 400);
        var first = await client.CallAsync("CreateInstance", $"{New}&ClientToken=once");
        var second = await client.CallAsync("CreateInstance", $"{New}&ClientToken=once");
        second.ShouldSucceed().Json.GetProperty("InstanceId").GetString()
            .Should().Be(first.Json.GetProperty("InstanceId").GetString());
        (await client.CallAsync("DescribeInstances")).Json.GetProperty("TotalCount").GetInt32().Should().Be(4);
    }

    private static async Task<JsonElement> InstanceAsync(EmulatorClient client, string id) =>
        (await client.CallAsync("DescribeInstances", $"InstanceIds=[\"{id}\"]")).Json
            .GetProperty("Instances").GetProperty("Instance")[0];
}
