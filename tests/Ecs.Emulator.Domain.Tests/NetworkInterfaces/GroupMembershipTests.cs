namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>ENIs join and leave security groups.</summary>
public sealed class GroupMembershipTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly SecurityGroupId Second = new("sg-second");
    private static readonly SecurityGroupId Unknown = new("sg-unknown");
    private static readonly SecurityGroupId InOtherVpc = new("sg-other-vpc");

    [Fact]
    public void An_ENI_joins_a_security_group_that_has_room_for_its_addresses()
    {
        var state = State(Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.50")] });
        state.Replace(state.SecurityGroups, Group(Second) with { PrivateIpAddressLimit = 1 });
        Refused.With(Refusal.SecurityGroupFull, state, it => Join(it, Second));
        state.Replace(state.SecurityGroups, Group(Second) with { PrivateIpAddressLimit = 2 });
        Join(state, Second);
        Given.EniOf(state).SecurityGroupIds.Should().Equal(Given.MyGroup, Second);
        state.PrivateAddressesIn(Second).Should().Be(2);
        Join(state, Second, Given.Hangzhou);
        Given.EniOf(state).SecurityGroupIds.Should().Equal(Given.MyGroup, Second);
    }

    [Fact]
    public void The_security_group_must_exist_in_the_VPC_of_the_VSwitch()
    {
        var state = State(Given.Eni);
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Join(it, Unknown));
        Refused.With(Refusal.NetworkInterfaceVpcMismatch, state, it => Join(it, InOtherVpc));
        var lost = Given.State(Given.Region, Group(Given.MyGroup), Group(Second), Given.Eni);
        Refused.With(Refusal.VSwitchNotFound, lost, it => Join(it, Second), "vsw-myvswitch");
    }

    [Fact]
    public void An_ENI_cannot_leave_its_last_security_group()
    {
        var state = State(Given.Eni);
        Refused.With(Refusal.NetworkInterfaceNotInGroup, state, it => Leave(it, Second), "eni-myeni");
        Refused.With(Refusal.NetworkInterfaceLastGroup, state, it => Leave(it, Given.MyGroup), "eni-myeni");
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Leave(it, Unknown));
        Join(state, Second);
        Leave(state, Given.MyGroup);
        Given.EniOf(state).SecurityGroupIds.Should().Equal(Second);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
    }

    [Fact]
    public void Only_a_non_primary_ENI_that_is_Available_or_InUse_changes_its_security_groups()
    {
        foreach (var status in Enum.GetValues<NetworkInterfaceStatus>())
        {
            var state = State(Given.Eni with { Status = status });
            if (status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse)
            {
                Join(state, Second);
            }
            else
            {
                Refused.With(
                    Refusal.NetworkInterfaceStateNotAllowed, state, it => Join(it, Second), "Available,InUse",
                    $"{status}");
                Refused.With(Refusal.NetworkInterfaceStateNotAllowed, state, it => Leave(it, Given.MyGroup));
            }
        }

        Refused.With(
            Refusal.NetworkInterfaceTypeNotAllowed,
            State(Given.Eni with { Type = NetworkInterfaceType.Primary }),
            it => Join(it, Second),
            "Secondary,Trunk,Member",
            "Primary");
        Refused.With(Refusal.NetworkInterfaceNotFound, State(), it => Join(it, Second), "eni-myeni");
        Refused.With(Refusal.NetworkInterfaceNotFound, State(Given.Eni), it => Join(it, Second, Beijing));
        Refused.With(Refusal.TaskInProgress, State(Given.Eni with { TaskInProgress = true }), it => Join(it, Second));
    }

    private static SecurityGroup Group(SecurityGroupId id) => Given.Group with { Id = id };

    private static void Join(AccountState state, SecurityGroupId group, RegionId? region = null) =>
        state.Apply(NetworkInterfaceGroups.Join(state, Given.MyEni, group, region));

    private static void Leave(AccountState state, SecurityGroupId group) =>
        state.Apply(NetworkInterfaceGroups.Leave(state, Given.MyEni, group));

    private static AccountState State(params object[] rows) => Given.State(
    [
        Given.Region,
        Given.Region with { Id = Beijing },
        Given.VSwitch(),
        Given.Group,
        Group(Second),
        Group(InOtherVpc) with { VpcId = new VpcId("vpc-other") },
        .. rows,
    ]);
}
