using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Modifying ENIs.</summary>
public sealed class ModificationTests
{
    private static readonly SecurityGroup Other = Given.Group with
    {
        Id = new SecurityGroupId("sg-other"),
        PrivateIpAddressLimit = 1,
    };

    private static readonly NetworkInterface Primary = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };

    [Fact]
    [Rule("eni-modify.attributes")]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = Given.StateWith(Given.Eni with { Name = "old", Description = "kept" });
        Modify(state, new NetworkInterfaceChanges
        {
            Name = "new",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            QueueNumber = 4,
            UdpTimeout = 100,
        });
        Given.EniOf(state).Should().BeEquivalentTo(new
        {
            Name = "new",
            Description = "kept",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            QueueNumber = 4,
            ConnectionTracking = new ConnectionTracking(910, 3, 100),
        });
        Refused.With(
            Refusal.ConnectionTrackingNotSupported, state, it => Modify(
                it, new NetworkInterfaceChanges { UdpTimeout = 99 }));
    }

    [Fact]
    [Rule("eni-modify.groups")]
    public void The_specified_security_groups_replace_all_others_and_must_have_room()
    {
        var state = Given.State(Given.Region, Given.VSwitch(), Given.Group, Other, Given.Eni);
        Modify(state, Groups("sg-other"));
        state.PrivateAddressesIn(Other.Id).Should().Be(1);
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
        Modify(state, Groups("sg-other", "sg-mygroup"));
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(1);

        var two = Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] };
        Refused.With(
            Refusal.SecurityGroupFull,
            Given.State(Given.Region, Given.VSwitch(), Given.Group, Other, two),
            it => Modify(it, Groups("sg-other")));
        Refused.With(
            Refusal.EnterpriseSecurityGroupFull,
            Given.State(
                Given.Region, Given.VSwitch(), Given.Group, Other with { Type = SecurityGroupType.Enterprise }, two),
            it => Modify(it, Groups("sg-other")));
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Modify(it, Groups("sg-missing")));
        Refused.With(Refusal.SecurityGroupRepeated, state, it => Modify(it, Groups("sg-other", "sg-other")));
        Refused.With(
            Refusal.VSwitchNotFound, Given.State(
                Given.Region, Given.Group, Given.Eni), it => Modify(it, Groups("sg-mygroup")));
    }

    [Fact]
    [Rule("eni-modify.primary")]
    public void Only_name_description_and_SourceDestCheck_of_a_primary_ENI_can_be_changed()
    {
        var state = Given.StateWith(Primary);
        Modify(state, new NetworkInterfaceChanges { Name = "n", Description = "d", SourceDestCheck = true });
        Given.EniOf(state).SourceDestCheck.Should().BeTrue();
        Refused.With(Refusal.PrimaryNetworkInterfaceFixed, state, it => Modify(it, Groups("sg-mygroup")));
        Refused.With(
            Refusal.PrimaryNetworkInterfaceFixed, state, it => Modify(
                it, new NetworkInterfaceChanges { DeleteOnRelease = true }));
        Refused.With(
            Refusal.PrimaryNetworkInterfaceFixed, state, it => Modify(
                it, new NetworkInterfaceChanges { UdpTimeout = 10 }));
        Refused.With(
            Refusal.PrimaryQueuesFixed, state, it => Modify(it, new NetworkInterfaceChanges { QueueNumber = 2 }));
    }

    [Fact]
    [Rule("eni-modify.queues")]
    public void Queues_can_be_changed_while_the_ENI_is_Available_or_its_instance_is_Stopped()
    {
        var changes = new NetworkInterfaceChanges { QueueNumber = 2 };
        Modify(Given.StateWith(Given.Eni), changes);
        Refused.With(Refusal.QueuesInUse, Given.StateWith(Given.AttachedEni), it => Modify(it, changes));
        var stopped = Given.Instance with { Status = InstanceStatus.Stopped };
        Modify(Given.State(Given.Region, Given.VSwitch(), Given.Group, stopped, Given.AttachedEni), changes);
    }

    private static NetworkInterfaceChanges Groups(params string[] ids) =>
        new() { SecurityGroupIds = [.. ids.Select(id => new SecurityGroupId(id))] };

    private static void Modify(AccountState state, NetworkInterfaceChanges changes) =>
        state.Apply(NetworkInterfaceModification.Modify(state, Given.Hangzhou, Given.MyEni, changes));
}
