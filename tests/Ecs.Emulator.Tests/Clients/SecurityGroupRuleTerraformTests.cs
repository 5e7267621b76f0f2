using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>
/// Replays the requests of Terraform's provider for <c>alicloud_security_group_rule</c>. The provider finds a rule by
/// its fields, and crashes on other types than texts.
/// </summary>
public sealed class SecurityGroupRuleTerraformTests(TestEmulator emulator)
{
    [Theory]
    [InlineData("ingress", "tcp", "22/22", "CidrIp", "10.0.0.0/8")]
    [InlineData("ingress", "udp", "1/65535", "CidrIp", "10.1.2.3")]
    [InlineData("ingress", "all", "-1/-1", "GroupId", "sg-mysecond")]
    [InlineData("ingress", "icmp", "-1/-1", "PrefixListId", "pl-mylist")]
    [InlineData("ingress", "tcp", "80/80", "Ipv6CidrIp", "2001:db8::/32")]
    [InlineData("egress", "gre", "-1/-1", "CidrIp", "0.0.0.0/0")]
    [InlineData("egress", "tcp", "443/443", "GroupId", "sg-mysecond")]
    [InlineData("egress", "icmpv6", "-1/-1", "Ipv6CidrIp", "::/0")]
    [Rule("clients.terraform-rule")]
    public async Task A_rule_is_created_read_updated_imported_and_destroyed(
        string direction, string protocol, string ports, string kind, string peer)
    {
        using var client = emulator.NewClient();
        var isIngress = direction == "ingress";
        var side = isIngress ? "Source" : "Dest";
        var source = kind == "Ipv6CidrIp" ? $"Ipv6{side}CidrIp" : $"{side}{kind}";
        var fields = new Dictionary<string, string>
        {
            ["IpProtocol"] = protocol,
            ["PortRange"] = ports,
            ["NicType"] = "intranet",
            ["Policy"] = "accept",
            ["Priority"] = "7",
            ["Description"] = "by terraform",
            [source] = peer,
        };

        // Create: the provider reads the VPC of the group first, and sends the rule as an element of a list.
        (await SendAsync(client, "DescribeSecurityGroupAttribute", "SecurityGroupId=sg-mythird"))
            .GetProperty("VpcId").GetString().Should().NotBeEmpty();
        await SendAsync(
            client,
            isIngress ? "AuthorizeSecurityGroup" : "AuthorizeSecurityGroupEgress",
            "SecurityGroupId=sg-mythird&" + Join(fields, "Permissions.1."));
        var created = await ReadAsync();
        created.GetProperty("Description").GetString().Should().Be("by terraform");

        // Update: the description, by the fields of the rule, twice.
        fields["Description"] = "changed";
        for (var time = 0; time < 2; time++)
        {
            await SendAsync(
                client,
                isIngress ? "ModifySecurityGroupRule" : "ModifySecurityGroupEgressRule",
                "SecurityGroupId=sg-mythird&" + Join(fields, ""));
        }

        // Import and refresh read the same row.
        var updated = await ReadAsync();
        updated.GetProperty("Description").GetString().Should().Be("changed");
        updated.GetProperty("SecurityGroupRuleId").GetString()
            .Should().Be(created.GetProperty("SecurityGroupRuleId").GetString());

        // Destroy, which a repeated request must survive.
        for (var time = 0; time < 2; time++)
        {
            await SendAsync(
                client,
                isIngress ? "RevokeSecurityGroup" : "RevokeSecurityGroupEgress",
                "SecurityGroupId=sg-mythird&" + Join(fields, ""));
        }

        (await RowsAsync()).Should().BeEmpty();

        async Task<JsonElement> ReadAsync()
        {
            var row = (await RowsAsync()).Should().ContainSingle().Subject;
            row.EnumerateObject().Should().OnlyContain(member => member.Value.ValueKind == JsonValueKind.String);
            row.GetProperty("IpProtocol").GetString().Should().BeEquivalentTo(protocol);
            row.GetProperty("PortRange").GetString().Should().Be(ports);
            row.GetProperty(source).GetString().Should().Be(peer);
            row.GetProperty("Policy").GetString().Should().BeEquivalentTo("accept");
            row.GetProperty("Priority").GetString().Should().Be("7");
            row.GetProperty("NicType").GetString().Should().Be("intranet");
            row.GetProperty("Direction").GetString().Should().Be(direction);
            return row;
        }

        async Task<IReadOnlyList<JsonElement>> RowsAsync() =>
        [
            .. (await SendAsync(
                client,
                "DescribeSecurityGroupAttribute",
                $"SecurityGroupId=sg-mythird&Direction={direction}&NicType=intranet"))
                .GetProperty("Permissions").GetProperty("Permission").EnumerateArray(),
        ];
    }

    private static string Join(Dictionary<string, string> fields, string prefix) => string.Join(
        '&', fields.Select(field => $"{prefix}{field.Key}={Uri.EscapeDataString(field.Value)}"));

    private static async Task<JsonElement> SendAsync(EmulatorClient client, string action, string query) =>
        (await client.PostAsync(
            $"/?Action={action}&Version=2014-05-26&Format=JSON&AccessKeyId={client.Account}"
                + $"&SignatureNonce={Guid.NewGuid():N}&RegionId=cn-hangzhou&{query}",
            "")).ShouldSucceed().Json;
}
