using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.SecurityGroups;

/// <summary>Rules of security groups over HTTP.</summary>
public sealed class SecurityGroupRuleWireTests(TestEmulator emulator)
{
    private const string Group = "SecurityGroupId=sg-mysecond";

    [Theory]
    [InlineData("AuthorizeSecurityGroup", "RevokeSecurityGroup", "ingress", "Source", "Dest")]
    [InlineData("AuthorizeSecurityGroupEgress", "RevokeSecurityGroupEgress", "egress", "Dest", "Source")]
    [Rule("rules.wire")]
    public async Task Rules_are_added_in_both_forms_listed_with_their_fields_and_removed(
        string authorize, string revoke, string direction, string peer, string own)
    {
        using var client = emulator.NewClient();
        var rule = $"IpProtocol=tcp&PortRange=22/22&{peer}CidrIp=10.1.2.3/8&Policy=Accept&Priority=7&NicType=intranet"
            + $"&Description=ssh&SourcePortRange=1/9&{own}CidrIp=172.17.0.5";
        (await client.CallAsync(authorize, $"{Group}&{rule}")).ShouldSucceed();
        (await client.CallAsync(authorize, $"{Group}&{rule}")).ShouldSucceed();
        (await client.CallAsync(
            authorize,
            $"{Group}&Permissions.1.IpProtocol=All&Permissions.1.PortRange=-1/-1&Permissions.1.{peer}GroupId=sg-mythird"
                + "&Permissions.2.IpProtocol=ICMPv6&Permissions.2.PortRange=-1/-1"
                + $"&Permissions.2.Ipv6{peer}CidrIp=2001:DB8::/32"
                + "&Permissions.2.Policy=DROP"
                + "&Permissions.3.IpProtocol=UDP&Permissions.3.PortRange=1/65535"
                + $"&Permissions.3.{peer}PrefixListId=pl-mylist"))
            .ShouldSucceed();

        var rows = await ListAsync(client, $"{Group}&Direction={direction}&NicType=internet");
        rows.Should().HaveCount(4);
        var first = rows[0].EnumerateObject()
            .Where(member => member.Name is not ("SecurityGroupRuleId" or "CreateTime"))
            .Where(member => member.Value.GetString()!.Length > 0)
            .Select(member => $"{member.Name}={member.Value.GetString()}");
        first.Should().BeEquivalentTo(
            $"Direction={direction}", "IpProtocol=TCP", "PortRange=22/22", $"{peer}CidrIp=10.0.0.0/8", "Policy=Accept",
            "Priority=7", "NicType=intranet", "Description=ssh", "SourcePortRange=1/9", $"{own}CidrIp=172.17.0.5");
        rows[0].GetProperty("SecurityGroupRuleId").GetString().Should().MatchRegex("^sgr-bp1[a-z0-9]{17}$");
        rows[0].GetProperty("CreateTime").GetString().Should().MatchRegex("^[0-9-]{10}T[0-9:]{8}Z$");
        rows[1].GetProperty($"{peer}GroupId").GetString().Should().Be("sg-mythird");
        rows[1].GetProperty($"{peer}GroupName").GetString().Should().Be("mythird");
        rows[1].GetProperty($"{own}GroupId").GetString().Should().BeEmpty();
        rows[1].GetProperty("PortRange").GetString().Should().Be("-1/-1");
        rows[2].GetProperty($"Ipv6{peer}CidrIp").GetString().Should().Be("2001:db8::/32");
        rows[2].GetProperty("Policy").GetString().Should().Be("Drop");
        rows[3].GetProperty($"{peer}PrefixListId").GetString().Should().Be("pl-mylist");
        rows[3].GetProperty($"{peer}PrefixListName").GetString().Should().Be("mylist");
        (await ListAsync(client, $"{Group}&Direction={(direction == "ingress" ? "egress" : "ingress")}"))
            .Should().BeEmpty();
        (await ListAsync(client, $"{Group}&Direction=all")).Should().HaveCount(4);

        (await client.CallAsync(
            revoke, $"{Group}&SecurityGroupRuleId.1={rows[1].GetProperty("SecurityGroupRuleId").GetString()}"))
            .ShouldSucceed();
        (await client.CallAsync(
            revoke, $"{Group}&IpProtocol=TCP&PortRange=22/22&{peer}CidrIp=10.0.0.0/8&Policy=accept")).ShouldSucceed();
        (await client.CallAsync(
            revoke,
            $"{Group}&Permissions.1.IpProtocol=udp&Permissions.1.PortRange=1/65535"
                + $"&Permissions.1.{peer}PrefixListId=pl-mylist"
                + "&Permissions.1.PortRangeListId=prl-ignored")).ShouldSucceed();
        (await client.CallAsync(
            revoke, $"{Group}&IpProtocol=TCP&PortRange=22/22&{peer}CidrIp=10.0.0.0/8")).ShouldSucceed();
        (await ListAsync(client, Group)).Should().ContainSingle();
    }

    [Fact]
    [Rule("rules.precedence")]
    public async Task A_block_takes_precedence_over_a_group_and_a_group_over_a_prefix_list()
    {
        using var client = emulator.NewClient();
        const string Any = $"{Group}&IpProtocol=ALL&PortRange=-1/-1&SourceGroupOwnerId=1&SourceGroupOwnerAccount=a";
        (await client.CallAsync(
            "AuthorizeSecurityGroup",
            $"{Any}&SourceCidrIp=10.0.0.0/8&SourceGroupId=sg-unknown&SourcePrefixListId=pl-unknown")).ShouldSucceed();
        (await client.CallAsync(
            "AuthorizeSecurityGroup", $"{Any}&SourceGroupId=sg-mythird&SourcePrefixListId=pl-unknown"))
            .ShouldSucceed();
        var rows = await ListAsync(client, Group);
        rows.Select(row => row.GetProperty("SourceCidrIp").GetString()).Should().Equal("10.0.0.0/8", "");
        rows.Select(row => row.GetProperty("SourceGroupId").GetString()).Should().Equal("", "sg-mythird");
        rows.Select(row => row.GetProperty("SourcePrefixListId").GetString()).Should().Equal("", "");
    }

    [Fact]
    [Rule("rules.protocol")]
    public async Task A_protocol_number_is_accepted_only_in_some_regions()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"vpcs":{"vpc-q":{"regionId":"cn-qingdao","cidrBlock":"10.0.0.0/8"}},
             "securityGroups":{"sg-q":{"vpcId":"vpc-q"}}}
            """);
        (await client.GetAsync(
            $"/?Action=AuthorizeSecurityGroup&Format=JSON&AccessKeyId={client.Account}&RegionId=cn-qingdao"
                + "&SecurityGroupId=sg-q&IpProtocol=132&PortRange=-1/-1&SourceCidrIp=10.0.0.0/8")).ShouldSucceed();
        (await client.CallAsync(
            "AuthorizeSecurityGroup", $"{Group}&IpProtocol=132&PortRange=-1/-1&SourceCidrIp=10.0.0.0/8"))
            .ShouldFail("InvalidIpProtocol.ValueNotSupported", 400);
    }

    [Fact]
    [Rule("rules.client-token")]
    public async Task A_repeated_request_with_the_same_token_adds_no_rule()
    {
        using var client = emulator.NewClient();
        const string Request = $"{Group}&IpProtocol=ALL&PortRange=-1/-1&SourceCidrIp=10.0.0.0/8&ClientToken=once";
        (await client.CallAsync("AuthorizeSecurityGroup", Request)).ShouldSucceed();
        var id = (await ListAsync(client, Group)).Single().GetProperty("SecurityGroupRuleId").GetString();
        (await client.CallAsync("RevokeSecurityGroup", $"{Group}&SecurityGroupRuleId.1={id}")).ShouldSucceed();
        (await client.CallAsync("AuthorizeSecurityGroup", Request)).ShouldSucceed();
        (await ListAsync(client, Group)).Should().BeEmpty();
    }

    [Fact]
    [Rule("rules.pages")]
    public async Task Pages_of_rules_together_return_every_rule_once()
    {
        using var client = emulator.NewClient();
        var permissions = Enumerable.Range(1, 25).Select(number =>
            $"Permissions.{number}.IpProtocol=TCP&Permissions.{number}.PortRange={number}/{number}"
            + $"&Permissions.{number}.SourceCidrIp=10.0.0.0/8");
        (await client.CallAsync("AuthorizeSecurityGroup", $"{Group}&{string.Join('&', permissions)}")).ShouldSucceed();
        var ports = new List<string>();
        var token = "";
        var sizes = new List<int>();
        do
        {
            var page = (await client.CallAsync(
                "DescribeSecurityGroupAttribute", $"{Group}&MaxResults=10&NextToken={token}")).ShouldSucceed();
            var rows = Rows(page);
            sizes.Add(rows.Count);
            ports.AddRange(rows.Select(row => row.GetProperty("PortRange").GetString()!));
            token = page.Json.GetProperty("NextToken").GetString()!;
        }
        while (token.Length > 0);

        sizes.Should().Equal(10, 10, 5);
        ports.Should().Equal(Enumerable.Range(1, 25).Select(number => $"{number}/{number}"));
        foreach (var size in new[] { 9, 1001 })
        {
            (await client.CallAsync("DescribeSecurityGroupAttribute", $"{Group}&MaxResults={size}"))
                .ShouldFail("InvalidParameter", 400);
        }
    }

    /// <summary>A cloud controller manager sends a rule as it has read it, with its ID.</summary>
    [Theory]
    [InlineData("AuthorizeSecurityGroup", "ModifySecurityGroupRule", "Source")]
    [InlineData("AuthorizeSecurityGroupEgress", "ModifySecurityGroupEgressRule", "Dest")]
    [Rule("rules.modify-returned")]
    public async Task A_rule_is_modified_with_the_fields_that_were_returned(
        string authorize, string modify, string peer)
    {
        using var client = emulator.NewClient();
        foreach (var source in new[]
        {
            $"{peer}CidrIp=10.0.0.0/8", $"Ipv6{peer}CidrIp=2001:db8::/32", $"{peer}GroupId=sg-mythird",
            $"{peer}PrefixListId=pl-mylist",
        })
        {
            (await client.CallAsync(
                authorize, $"{Group}&IpProtocol=TCP&PortRange=80/80&SourcePortRange=1/9&Priority=3&{source}"))
                .ShouldSucceed();
        }

        foreach (var row in await ListAsync(client, Group))
        {
            var fields = row.EnumerateObject()
                .Where(member => member.Name is not ("Description" or "CreateTime" or "Direction"))
                .Select(member => $"{member.Name}={Uri.EscapeDataString(member.Value.GetString()!)}");
            (await client.CallAsync(modify, $"{Group}&{string.Join('&', fields)}&Description=web")).ShouldSucceed();
        }

        (await ListAsync(client, Group)).Should().HaveCount(4)
            .And.OnlyContain(row => row.GetProperty("Description").GetString() == "web");
    }

    [Fact]
    [Rule("groups.references")]
    public async Task References_and_counts_of_rules_are_returned()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync(
            "AuthorizeSecurityGroup", $"{Group}&IpProtocol=ALL&PortRange=-1/-1&SourceGroupId=sg-mythird"))
            .ShouldSucceed();
        (await client.CallAsync(
            "DescribeSecurityGroupReferences", "SecurityGroupId.1=sg-mythird&SecurityGroupId.2=sg-mygroup"))
            .ShouldSucceed().Json.GetProperty("SecurityGroupReferences").GetRawText().Should().Be(
                """
                {"SecurityGroupReference":[{"SecurityGroupId":"sg-mythird","ReferencingSecurityGroups":
                {"ReferencingSecurityGroup":[{"AliUid":"ACCOUNT","SecurityGroupId":"sg-mysecond"}]}},
                {"SecurityGroupId":"sg-mygroup","ReferencingSecurityGroups":{"ReferencingSecurityGroup":[]}}]}
                """.OneLine()
                    .Replace("ACCOUNT", client.Account, StringComparison.Ordinal));
        var groups = (await client.CallAsync("DescribeSecurityGroups", "SecurityGroupIds=['sg-mysecond','sg-mygroup']"))
            .ShouldSucceed().Json.GetProperty("SecurityGroups").GetProperty("SecurityGroup");
        groups.EnumerateArray().Select(group => (
            group.GetProperty("RuleCount").GetInt32(), group.GetProperty("GroupToGroupRuleCount").GetInt32()))
            .Should().Equal((1, 1), (2, 0));
    }

    [Theory]
    [InlineData("""{"sgr-1":{}}""", "/securityGroups/sg-mygroup/rules/sgr-1/peer", "required")]
    [InlineData("""{"sgr-1":{"peer":"10.0.0.1/8"}}""", "/securityGroups/sg-mygroup/rules/sgr-1/peer", "first address")]
    [InlineData(
        """{"sgr-1":{"peer":"10.0.0.0/8","ipProtocol":"TCP","portRange":"-1/-1"}}""",
        "/securityGroups/sg-mygroup/rules/sgr-1/portRange", "cannot have the ports")]
    [InlineData(
        """{"sgr-1":{"peer":"10.0.0.0/8","portRange":"80"}}""",
        "/securityGroups/sg-mygroup/rules/sgr-1/portRange", "not a range")]
    [InlineData(
        """{"sgr-1":{"peer":"10.0.0.0/8","ipProtocol":"SCTP"}}""",
        "/securityGroups/sg-mygroup/rules/sgr-1/ipProtocol", "0 to 255")]
    [InlineData(
        """{"sgr-1":{"peer":"10.0.0.0/8"},"sgr-2":{"peer":"10.0.0.0/8"}}""", "/securityGroups/sg-mygroup/rules",
        "the same")]
    [InlineData(
        """{"sgr-other":{"peer":"10.0.0.0/8"}}""", "/securityGroups/sg-mygroup/rules", "has the ID sgr-other")]
    [Rule("rules.document")]
    public async Task Invalid_rules_of_a_document_are_reported(string rules, string path, string message)
    {
        using var client = emulator.NewClient();
        var response = await client.PutAsync(
            $$$$"""
            {"securityGroups":{"sg-first":{"rules":{"sgr-other":{"peer":"sg-mygroup"}}},
            "sg-mygroup":{"rules":{{{{rules}}}}}}}
            """);
        var problem = response.Json.GetProperty("problems").EnumerateArray().Should().ContainSingle().Subject;
        problem.GetProperty("path").GetString().Should().Be(path);
        problem.GetProperty("message").GetString().Should().Contain(message);
    }

    [Fact]
    [Rule("rules.document")]
    public async Task A_patch_adds_and_removes_single_rules()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"securityGroups":{"sg-mygroup":{"rules":{"sgr-myrule":null,
            "sgr-new":{"ipProtocol":"UDP","peer":"2001:db8::/32","policy":"drop"}}}}}
            """);
        (await ListAsync(client, "SecurityGroupId=sg-mygroup")).Select(row => string.Join(' ', new[]
        {
            "SecurityGroupRuleId", "Direction", "IpProtocol", "PortRange", "Policy", "Priority",
        }.Select(name => row.GetProperty(name).GetString()))).Should().Equal(
            "sgr-myegressrule egress ALL -1/-1 Accept 1", "sgr-new ingress UDP 1/65535 Drop 1");
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(EmulatorClient client, string query) =>
        Rows((await client.CallAsync("DescribeSecurityGroupAttribute", query)).ShouldSucceed());

    private static IReadOnlyList<JsonElement> Rows(EmulatorResponse response) =>
        [.. response.Json.GetProperty("Permissions").GetProperty("Permission").EnumerateArray()];
}
