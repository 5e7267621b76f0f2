using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>Reading, replacing, patching and resetting states.</summary>
public sealed class StateTests(TestEmulator emulator)
{
    public const string WholeState =
        """
        {
          "account": {"type": "normal", "active": true, "actionsClosedToRam": ["AssignPrivateIpAddresses"]},
          "users": {"alice": {"deny": ["ecs:AssignPrivateIpAddresses"]}},
          "accessKeys": {"AK": {"secret": "s", "status": "Inactive", "user": "alice", "securityToken": "t"}},
          "resourceGroups": {"rg-1": {"name": "mine", "displayName": "Mine", "creationTime": "2019-12-25T12:31:31Z",
           "tags": {"a": "b"}}},
          "regions": {"cn-hangzhou": {"zones": ["cn-hangzhou-h"]}, "cn-beijing": {"networkInterfacesSupported": false}},
          "vpcs": {"vpc-1": {"regionId": "cn-hangzhou", "cidrBlock": "10.0.0.0/8"}},
          "vSwitches": {
            "vsw-1": {"vpcId": "vpc-1", "zoneId": "cn-hangzhou-h", "cidrBlock": "10.1.0.0/16",
             "lastAssignedIpAddress": "10.1.0.9",
              "lastAssignedIpv4Prefix": "10.1.255.240/28", "ipv6CidrBlock": "2001:db8::/64",
               "lastAssignedIpv6Address": "2001:db8::1",
              "lastAssignedIpv6Prefix": "2001:db8:0:0:ffff::/80"},
            "vsw-2": {"vpcId": "vpc-missing", "zoneId": "cn-beijing-a", "cidrBlock": "10.2.0.0/29",
             "regionId": "cn-beijing", "status": "Pending"}},
          "securityGroups": {
            "sg-1": {"vpcId": "vpc-1", "type": "enterprise", "innerAccessPolicy": "Accept", "serviceId": 9,
             "tags": {"a": "b"}},
            "sg-2": {"vpcId": null, "regionId": "cn-beijing", "privateIpAddressLimit": 7}},
          "images": {"m-1": {"name": "mine", "description": "d", "family": "f", "osName": "Linux 7",
           "osType": "windows", "platform": "p",
            "architecture": "arm64", "size": 30, "ownerAlias": "others", "creationTime": "2020-01-01T00:00:00Z"}},
          "instances": {"i-1": {"instanceType": "ecs.my.type", "zoneId": "cn-hangzhou-h", "status": "Stopped",
            "beingDeleted": true, "hostName": "h", "serialNumber": "s", "startTime": "2020-01-01T00:00:00Z",
             "imageId": "m-1",
            "keyPairName": "k", "userData": "QQ==", "ramRoleName": "r", "chargeType": "PrePaid",
            "expiredTime": "2030-01-01T00:00:00Z", "autoReleaseTime": "2090-01-01T00:00:00Z",
             "deletionProtection": true,
            "stoppedMode": "StopCharging", "spotStrategy": "SpotWithPriceLimit", "spotPriceLimit": 0.5,
             "spotDuration": 1,
            "internetChargeType": "PayByBandwidth", "internetMaxBandwidthIn": 3, "internetMaxBandwidthOut": 4,
            "publicIpAddress": "47.96.0.1", "creditSpecification": "Unlimited",
            "metadataOptions": {"httpEndpoint": "disabled", "httpTokens": "required", "httpPutResponseHopLimit": 2},
            "loginAsNonRoot": true, "enableJumboFrame": true,
            "placement": {"dedicatedHostId": "dh", "deploymentSetId": "ds", "hpcClusterId": "hpc", "tenancy": "host",
             "affinity": "default"},
            "systemDisk": {"id": "d-1", "category": "cloud_ssd", "size": 50, "name": "n", "description": "d",
             "performanceLevel": "PL2",
              "encrypted": true, "kmsKeyId": "key", "snapshotId": "snap", "autoSnapshotPolicyId": "sp",
               "device": "/dev/xvda",
              "deleteAutoSnapshot": true, "enableAutoSnapshot": true, "burstingEnabled": false, "provisionedIops": 0,
               "resourceGroupId": "rg-1", "tags": {"k": "v"}},
            "dataDisks": [{"id": "d-2", "status": "InUse", "category": "cloud_auto", "size": 10, "name": "",
             "description": "",
             "performanceLevel": "PL0",
              "encrypted": false, "kmsKeyId": "", "snapshotId": "", "autoSnapshotPolicyId": "", "device": "/dev/xvdb",
              "chargeType": "PostPaid", "deleteWithInstance": false,
              "deleteAutoSnapshot": false, "enableAutoSnapshot": false, "burstingEnabled": true,
               "provisionedIops": 100, "creationTime": "2019-12-25T12:31:31.25Z",
               "attachedTime": "2019-12-26T12:31:31.25Z", "detachedTime": "2019-12-25T13:31:31.25Z",
               "transitionEndsAt": null, "resourceGroupId": "", "tags": {}}], "lockReasons": ["financial"]}},
          "networkInterfacePermissions": {"eni-perm-1": {"networkInterfaceId": "eni-1", "accountId": "1234567890"}},
          "networkInterfaces": {
            "eni-1": {"vSwitchId": "vsw-1", "type": "Primary", "primaryIpAddress": "10.1.0.1", "instanceId": "i-1",
              "privateIpAddresses": ["10.1.0.9", "10.1.0.3"], "ipv4Prefixes": ["10.1.0.16/28"],
               "securityGroupIds": ["sg-1", "sg-missing"],
              "ipv6Addresses": ["2001:db8::1"], "ipv6Prefixes": ["2001:db8:0:0:1::/80"],
               "macAddress": "00:16:3e:00:00:01",
              "name": "n", "description": "d", "creationTime": "2019-12-25T12:31:31.25Z", "tags": {"k": "v", "": ""},
              "resourceGroupId": "rg", "serviceId": 3, "deleteOnRelease": false, "sourceDestCheck": true,
              "trafficMode": "HighPerformance", "queueNumber": 4, "queuePairNumber": 5, "networkCardIndex": 1,
              "deviceIndex": 2, "trunkNetworkInterfaceId": "eni-2", "taskInProgress": true,
               "transitionEndsAt": "2099-01-01T00:00:00Z",
              "connectionTracking": {"tcpEstablishedTimeout": 500, "tcpClosedAndTimeWaitTimeout": 4, "udpTimeout": 60}},
            "eni-2": {"vSwitchId": "vsw-missing", "type": "Trunk", "status": "Linking",
             "primaryIpAddress": "192.168.0.1",
             "regionId": "cn-beijing"}},
          "instanceTypes": {"ecs.my.type": {"eniQuantity": 2, "eniPrivateIpAddressQuantity": 6}}
        }
        """;

    [Fact]
    [Rule("state.round-trip")]
    public async Task A_state_is_identical_after_GET_and_PUT()
    {
        using var client = emulator.NewClient();
        (await client.PutAsync(WholeState)).Status.Should().Be(HttpStatusCode.NoContent);
        var first = await client.StateTextAsync();
        (await client.PutAsync(first)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(first);
        ContainsAll(JsonDocument.Parse(first).RootElement, JsonDocument.Parse(WholeState).RootElement);
    }

    [Fact]
    [Rule("state.put")]
    public async Task PUT_replaces_the_whole_state()
    {
        using var client = emulator.NewClient();
        (await client.PutAsync("{}")).Status.Should().Be(HttpStatusCode.NoContent);
        var state = await client.StateAsync();
        state.GetProperty("networkInterfaces").EnumerateObject().Should().BeEmpty();
        state.TryGetProperty("regions", out _).Should().BeFalse("public regions are not listed");
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed().Enis.Should().BeEmpty();
    }

    [Fact]
    [Rule("state.patch")]
    public async Task PATCH_merges_members_removes_null_members_and_keeps_all_others()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.100")).ShouldSucceed();
        await client.GivenAsync(
            """
            {"networkInterfaces":{"eni-myeni":{"status":"Attaching","tags":{"a":"1"}},"eni-myattached":null,
              "eni-new":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.200"}}}
            """);
        await client.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"tags":{"b":"2"}}}}""");

        var enis = (await client.StateAsync()).GetProperty("networkInterfaces");
        enis.EnumerateObject().Select(eni => eni.Name)
            .Should().Equal(
                "eni-myprimary", "eni-myeni", "eni-mysecondprimary", "eni-mystoppedprimary", "eni-myipv6", "eni-new");
        var eni = enis.GetProperty("eni-myeni");
        eni.GetProperty("status").GetString().Should().Be("Attaching");
        eni.GetProperty("privateIpAddresses")[0].GetString().Should().Be("172.17.0.100");
        eni.GetProperty("tags").GetRawText().Should().ContainAll("\"a\": \"1\"", "\"b\": \"2\"");
    }

    [Fact]
    [Rule("state.patch")]
    public async Task PATCH_keeps_the_position_of_the_search_for_addresses()
    {
        using var client = emulator.NewClient();
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=2"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.1", "172.17.0.2");
        await client.GivenAsync("""{"networkInterfaces":{"eni-myeni":{"privateIpAddresses":[]}}}""");
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.3");
    }

    [Fact]
    [Rule("state.reset")]
    public async Task A_reset_restores_the_seed()
    {
        using var client = emulator.NewClient();
        var before = WithoutTimes(await client.StateTextAsync());
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=3")).ShouldSucceed();
        (await client.PutAsync("{}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        WithoutTimes(await client.StateTextAsync()).Should().Be(before);
    }

    [Fact]
    [Rule("state.mac-addresses")]
    public async Task Every_ENI_has_a_unique_MAC_address_and_specified_addresses_take_precedence()
    {
        using var client = emulator.NewClient();
        var enis = new JsonObject(Enumerable.Range(0, 9_000).Select(n => KeyValuePair.Create(
            $"eni-{n}",
            (JsonNode?)new JsonObject
            {
                ["vSwitchId"] = "vsw-1",
                ["primaryIpAddress"] = $"10.0.{(n / 200) + 1}.{n % 200}",
            })));
        var taken = "00:16:3e:68:c1:40";
        enis["eni-myprimary"] = new JsonObject { ["vSwitchId"] = "vsw-1", ["primaryIpAddress"] = "10.0.100.1" };
        enis["eni-z"] = new JsonObject
        {
            ["vSwitchId"] = "vsw-1",
            ["primaryIpAddress"] = "10.0.100.2",
            ["macAddress"] = taken,
        };
        (await client.PutAsync(new JsonObject { ["networkInterfaces"] = enis }.ToJsonString()))
            .Status.Should().Be(HttpStatusCode.NoContent);

        var shown = (await client.StateAsync()).GetProperty("networkInterfaces").EnumerateObject()
            .ToDictionary(eni => eni.Name, eni => eni.Value.GetProperty("macAddress").GetString());
        shown.Values.Distinct().Should().HaveCount(9_002);
        shown["eni-z"].Should().Be(taken);
        shown["eni-myprimary"].Should().NotBe(taken).And.StartWith("00:16:3e:");
    }

    [Fact]
    [Rule("state.patch")]
    public async Task Patches_lose_no_change_of_parallel_calls()
    {
        using var client = emulator.NewClient();
        var patches = Enumerable.Range(0, 20).Select(n =>
            client.PatchAsync("{\"networkInterfaces\":{\"eni-myattached\":{\"name\":\"n" + n + "\"}}}"));
        var calls = Enumerable.Range(1, 9).Select(n => client.AssignAsync($"PrivateIpAddress.1=172.17.0.{100 + n}"));
        var responses = await Task.WhenAll(patches.Zip(calls, (patch, call) => Task.WhenAll(patch, call)));

        responses.SelectMany(pair => pair).Should().OnlyContain(response => (int)response.Status < 300);
        var held = (await client.StateAsync()).GetProperty("networkInterfaces").GetProperty("eni-myeni")
            .GetProperty("privateIpAddresses");
        held.GetArrayLength().Should().Be(9);
    }

    [Theory]
    [InlineData("GET", "/_emulator/state?account=me", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/_emulator/reset?account=123", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/_emulator/reset?acount=2000000000000000", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/_emulator/state?account=2000000000000000&account=2000000000000001", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/_emulator/faults?action=DescribeVpcs", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/_emulator/snapshots?name=begin", HttpStatusCode.BadRequest)]
    [InlineData("DELETE", "/_emulator/state", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/_emulator/nothing", HttpStatusCode.NotFound)]
    public async Task The_control_plane_reports_unsupported_requests(string method, string path, HttpStatusCode status)
    {
        using var client = emulator.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        (await client.SendAsync(request)).Status.Should().Be(status);
    }

    [Fact]
    public async Task Health_is_ok()
    {
        using var client = emulator.NewClient();
        var health = await client.GetAsync("/_emulator/health");
        health.Json.GetProperty("status").GetString().Should().Be("ok");
        health.Json.GetProperty("version").GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+");
    }

    private static string WithoutTimes(string document) =>
        System.Text.RegularExpressions.Regex.Replace(document, "\"(?:creation|start|attached)Time\": \"[^\"]+\"", "");

    /// <summary>Asserts that the state contains the document. It can also contain default values.</summary>
    private static void ContainsAll(JsonElement shown, JsonElement put)
    {
        if (put.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in put.EnumerateObject())
            {
                ContainsAll(shown.GetProperty(member.Name), member.Value);
            }
        }
        else
        {
            JsonElement.DeepEquals(shown, put).Should().BeTrue($"{put} was put and {shown} is shown");
        }
    }
}
