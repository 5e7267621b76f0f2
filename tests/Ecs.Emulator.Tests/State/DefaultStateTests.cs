using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>The initial state of an account without a seed.</summary>
public sealed class DefaultStateTests(TestEmulator emulator)
{
    [Fact]
    [Rule("default-state.contract")]
    public async Task The_default_state_has_the_documented_ids_and_addresses()
    {
        using var client = emulator.NewClient();
        var state = await client.StateAsync();
        Text(state, "vpcs", "vpc-myvpc", "cidrBlock").Should().Be("172.17.0.0/16");
        Text(state, "vSwitches", "vsw-myvswitch", "cidrBlock").Should().Be("172.17.0.0/24");
        Text(state, "vSwitches", "vsw-myvswitch", "zoneId").Should().Be("cn-hangzhou-h");
        Text(state, "securityGroups", "sg-mygroup", "type").Should().Be("normal");
        Text(state, "instances", "i-myinstance", "instanceType").Should().Be("ecs.g6.large");
        (await client.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch")).ShouldSucceed().Enis
            .Select(
                eni => string.Join(
                    ' ', Members(eni, "NetworkInterfaceId", "Type", "Status", "PrivateIpAddress", "InstanceId")))
            .Should().Equal(
                "eni-myprimary Primary InUse 172.17.0.10 i-myinstance",
                "eni-myattached Secondary InUse 172.17.0.11 i-myinstance",
                "eni-myeni Secondary Available 172.17.0.12 ");
        (await client.AssignAsync("SecondaryPrivateIpAddressCount=1"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.1");
    }

    [Fact]
    [Rule("default-state.second-instance")]
    public async Task The_default_ENI_can_be_attached_to_the_second_default_instance_but_not_to_the_first()
    {
        using var client = emulator.NewClient();
        (await client.CallAsync("AttachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance"))
            .ShouldFail("EniPerInstanceLimitExceeded", 403);
        (await client.CallAsync("AttachNetworkInterface", "NetworkInterfaceId=eni-myeni&InstanceId=i-mysecond"))
            .ShouldSucceed();
    }

    [Fact]
    [Rule("default-state.names")]
    public async Task The_default_resources_have_names_and_the_default_instance_has_the_services_default_attributes()
    {
        using var client = emulator.NewClient();
        var instance = (await client.CallAsync("DescribeInstances", "InstanceIds=[\"i-myinstance\"]"))
            .ShouldSucceed().Json
            .GetProperty("Instances").GetProperty("Instance")[0];
        Members(instance, "InstanceName", "HostName").Should().Equal("i-myinstance", "iZmyinstanceZ");
        Text(instance, "StartTime").Should().MatchRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$");
        (await NameAsync(client, "DescribeVpcs", "VpcId=vpc-myvpc", "Vpcs", "Vpc", "VpcName")).Should().Be("myvpc");
        (await NameAsync(client, "DescribeVSwitches", "VSwitchId=vsw-myvswitch", "VSwitches", "VSwitch", "VSwitchName"))
            .Should().Be("myvswitch");
        (await NameAsync(
            client,
            "DescribeSecurityGroups",
            "SecurityGroupId=sg-mygroup",
            "SecurityGroups",
            "SecurityGroup",
            "SecurityGroupName"))
            .Should().Be("mygroup");
    }

    [Fact]
    [Rule("describe.queues")]
    public async Task A_returned_attached_ENI_has_the_queues_of_its_instance_type_and_its_network_card()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"networkInterfaces":{"eni-myattached":{"queueNumber":7}}}""");
        var enis = (await client.CallAsync("DescribeNetworkInterfaces", "VSwitchId=vsw-myvswitch"))
            .ShouldSucceed().Enis;
        enis.Select(eni => eni.TryGetProperty("QueueNumber", out var queues) ? queues.GetInt32() : 0)
            .Should().Equal(2, 7, 0);
        enis.Take(2).Select(eni => eni.GetProperty("Attachment").GetProperty("NetworkCardIndex").GetInt32())
            .Should().Equal(0, 0);
        enis[2].GetProperty("Attachment").GetRawText().Should().Be("{}");
        (await client.CallAsync("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=eni-myprimary"))
            .ShouldSucceed().Json
            .GetProperty("NetworkInterfaceTrafficConfig").GetProperty("QueueNumber").GetInt32().Should().Be(2);
    }

    [Fact]
    [Rule("places.public-regions")]
    public async Task Every_account_has_the_public_regions_and_their_zones()
    {
        using var client = emulator.NewClient();
        var regions = (await client.CallAsync("DescribeRegions", "AcceptLanguage=en-US")).ShouldSucceed().Json
            .GetProperty("Regions").GetProperty("Region").EnumerateArray().ToList();
        regions.Should().HaveCount(32).And.OnlyContain(region => Text(region, "LocalName") != Text(region, "RegionId"));
        foreach (var region in regions.Select(region => Text(region, "RegionId")))
        {
            var zones = (await client.GetAsync(
                $"/?Action=DescribeZones&RegionId={region}&Verbose=false&Format=JSON"
                + $"&AccessKeyId={client.Account}")).ShouldSucceed().Json
                .GetProperty("Zones").GetProperty("Zone").EnumerateArray().Select(zone => Text(zone, "ZoneId"))
                .ToList();
            var start = region.StartsWith("cn-", StringComparison.Ordinal) ? $"{region}-" : region;
            zones.Should().NotBeEmpty().And.OnlyHaveUniqueItems()
                .And.OnlyContain(zone => zone.StartsWith(start, StringComparison.Ordinal)
                && zone.Length == start.Length + 1);
        }

        var common = $"RegionId=eu-central-1&Format=JSON&AccessKeyId={client.Account}";
        var vpc = (await client.GetAsync($"/?Action=CreateVpc&CidrBlock=10.0.0.0/8&{common}")).ShouldSucceed().Json;
        foreach (var (zone, block) in new[] { ("eu-central-1a", "10.0.0.0/16"), ("eu-central-1b", "10.1.0.0/16") })
        {
            (await client.GetAsync(
                $"/?Action=CreateVSwitch&VpcId={Text(vpc, "VpcId")}&ZoneId={zone}&CidrBlock={block}&{common}"))
                    .ShouldSucceed();
        }
    }

    [Fact]
    [Rule("state.public-collections")]
    public async Task A_document_omits_the_public_regions_and_images()
    {
        using var client = emulator.NewClient();
        var first = await client.StateTextAsync();
        first.Should().NotContain("\"regions\"").And.NotContain("\"images\"");
        (await client.PutAsync(first)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(first);

        await client.PutAsync("""{"regions":{"xx-moon-1":{"zones":["xx-moon-1a"]}},"images":{}}""");
        Ids(await client.StateAsync(), "regions").Should().Equal("xx-moon-1");
        Ids(await client.StateAsync(), "images").Should().BeEmpty();
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldFail("InvalidRegionId.NotFound", 404);
    }

    [Fact]
    [Rule("state.public-collections")]
    public async Task A_patch_adds_to_the_public_regions_and_images_changes_one_or_removes_one()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(
            """
            {"regions":{"xx-moon-1":{},"cn-beijing":{"zones":["cn-beijing-z"]},"cn-qingdao":null},
             "images":{"m-mine":{},"centos_7_9_x64_20G_alibase_20240628.vhd":null}}
            """);
        var state = await client.StateAsync();
        Ids(state, "regions")
            .Should().HaveCount(32).And.StartWith("cn-hangzhou").And.EndWith("xx-moon-1").And.NotContain("cn-qingdao");
        state.GetProperty("regions").GetProperty("cn-beijing").GetProperty("zones").GetRawText()
            .Should().Contain("cn-beijing-z");
        Ids(state, "images").Should().Contain("m-mine").And.Contain("debian_12_5_x64_20G_alibase_20240530.vhd")
            .And.NotContain("centos_7_9_x64_20G_alibase_20240628.vhd");
        var text = await client.StateTextAsync();
        (await client.PutAsync(text)).Status.Should().Be(HttpStatusCode.NoContent);
        (await client.StateTextAsync()).Should().Be(text);
    }

    [Fact]
    [Rule("places.default-region")]
    public async Task The_default_resources_are_in_the_region_of_the_option()
    {
        using var server = await ServerProcess.StartAsync(["--region", "eu-central-1"]);
        using var client = new EmulatorClient(server.Address, "1000000000000000");
        (await client.CallAsync("DescribeNetworkInterfaces")).ShouldSucceed().Enis.Should().BeEmpty();
        var enis = (await client.GetAsync(
            "/?Action=DescribeNetworkInterfaces&RegionId=eu-central-1&VSwitchId=vsw-myvswitch"
            + "&Format=JSON")).ShouldSucceed().Enis;
        enis.Select(eni => (Text(eni, "NetworkInterfaceId"), Text(eni, "ZoneId"), Text(eni, "PrivateIpAddress")))
            .Should().Equal(
            ("eni-myprimary", "eu-central-1a", "172.17.0.10"),
            ("eni-myattached", "eu-central-1a", "172.17.0.11"),
            ("eni-myeni", "eu-central-1a", "172.17.0.12"));
        await client.PatchAsync("""{"vpcs":{"vpc-new":{"cidrBlock":"10.0.0.0/8"}}}""");
        Text(await client.StateAsync(), "vpcs", "vpc-new", "regionId").Should().Be("eu-central-1");
        (await client.GetAsync(
            "/?Action=AssignPrivateIpAddresses&RegionId=eu-central-1&NetworkInterfaceId=eni-myeni"
            + "&SecondaryPrivateIpAddressCount=1&Format=JSON"))
            .ShouldSucceed().Assigned.Should().Equal("172.17.0.1");
    }

    [Fact]
    [Rule("places.default-region")]
    public async Task An_unknown_default_region_is_rejected_at_start()
    {
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--region", "eu-nowhere-1"]);
        exitCode.Should().Be(2);
        error.Should().Contain("--region: \"eu-nowhere-1\" is not the ID of a public region");
    }

    private static async Task<string> NameAsync(
        EmulatorClient client, string action, string query, string list, string item, string member) =>
        Text(
            (await client.CallAsync(action, query)).ShouldSucceed().Json.GetProperty(list).GetProperty(item)[0],
            member);

    private static string Text(JsonElement value, params string[] path) =>
        path.Aggregate(value, (current, member) => current.GetProperty(member)).GetString()!;

    private static IEnumerable<string> Members(JsonElement value, params string[] names) =>
        names.Select(name => Text(value, name));

    private static IEnumerable<string> Ids(JsonElement state, string collection) =>
        state.GetProperty(collection).EnumerateObject().Select(resource => resource.Name);
}
