using System.Text.Json;
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

    [Fact]
    [Rule("clients.terraform-ipv6")]
    public async Task An_address_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"resourceGroups":{"rg-mygroup":{},"rg-other":{}}}""");
        var create = "VSwitchId=vsw-myipv6&Ipv6AddressName=tf&Ipv6AddressDescription=by-terraform"
            + "&ResourceGroupId=rg-mygroup&Tags.1.Key=owner&Tags.1.Value=tf&ClientToken=create";
        var created = await client.SendVpcAsync("AllocateIpv6Address", "", create);
        var id = TextOf(created, "Ipv6AddressId");
        var address = TextOf(created, "Ipv6Address");
        TextOf(created, "ResourceGroupId").Should().Be("rg-mygroup");
        TextOf(await client.SendVpcAsync("AllocateIpv6Address", "", create), "Ipv6AddressId")
            .Should().Be(id, "the provider repeats the request if the response was lost");
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=ipv6address&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = await AddressAsync(client, $"Ipv6AddressId={id}");
        read.Should().Be($"{id} {address} tf by-terraform rg-mygroup Available vsw-myipv6 owner=tf");
        (await AddressAsync(client, $"Ipv6AddressId={id}")).Should().Be(read, "a plan must not show drift");

        await client.SendVpcAsync(
            "ModifyIpv6AddressAttribute", $"Ipv6AddressId={id}", "Name=other&Description=changed");
        await client.SendVpcAsync(
            "MoveResourceGroup", $"ResourceId={id}", "NewResourceGroupId=rg-other&ResourceType=ipv6address");
        await client.SendVpcAsync("UnTagResources", "", $"ResourceType=ipv6address&ResourceId.1={id}&TagKey.1=owner");
        (await AddressAsync(client, $"Ipv6AddressId={id}"))
            .Should().Be($"{id} {address} other changed rg-other Available vsw-myipv6 ");

        await client.SendVpcAsync("ReleaseIpv6Address", $"Ipv6AddressId={id}", "ClientToken=delete");
        (await AddressesAsync(client, $"Ipv6AddressId={id}")).Should().BeEmpty();
    }

    [Fact]
    [Rule("clients.terraform-ipv6")]
    public async Task Bandwidth_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        var ofEni = (await AddressesAsync(client, "AssociatedInstanceId=eni-myipv6&PageSize=50&PageNumber=1"))
            .Should().ContainSingle().Subject;
        ofEni.Line("NetworkType", "RealBandwidth", "Ipv6InternetBandwidth").Should().Be("Private 0 {}");
        var address = TextOf(ofEni, "Ipv6AddressId");
        var created = await client.SendVpcAsync(
            "AllocateIpv6InternetBandwidth",
            "",
            $"Ipv6GatewayId=ipv6gw-mygateway&Ipv6AddressId={address}&Bandwidth=20&ClientToken=create");
        created.Line("Ipv6AddressId").Should().Be(address);
        var id = TextOf(created, "InternetBandwidthId");
        async Task RequireAsync(int bandwidth)
        {
            var read = (await AddressesAsync(client, $"Ipv6InternetBandwidthId={id}"))
                .Should().ContainSingle().Subject;
            read.Line("Ipv6AddressId", "Ipv6GatewayId", "NetworkType", "RealBandwidth")
                .Should().Be($"{address} ipv6gw-mygateway Public {bandwidth}");
            read.GetProperty("Ipv6InternetBandwidth").Line(
                "Ipv6InternetBandwidthId", "Bandwidth", "InternetChargeType", "BusinessStatus", "InstanceChargeType")
                .Should().Be($"{id} {bandwidth} PayByBandwidth Normal PostPaid");
        }

        await RequireAsync(20);
        await client.SendVpcAsync(
            "ModifyIpv6InternetBandwidth",
            "",
            $"Ipv6InternetBandwidthId={id}&Ipv6AddressId={address}&Bandwidth=30&ClientToken=modify");
        await RequireAsync(30);
        await client.SendVpcAsync(
            "DeleteIpv6InternetBandwidth", "", $"Ipv6InternetBandwidthId={id}&Ipv6AddressId={address}");
        (await AddressesAsync(client, $"Ipv6InternetBandwidthId={id}")).Should().BeEmpty();
        (await AddressesAsync(client, $"Ipv6AddressId={address}"))
            .Should().ContainSingle("the ENI still has the address");
    }

    private static async Task<IReadOnlyList<JsonElement>> AddressesAsync(EmulatorClient client, string filter)
    {
        var page = await client.SendVpcAsync("DescribeIpv6Addresses", "", filter);
        return [.. page.GetProperty("Ipv6Addresses").GetProperty("Ipv6Address").EnumerateArray()];
    }

    private static async Task<string> AddressAsync(EmulatorClient client, string filter)
    {
        var address = (await AddressesAsync(client, filter)).Should().ContainSingle().Subject;
        return address.Line(
            "Ipv6AddressId", "Ipv6Address", "Ipv6AddressName", "Ipv6AddressDescription", "ResourceGroupId", "Status",
            "VSwitchId") + $" {address.GetProperty("Tags").GetProperty("Tag").TagLine()}";
    }

    private static async Task<string> GatewayAsync(EmulatorClient client, string id)
    {
        var gateway = await client.SendVpcAsync("DescribeIpv6GatewayAttribute", $"Ipv6GatewayId={id}", "");
        return gateway.Line(
            "Ipv6GatewayId", "VpcId", "Name", "Description", "Status", "BusinessStatus", "InstanceChargeType",
            "ExpiredTime", "ResourceGroupId") + $" {gateway.GetProperty("Tags").GetProperty("Tag").TagLine()}";
    }
}
