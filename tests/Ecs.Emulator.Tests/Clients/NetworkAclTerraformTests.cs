using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>Replays the requests of Terraform's provider for <c>alicloud_network_acl</c>.</summary>
public sealed class NetworkAclTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-network-acl")]
    public async Task A_network_ACL_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        const string Create = "VpcId=vpc-myvpc&NetworkAclName=tf&Description=by-terraform&ClientToken=create";
        var created = await client.SendVpcAsync("CreateNetworkAcl", "", Create);
        var id = created.GetProperty("NetworkAclAttribute").Line("NetworkAclId");
        created.Line("NetworkAclId").Should().Be(id);
        (await client.SendVpcAsync("CreateNetworkAcl", "", Create)).Line("NetworkAclId").Should().Be(id);
        await client.SendVpcAsync(
            "UpdateNetworkAclEntries",
            "",
            $"NetworkAclId={id}&UpdateIngressAclEntries=true&IngressAclEntries.1.Policy=accept"
                + "&IngressAclEntries.1.NetworkAclEntryName=web&IngressAclEntries.1.SourceCidrIp=196.168.0.0/21"
                + "&IngressAclEntries.1.Protocol=tcp&IngressAclEntries.1.Port=22/80&IngressAclEntries.1.Description=in"
                + "&UpdateEgressAclEntries=true&EgressAclEntries.1.Policy=drop&EgressAclEntries.1.Protocol=all"
                + "&EgressAclEntries.1.DestinationCidrIp=0.0.0.0/0&EgressAclEntries.1.Port=-1/-1"
                + "&EgressAclEntries.1.NetworkAclEntryName=&EgressAclEntries.1.Description=");
        await client.SendVpcAsync(
            "AssociateNetworkAcl",
            "",
            $"NetworkAclId={id}&Resource.1.ResourceType=VSwitch&Resource.1.ResourceId=vsw-mysecond");
        await client.SendVpcAsync(
            "TagResources", "", $"ResourceType=NETWORKACL&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        var read = await ReadAsync(client, id);
        read.Should().Equal(
            "vpc-myvpc tf by-terraform Available",
            "in web accept tcp 22/80 196.168.0.0/21",
            "out  drop all -1/-1 0.0.0.0/0",
            "vsw-mysecond VSwitch BINDED",
            "owner=tf");
        (await ReadAsync(client, id)).Should().Equal(read, "a plan must not show drift");
        (await VSwitchAsync(client)).Should().Be(id);

        await client.SendVpcAsync(
            "ModifyNetworkAclAttributes", "", $"NetworkAclId={id}&NetworkAclName=other&Description=changed");
        await client.SendVpcAsync(
            "UpdateNetworkAclEntries", "", $"NetworkAclId={id}&UpdateIngressAclEntries=true");
        await client.SendVpcAsync(
            "UnTagResources", "", $"ResourceType=NETWORKACL&ResourceId.1={id}&TagKey.1=owner");
        (await ReadAsync(client, id)).Should().Equal(
            "vpc-myvpc other changed Available", "out  drop all -1/-1 0.0.0.0/0", "vsw-mysecond VSwitch BINDED", "");
        (await client.SendVpcAsync(
            "DescribeNetworkAcls", "", "ResourceId=vsw-mysecond&ResourceType=VSwitch&PageSize=50&PageNumber=1"))
            .GetProperty("NetworkAcls").GetProperty("NetworkAcl").EnumerateArray()
            .Select(acl => acl.Line("NetworkAclId", "Status")).Should().Equal($"{id} Available");

        (await client.PostVpcAsync("DeleteNetworkAcl", "", $"NetworkAclId={id}"))
            .ShouldFail("NetworkAclExistBinding", 400);
        await client.SendVpcAsync(
            "UnassociateNetworkAcl",
            "",
            $"NetworkAclId={id}&Resource.1.ResourceType=VSwitch&Resource.1.ResourceId=vsw-mysecond");
        (await VSwitchAsync(client)).Should().BeEmpty();
        await client.SendVpcAsync("DeleteNetworkAcl", "", $"NetworkAclId={id}");
        (await client.PostVpcAsync("DescribeNetworkAclAttributes", $"NetworkAclId={id}", "ClientToken=read"))
            .ShouldFail("InvalidNetworkAcl.NotFound", 400);
    }

    private static async Task<string> VSwitchAsync(EmulatorClient client) =>
        (await client.SendVpcAsync("DescribeVSwitchAttributes", "VSwitchId=vsw-mysecond", "")).Line("NetworkAclId");

    private static async Task<IReadOnlyList<string>> ReadAsync(EmulatorClient client, string id)
    {
        var acl = (await client.SendVpcAsync("DescribeNetworkAclAttributes", $"NetworkAclId={id}", "ClientToken=read"))
            .GetProperty("NetworkAclAttribute");
        return
        [
            acl.Line("VpcId", "NetworkAclName", "Description", "Status"),
            .. Items(acl, "IngressAclEntries", "IngressAclEntry").Select(entry => "in " + Entry(entry, "SourceCidrIp")),
            .. Items(acl, "EgressAclEntries", "EgressAclEntry")
                .Select(entry => "out " + Entry(entry, "DestinationCidrIp")),
            .. Items(acl, "Resources", "Resource").Select(one => one.Line("ResourceId", "ResourceType", "Status")),
            acl.GetProperty("Tags").GetProperty("Tag").TagLine(),
        ];
    }

    private static string Entry(JsonElement entry, string peer) =>
        entry.Line("NetworkAclEntryName", "Policy", "Protocol", "Port", peer);

    private static JsonElement.ArrayEnumerator Items(JsonElement acl, string wrapper, string item) =>
        acl.GetProperty(wrapper).GetProperty(item).EnumerateArray();
}
