using System.Text.Json;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_vpc_ha_vip</c> and <c>alicloud_havip_attachment</c>.
/// </summary>
public sealed class HaVipTerraformTests(TestEmulator emulator)
{
    /// <summary>The attributes of alicloud_vpc_ha_vip that are read from the row.</summary>
    private static readonly string[] Attributes =
    [
        "AssociatedInstanceType", "CreateTime", "Description", "Name", "IpAddress", "MasterInstanceId",
        "ResourceGroupId", "Status", "VSwitchId", "VpcId", "HaVipId",
    ];

    [Fact]
    [Rule("clients.terraform-havip")]
    public async Task A_HaVip_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        const string Create = "VSwitchId=vsw-myvswitch&IpAddress=172.17.0.40&Description=by-terraform&Name=tf"
            + "&ResourceGroupId=rg-mygroup&ClientToken=create";
        var id = TextOf(await client.SendVpcAsync("CreateHaVip", "", Create), "HaVipId");
        TextOf(await client.SendVpcAsync("CreateHaVip", "", Create), "HaVipId").Should().Be(id);
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=HAVIP&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");

        var read = await RowAsync(client, id);
        read.Line(Attributes.Except(["CreateTime"])).Should().Be(
            $" by-terraform tf 172.17.0.40  rg-mygroup Available vsw-myvswitch vpc-myvpc {id}");
        (await RowAsync(client, id)).Line(Attributes).Should().Be(read.Line(Attributes), "a plan must not show drift");
        read.GetProperty("AssociatedInstances").GetProperty("associatedInstance").GetArrayLength().Should().Be(0);
        read.GetProperty("AssociatedEipAddresses").GetProperty("associatedEipAddresse").GetArrayLength()
            .Should().Be(0);
        read.GetProperty("Tags").GetProperty("Tag").TagLine().Should().Be("owner=tf");

        await client.SendVpcAsync(
            "ModifyHaVipAttribute", "", $"HaVipId={id}&Name=other&Description=changed&ClientToken=change");
        await client.SendVpcAsync(
            "MoveResourceGroup", "", $"ResourceId={id}&NewResourceGroupId=rg-mygroup&ResourceType=HAVIP");
        await client.SendVpcAsync("UnTagResources", "", $"ResourceType=HAVIP&ResourceId.1={id}&TagKey.1=owner");
        var changed = await RowAsync(client, id);
        changed.Line("Name", "Description").Should().Be("other changed");
        changed.GetProperty("Tags").GetProperty("Tag").TagLine().Should().BeEmpty();

        await client.SendVpcAsync("DeleteHaVip", "", $"HaVipId={id}&ClientToken=delete");
        (await RowsAsync(client, id)).Should().BeEmpty();
        (await client.PostVpcAsync("DeleteHaVip", "", $"HaVipId={id}&ClientToken=again"))
            .ShouldFail("InvalidHaVipId.NotFound", 404);
    }

    [Theory]
    [InlineData("i-mystopped", "", "EcsInstance")]
    [InlineData("eni-mysecondprimary", "&InstanceType=NetworkInterface", "NetworkInterface")]
    [Rule("clients.terraform-havip")]
    public async Task An_attachment_is_created_read_and_destroyed(string instance, string arguments, string type)
    {
        using var client = emulator.NewClient();
        await client.SendVpcAsync(
            "AssociateHaVip", "", $"HaVipId=havip-myhavip&InstanceId={instance}&ClientToken=create{arguments}");
        var row = await RowAsync(client, "havip-myhavip");
        row.Line("Status", "AssociatedInstanceType").Should().Be($"InUse {type}");
        row.GetProperty("AssociatedInstances").GetProperty("associatedInstance").EnumerateArray()
            .Select(id => id.GetString()).Should().Equal(instance);

        // The provider does not set Force unless the configuration does, and deletes the HaVip at once.
        await client.SendVpcAsync(
            "UnassociateHaVip",
            "",
            $"HaVipId=havip-myhavip&InstanceId={instance}&ClientToken=delete&InstanceType={type}");
        await client.SendVpcAsync("DeleteHaVip", "", "HaVipId=havip-myhavip&ClientToken=destroy");
        (await RowsAsync(client, "havip-myhavip")).Should().BeEmpty();
    }

    private static async Task<JsonElement> RowAsync(EmulatorClient client, string id) =>
        (await RowsAsync(client, id)).Should().ContainSingle().Subject;

    private static async Task<JsonElement.ArrayEnumerator> RowsAsync(EmulatorClient client, string id) =>
        (await client.SendVpcAsync("DescribeHaVips", "", $"Filter.1.Key=HaVipId&Filter.1.Value.1={id}"))
            .GetProperty("HaVips").GetProperty("HaVip").EnumerateArray();
}
