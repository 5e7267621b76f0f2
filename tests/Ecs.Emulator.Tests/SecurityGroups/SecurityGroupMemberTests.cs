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
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(Second);
        (await caller.CallAsync("JoinSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-2")).Done();
        (await GroupsAsync(caller, eni)).Should().Equal("sg-mygroup", "sg-2");

        (await caller.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-mygroup")).Done();
        (await GroupsAsync(caller, eni)).Should().Equal("sg-2");
        (await caller.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-2"))
            .Refused("InvalidOperation.AtLeastInOneGroup", 403);
        (await caller.CallAsync("LeaveSecurityGroup", $"NetworkInterfaceId={eni}&SecurityGroupId=sg-mygroup"))
            .Refused("InvalidSecurityGroupAssociation.NotFound", 400);
    }

    [Fact]
    [Rule("groups.member")]
    public async Task A_primary_ENI_changes_its_groups_with_its_instance()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync(Second);
        foreach (var action in new[] { "JoinSecurityGroup", "LeaveSecurityGroup" })
        {
            (await caller.CallAsync(action, "NetworkInterfaceId=eni-myprimary&SecurityGroupId=sg-2"))
                .Refused("InvalidOperation.InvalidEniType", 403);
            (await caller.CallAsync(
                action, "NetworkInterfaceId=eni-myeni&InstanceId=i-myinstance&SecurityGroupId=sg-2"))
                .Refused("InvalidParam.EniIdAndInstanceId.Conflict", 403);
        }

        (await caller.CallAsync("JoinSecurityGroup", "InstanceId=i-myinstance&SecurityGroupId=sg-2")).Done();
        (await GroupsAsync(caller, "eni-myprimary")).Should().Equal("sg-mygroup", "sg-2");
    }

    [Fact]
    [Rule("groups.member-again")]
    public async Task An_ENI_that_joins_its_own_group_stays_in_it()
    {
        using var caller = emulator.NewCaller();
        await caller.GivenAsync("""{"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":3}}}""");
        (await caller.CallAsync("JoinSecurityGroup", "NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-mygroup")).Done();
        (await GroupsAsync(caller, "eni-myeni")).Should().Equal("sg-mygroup");
    }

    private static async Task<IEnumerable<string>> GroupsAsync(Caller caller, string eni) =>
        (await caller.CallAsync("DescribeNetworkInterfaces", $"NetworkInterfaceId.1={eni}")).Done().Enis.Single()
            .GetProperty("SecurityGroupIds").GetProperty("SecurityGroupId")
                .EnumerateArray().Select(id => id.GetString()!);
}
