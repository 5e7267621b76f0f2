using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Reachability;

/// <summary>The path <c>/_emulator/reachability</c>: the ends, the decisions and invalid requests.</summary>
public sealed class ReachabilityTests(TestEmulator emulator)
{
    /// <summary>The server has rules; the client is in another group of the VPC.</summary>
    private const string Network =
        """
        {"securityGroups":{
          "sg-server":{"vpcId":"vpc-myvpc","rules":{
            "sgr-web":{"ipProtocol":"TCP","portRange":"80/80","peer":"sg-client","description":"web"},
            "sgr-office":{"ipProtocol":"TCP","portRange":"443/443","peer":"203.0.113.0/24"},
            "sgr-blocked":{"peer":"203.0.113.9","policy":"drop"},
            "sgr-ping":{"ipProtocol":"ICMPv6","peer":"2001:db8::/32"}}},
          "sg-client":{"vpcId":"vpc-myvpc"}},
         "networkInterfaces":{
          "eni-server":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.60","securityGroupIds":["sg-server"],
            "privateIpAddresses":["172.17.0.61"],"ipv4Prefixes":["172.17.0.96/28"],
            "ipv6Addresses":["2001:db8::60"],"ipv6Prefixes":["2001:db8:0:0:1::/80"]},
          "eni-client":{"vSwitchId":"vsw-mysecond","primaryIpAddress":"172.17.240.60","securityGroupIds":["sg-client"]},
          "eni-myprimary":{"securityGroupIds":["sg-client"]}}}
        """;

    [Fact]
    [Rule("reachability.response")]
    public async Task The_response_has_both_ends_and_the_decision_of_each_direction()
    {
        using var client = emulator.NewClient();
        var body = await AskAsync(client, "from=eni-client&to=eni-server&port=80");
        body.GetRawText().Should().Be(
            """
            {"reachable":true,"from":{"ipAddress":"172.17.240.60","networkInterfaceId":"eni-client"},
            "to":{"ipAddress":"172.17.0.60","networkInterfaceId":"eni-server"},"protocol":"TCP","port":80,
            "sourcePort":null,"egress":{"allowed":true,"reason":"default","securityGroupId":null},
            "ingress":{"allowed":true,"reason":"rule","securityGroupId":"sg-server","rule":{"id":"sgr-web",
            "direction":"ingress","ipProtocol":"TCP","portRange":"80/80","sourcePortRange":"-1/-1","peer":"sg-client",
            "ownCidrIp":null,"policy":"accept","priority":1,"description":"web"}}}
            """.OneLine());
    }

    [Fact]
    [Rule("reachability.vpcs")]
    public async Task ENIs_of_different_VPCs_are_connected_only_by_routes_of_both()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """{"securityGroups":{"sg-myipv6":{"rules":{"sgr-all":{"peer":"0.0.0.0/0"}}}}}""");
        const string Question = "from=eni-client&to=eni-myipv6&port=80";
        var body = await AskAsync(client, Question);
        body.GetProperty("reachable").GetBoolean().Should().BeFalse();
        body.GetProperty("reason").GetString().Should().Be("vpcsNotConnected");
        body.GetProperty("ingress").GetProperty("allowed").GetBoolean().Should().BeTrue();
        var state = await client.StateAsync();
        string TableOf(string vpc) =>
            state.GetProperty("vpcs").GetProperty(vpc).GetProperty("routeTableId").GetString()!;
        await client.GivenAsync(
            """
            {"routeEntries":{
              "rte-1":{"routeTableId":"MINE","destinationCidrBlock":"10.1.0.0/16","nextHopId":"i-myinstance"},
              "rte-2":{"routeTableId":"OTHER","destinationCidrBlock":"172.17.0.0/16","nextHopId":"i-mysecond"}}}
            """.Replace("MINE", TableOf("vpc-myvpc"), StringComparison.Ordinal)
                .Replace("OTHER", TableOf("vpc-myipv6"), StringComparison.Ordinal));
        body = await AskAsync(client, Question);
        body.GetProperty("reachable").GetBoolean().Should().BeTrue();
        body.TryGetProperty("reason", out _).Should().BeFalse();
    }

    [Fact]
    [Rule("reachability.network-acls")]
    public async Task Network_ACLs_decide_about_the_request_and_the_response()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"networkAcls":{"nacl-server":{"vpcId":"vpc-myvpc",
              "ingress":[{"id":"nae-web","protocol":"TCP","port":"80/80","cidr":"172.17.240.0/24","name":"web"}],
              "egress":[{"id":"nae-high","protocol":"TCP","port":"40000/65535","cidr":"0.0.0.0/0"}]}},
             "vSwitches":{"vsw-myvswitch":{"networkAclId":"nacl-server"}}}
            """);
        var body = await AskAsync(client, "from=eni-client&to=eni-server&port=80&sourcePort=40000");
        body.GetProperty("reachable").GetBoolean().Should().BeTrue();
        body.GetProperty("networkAcls").GetRawText().Should().Be(
            """
            [{"packets":"request","direction":"ingress","allowed":true,"reason":"entry","networkAclId":"nacl-server",
            "entry":{"id":"nae-web","policy":"accept","protocol":"TCP","port":"80/80","cidr":"172.17.240.0/24",
            "name":"web"}},{"packets":"response","direction":"egress","allowed":true,"reason":"entry",
            "networkAclId":"nacl-server","entry":{"id":"nae-high","policy":"accept","protocol":"TCP",
            "port":"40000/65535","cidr":"0.0.0.0/0","name":""}}]
            """.OneLine());
        body = await AskAsync(client, "from=eni-client&to=eni-server&port=80");
        body.GetProperty("reachable").GetBoolean().Should().BeFalse();
        body.GetProperty("networkAcls")[1].GetRawText().Should().Be(
            """
            {"packets":"response","direction":"egress","allowed":false,"reason":"default",
            "networkAclId":"nacl-server"}
            """.OneLine());
    }

    [Theory]
    [InlineData("from=eni-client&to=eni-server&port=81", false, "default", "default")]
    [InlineData("from=i-myinstance&to=eni-server&port=80&protocol=tcp", true, "default", "sgr-web")]
    [InlineData("from=172.17.240.60&to=eni-server&port=80", true, "default", "sgr-web")]
    [InlineData("from=172.17.240.61&to=eni-server&port=80", false, "noNetworkInterface", "default")]
    [InlineData("from=eni-client&to=172.17.0.61&port=80", true, "default", "sgr-web")]
    [InlineData("from=eni-client&to=172.17.0.100&port=80", true, "default", "sgr-web")]
    [InlineData("from=eni-client&to=172.17.0.62&port=80", true, "default", "noNetworkInterface")]
    [InlineData("from=203.0.113.5&to=eni-server&port=443", true, "noNetworkInterface", "sgr-office")]
    [InlineData("from=203.0.113.9&to=eni-server&port=443", false, "noNetworkInterface", "sgr-blocked")]
    [InlineData("from=203.0.113.5&to=eni-server&port=443&protocol=UDP", false, "noNetworkInterface", "default")]
    [InlineData("from=eni-server&to=203.0.113.5&port=443", true, "default", "noNetworkInterface")]
    [InlineData("from=2001:db8::1&to=eni-server&protocol=icmpv6", true, "noNetworkInterface", "sgr-ping")]
    [InlineData("from=2001:db9::1&to=eni-server&protocol=ICMPv6", false, "noNetworkInterface", "default")]
    [InlineData("from=203.0.113.9&to=eni-server&protocol=47", false, "noNetworkInterface", "sgr-blocked")]
    [InlineData("from=eni-client&to=eni-myprimary&port=1&sourcePort=2", true, "innerAccess", "innerAccess")]
    [Rule("reachability.ends")]
    public async Task ENIs_instances_and_addresses_are_ends(string query, bool reachable, string egress, string ingress)
    {
        using var client = emulator.NewClient();
        var body = await AskAsync(client, query);
        body.GetProperty("reachable").GetBoolean().Should().Be(reachable);
        Decision(body, "egress").Should().Be(egress);
        Decision(body, "ingress").Should().Be(ingress);
    }

    [Theory]
    [InlineData("to=eni-server&port=80", 400, "?from", "required")]
    [InlineData("from=eni-client&port=80", 400, "?to", "required")]
    [InlineData("from=&to=eni-server&port=80", 400, "?from", "required")]
    [InlineData("from=eni-client&to=eni-server", 400, "?port", "needs a port")]
    [InlineData("from=eni-client&to=eni-server&port=0", 400, "?port", "not a port")]
    [InlineData("from=eni-client&to=eni-server&port=65536", 400, "?port", "not a port")]
    [InlineData("from=eni-client&to=eni-server&port=", 400, "?port", "not a port")]
    [InlineData("from=eni-client&to=eni-server&port=80&sourcePort=x", 400, "?sourcePort", "not a port")]
    [InlineData("from=eni-client&to=eni-server&port=80&protocol=icmp", 400, "?port", "no ports")]
    [InlineData("from=eni-client&to=eni-server&sourcePort=80&protocol=icmp", 400, "?sourcePort", "no ports")]
    [InlineData("from=eni-client&to=eni-server&protocol=all", 400, "?protocol", "neither")]
    [InlineData("from=eni-client&to=eni-server&protocol=sctp", 400, "?protocol", "neither")]
    [InlineData("from=eni-client&to=eni-server&protocol=icmpv6", 400, "?protocol", "IPv4")]
    [InlineData("from=::1&to=eni-server&protocol=icmp", 400, "?protocol", "IPv6")]
    [InlineData("from=::1&to=eni-client&port=80", 400, "?to", "no IPv6 address")]
    [InlineData("from=10.0.0.1&to=10.0.0.2&port=80", 400, "?to", "At least one end")]
    [InlineData("from=eni-client&to=eni-client&port=80", 400, "?to", "same ENI")]
    [InlineData("from=eni-unknown&to=eni-client&port=80", 404, "?from", "neither an ENI")]
    [InlineData("from=eni-client&to=10.0.0.0/8&port=80", 404, "?to", "neither an ENI")]
    [InlineData("from=i-empty&to=eni-client&port=80", 400, "?from", "no primary ENI")]
    [InlineData("from=eni-client&to=eni-server&port=80&proto=tcp", 400, "?proto", "no such parameter")]
    [InlineData("from=eni-client&to=eni-server&port=80&port=81", 400, "?port", "more than once")]
    [Rule("reachability.invalid")]
    public async Task An_invalid_request_is_rejected_with_the_parameter(
        string query, int status, string path, string message)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Network);
        await client.GivenAsync(
            """{"instances":{"i-empty":{"zoneId":"cn-hangzhou-h","instanceType":"ecs.g6.large"}}}""");
        var response = await client.GetAsync($"/_emulator/reachability?account={client.Account}&{query}");
        ((int)response.Status).Should().Be(status);
        var problem = response.Json.GetProperty("problems").EnumerateArray().First();
        problem.GetProperty("path").GetString().Should().Be(path);
        problem.GetProperty("message").GetString().Should().Contain(message);
    }

    private static string Decision(JsonElement body, string direction)
    {
        var decision = body.GetProperty(direction);
        return decision.TryGetProperty("rule", out var rule)
            ? rule.GetProperty("id").GetString()!
            : decision.GetProperty("reason").GetString()!;
    }

    private static async Task<JsonElement> AskAsync(EmulatorClient client, string query)
    {
        await client.GivenAsync(Network);
        var response = await client.GetAsync($"/_emulator/reachability?account={client.Account}&{query}");
        response.Status.Should().Be(HttpStatusCode.OK);
        return response.Json;
    }
}
