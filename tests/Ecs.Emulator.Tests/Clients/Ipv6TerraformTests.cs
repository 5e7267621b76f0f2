using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>Replays the requests of Terraform's provider for its IPv6 resources.</summary>
public sealed class Ipv6TerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-ipv6")]
    public async Task A_gateway_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        var vpc = TextOf(await client.SendVpcAsync("CreateVpc", "", "CidrBlock=10.9.0.0/16&EnableIpv6=true"), "VpcId");
        var create = $"VpcId={vpc}&Name=tf&Description=by-terraform&ResourceGroupId=rg-mygroup&ClientToken=create";
        await client.GivenAsync("""{"resourceGroups":{"rg-mygroup":{},"rg-other":{}}}""");
        var created = await client.SendVpcAsync("CreateIpv6Gateway", "", create);
        var id = TextOf(created, "Ipv6GatewayId");
        TextOf(created, "ResourceGroupId").Should().Be("rg-mygroup");
        TextOf(await client.SendVpcAsync("CreateIpv6Gateway", "", create), "Ipv6GatewayId")
            .Should().Be(id, "the provider repeats the request if the response was lost");
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=IPV6GATEWAY&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = await GatewayAsync(client, id);
        read.Should().Be($"{id} {vpc} tf by-terraform Available Normal PostPaid  rg-mygroup owner=tf");
        (await GatewayAsync(client, id)).Should().Be(read, "a plan must not show drift");

        await client.SendVpcAsync(
            "ModifyIpv6GatewayAttribute", "", $"Ipv6GatewayId={id}&Name=other&Description=changed");
        await client.SendVpcAsync(
            "MoveResourceGroup", "", $"ResourceId={id}&NewResourceGroupId=rg-other&ResourceType=IPV6GATEWAY");
        await client.SendVpcAsync(
            "UnTagResources", "", $"ResourceType=IPV6GATEWAY&ResourceId.1={id}&TagKey.1=owner");
        (await GatewayAsync(client, id)).Should().Be($"{id} {vpc} other changed Available Normal PostPaid  rg-other ");
        (await client.SendVpcAsync("DescribeIpv6Gateways", "", $"VpcId={vpc}&PageSize=50&PageNumber=1"))
            .GetProperty("Ipv6Gateways").GetProperty("Ipv6Gateway").EnumerateArray().Select(one => one.Line("Name"))
            .Should().Equal("other");

        (await client.PostVpcAsync("DeleteVpc", "", $"VpcId={vpc}"))
            .ShouldFail("DependencyViolation.Ipv6Gateway", 400);
        await client.SendVpcAsync("DeleteIpv6Gateway", "", $"Ipv6GatewayId={id}");
        (await GatewayAsync(client, id)).Trim().Should().BeEmpty("an empty status means that the gateway is gone");
        await client.SendVpcAsync("DeleteVpc", "", $"VpcId={vpc}");
    }

    private static async Task<string> GatewayAsync(EmulatorClient client, string id)
    {
        var gateway = await client.SendVpcAsync("DescribeIpv6GatewayAttribute", $"Ipv6GatewayId={id}", "");
        return gateway.Line(
            "Ipv6GatewayId", "VpcId", "Name", "Description", "Status", "BusinessStatus", "InstanceChargeType",
            "ExpiredTime", "ResourceGroupId") + $" {gateway.GetProperty("Tags").GetProperty("Tag").TagLine()}";
    }
}
