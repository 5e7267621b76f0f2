using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.SecurityGroups;

/// <summary>JoinSecurityGroup and LeaveSecurityGroup for an ENI.</summary>
public sealed class SecurityGroupMemberTests(TestEmulator emulator)
{
    private const string Second = """{"securityGroups":{"sg-2":{"vpcId":"vpc-myvpc"}}}""";

    [Theory]
    [InlineData("eni-myeni")]
    [InlineData("eni-myattached")]
    [Rule("groups.member")]
    public async Task An_ENI_joins_and_leaves_a_group(string eni)
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Second);
        (await client.CallAsync("JoinSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-2")).ShouldSucceed();
        (await GroupsAsync(client, eni)).Should().Equal("sg-mygroup", "sg-2");

        (await client.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-mygroup"))
            .ShouldSucceed();
        (await GroupsAsync(client, eni)).Should().Equal("sg-2");
        (await client.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-2"))
            .ShouldFail("InvalidOperation.AtLeastInOneGroup", 403);
        (await client.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-mygroup"))
            .ShouldFail("InvalidSecurityGroupAssociation.NotFound", 400);
    }

    [Fact]
    [Rule("groups.member")]
    public async Task A_primary_ENI_changes_its_groups_with_its_instance()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync(Second);
        foreach (var action in new[] { "JoinSecurityGroup", "LeaveSecurityGroup" })
        {
            (await client.CallAsync(action, "NetworkInterfaceId=eni-myprimary&SecurityGroupId=sg-2"))
                .ShouldFail("InvalidOperation.InvalidEniType", 403);
            (await client.CallAsync(
                action, "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance&SecurityGroupId=sg-2"))
                .ShouldFail("InvalidParam.EniIdAndInstanceId.Conflict", 403);
        }

        (await client.CallAsync("JoinSecurityGroup", "InstanceId=i-myinstance&SecurityGroupId=sg-2")).ShouldSucceed();
        (await GroupsAsync(client, "eni-myprimary")).Should().Equal("sg-mygroup", "sg-2");
    }

    [Fact]
    [Rule("groups.member-again")]
    public async Task An_ENI_that_joins_its_own_group_stays_in_it()
    {
        using var client = emulator.NewClient();
        await client.GivenAsync("""{"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":3}}}""");
        (await client.CallAsync("JoinSecurityGroup", "NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-mygroup"))
            .ShouldSucceed();
        (await GroupsAsync(client, "eni-myeni")).Should().Equal("sg-mygroup");
    }

    private static async Task<IEnumerable<string>> GroupsAsync(EmulatorClient client, string eni) =>
        (await client.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}"))
            .ShouldSucceed().Enis.Single()
            .GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId")
                .EnumerateArray().Select(id => id.GetString()!);
}
