using System.Net;
using System.Text.Json.Nodes;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Values of state documents that the actions reject too.</summary>
public sealed class RejectedValueTests(TestEmulator emulator)
{
    /// <summary>
    /// A resource of the default state, a patch of it, and the paths of the problems below the resource.
    /// </summary>
    public static TheoryData<string, string, string> Values => new()
    {
        { "launchTemplates/lt-mytemplate", """{"defaultVersion":3}""", "defaultVersion" },
        { "launchTemplates/lt-mytemplate", """{"defaultVersion":0}""", "defaultVersion" },
        { "launchTemplates/lt-mytemplate", """{"versions":[]}""", "versions" },
        { "launchTemplates/lt-mytemplate", """{"versions":[{"number":0}]}""", "versions/0/number" },
        { "launchTemplates/lt-mytemplate", Version("ImageID", "m-1"), "versions/0/parameters/ImageID" },
        { "launchTemplates/lt-mytemplate", Version("Password", "Secret-123"), "versions/0/parameters/Password" },
        { "launchTemplates/lt-mytemplate", Version("DataDisk.1.Colour", "red"), "versions/0/parameters" },
        { "launchTemplates/lt-mytemplate", Version("SpotDuration", "7"), "versions/0/parameters" },
        { "launchTemplates/lt-mytemplate", Version("UserData", "#!"), "versions/0/parameters" },
        { "launchTemplates/lt-mytemplate", Version("ImageId", new string('m', 257)), "versions/0/parameters" },
        { "users/alice", """{"deny":["RunInstances"]}""", "deny/0" },
        { "users/alice", """{"deny":["*",":RunInstances","ecs:"]}""", "deny/1,deny/2" },
        { "roles/myrole", """{"deny":["ecs:*","RunInstances"]}""", "deny/1" },
        { "roles/myrole", """{"maxSessionDuration":3599}""", "maxSessionDuration" },
        { "roles/my role", "{}", "" },
        { "roles/ro%le", "{}", "" },
        { "forwardEntries/fwd-myentry", """{"externalPort":"20/22"}""", "internalPort" },
        { "forwardEntries/fwd-myentry", """{"externalPort":"1/2","internalPort":"1/3"}""", "internalPort" },
        { "forwardEntries/fwd-myentry", """{"internalPort":"any"}""", "internalPort" },
        { "forwardEntries/fwd-myentry", """{"externalPort":"any"}""", "externalPort" },
        { "forwardEntries/fwd-myentry", """{"ipProtocol":"Any"}""", "externalPort" },
        { "forwardEntries/fwd-myentry", """{"externalPort":"0"}""", "externalPort" },
        { "forwardEntries/fwd-myentry", """{"ipProtocol":"Icmp"}""", "ipProtocol" },
        { "snatEntries/snat-myentry", $$"""{"snatIps":[{{Texts(65, number => $"10.1.1.{number}")}}]}""", "snatIps" },
        {
            "haVips/havip-myattached",
            """{"associatedInstances":["i-mysecond","eni-mysecondprimary"]}""",
            "associatedInstances"
        },
        { "haVips/havip-myattached", """{"associatedInstances":["eni-1","i-1"]}""", "associatedInstances" },
        { "haVips/havip-myattached", """{"associatedInstanceType":"NetworkInterface"}""", "associatedInstances" },
        {
            "haVips/havip-myattached",
            $$"""{"associatedInstances":[{{Texts(11, number => $"i-{number}")}}]}""",
            "associatedInstances"
        },
        { "haVips/havip-myattached", """{"status":"Creating"}""", "status" },
        { "keyPairs/ssh-mykey", """{"publicKey":"ssh-none AAAA"}""", "publicKey" },
        { "keyPairs/ssh-mykey", """{"publicKey":"?"}""", "publicKey" },
        { "instances/i-myinstance", """{"userData":"#!/bin/sh"}""", "userData" },
        { "instances/i-myinstance", $$"""{"userData":"{{new string('A', 43_696)}}"}""", "userData" },
        { "instances/i-myinstance", """{"creditSpecification":"Fast"}""", "creditSpecification" },
        { "instances/i-myinstance", """{"internetMaxBandwidthOut":101}""", "internetMaxBandwidthOut" },
        { "instances/i-myinstance", """{"internetMaxBandwidthIn":-1}""", "internetMaxBandwidthIn" },
        { "instances/i-myinstance", """{"spotDuration":7}""", "spotDuration" },
        { "instances/i-myinstance", """{"internetChargeType":"PayByHour"}""", "internetChargeType" },
        { "instances/i-myinstance", """{"systemDisk":{"category":"cloud_none"}}""", "systemDisk/category" },
        { "instances/i-myinstance", """{"systemDisk":{"size":0}}""", "systemDisk/size" },
        {
            "instances/i-mystopped",
            """{"dataDisks":[{"id":"d-1","device":"/dev/xvdb"},{"id":"d-2","device":"/dev/xvdb"}]}""",
            "dataDisks"
        },
        { "instances/i-mystopped", """{"dataDisks":[{"id":"d-1","device":"/dev/xvda"}]}""", "dataDisks" },
        { "instances/i-mystopped", """{"dataDisks":[{"id":"d-1","category":"none"}]}""", "dataDisks/0/category" },
        {
            "instances/i-mystopped",
            $$"""{"dataDisks":[{{string.Join(',', Enumerable.Range(1, 17).Select(n => $"{{\"id\":\"d-{n}\"}}"))}}]}""",
            "dataDisks"
        },
        { "disks/d-mydisk", """{"size":0}""", "size" },
        { "disks/d-mydisk", """{"size":65537}""", "size" },
        { "disks/d-mydisk", """{"category":"cloud_none"}""", "category" },
        { "disks/d-mydisk", """{"performanceLevel":"PL4"}""", "performanceLevel" },
        { "disks/d-mydisk", """{"provisionedIops":1}""", "provisionedIops" },
        { "disks/d-mydisk", """{"category":"cloud_auto","size":40,"provisionedIops":38000}""", "provisionedIops" },
        { "disks/d-mydisk", """{"burstingEnabled":true}""", "burstingEnabled" },
        { "disks/d-mydisk", """{"category":"cloud_auto","size":3,"burstingEnabled":true}""", "burstingEnabled" },
        { "disks/d-mydisk", """{"status":"InUse"}""", "status" },
        { "eips/eip-myeip", """{"bandwidth":0}""", "bandwidth" },
        { "eips/eip-myeip", """{"bandwidth":501}""", "bandwidth" },
        { "eips/eip-myeip", """{"bandwidth":201,"internetChargeType":"PayByTraffic"}""", "bandwidth" },
        { "eips/eip-myeip", """{"bandwidth":1001,"chargeType":"PrePaid"}""", "bandwidth" },
        { "eips/eip-myeip", """{"internetChargeType":"PayByHour"}""", "internetChargeType" },
        { "eips/eip-myeip", """{"chargeType":"Free"}""", "chargeType" },
        { "eips/eip-myeip", """{"isp":"MyProvider"}""", "isp" },
        { "eips/eip-myeip", """{"securityProtectionTypes":["None"]}""", "securityProtectionTypes/0" },
        { "eips/eip-myeip", """{"mode":"None"}""", "mode" },
        { "routeEntries/rte-myentry", """{"destinationCidrBlock":"pl-mylist"}""", "destinationCidrBlock" },
        { "vpcs/vpc-myipv6", """{"ipv6Isp":"MyProvider"}""", "ipv6Isp" },
        { "ipv6Addresses/ipv6-myaddress", """{"ipv6Address":"2001:db8:4005:1::"}""", "ipv6Address" },
        { "ipv6Addresses/ipv6-myaddress", """{"ipv6Address":"2001:db8:4005:1::100"}""", "ipv6Address" },
        { "ipv6Addresses/ipv6-mypublic", """{"ipv6Address":"2001:db8:4005:1::300"}""", "ipv6Address" },
        { "ipv6InternetBandwidths/ipv6bw-mybandwidth", """{"bandwidth":2001}""", "bandwidth" },
        {
            "ipv6InternetBandwidths/ipv6bw-mybandwidth",
            """{"bandwidth":1001,"internetChargeType":"PayByTraffic"}""",
            "bandwidth"
        },
        { "dhcpOptionsSets/dopt-myset", """{"leaseTime":"1h"}""", "leaseTime" },
        { "dhcpOptionsSets/dopt-myset", """{"ipv6LeaseTime":"5"}""", "ipv6LeaseTime" },
        {
            "dhcpOptionsSets/dopt-myset",
            $$"""{"domainNameServers":[{{Texts(5, number => $"10.0.0.{number}")}}]}""",
            "domainNameServers"
        },
        {
            "networkAcls/nacl-myacl",
            """{"ingress":[{"id":"nae-1","protocol":"ICMP","port":"22/22","cidr":"10.0.0.0/8"}]}""",
            "ingress/0/port"
        },
        {
            "networkAcls/nacl-myacl",
            $$"""{"egress":[{{string.Join(',', Enumerable.Range(1, 21).Select(
                n => $"{{\"id\":\"nae-{n}\",\"cidr\":\"10.{n}.0.0/16\"}}"))}}]}""",
            "egress"
        },
        {
            "securityGroups/sg-mygroup",
            """{"rules":{"sgr-1":{"ipProtocol":"ICMP","portRange":"22/22","peer":"10.0.0.0/8"}}}""",
            "rules/sgr-1/portRange"
        },
        {
            "securityGroups/sg-mygroup",
            """{"rules":{"sgr-1":{"ipProtocol":"ICMP","sourcePortRange":"22/22","peer":"10.0.0.0/8"}}}""",
            "rules/sgr-1/sourcePortRange"
        },
        {
            "securityGroups/sg-mygroup",
            """{"rules":{"sgr-1":{"priority":101,"peer":"::/0"}}}""",
            "rules/sgr-1/priority"
        },
    };

    [Theory, MemberData(nameof(Values))]
    [Rule("state.rejected-values")]
    public async Task A_value_that_the_actions_reject_is_reported_with_its_path(
        string resource, string patch, string paths)
    {
        using var client = emulator.NewClient();
        var (collection, id) = resource.Split('/') is [var first, var second] ? (first, second) : default;
        var before = await client.StateTextAsync();
        var answer = await client.PatchAsync(
            new JsonObject { [collection] = new JsonObject { [id] = JsonNode.Parse(patch) } }.ToJsonString());
        answer.Status.Should().Be(HttpStatusCode.BadRequest, answer.Body);
        answer.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString())
            .Should().Equal(paths.Split(',').Select(path => $"/{resource}/{path}".TrimEnd('/')));
        (await client.StateTextAsync()).Should().Be(before);
    }

    [Theory]
    [InlineData("eips/eip-myeip", """{"mode":"MULTI_BINDED"}""", "mode", "MultiBinded")]
    [InlineData("instances/i-mystopped", """{"stoppedMode":"Not-applicable"}""", "stoppedMode", "NotApplicable")]
    [Rule("state.enumerations")]
    public async Task A_value_of_an_enumeration_can_be_spelled_as_in_the_API(
        string resource, string patch, string member, string expected)
    {
        using var client = emulator.NewClient();
        var (collection, id) = resource.Split('/') is [var first, var second] ? (first, second) : default;
        await client.GivenAsync(
            new JsonObject { [collection] = new JsonObject { [id] = JsonNode.Parse(patch) } }.ToJsonString());
        (await client.StateAsync()).GetProperty(collection).GetProperty(id).GetProperty(member).GetString()
            .Should().Be(expected);
    }

    private static string Version(string name, string value) => new JsonObject
    {
        ["versions"] = new JsonArray(
            new JsonObject { ["number"] = 1, ["parameters"] = new JsonObject { [name] = value } }),
    }.ToJsonString();

    private static string Texts(int count, Func<int, string> text) =>
        string.Join(',', Enumerable.Range(1, count).Select(number => $"\"{text(number)}\""));
}
