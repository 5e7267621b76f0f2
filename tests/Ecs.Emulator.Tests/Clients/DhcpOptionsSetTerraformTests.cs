using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>Replays the requests of Terraform's provider for <c>alicloud_vpc_dhcp_options_set</c>.</summary>
public sealed class DhcpOptionsSetTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-dhcp")]
    public async Task A_set_is_created_attached_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-mygroup":{},"rg-other":{}}}""");
        const string Create = "DhcpOptionsSetName=tf&DhcpOptionsSetDescription=by-terraform&DomainName=example.com"
            + "&DomainNameServers=100.100.2.136&LeaseTime=24h&Ipv6LeaseTime=24h&ResourceGroupId=rg-mygroup"
            + "&ClientToken=create";
        var id = (await client.SendVpcAsync("CreateDhcpOptionsSet", "", Create)).Line("DhcpOptionsSetId");
        (await client.SendVpcAsync("CreateDhcpOptionsSet", "", Create)).Line("DhcpOptionsSetId").Should().Be(id);
        (await ReadAsync(client, id)).Line("Status").Should().Be("Available", "the provider waits for that");
        await client.SendVpcAsync(
            "AttachDhcpOptionsSetToVpc", "", $"DhcpOptionsSetId={id}&VpcId=vpc-myvpc&ClientToken=attach");
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=DhcpOptionsSet&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = LinesOf(await ReadAsync(client, id));
        read.Should().Equal(
            $"{id} tf by-terraform InUse rg-mygroup",
            "example.com 100.100.2.136 24h 24h",
            "vpc-myvpc InUse",
            "owner=tf");
        LinesOf(await ReadAsync(client, id)).Should().Equal(read, "a plan must not show drift");
        (await VpcAsync(client)).Should().Be($"{id} InUse");

        await client.SendVpcAsync(
            "UpdateDhcpOptionsSetAttribute",
            "",
            $"DhcpOptionsSetId={id}&DhcpOptionsSetName=other&DomainNameServers=10.0.0.1,10.0.0.2&LeaseTime=3d");
        await client.SendVpcAsync(
            "MoveResourceGroup", "", $"ResourceId={id}&NewResourceGroupId=rg-other&ResourceType=DhcpOptionsSet");
        await client.SendVpcAsync(
            "UnTagResources", "", $"ResourceType=DhcpOptionsSet&ResourceId.1={id}&TagKey.1=owner");
        LinesOf(await ReadAsync(client, id)).Should().Equal(
            $"{id} other by-terraform InUse rg-other", "example.com 10.0.0.1,10.0.0.2 3d 24h", "vpc-myvpc InUse", "");
        (await client.SendVpcAsync("ListDhcpOptionsSets", "", $"DhcpOptionsSetId.1={id}&MaxResults=50"))
            .GetProperty("DhcpOptionsSets").EnumerateArray()
            .Select(set => set.Line("DhcpOptionsSetId", "AssociateVpcCount")).Should().Equal($"{id} 1");

        await client.SendVpcAsync("DetachDhcpOptionsSetFromVpc", "", $"DhcpOptionsSetId={id}&VpcId=vpc-myvpc");
        (await VpcAsync(client)).Should().Be(" ");
        await client.SendVpcAsync("DeleteDhcpOptionsSet", "", $"DhcpOptionsSetId={id}");
        (await ReadAsync(client, id)).TryGetProperty("Status", out _)
            .Should().BeFalse("the provider then removes the set from its state");
    }

    private static Task<JsonElement> ReadAsync(EmulatorClient client, string id) =>
        client.SendVpcAsync("GetDhcpOptionsSet", $"DhcpOptionsSetId={id}", "");

    private static async Task<string> VpcAsync(EmulatorClient client) =>
        (await client.SendVpcAsync("DescribeVpcAttribute", "VpcId=vpc-myvpc", ""))
            .Line("DhcpOptionsSetId", "DhcpOptionsSetStatus");

    private static IEnumerable<string> LinesOf(JsonElement set) =>
    [
        set.Line("DhcpOptionsSetId", "DhcpOptionsSetName", "DhcpOptionsSetDescription", "Status", "ResourceGroupId"),
        set.GetProperty("DhcpOptions").Line("DomainName", "DomainNameServers", "LeaseTime", "Ipv6LeaseTime"),
        .. set.GetProperty("AssociateVpcs").EnumerateArray().Select(vpc => vpc.Line("VpcId", "AssociateStatus")),
        set.GetProperty("Tags").TagLine(),
    ];
}
