using System.Text.Json;
using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients create a network, use it, and delete it.</summary>
public sealed class StoryTests(OfficialClients clients)
{
    private const string Region = "cn-hangzhou";
    private const string Zone = "cn-hangzhou-h";

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    [Rule("clients.story")]
    public async Task A_network_is_created_used_and_deleted(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await EmptyAsync(caller, client);
        var empty = Resources(await caller.StateAsync());

        var vpc = await TextAsync(
            caller,
            "Vpc",
            "CreateVpc",
            new { RegionId = Region, CidrBlock = "10.0.0.0/8", VpcName = "story" },
            "VpcId");
        var vSwitch = await TextAsync(
            caller,
            "Vpc",
            "CreateVSwitch",
            new { RegionId = Region, ZoneId = Zone, VpcId = vpc, CidrBlock = "10.1.0.0/24" },
            "VSwitchId");
        var group = await TextAsync(
            caller, "Ecs", "CreateSecurityGroup", new { RegionId = Region, VpcId = vpc, SecurityGroupName = "story" },
            "SecurityGroupId");
        (await FreeAsync(caller, vSwitch)).Should().Be(252);

        var run = await caller.CallAsync("Ecs", "RunInstances", new
        {
            RegionId = Region,
            ImageId = "aliyun_3_x64_20G_alibase_20240528.vhd",
            InstanceType = "ecs.g6.large",
            VSwitchId = vSwitch,
            SecurityGroupId = group,
            InstanceName = "story",
        });
        var instance = run.Body.GetProperty("InstanceIdSets").GetProperty("InstanceIdSet")[0].GetString()!;
        (await InstancesAsync(caller, instance)).Should().ContainSingle()
            .Which.GetProperty("Status").GetString().Should().Be("Running");

        var eni = await TextAsync(
            caller,
            "Ecs",
            "CreateNetworkInterface",
            new
            {
                RegionId = Region,
                VSwitchId = vSwitch,
                SecurityGroupId = group,
                PrimaryIpAddress = "10.1.0.50",
                NetworkInterfaceName = "story",
            },
            "NetworkInterfaceId");
        await caller.CallAsync(
            "Ecs",
            "AttachNetworkInterface",
            new { RegionId = Region, InstanceId = instance, NetworkInterfaceId = eni });
        (await caller.ShowAsync(eni)).GetProperty("Status").GetString().Should().Be("InUse");
        (await InstancesAsync(caller, instance)).Single()
            .GetProperty("NetworkInterfaces").GetProperty("NetworkInterface").GetArrayLength().Should().Be(2);

        var assigned = await caller.AssignAsync(new { NetworkInterfaceId = eni, SecondaryPrivateIpAddressCount = 3 });
        string[] addresses = [.. assigned.AssignedAddresses];
        addresses.Should().HaveCount(3);
        SdkResponse.PrivateAddressesOf(await caller.ShowAsync(eni)).Should().Equal(["10.1.0.50", .. addresses]);
        (await FreeAsync(caller, vSwitch)).Should().Be(252 - 5);

        await UseEipAsync(caller, eni, addresses[1]);
        (await caller.CallAsync("Vpc", "DeleteVSwitch", new { RegionId = Region, VSwitchId = vSwitch })).Error.Code
            .Should().Be("DependencyViolation");
        await caller.UnassignAsync(new { NetworkInterfaceId = eni, PrivateIpAddress = addresses });
        await DoneAsync(
            caller,
            "Ecs",
            "DetachNetworkInterface",
            new { RegionId = Region, InstanceId = instance, NetworkInterfaceId = eni });
        await DoneAsync(caller, "Ecs", "DeleteNetworkInterface", new { RegionId = Region, NetworkInterfaceId = eni });
        (await caller.DescribeAsync(new { NetworkInterfaceId = new[] { eni } })).NetworkInterfaces.Should().BeEmpty();
        await DoneAsync(caller, "Ecs", "DeleteInstance", new { InstanceId = instance, Force = true });
        (await InstancesAsync(caller, instance)).Should().BeEmpty();
        await DoneAsync(caller, "Ecs", "DeleteSecurityGroup", new { RegionId = Region, SecurityGroupId = group });
        await DoneAsync(caller, "Vpc", "DeleteVSwitch", new { RegionId = Region, VSwitchId = vSwitch });
        await DoneAsync(caller, "Vpc", "DeleteVpc", new { RegionId = Region, VpcId = vpc });

        Resources(await caller.StateAsync()).Should().Be(empty);
    }

    /// <summary>An EIP on a secondary address, which then cannot be unassigned.</summary>
    private static async Task UseEipAsync(SdkCaller caller, string eni, string address)
    {
        var eip = await TextAsync(
            caller, "Vpc", "AllocateEipAddress", new { RegionId = Region, Bandwidth = "10" }, "AllocationId");
        await DoneAsync(caller, "Vpc", "AssociateEipAddress", new
        {
            RegionId = Region,
            AllocationId = eip,
            InstanceType = "NetworkInterface",
            InstanceId = eni,
            PrivateIpAddress = address,
        });
        (await caller.ShowAsync(eni)).GetProperty("PrivateIpSets").GetProperty("PrivateIpSet")[2]
            .GetProperty("AssociatedPublicIp").GetProperty("AllocationId").GetString().Should().Be(eip);
        (await caller.UnassignAsync(new { NetworkInterfaceId = eni, PrivateIpAddress = new[] { address } })).Error.Code
            .Should().Be("InvalidOperation.InvalidEniState");
        await DoneAsync(caller, "Vpc", "UnassociateEipAddress", new { RegionId = Region, AllocationId = eip });
        await DoneAsync(caller, "Vpc", "ReleaseEipAddress", new { RegionId = Region, AllocationId = eip });
    }

    /// <summary>
    /// An account with a region and no resources. A temporary key stays, because the client needs it.
    /// </summary>
    private static Task EmptyAsync(SdkCaller caller, ClientKind client)
    {
        var key = client == ClientKind.Ecs7Sts
            ? new Dictionary<string, object>
            {
                [caller.Account] = new { secret = SdkCaller.Secret, securityToken = SdkCaller.SecurityToken },
            }
            : [];
        return caller.PutStateAsync(
            new
            {
                regions = new Dictionary<string, object>
                {
                    [Region] = new
                    {
                        zones = new[] { Zone }
                    }
                },
                accessKeys = key,
            });
    }

    private static string Resources(System.Text.Json.Nodes.JsonObject state)
    {
        string[] collections = ["vpcs", "vSwitches", "securityGroups", "instances", "networkInterfaces", "eips"];
        return string.Join(
            '\n', collections.Select(collection => $"{collection}: {state[collection]!.ToJsonString()}"));
    }

    private static async Task<string> TextAsync(
        SdkCaller caller, string product, string action, object parameters, string member) =>
        (await caller.CallAsync(product, action, parameters)).Body.GetProperty(member).GetString()!;

    private static async Task DoneAsync(SdkCaller caller, string product, string action, object parameters) =>
        (await caller.CallAsync(product, action, parameters)).Body.GetProperty("RequestId")
            .GetString()
            .Should()
            .NotBeEmpty();

    private static async Task<JsonElement[]> InstancesAsync(SdkCaller caller, string instance)
    {
        var response = await caller.CallAsync(
            "Ecs", "DescribeInstances", new
            {
                RegionId = Region,
                InstanceIds = JsonSerializer.Serialize(
                new[] { instance })
            });
        return [.. response.Body.GetProperty("Instances").GetProperty("Instance").EnumerateArray()];
    }

    private static async Task<int> FreeAsync(SdkCaller caller, string vSwitch)
    {
        var response = await caller.CallAsync(
            "Vpc", "DescribeVSwitches", new { RegionId = Region, VSwitchId = vSwitch });
        return response.Body.GetProperty("VSwitches")
            .GetProperty("VSwitch")[0]
            .GetProperty("AvailableIpAddressCount")
            .GetInt32();
    }
}
