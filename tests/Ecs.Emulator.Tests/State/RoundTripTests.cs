using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.State;

/// <summary>The document of a state restores the same state after any calls, even during transitions.</summary>
public sealed partial class RoundTripTests : IClassFixture<SlowEmulator>
{
    private const int Steps = 250;
    private const int StepsBetweenLooks = 5;
    private const int StepsBetweenListings = 50;

    /// <summary>
    /// Calls in addition to the samples of all actions. Words in braces are replaced with the id of an existing
    /// resource or a number.
    /// </summary>
    private static readonly string[] Calls =
    [
        "AssignPrivateIpAddresses&NetworkInterfaceId={networkInterfaces}&SecondaryPrivateIpAddressCount={n}",
        "AssignPrivateIpAddresses&NetworkInterfaceId={networkInterfaces}&Ipv4PrefixCount=1",
        "AssignIpv6Addresses&NetworkInterfaceId={networkInterfaces}&Ipv6AddressCount={n}",
        "CreateNetworkInterface&VSwitchId={vSwitches}&SecurityGroupId={securityGroups}&Tag.1.Key=k{n}&Tag.1.Value=v",
        "ModifyNetworkInterfaceAttribute&NetworkInterfaceId={networkInterfaces}&Description=number {n}",
        "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.xlarge&VSwitchId={vSwitches}"
            + "&SecurityGroupId={securityGroups}&Amount={n}",
        "DeleteInstance&InstanceId={instances}&Force=true",
        "TagResources&Version=2014-05-26&ResourceType=eni&ResourceId.1={networkInterfaces}&Tag.1.Key=t{n}"
            + "&Tag.1.Value={n}",
        "CreateSecurityGroup&VpcId={vpcs}&SecurityGroupType=enterprise",
        "CreateVpc&CidrBlock=10.{n}.0.0/16&EnableIpv6=true",
        "CreateVSwitch&VpcId={vpcs}&ZoneId=cn-hangzhou-h&CidrBlock=10.{n}.{n}.0/24",
        "ModifyVpcAttribute&VpcId={vpcs}&EnableIPv6=true",
        "ModifyVSwitchAttribute&VSwitchId={vSwitches}&EnableIPv6=true",
        "UnassignPrivateIpAddresses&NetworkInterfaceId={networkInterfaces}&PrivateIpAddress.1=172.17.0.{n}",
        "UnassignIpv6Addresses&NetworkInterfaceId={networkInterfaces}&Ipv6Address.1={n}",
        "CreateNetworkInterface&VSwitchId={vSwitches}&SecurityGroupId={securityGroups}"
            + "&NetworkInterfaceTrafficMode=HighPerformance&DeleteOnRelease=false",
        "ModifyNetworkInterfaceAttribute&NetworkInterfaceId={networkInterfaces}&SecurityGroupId.1={securityGroups}"
            + "&DeleteOnRelease=false",
        "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.c7.2xlarge&VSwitchId={vSwitches}"
            + "&SecurityGroupId={securityGroups}"
            + "&SystemDisk.Size=4{n}&DataDisk.1.Size=2{n}&Tag.1.Key=k&Tag.1.Value={n}&InternetMaxBandwidthOut=1"
            + "&UserData=QQ==&RamRoleName=r{n}&KeyPairName=mykey",
        "ImportKeyPair&KeyPairName=key{n}&PublicKeyBody=ssh-rsa AAA{n}&Tag.1.Key=k&Tag.1.Value={n}",
        "CreateLaunchTemplate&LaunchTemplateName=t{n}&ImageId=m-{n}&DataDisk.1.Size={n}&TemplateTag.1.Key=k{n}",
        "CreateLaunchTemplateVersion&LaunchTemplateName=t{n}&VersionDescription=version {n}&Tag.1.Key=k{n}",
        "ModifyLaunchTemplateDefaultVersion&LaunchTemplateName=t{n}&DefaultVersionNumber=2",
        "DeleteLaunchTemplateVersion&LaunchTemplateName=t{n}&DeleteVersion.1=1",
        "DeleteKeyPairs&KeyPairNames=['key{n}','mykey']",
        "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large&VSwitchId={vSwitches}"
            + "&SecurityGroupId={securityGroups}"
            + "&AutoReleaseTime=2026-11-23T02:{n}0:00Z&DeletionProtection=false&SpotStrategy=SpotAsPriceGo",
        "ModifyInstanceAttribute&InstanceId={instances}&InstanceName=name{n}&Description=about {n}"
            + "&DeletionProtection=false",
        "ModifyInstanceAutoReleaseTime&InstanceId={instances}&AutoReleaseTime=2026-11-23T02:{n}0:00Z",
        "ModifyInstanceMetadataOptions&InstanceId={instances}&HttpEndpoint=enabled&HttpTokens=required"
        + "&HttpPutResponseHopLimit={n}&InstanceMetadataTags=enabled",
        "ModifyInstanceMaintenanceAttributes&InstanceId.1={instances}&MaintenanceWindow.1.StartTime=0{n}:00:00"
        + "&MaintenanceWindow.1.EndTime=00:00:00&ActionOnMaintenance=Stop&NotifyOnMaintenance=true",
        "ModifyInstanceAttachmentAttributes&InstanceId={instances}&PrivatePoolOptions.MatchCriteria=Target"
        + "&PrivatePoolOptions.Id=eap-{n}",
        "ModifyInstanceChargeType&InstanceIds=['{instances}']&Period={n}",
        "ModifyInstanceChargeType&InstanceIds=['{instances}']&InstanceChargeType=PostPaid",
        "ModifyInstanceSpec&InstanceId={instances}&InstanceType=ecs.c7.2xlarge",
        "ModifyInstanceSpec&InstanceId={instances}&InternetMaxBandwidthOut={n}",
        "ModifyInstanceNetworkSpec&InstanceId={instances}&InternetMaxBandwidthOut={n}&AllocatePublicIp=true"
        + "&NetworkChargeType=PayByBandwidth",
        "ReplaceSystemDisk&InstanceId={instances}&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&SystemDisk.Size=6{n}"
        + "&Encrypted=true",
        "StopInstance&InstanceId={instances}&StoppedMode=StopCharging",
        "CreateSecurityGroup&VpcId={vpcs}&Tag.1.Key=k&Tag.1.Value={n}",
        "ModifySecurityGroupAttribute&SecurityGroupId={securityGroups}&SecurityGroupName=group{n}",
        "UntagResources&Version=2014-05-26&ResourceType=eni&ResourceId.1={networkInterfaces}&TagKey.1=t{n}",
        "TagResources&Version=2014-05-26&ResourceType=instance&ResourceId.1={instances}&Tag.1.Key=t{n}&Tag.1.Value={n}",
        "TagResources&Version=2014-05-26&ResourceType=securitygroup&ResourceId.1={securityGroups}&Tag.1.Key=t{n}"
            + "&Tag.1.Value={n}",
        "TagResources&Version=2016-04-28&ResourceType=VPC&ResourceId.1={vpcs}&Tag.1.Key=t{n}&Tag.1.Value={n}",
        "TagResources&Version=2016-04-28&ResourceType=VSWITCH&ResourceId.1={vSwitches}&Tag.1.Key=t{n}&Tag.1.Value={n}",
        "CreateResourceGroup&Version=2020-03-31&Name=group-{n}&DisplayName=Group {n}",
        "AssociateVpcCidrBlock&VpcId={vpcs}&SecondaryCidrBlock=192.168.{n}0.0/24",
        "UnassociateVpcCidrBlock&VpcId={vpcs}&SecondaryCidrBlock=192.168.{n}0.0/24",
        "CreateVSwitch&VpcId={vpcs}&ZoneId=cn-hangzhou-h&CidrBlock=192.168.{n}0.0/26&VSwitchName=name&Tag.1.Key=k"
            + "&Tag.1.Value=v",
        "ModifyRouteTableAttributes&RouteTableId={routeTableId}&RouteTableName=table{n}",
        "CreateVSwitchCidrReservation&VSwitchId={vSwitches}&VSwitchCidrReservationMask=28"
            + "&VSwitchCidrReservationType=Prefix&VSwitchCidrReservationName=kept{n}",
        "CreateDisk&ZoneId=cn-hangzhou-h&Size=4{n}",
        "AttachDisk&DiskId={disks}&InstanceId={instances}",
        "DetachDisk&DiskId=d-myattached&InstanceId=i-mystopped",
        "DeleteVSwitchCidrReservation&VSwitchCidrReservationId={cidrReservations}",
        "ModifyVSwitchCidrReservationAttribute&VSwitchCidrReservationId={cidrReservations}"
        + "&VSwitchCidrReservationName=kept{n}",
        "ResizeDisk&DiskId={systemDisk}&NewSize={n}00",
        "ModifyDiskAttribute&DiskId={systemDisk}&DiskName=disk{n}&EnableAutoSnapshot=true",
        "ModifyDiskSpec&DiskId={systemDisk}&DiskCategory=cloud_auto&ProvisionedIops={n}00",
        "TagResources&Version=2014-05-26&ResourceType=disk&ResourceId.1={systemDisk}&Tag.1.Key=t{n}&Tag.1.Value={n}",
    ];

    private static readonly string[] ReadingVerbs = ["Describe", "List", "Get"];

    private readonly SlowEmulator emulator;

    public RoundTripTests(SlowEmulator emulator) => this.emulator = emulator;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [Rule("state.round-trip")]
    [Rule("state.list-order")]
    public async Task A_state_after_random_calls_is_identical_after_a_round_trip(int seed)
    {
        using var client = emulator.NewClient();
        using var other = emulator.NewClient();
        await ClockAsync(client, """{"freezeAt":"2026-11-23T01:00:00Z"}""");
        var schema = (await client.GetAsync("/_emulator/state/schema")).Json;
        var random = new Random(seed);
        var done = new HashSet<string>();
        string[] calls = [.. Calls, .. Samples(await client.StateAsync())];
        for (var step = 1; step <= Steps; step++)
        {
            var state = await client.StateAsync();
            var call = Filled(calls[random.Next(calls.Length)], state, random);
            var response = await client.GetAsync(
                $"/?Action={call}&Format=JSON&AccessKeyId={client.Account}"
                + (call.Contains("&RegionId=", StringComparison.Ordinal) ? "" : "&RegionId=cn-hangzhou"));
            ((int)response.Status).Should().BeLessThan(500, "{0}: {1}", call, response.Body);
            if (response.Status == HttpStatusCode.OK)
            {
                done.Add(call.Split('&')[0]);
            }

            if (random.Next(3) == 0)
            {
                await ClockAsync(
                    client, $$"""{"advanceSeconds":{{random.Next(SlowEmulator.TransitionSeconds + 2)}}}""");
            }

            if (step % StepsBetweenLooks == 0)
            {
                var before = await client.StateTextAsync();
                var hasListings = step % StepsBetweenListings == 0;
                var listings = hasListings ? await ListingsAsync(client) : [];
                (await client.PutAsync(before)).Status.Should().Be(HttpStatusCode.NoContent);
                (await client.StateTextAsync()).Should().Be(before, "step {0} of seed {1}", step, seed);
                if (hasListings)
                {
                    (await ListingsAsync(client)).Should().Equal(listings, "step {0} of seed {1}", step, seed);
                }
            }
        }

        done.Should().HaveCountGreaterThan(20, "the calls must change something");
        SchemaValidation.Problems(schema, await client.StateAsync()).Should().BeEmpty();

        // Transitions continue in the same way in the state of another account, until the last instance is released. At
        // least one must be.
        await client.GivenAsync(
            """
            {"instances":{"i-last":{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","status":"Stopping",
             "transitionEndsAt":"2026-11-23T03:00:00Z"}}}
            """);
        var last = await client.StateTextAsync();
        (await other.PutAsync(last)).Status.Should().Be(HttpStatusCode.NoContent);
        (await other.StateTextAsync()).Should().Be(last);
        await ClockAsync(client, """{"advanceSeconds":2}""");
        (await other.StateTextAsync()).Should().Be(await client.StateTextAsync());
        await ClockAsync(client, """{"advanceSeconds":7200}""");
        (await other.StateTextAsync()).Should().Be(await client.StateTextAsync()).And.NotBe(last);
    }

    /// <summary>The responses of all actions that read, without their request ids.</summary>
    private static async Task<List<string>> ListingsAsync(EmulatorClient client)
    {
        var responses = new List<string>();
        foreach (var action in ActionCatalogue.All.Where(action => IsReadOnly(action.Name)))
        {
            var names = action.Parameters.Select(parameter => parameter.Name).ToList();
            var response = await client.GetAsync(
                $"/?Action={action.Name}&Version={action.Product.Version}&Format=JSON&AccessKeyId={client.Account}"
                + string.Concat(action.Parameters.Where(parameter => parameter.Example is not null)
                    .Select(parameter => $"&{parameter.SampleName}={parameter.Example}"))
                + (names.Contains("PageSize") ? "&PageSize=50" : names.Contains("MaxResults") ? "&MaxResults=50" : ""));
            responses.Add($"{action.Name} {RequestId().Replace(response.Body, "")}");
        }

        return responses;
    }

    [GeneratedRegex("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")]
    private static partial Regex RequestId();

    private static async Task ClockAsync(EmulatorClient client, string body) =>
        (await client.PostAsync("/_emulator/clock", body)).Status.Should().Be(HttpStatusCode.OK);

    private static string Filled(string call, JsonElement state, Random random)
    {
        while (call.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = call.IndexOf('}', start);
            var name = call[(start + 1)..end];
            var value = name == "n" ? $"{random.Next(1, 4)}" : OneOf(Values(state, name), random);
            call = call[..start] + value + call[(end + 1)..];
        }

        return call;
    }

    /// <summary>Sample calls, in which words replace the resources of the default state.</summary>
    private static IEnumerable<string> Samples(JsonElement defaultState)
    {
        var words = defaultState.EnumerateObject()
            .Select(collection => collection.Name)
            .Except(["account", "accessKeys", "users"])
            .Concat(["routeTableId", "cidrReservations", "systemDisk"])
            .SelectMany(name => Values(defaultState, name).Select(id => (Id: id, Word: $"{{{name}}}")))
            .ToList();
        foreach (var action in ActionCatalogue.All.Where(action => !IsReadOnly(action.Name)))
        {
            var sample = action.Parameters.Where(parameter => parameter.Example is not null)
                .Select(parameter => $"&{parameter.SampleName}={parameter.Example}");
            yield return words.Aggregate(
                $"{action.Name}&Version={action.Product.Version}{string.Concat(sample)}",
                (call, resource) => call.Replace(resource.Id, resource.Word, StringComparison.Ordinal));
        }
    }

    private static bool IsReadOnly(string action) =>
        ReadingVerbs.Any(verb => action.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>The values of a word: the ids or members of a collection.</summary>
    private static IEnumerable<string> Values(JsonElement state, string name) => name switch
    {
        "routeTableId" => state.GetProperty("vpcs").EnumerateObject()
            .Select(vpc => vpc.Value.GetProperty(name).GetString()!),
        "cidrReservations" => state.GetProperty("vSwitches").EnumerateObject()
            .SelectMany(vSwitch => Ids(vSwitch.Value.GetProperty(name))),
        "systemDisk" =>
            state.GetProperty("instances").EnumerateObject()
                .Select(instance => instance.Value.GetProperty(name).GetProperty("id").GetString()!),
        _ => Ids(state.GetProperty(name)),
    };

    private static IEnumerable<string> Ids(JsonElement collection) =>
        collection.EnumerateObject().Select(resource => resource.Name);

    private static string OneOf(IEnumerable<string> values, Random random)
    {
        var all = values.ToList();
        return all.Count == 0 ? "none" : all[random.Next(all.Count)];
    }
}
