using System.Text.Json;
using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>Official clients create a network, use it, and delete it.</summary>
public sealed class StoryTests(OfficialClients clients)
{
    private const string Region = "cn-hangzhou";
    private const string Zone = "cn-hangzhou-h";
    private const string OtherZone = "cn-hangzhou-i";

    [Theory]
    [EveryClient(Except = [ClientKind.Ecs2])]
    [Rule("clients.story")]
    public async Task A_network_is_created_used_and_deleted(ClientKind client)
    {
        var caller = await clients.UseAsync(client);
        await EmptyAsync(caller, client);
        var empty = Resources(await caller.StateAsync());

        var vpc = await caller.TextAsync(
            "Vpc",
            "CreateVpc",
            new { RegionId = Region, CidrBlock = "10.0.0.0/8", VpcName = "story" },
            "VpcId");
        var vSwitch = await CreateVSwitchAsync(caller, vpc, Zone, "10.1.0.0/24");
        var otherVSwitch = await CreateVSwitchAsync(caller, vpc, OtherZone, "10.2.0.0/24");
        var group = await CreateGroupAsync(caller, vpc);
        var otherGroup = await CreateGroupAsync(caller, vpc);
        (await FreeAsync(caller, vSwitch)).Should().Be(252);
        await caller.UseRulesAsync(group, otherGroup);

        var instance = await RunInstanceAsync(caller, vSwitch, group);
        var otherInstance = await RunInstanceAsync(caller, otherVSwitch, otherGroup);
        var eni = await caller.TextAsync(
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

        await caller.UseEipAsync(eni, addresses[1]);
        await caller.UseRouteAsync(vpc, "NetworkInterface", eni);
        await caller.UseHaVipAsync(vpc, vSwitch, instance, eni);
        (await FreeAsync(caller, vSwitch)).Should().Be(252 - 5);

        (await caller.CallAsync("Vpc", "DeleteVSwitch", new { RegionId = Region, VSwitchId = vSwitch })).Error.Code
            .Should().Be("DependencyViolation");
        await caller.UnassignAsync(new { NetworkInterfaceId = eni, PrivateIpAddress = addresses });
        await caller.DoneAsync(
            "Ecs",
            "DetachNetworkInterface",
            new { RegionId = Region, InstanceId = instance, NetworkInterfaceId = eni });
        await caller.DoneAsync("Ecs", "DeleteNetworkInterface", new { RegionId = Region, NetworkInterfaceId = eni });
        (await caller.DescribeAsync(new { NetworkInterfaceId = new[] { eni } })).NetworkInterfaces.Should().BeEmpty();
        foreach (var deleted in new[] { instance, otherInstance })
        {
            await caller.DoneAsync("Ecs", "DeleteInstance", new { InstanceId = deleted, Force = true });
            (await InstancesAsync(caller, deleted)).Should().BeEmpty();
        }

        foreach (var deleted in new[] { group, otherGroup })
        {
            await caller.DoneAsync("Ecs", "DeleteSecurityGroup", new { RegionId = Region, SecurityGroupId = deleted });
        }

        foreach (var deleted in new[] { vSwitch, otherVSwitch })
        {
            await caller.DoneAsync("Vpc", "DeleteVSwitch", new { RegionId = Region, VSwitchId = deleted });
        }

        await caller.DoneAsync("Vpc", "DeleteVpc", new { RegionId = Region, VpcId = vpc });

        Resources(await caller.StateAsync()).Should().Be(empty);
    }

    private static Task<string> CreateVSwitchAsync(SdkCaller caller, string vpc, string zone, string block) =>
        caller.TextAsync(
            "Vpc",
            "CreateVSwitch",
            new { RegionId = Region, ZoneId = zone, VpcId = vpc, CidrBlock = block },
            "VSwitchId");

    private static Task<string> CreateGroupAsync(SdkCaller caller, string vpc) => caller.TextAsync(
        "Ecs",
        "CreateSecurityGroup",
        new { RegionId = Region, VpcId = vpc, SecurityGroupName = "story" },
        "SecurityGroupId");

    private static async Task<string> RunInstanceAsync(SdkCaller caller, string vSwitch, string group)
    {
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
        return instance;
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
                        zones = new[] { Zone, OtherZone }
                    }
                },
                accessKeys = key,
            });
    }

    private static string Resources(System.Text.Json.Nodes.JsonObject state)
    {
        string[] collections =
        [
            "vpcs", "vSwitches", "securityGroups", "instances", "networkInterfaces", "eips", "routeEntries", "haVips",
        ];
        return string.Join(
            '\n', collections.Select(collection => $"{collection}: {state[collection]!.ToJsonString()}"));
    }

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
