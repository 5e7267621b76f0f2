using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>Changing ENIs.</summary>
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
    public void What_is_named_changes_and_the_rest_stays()
    {
        var world = Given.WorldWith(Given.Eni with { Name = "old", Description = "kept" });
        Modify(world, new NetworkInterfaceChanges
        {
            Name = "new",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            QueueNumber = 4,
            UdpTimeout = 100,
        });
        Given.EniOf(world).Should().BeEquivalentTo(new
        {
            Name = "new",
            Description = "kept",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            QueueNumber = 4,
            ConnectionTracking = new ConnectionTracking(910, 3, 100),
        });
        Refused.With(
            Refusal.ConnectionTrackingNotOffered, world, w => Modify(w, new NetworkInterfaceChanges { UdpTimeout = 99 }));
    }

    [Fact]
    [Rule("eni-modify.groups")]
    public void The_groups_that_are_named_take_the_place_of_all_and_must_have_room()
    {
        var world = Given.World(Given.Region, Given.VSwitch(), Given.Group, Other, Given.Eni);
        Modify(world, Groups("sg-other"));
        world.PrivateAddressesIn(Other.Id).Should().Be(1);
        world.PrivateAddressesIn(Given.MyGroup).Should().Be(0);
        Modify(world, Groups("sg-other", "sg-mygroup"));
        world.PrivateAddressesIn(Given.MyGroup).Should().Be(1);

        var two = Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.20")] };
        Refused.With(
            Refusal.SecurityGroupFull,
            Given.World(Given.Region, Given.VSwitch(), Given.Group, Other, two),
            w => Modify(w, Groups("sg-other")));
        Refused.With(
            Refusal.EnterpriseSecurityGroupFull,
            Given.World(Given.Region, Given.VSwitch(), Given.Group, Other with { Type = SecurityGroupType.Enterprise }, two),
            w => Modify(w, Groups("sg-other")));
        Refused.With(Refusal.SecurityGroupNotFound, world, w => Modify(w, Groups("sg-gone")));
        Refused.With(Refusal.SecurityGroupRepeated, world, w => Modify(w, Groups("sg-other", "sg-other")));
        Refused.With(
            Refusal.VSwitchNotFound, Given.World(Given.Region, Given.Group, Given.Eni), w => Modify(w, Groups("sg-mygroup")));
    }

    [Fact]
    [Rule("eni-modify.primary")]
    public void A_primary_ENI_changes_its_name_its_description_and_SourceDestCheck_alone()
    {
        var world = Given.WorldWith(Primary);
        Modify(world, new NetworkInterfaceChanges { Name = "n", Description = "d", SourceDestCheck = true });
        Given.EniOf(world).SourceDestCheck.Should().BeTrue();
        Refused.With(Refusal.PrimaryNetworkInterfaceFixed, world, w => Modify(w, Groups("sg-mygroup")));
        Refused.With(
            Refusal.PrimaryNetworkInterfaceFixed, world, w => Modify(w, new NetworkInterfaceChanges { DeleteOnRelease = true }));
        Refused.With(
            Refusal.PrimaryNetworkInterfaceFixed, world, w => Modify(w, new NetworkInterfaceChanges { UdpTimeout = 10 }));
        Refused.With(Refusal.PrimaryQueuesFixed, world, w => Modify(w, new NetworkInterfaceChanges { QueueNumber = 2 }));
    }

    [Fact]
    [Rule("eni-modify.queues")]
    public void Queues_change_while_the_ENI_is_Available_or_its_instance_Stopped()
    {
        var changes = new NetworkInterfaceChanges { QueueNumber = 2 };
        Modify(Given.WorldWith(Given.Eni), changes);
        Refused.With(Refusal.QueuesInUse, Given.WorldWith(Given.AttachedEni), w => Modify(w, changes));
        var stopped = Given.Instance with { Status = InstanceStatus.Stopped };
        Modify(Given.World(Given.Region, Given.VSwitch(), Given.Group, stopped, Given.AttachedEni), changes);
    }

    private static NetworkInterfaceChanges Groups(params string[] ids) =>
        new() { SecurityGroupIds = [.. ids.Select(id => new SecurityGroupId(id))] };

    private static void Modify(World world, NetworkInterfaceChanges changes) =>
        NetworkInterfaceModification.Modify(world, Given.Hangzhou, Given.MyEni, changes);
}
