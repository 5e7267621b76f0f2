using Ecs.Emulator.Testing;
using static Ecs.Emulator.Tests.Harness.JsonText;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for NAT gateways, in their order and form.
/// </summary>
public sealed class NatGatewayTerraformTests(TestEmulator emulator)
{
    [Fact]
    [Rule("clients.terraform-nat")]
    public async Task A_gateway_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        const string Create =
            "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch&Name=tf&Description=by-terraform&NatType=Enhanced"
            + "&InstanceChargeType=PostPaid&InternetChargeType=PayByLcu&NetworkType=internet&ClientToken=create";
        var id = TextOf((await SendAsync(client, "CreateNatGateway", Create)).Json, "NatGatewayId");
        TextOf((await SendAsync(client, "CreateNatGateway", Create)).Json, "NatGatewayId").Should().Be(id);
        await SendAsync(
            client, "TagResources", $"ResourceType=NATGATEWAY&ResourceId.1={id}&Tag.1.Key=owner&Tag.1.Value=tf");
        await SendAsync(
            client, "DeletionProtection", $"InstanceId={id}&Type=NATGW&ProtectionEnable=true&ClientToken=p");
        var read = await ReadAsync(client, id);
        read.Should().Be(
            "tf by-terraform vpc-myvpc vsw-myvswitch Enhanced internet PostPaid PayByLcu  Available MULTI_BINDED True "
            + "True False owner=tf");
        (await ReadAsync(client, id)).Should().Be(read, "a plan must not show drift");

        await SendAsync(
            client,
            "ModifyNatGatewayAttribute",
            $"NatGatewayId={id}&Name=other&Description=changed&EipBindMode=NAT&IcmpReplyEnabled=false");
        await SendAsync(client, "ModifyNatGatewaySpec", $"NatGatewayId={id}&Spec=Middle");
        await SendAsync(client, "UnTagResources", $"ResourceType=NATGATEWAY&ResourceId.1={id}&TagKey.1=owner");
        await SendAsync(
            client, "DeletionProtection", $"InstanceId={id}&Type=NATGW&ProtectionEnable=false&ClientToken=q");
        (await ReadAsync(client, id)).Should().Be(
            "other changed vpc-myvpc vsw-myvswitch Enhanced internet PostPaid PayByLcu Middle Available NAT False "
                + "False "
            + "False ");
        await SendAsync(client, "DeleteNatGateway", $"NatGatewayId={id}&Force=false");
        (await ReadAsync(client, id)).Should().BeNull();
        (await PostAsync(client, "DeleteNatGateway", $"NatGatewayId={id}"))
            .ShouldFail("InvalidNatGatewayId.NotFound", 404);
    }

    [Fact]
    [Rule("clients.terraform-nat")]
    public async Task An_EIP_is_associated_with_a_gateway_and_unassociated_before_the_gateway_is_destroyed()
    {
        using var client = emulator.NewClient();
        var id = TextOf(
            (await SendAsync(client, "CreateNatGateway", "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch&NatType=")).Json,
            "NatGatewayId");
        await SendAsync(
            client, "AssociateEipAddress", $"AllocationId=eip-myeip&InstanceId={id}&InstanceType=Nat&ClientToken=a");
        (await PostAsync(client, "DeleteNatGateway", $"NatGatewayId={id}")).ShouldFail("DependencyViolation.EIPS", 400);
        await SendAsync(
            client, "UnassociateEipAddress", $"AllocationId=eip-myeip&InstanceId={id}&InstanceType=Nat&ClientToken=b");
        await SendAsync(client, "DeleteNatGateway", $"NatGatewayId={id}");
    }

    [Fact]
    [Rule("clients.terraform-nat")]
    public async Task An_SNAT_entry_is_created_read_without_drift_changed_imported_and_destroyed()
    {
        using var client = emulator.NewClient();
        var (gateway, table, _) = await CreateAsync(client);
        var create = $"SnatTableId={table}&SnatIp=47.96.0.10&SourceVSwitchId=vsw-myvswitch&SnatEntryName=tf"
            + "&EipAffinity=1&ClientToken=create";
        var id = TextOf((await SendAsync(client, "CreateSnatEntry", create)).Json, "SnatEntryId");
        TextOf((await SendAsync(client, "CreateSnatEntry", create)).Json, "SnatEntryId").Should().Be(id);
        var read = await ReadAsync(client, table, id);
        read.Should().Be($"1 tf 47.96.0.10 172.17.0.0/24 vsw-myvswitch Available {id} {table}");
        (await ReadAsync(client, table, id)).Should().Be(read, "a plan must not show drift");

        await SendAsync(
            client,
            "ModifySnatEntry",
            $"SnatTableId={table}&SnatEntryId={id}&SnatEntryName=other&SnatIp=47.96.0.10&EipAffinity=0&ClientToken=b");
        (await ReadAsync(client, table, id)).Should().Be(
            $"0 other 47.96.0.10 172.17.0.0/24 vsw-myvswitch Available {id} {table}");
        (await PostAsync(client, "UnassociateEipAddress", "AllocationId=eip-myeip"))
            .ShouldFail("InvalidIpStatus.HasBeenUsedBySnatTable", 400);
        (await PostAsync(client, "DeleteVSwitch", "VSwitchId=vsw-myvswitch")).Code.Should().StartWith("Dependency");
        await SendAsync(client, "DeleteSnatEntry", $"SnatTableId={table}&SnatEntryId={id}&ClientToken=c");
        (await ReadAsync(client, table, id)).Should().BeNull();
        (await PostAsync(client, "DeleteSnatEntry", $"SnatTableId={table}&SnatEntryId={id}&ClientToken=d"))
            .ShouldFail("InvalidSnatEntryId.NotFound", 404);
        await DestroyAsync(client, gateway);

        static Task<string?> ReadAsync(EmulatorClient client, string table, string id) => EntryAsync(
            client,
            "DescribeSnatTableEntries",
            $"SnatTableId={table}&SnatEntryId={id}",
            "SnatTableEntries.SnatTableEntry",
            "EipAffinity SnatEntryName SnatIp SourceCIDR SourceVSwitchId Status SnatEntryId SnatTableId");
    }

    [Theory]
    [InlineData("tcp", "80", "8080", "udp", "10/20", "30/40")]
    [InlineData("any", "any", "any", "tcp", "22", "2222")]
    [Rule("clients.terraform-nat")]
    public async Task A_forward_entry_is_created_read_without_drift_changed_imported_and_destroyed(
        string protocol, string external, string inner, string newProtocol, string newExternal, string newInner)
    {
        using var client = emulator.NewClient();
        var (gateway, _, table) = await CreateAsync(client);
        string Values(string protocol, string external, string inner) => $"ForwardTableId={table}&ExternalIp=47.96.0.10"
            + $"&ExternalPort={external}&InternalIp=172.17.0.200&InternalPort={inner}&IpProtocol={protocol}"
            + "&PortBreak=false";
        var id = TextOf(
            (await SendAsync(
                client,
                "CreateForwardEntry",
                Values(protocol, external, inner) + "&ForwardEntryName=tf&ClientToken=create")).Json,
            "ForwardEntryId");
        var read = await ReadAsync(client, table, id);
        read.Should().Be($"47.96.0.10 {external} tf 172.17.0.200 {inner} {protocol} Available {id} {table}");
        (await ReadAsync(client, table, id)).Should().Be(read, "a plan must not show drift");

        await SendAsync(
            client,
            "ModifyForwardEntry",
            $"{Values(newProtocol, newExternal, newInner)}&ForwardEntryId={id}&ForwardEntryName=other&ClientToken=b");
        (await ReadAsync(client, table, id)).Should().Be(
            $"47.96.0.10 {newExternal} other 172.17.0.200 {newInner} {newProtocol} Available {id} {table}");
        (await PostAsync(client, "UnassociateEipAddress", "AllocationId=eip-myeip"))
            .ShouldFail("InvalidIpStatus.HasBeenUsedByForwardEntry", 400);
        await SendAsync(client, "DeleteForwardEntry", $"ForwardTableId={table}&ForwardEntryId={id}&ClientToken=c");
        (await ReadAsync(client, table, id)).Should().BeNull();
        await DestroyAsync(client, gateway);

        static Task<string?> ReadAsync(EmulatorClient client, string table, string id) => EntryAsync(
            client,
            "DescribeForwardTableEntries",
            $"ForwardTableId={table}&ForwardEntryId={id}",
            "ForwardTableEntries.ForwardTableEntry",
            "ExternalIp ExternalPort ForwardEntryName InternalIp InternalPort IpProtocol Status ForwardEntryId "
                + "ForwardTableId");
    }

    /// <summary>A gateway with eip-myeip, its SNAT table and its forward table.</summary>
    private static async Task<(string Gateway, string Snat, string Forward)> CreateAsync(EmulatorClient client)
    {
        var created = (await SendAsync(client, "CreateNatGateway", "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch")).Json;
        var id = TextOf(created, "NatGatewayId");
        await SendAsync(client, "AssociateEipAddress", $"AllocationId=eip-myeip&InstanceId={id}&InstanceType=Nat");
        return (
            id,
            created.GetProperty("SnatTableIds").GetProperty("SnatTableId")[0].GetString()!,
            created.GetProperty("ForwardTableIds").GetProperty("ForwardTableId")[0].GetString()!);
    }

    private static async Task DestroyAsync(EmulatorClient client, string gateway)
    {
        await SendAsync(client, "UnassociateEipAddress", $"AllocationId=eip-myeip&InstanceId={gateway}");
        await SendAsync(client, "DeleteNatGateway", $"NatGatewayId={gateway}");
    }

    private static async Task<string?> EntryAsync(
        EmulatorClient client, string action, string query, string path, string members)
    {
        var rows = path.Split('.').Aggregate(
            (await SendAsync(client, action, query)).Json, (element, member) => element.GetProperty(member));
        return rows.GetArrayLength() == 0
            ? null
            : string.Join(' ', members.Split(' ').Select(member => TextOf(rows[0], member)));
    }

    /// <summary>The attributes that the provider reads; null if the gateway is gone.</summary>
    private static async Task<string?> ReadAsync(EmulatorClient client, string id)
    {
        var rows = (await SendAsync(client, "DescribeNatGateways", $"NatGatewayId={id}")).Json
            .GetProperty("NatGateways").GetProperty("NatGateway");
        if (rows.GetArrayLength() == 0)
        {
            return null;
        }

        var row = rows[0];
        row.GetProperty("SnatTableIds").GetProperty("SnatTableId").GetArrayLength().Should().Be(1);
        row.GetProperty("ForwardTableIds").GetProperty("ForwardTableId").GetArrayLength().Should().Be(1);
        row.TryGetProperty("AccessMode", out _).Should().BeFalse("the provider would show drift");
        var tags = (await SendAsync(client, "ListTagResources", $"ResourceType=NATGATEWAY&ResourceId.1={id}")).Json
            .GetProperty("TagResources").GetProperty("TagResource").EnumerateArray()
            .Select(tag => $"{TextOf(tag, "TagKey")}={TextOf(tag, "TagValue")}");
        return string.Join(
            ' ',
            TextOf(row, "Name"),
            TextOf(row, "Description"),
            TextOf(row, "VpcId"),
            TextOf(row.GetProperty("NatGatewayPrivateInfo"), "VswitchId"),
            TextOf(row, "NatType"),
            TextOf(row, "NetworkType"),
            TextOf(row, "InstanceChargeType"),
            TextOf(row, "InternetChargeType"),
            TextOf(row, "Spec"),
            TextOf(row, "Status"),
            TextOf(row, "EipBindMode"),
            row.GetProperty("DeletionProtection").GetBoolean(),
            row.GetProperty("IcmpReplyEnabled").GetBoolean(),
            row.GetProperty("PrivateLinkEnabled").GetBoolean(),
            string.Join(',', tags));
    }

    private static async Task<EmulatorResponse> SendAsync(EmulatorClient client, string action, string form) =>
        (await PostAsync(client, action, form)).ShouldSucceed();

    private static Task<EmulatorResponse> PostAsync(EmulatorClient client, string action, string form) =>
        client.PostAsync(
            $"/?Action={action}&Format=JSON&AccessKeyId={client.Account}&SignatureNonce={Guid.NewGuid():N}"
                + "&Version=2016-04-28",
            $"RegionId=cn-hangzhou&{form}");
}
