using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_eip_address</c> and <c>alicloud_eip_association</c> in
/// its order and form: the identifying parameters in the query, the others in a form.
/// </summary>
public sealed class EipTerraformTests(TestEmulator emulator)
{
    /// <summary>The attributes of alicloud_eip_address that are read from the row.</summary>
    private static readonly string[] Attributes =
    [
        "Name", "Description", "EipBandwidth", "InternetChargeType", "ChargeType", "ISP", "Netmode", "Mode", "Zone",
        "HDMonitorStatus", "ResourceGroupId", "DeletionProtection", "Status",
    ];

    [Fact]
    [Rule("clients.terraform-eip")]
    public async Task An_address_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        var created = (await SendAsync(
            client,
            "AllocateEipAddress",
            "",
            "Bandwidth=10&InternetChargeType=PayByTraffic&InstanceChargeType=PostPaid&ISP=BGP&Netmode=public&Name=tf"
                + "&Description=by-terraform&ResourceGroupId=rg-mygroup&AutoPay=true&ClientToken=create")).Json;
        var id = TextOf(created, "AllocationId");
        TextOf((await SendAsync(
            client,
            "AllocateEipAddress",
            "",
            "Bandwidth=10&InternetChargeType=PayByTraffic&InstanceChargeType=PostPaid&ISP=BGP&Netmode=public&Name=tf"
                + "&Description=by-terraform&ResourceGroupId=rg-mygroup&AutoPay=true&ClientToken=create")).Json,
            "AllocationId").Should().Be(id, "the provider repeats the request if the response was lost");
        await SendAsync(
            client, "TagResources", "", $"ResourceType=EIP&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");

        var read = await ReadAsync(client, id);
        read.Should().Equal(
            "tf", "by-terraform", "10", "PayByTraffic", "PostPaid", "BGP", "public", "NAT", "", "OFF", "rg-mygroup",
            "False", "Available");
        (await ReadAsync(client, id)).Should().Equal(read, "a plan must not show drift");
        Tags(await RowAsync(client, id)).Should().Equal("owner=tf");

        await SendAsync(
            client, "ModifyEipAddressAttribute", $"AllocationId={id}", "Bandwidth=20&Name=other&Description=changed");
        await SendAsync(
            client, "MoveResourceGroup", $"ResourceId={id}", "NewResourceGroupId=rg-mygroup&ResourceType=EIP");
        await SendAsync(
            client, "DeletionProtection", $"InstanceId={id}", "Type=EIP&ProtectionEnable=true&ClientToken=on");
        await SendAsync(
            client, "DeletionProtection", $"InstanceId={id}", "Type=EIP&ProtectionEnable=false&ClientToken=off");
        await SendAsync(client, "ModifyEipForwardMode", $"InstanceId={id}", "Mode=NAT&ClientToken=mode");
        await SendAsync(client, "UnTagResources", "", $"ResourceType=EIP&ResourceId.1={id}&TagKey.1=owner");
        (await ReadAsync(client, id)).Take(3).Should().Equal("other", "changed", "20");
        Tags(await RowAsync(client, id)).Should().BeEmpty();

        await SendAsync(client, "ReleaseEipAddress", $"AllocationId={id}", "");
        (await RowsAsync(client, id)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("i-myinstance", "", "EcsInstance", "172.17.0.10")]
    [InlineData(
        "eni-myeni", "&InstanceType=NetworkInterface&PrivateIpAddress=172.17.0.50&Mode=NAT", "NetworkInterface",
        "172.17.0.50")]
    [Rule("clients.terraform-eip")]
    public async Task An_association_is_created_read_and_destroyed(
        string instance, string arguments, string type, string address)
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.50")).ShouldSucceed();
        await SendAsync(
            client,
            "AssociateEipAddress",
            $"AllocationId=eip-myeip&InstanceId={instance}",
            $"ClientToken=create{arguments}");

        // The provider does not wait: the row must name the instance at once.
        var row = await RowAsync(client, "eip-myeip");
        TextOf(row, "InstanceId").Should().Be(instance);
        TextOf(row, "InstanceType").Should().Be(type);
        TextOf(row, "PrivateIpAddress").Should().Be(address);
        TextOf(row, "Mode").Should().Be("NAT");

        await SendAsync(
            client,
            "UnassociateEipAddress",
            "AllocationId=eip-myeip",
            $"InstanceId={instance}&InstanceType={type}&ClientToken=delete");
        TextOf(await RowAsync(client, "eip-myeip"), "InstanceId").Should().NotBe(instance);
        await SendAsync(client, "ReleaseEipAddress", "AllocationId=eip-myeip", "");
    }

    private static async Task<IEnumerable<string>> ReadAsync(EmulatorClient client, string id)
    {
        var row = await RowAsync(client, id);
        row.GetProperty("SecurityProtectionTypes").GetProperty("SecurityProtectionType").ValueKind
            .Should().Be(JsonValueKind.Array);
        return [.. Attributes.Select(attribute => row.GetProperty(attribute).ToString())];
    }

    private static IEnumerable<string> Tags(JsonElement row) =>
        row.GetProperty("Tags").GetProperty("Tag").EnumerateArray()
            .Select(tag => $"{TextOf(tag, "Key")}={TextOf(tag, "Value")}");

    private static async Task<JsonElement> RowAsync(EmulatorClient client, string id) =>
        (await RowsAsync(client, id)).Should().ContainSingle().Subject;

    private static async Task<JsonElement.ArrayEnumerator> RowsAsync(EmulatorClient client, string id) =>
        (await SendAsync(client, "DescribeEipAddresses", "", $"AllocationId={id}")).Json
            .GetProperty("EipAddresses").GetProperty("EipAddress").EnumerateArray();

    private static async Task<EmulatorResponse> SendAsync(
        EmulatorClient client, string action, string query, string form) =>
        (await client.PostAsync(
            $"/?Action={action}&Version=2016-04-28&Format=JSON&AccessKeyId={client.Account}"
                + $"&SignatureNonce={Guid.NewGuid():N}&{query}",
            $"RegionId=cn-hangzhou&{form}")).ShouldSucceed();
}
