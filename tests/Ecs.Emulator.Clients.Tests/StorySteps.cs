using System.Text.Json;
using Ecs.Emulator.Clients.Tests.Harness;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>The parts of <see cref="StoryTests"/> that create resources and delete them again.</summary>
internal static class StorySteps
{
    private const string Region = "cn-hangzhou";

    /// <summary>Rules for addresses and for another group, which cannot be deleted meanwhile.</summary>
    public static async Task UseRulesAsync(this SdkCaller caller, string group, string other)
    {
        await caller.DoneAsync("Ecs", "AuthorizeSecurityGroup", new
        {
            RegionId = Region,
            SecurityGroupId = group,
            Permissions = new object[]
            {
                new { IpProtocol = "TCP", PortRange = "22/22", SourceCidrIp = "10.0.0.0/8", Description = "story" },
                new { IpProtocol = "TCP", PortRange = "443/443", SourceGroupId = other, Priority = "2" },
            },
        });
        var rules = await RulesAsync(caller, group);
        rules.Select(rule => $"{Text(rule, "PortRange")} {Text(rule, "SourceCidrIp")}{Text(rule, "SourceGroupId")}")
            .Should().BeEquivalentTo("22/22 10.0.0.0/8", $"443/443 {other}");
        (await caller.CallAsync("Ecs", "DeleteSecurityGroup", new { RegionId = Region, SecurityGroupId = other }))
            .Error.Code.Should().Be("DependencyViolation");
        await caller.DoneAsync("Ecs", "RevokeSecurityGroup", new
        {
            RegionId = Region,
            SecurityGroupId = group,
            SecurityGroupRuleId = rules.Select(rule => Text(rule, "SecurityGroupRuleId")).ToArray(),
        });
        (await RulesAsync(caller, group)).Should().BeEmpty();
    }

    /// <summary>An EIP on a secondary address, which then cannot be unassigned.</summary>
    public static async Task UseEipAsync(this SdkCaller caller, string eni, string address)
    {
        var eip = await AllocateEipAsync(caller);
        await caller.DoneAsync("Vpc", "AssociateEipAddress", new
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
        await ReleaseEipAsync(caller, eip);
    }

    /// <summary>An entry of the system route table.</summary>
    public static async Task UseRouteAsync(this SdkCaller caller, string vpc, string nextHopType, string nextHop)
    {
        var tables = await caller.CallAsync("Vpc", "DescribeRouteTableList", new { RegionId = Region, VpcId = vpc });
        var table = Text(
            tables.Body.GetProperty("RouterTableList").GetProperty("RouterTableListType")[0], "RouteTableId");
        var entry = await caller.TextAsync(
            "Vpc",
            "CreateRouteEntry",
            new
            {
                RegionId = Region,
                RouteTableId = table,
                DestinationCidrBlock = "192.168.50.0/24",
                NextHopType = nextHopType,
                NextHopId = nextHop,
            },
            "RouteEntryId");
        var entries = await caller.CallAsync(
            "Vpc",
            "DescribeRouteEntryList",
            new { RegionId = Region, RouteTableId = table, RouteEntryType = "Custom" });
        var shown = entries.Body.GetProperty("RouteEntrys").GetProperty("RouteEntry").EnumerateArray()
            .Should().ContainSingle().Subject;
        Text(shown, "RouteEntryId").Should().Be(entry);
        Text(shown.GetProperty("NextHops").GetProperty("NextHop")[0], "NextHopId").Should().Be(nextHop);
        await caller.DoneAsync("Vpc", "DeleteRouteEntry", new { RegionId = Region, RouteEntryId = entry });
    }

    /// <summary>A HaVip of an instance with an EIP and a route entry, whose address no ENI can have.</summary>
    public static async Task UseHaVipAsync(
        this SdkCaller caller, string vpc, string vSwitch, string instance, string eni)
    {
        var haVip = await caller.TextAsync(
            "Vpc",
            "CreateHaVip",
            new { RegionId = Region, VSwitchId = vSwitch, IpAddress = "10.1.0.60", Name = "story" },
            "HaVipId");
        (await caller.AssignAsync(new { NetworkInterfaceId = eni, PrivateIpAddress = new[] { "10.1.0.60" } }))
            .Error.Code.Should().Be("InvalidIp.IpAssigned");
        await caller.DoneAsync(
            "Vpc", "AssociateHaVip", new { RegionId = Region, HaVipId = haVip, InstanceId = instance });
        var eip = await AllocateEipAsync(caller);
        await caller.DoneAsync(
            "Vpc",
            "AssociateEipAddress",
            new { RegionId = Region, AllocationId = eip, InstanceType = "HaVip", InstanceId = haVip });
        var shown = (await HaVipsAsync(caller, haVip)).Should().ContainSingle().Subject;
        Text(shown, "Status").Should().Be("InUse");
        shown.GetProperty("AssociatedInstances").GetProperty("associatedInstance")[0].GetString()
            .Should().Be(instance);
        shown.GetProperty("AssociatedEipAddresses").GetProperty("associatedEipAddresse").GetArrayLength()
            .Should().Be(1);
        (await caller.CallAsync("Vpc", "DeleteVSwitch", new { RegionId = Region, VSwitchId = vSwitch })).Error.Code
            .Should().Be("DependencyViolation.HaVip");

        await caller.UseRouteAsync(vpc, "HaVip", haVip);
        await ReleaseEipAsync(caller, eip);
        await caller.DoneAsync(
            "Vpc", "UnassociateHaVip", new { RegionId = Region, HaVipId = haVip, InstanceId = instance });
        await caller.DoneAsync("Vpc", "DeleteHaVip", new { RegionId = Region, HaVipId = haVip });
        (await HaVipsAsync(caller, haVip)).Should().BeEmpty();
    }

    public static async Task<string> TextAsync(
        this SdkCaller caller, string product, string action, object parameters, string member) =>
        Text((await caller.CallAsync(product, action, parameters)).Body, member);

    public static async Task DoneAsync(this SdkCaller caller, string product, string action, object parameters) =>
        Text((await caller.CallAsync(product, action, parameters)).Body, "RequestId").Should().NotBeEmpty();

    private static Task<string> AllocateEipAsync(SdkCaller caller) => caller.TextAsync(
        "Vpc", "AllocateEipAddress", new { RegionId = Region, Bandwidth = "10" }, "AllocationId");

    private static async Task ReleaseEipAsync(SdkCaller caller, string eip)
    {
        await caller.DoneAsync("Vpc", "UnassociateEipAddress", new { RegionId = Region, AllocationId = eip });
        await caller.DoneAsync("Vpc", "ReleaseEipAddress", new { RegionId = Region, AllocationId = eip });
    }

    private static async Task<JsonElement[]> RulesAsync(SdkCaller caller, string group)
    {
        var response = await caller.CallAsync(
            "Ecs",
            "DescribeSecurityGroupAttribute",
            new { RegionId = Region, SecurityGroupId = group, Direction = "ingress" });
        return [.. response.Body.GetProperty("Permissions").GetProperty("Permission").EnumerateArray()];
    }

    private static async Task<JsonElement[]> HaVipsAsync(SdkCaller caller, string haVip)
    {
        var response = await caller.CallAsync("Vpc", "DescribeHaVips", new
        {
            RegionId = Region,
            Filter = new[] { new { Key = "HaVipId", Value = new[] { haVip } } },
        });
        return [.. response.Body.GetProperty("HaVips").GetProperty("HaVip").EnumerateArray()];
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
