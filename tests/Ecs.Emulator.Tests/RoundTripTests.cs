using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>Whatever calls have made of a world, its document makes the same world again.</summary>
public sealed class RoundTripTests(Emulator emulator)
{
    private const int Steps = 150;
    private const int StepsBetweenLooks = 5;

    /// <summary>Calls whose words in braces stand for a resource that there is, or for a number.</summary>
    private static readonly string[] Calls =
    [
        "AssignPrivateIpAddresses&NetworkInterfaceId={networkInterfaces}&SecondaryPrivateIpAddressCount={n}",
        "AssignPrivateIpAddresses&NetworkInterfaceId={networkInterfaces}&Ipv4PrefixCount=1",
        "AssignIpv6Addresses&NetworkInterfaceId={networkInterfaces}&Ipv6AddressCount={n}",
        "CreateNetworkInterface&VSwitchId={vSwitches}&SecurityGroupId={securityGroups}&Tag.1.Key=k{n}&Tag.1.Value=v",
        "AttachNetworkInterface&NetworkInterfaceId={networkInterfaces}&InstanceId={instances}",
        "DetachNetworkInterface&NetworkInterfaceId={networkInterfaces}&InstanceId={instances}",
        "DeleteNetworkInterface&NetworkInterfaceId={networkInterfaces}",
        "ModifyNetworkInterfaceAttribute&NetworkInterfaceId={networkInterfaces}&Description=number {n}",
        "RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.xlarge&VSwitchId={vSwitches}&SecurityGroupId={securityGroups}&Amount={n}",
        "StopInstance&InstanceId={instances}",
        "StartInstance&InstanceId={instances}",
        "DeleteInstance&InstanceId={instances}&Force=true",
        "TagResources&Version=2014-05-26&ResourceType=eni&ResourceId.1={networkInterfaces}&Tag.1.Key=t{n}&Tag.1.Value={n}",
        "CreateSecurityGroup&VpcId={vpcs}&SecurityGroupType=enterprise",
        "DeleteSecurityGroup&SecurityGroupId={securityGroups}",
        "CreateVpc&CidrBlock=10.{n}.0.0/16&EnableIpv6=true",
        "CreateVSwitch&VpcId={vpcs}&ZoneId=cn-hangzhou-h&CidrBlock=10.{n}.{n}.0/24",
        "ModifyVpcAttribute&VpcId={vpcs}&EnableIPv6=true",
        "ModifyVSwitchAttribute&VSwitchId={vSwitches}&EnableIPv6=true",
        "CreateVSwitchCidrReservation&VSwitchId={vSwitches}&VSwitchCidrReservationMask=28",
        "DeleteVSwitch&VSwitchId={vSwitches}",
        "DeleteVpc&VpcId={vpcs}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Rule("state.round-trip")]
    public async Task A_world_that_random_calls_have_made_is_the_same_when_it_is_put_back(int seed)
    {
        using var caller = emulator.NewCaller();
        var random = new Random(seed);
        var done = 0;
        for (var step = 1; step <= Steps; step++)
        {
            var state = await caller.StateAsync();
            var call = Filled(Calls[random.Next(Calls.Length)], state, random);
            var answer = await caller.GetAsync($"/?Action={call}&RegionId=cn-hangzhou&Format=JSON&AccessKeyId={caller.Account}");
            ((int)answer.Status).Should().BeLessThan(500, "{0}: {1}", call, answer.Body);
            done += answer.Status == HttpStatusCode.OK ? 1 : 0;
            if (step % StepsBetweenLooks == 0)
            {
                var before = await caller.StateTextAsync();
                (await caller.PutAsync(before)).Status.Should().Be(HttpStatusCode.NoContent);
                (await caller.StateTextAsync()).Should().Be(before, "step {0} of seed {1}", step, seed);
            }
        }

        done.Should().BeGreaterThan(Steps / 4, "the calls must change something");
    }

    private static string Filled(string call, JsonElement state, Random random)
    {
        while (call.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = call.IndexOf('}', start);
            var name = call[(start + 1)..end];
            var value = name == "n" ? $"{random.Next(1, 4)}" : OneOf(state.GetProperty(name), random);
            call = call[..start] + value + call[(end + 1)..];
        }

        return call;
    }

    private static string OneOf(JsonElement collection, Random random)
    {
        var ids = collection.EnumerateObject().Select(resource => resource.Name).ToList();
        return ids.Count == 0 ? "none" : ids[random.Next(ids.Count)];
    }
}
