using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.ResourceGroups;

/// <summary>The resource group of each kind of resource, and filters by it.</summary>
public sealed class ResourceGroupWireTests(TestEmulator emulator)
{
    private const string ResourceManager = "2020-03-31";
    private const string Vpc = "2016-04-28";

    /// <summary>The lists with a resource group and a filter for it, with the path of their rows.</summary>
    public static TheoryData<string, string> Listings => new()
    {
        { "DescribeVpcs", "Vpcs.Vpc" },
        { "DescribeVSwitches", "VSwitches.VSwitch" },
        { $"DescribeRouteTableList&Version={Vpc}", "RouterTableList.RouterTableListType" },
        { "DescribeSecurityGroups", "SecurityGroups.SecurityGroup" },
        { "DescribeInstances", "Instances.Instance" },
        { "DescribeNetworkInterfaces", "NetworkInterfaceSets.NetworkInterfaceSet" },
        { "DescribeDisks", "Disks.Disk" },
    };

    [Theory, MemberData(nameof(Listings))]
    [Rule("resource-groups.shown")]
    public async Task A_resource_without_a_group_is_in_the_default_group(string action, string path)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-other":{}}}""");
        var group = await DefaultGroupAsync(client);

        var rows = Rows(await client.CallAsync(action, $"ResourceGroupId={group}"), path);

        rows.Should().NotBeEmpty().And.OnlyContain(row => row.GetProperty("ResourceGroupId").GetString() == group);
        rows.Should().HaveSameCount(Rows(await client.CallAsync(action), path));
        Rows(await client.CallAsync(action, "ResourceGroupId=rg-other"), path).Should().BeEmpty();
    }

    [Fact]
    [Rule("resource-groups.shown")]
    public async Task A_VSwitch_and_a_route_table_are_in_the_group_of_their_VPC()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-other":{}}}""");

        (await client.CallAsync(
            "MoveResourceGroup", "ResourceType=vpc&ResourceId=vpc-myvpc&NewResourceGroupId=rg-other")).ShouldSucceed();

        foreach (var (action, path) in new[]
        {
            ("DescribeVpcs", "Vpcs.Vpc"),
            ("DescribeVSwitches", "VSwitches.VSwitch"),
            ("DescribeRouteTableList", "RouterTableList.RouterTableListType"),
        })
        {
            Rows(await client.CallAsync(action, "ResourceGroupId=rg-other&VpcId=vpc-myvpc"), path).Should().NotBeEmpty()
                .And.OnlyContain(row => row.GetProperty("ResourceGroupId").GetString() == "rg-other");
        }
    }

    [Fact]
    [Rule("resource-groups.shown")]
    public async Task A_disk_is_in_the_group_of_its_instance_until_it_joins_another()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-1":{},"rg-2":{}}}""");
        (await client.CallAsync(
            "JoinResourceGroup", "ResourceType=instance&ResourceId=i-myinstance&ResourceGroupId=rg-1")).ShouldSucceed();
        (await GroupOfDiskAsync(client)).Should().Be("rg-1");

        (await client.CallAsync("JoinResourceGroup", "ResourceType=disk&ResourceId=d-myinstance&ResourceGroupId=rg-2"))
            .ShouldSucceed();

        (await GroupOfDiskAsync(client)).Should().Be("rg-2");
        (await client.CallAsync($"DeleteResourceGroup&Version={ResourceManager}", "ResourceGroupId=rg-2"))
            .ShouldFail("DeleteConflict.ResourceGroup.Resource", 409);
    }

    [Fact]
    [Rule("resource-groups.shown")]
    public async Task The_default_group_is_in_use_while_a_resource_has_no_specified_group()
    {
        using var client = emulator.NewClient();
        var group = await DefaultGroupAsync(client);
        (await client.CallAsync($"DeleteResourceGroup&Version={ResourceManager}", $"ResourceGroupId={group}"))
            .ShouldFail("DeleteConflict.ResourceGroup.Resource", 409);
    }

    [Fact]
    [Rule("resource-groups.shown")]
    public async Task A_state_document_without_a_default_group_leaves_the_group_empty()
    {
        using var client = emulator.NewClient();
        await client.PutAsync(
            """
            {"resourceGroups":{"rg-1":{}},"regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h"]}},
             "vpcs":{"vpc-1":{"cidrBlock":"10.0.0.0/8"}}}
            """);

        Rows(await client.CallAsync("DescribeVpcs"), "Vpcs.Vpc").Single().GetProperty("ResourceGroupId").GetString()
            .Should().BeEmpty();
    }

    private static async Task<string> GroupOfDiskAsync(EmulatorClient client) =>
        Rows(await client.CallAsync("DescribeDisks", """DiskIds=["d-myinstance"]"""), "Disks.Disk").Single()
            .GetProperty("ResourceGroupId").GetString()!;

    private static async Task<string> DefaultGroupAsync(EmulatorClient client) =>
        Rows(
            await client.CallAsync($"ListResourceGroups&Version={ResourceManager}", "Name=default"),
            "ResourceGroups.ResourceGroup").Single()
            .GetProperty("Id").GetString()!;

    private static IReadOnlyList<JsonElement> Rows(EmulatorResponse response, string path) =>
        [.. path.Split('.').Aggregate(
            response.ShouldSucceed().Json, (at, name) => at.GetProperty(name)).EnumerateArray()];
}
