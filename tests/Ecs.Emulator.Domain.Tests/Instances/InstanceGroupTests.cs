namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Instances join and leave security groups.</summary>
public sealed class InstanceGroupTests
{
    private static readonly SecurityGroupId Second = new("sg-second");
    private static readonly NetworkInterface Primary = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };

    [Fact]
    public void An_instance_joins_a_security_group_once_if_the_group_has_room()
    {
        var state = State(Given.Instance, Primary with { PrivateIpAddresses = [Given.Address("172.17.0.50")] });
        Refused.With(Refusal.InstanceAlreadyInGroup, state, it => Join(it, Given.MyGroup));
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Join(it, new SecurityGroupId("sg-unknown")));
        Limit(state, 1);
        Refused.With(Refusal.SecurityGroupFull, state, it => Join(it, Second));
        Limit(state, 2);
        Join(state, Second);
        state.PrimaryNetworkInterfaceOf(Given.MyInstance)!.SecurityGroupIds.Should().Equal(Given.MyGroup, Second);
        state.PrivateAddressesIn(Second).Should().Be(2);
    }

    [Fact]
    public void An_instance_cannot_leave_its_last_security_group()
    {
        var state = State(Given.Instance, Primary);
        Refused.With(Refusal.InstanceNotInGroup, state, it => Leave(it, Second));
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Leave(it, new SecurityGroupId("sg-unknown")));
        Refused.With(Refusal.InstanceLastGroup, state, it => Leave(it, Given.MyGroup));
        Join(state, Second);
        Leave(state, Given.MyGroup);
        state.PrimaryNetworkInterfaceOf(Given.MyInstance)!.SecurityGroupIds.Should().Equal(Second);
    }

    [Fact]
    public void An_instance_without_a_primary_ENI_has_no_security_groups()
    {
        var state = State(Given.Instance);
        Refused.With(Refusal.VpcMismatch, state, it => Join(it, Second));
        Refused.With(Refusal.InstanceNotInGroup, state, it => Leave(it, Second));
    }

    [Fact]
    public void A_locked_or_unknown_instance_cannot_join_or_leave_a_security_group()
    {
        var locked = State(Given.Instance with { LockReasons = ["security"] }, Primary);
        Refused.With(Refusal.InstanceLocked, locked, it => Join(it, Second));
        Refused.With(Refusal.InstanceLocked, locked, it => Leave(it, Given.MyGroup));
        Refused.With(Refusal.InstanceNotFound, State(), it => Join(it, Second));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            State(Given.Instance with { Status = InstanceStatus.Starting }, Primary),
            it => Join(it, Second),
            "Running,Stopped",
            "Starting");
    }

    private static void Join(AccountState state, SecurityGroupId group) =>
        state.Apply(InstanceSecurityGroups.Join(state, Given.MyInstance, group));

    private static void Leave(AccountState state, SecurityGroupId group) =>
        state.Apply(InstanceSecurityGroups.Leave(state, Given.MyInstance, group));

    private static void Limit(AccountState state, int addresses) => state.Replace(
        state.SecurityGroups, Given.Group with { Id = Second, PrivateIpAddressLimit = addresses });

    private static AccountState State(params object[] rows) =>
        Given.State([Given.Region, Given.VSwitch(), Given.Group, Given.Group with { Id = Second }, .. rows]);
}
