namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Attributes of ENIs that a request keeps, changes or derives.</summary>
public sealed class AttributeTests
{
    private static readonly InstanceType Queues =
        Given.SixAddresses with { PrimaryEniQueueNumber = 8, SecondaryEniQueueNumber = 4 };

    [Fact]
    public void Attributes_without_a_new_value_are_kept()
    {
        var eni = Given.Eni with
        {
            Name = "name",
            Description = "description",
            QueueNumber = 2,
            DeleteOnRelease = false,
            SourceDestCheck = true,
            ConnectionTracking = new ConnectionTracking(80, 4, 60),
        };
        foreach (var (changes, expected) in new[]
        {
            (new NetworkInterfaceChanges { Name = "" }, eni with { Name = "" }),
            (new NetworkInterfaceChanges { Description = "new" }, eni with { Description = "new" }),
            (new NetworkInterfaceChanges { QueueNumber = 3 }, eni with { QueueNumber = 3 }),
            (new NetworkInterfaceChanges { DeleteOnRelease = true }, eni with { DeleteOnRelease = true }),
            (new NetworkInterfaceChanges { SourceDestCheck = false }, eni with { SourceDestCheck = false }),
            (new NetworkInterfaceChanges { TcpEstablishedTimeout = 100 },
                eni with { ConnectionTracking = new ConnectionTracking(100, 4, 60) }),
            (new NetworkInterfaceChanges { TcpClosedAndTimeWaitTimeout = 5 },
                eni with { ConnectionTracking = new ConnectionTracking(80, 5, 60) }),
            (new NetworkInterfaceChanges { UdpTimeout = 10 },
                eni with { ConnectionTracking = new ConnectionTracking(80, 4, 10) }),
        })
        {
            var state = Given.StateWith(eni);
            Modify(state, changes);
            Given.EniOf(state).Should().BeEquivalentTo(expected);
        }
    }

    [Fact]
    public void No_timeout_of_a_primary_ENI_can_be_changed()
    {
        var state = Given.StateWith(Given.AttachedEni with { Type = NetworkInterfaceType.Primary });
        NetworkInterfaceChanges[] timeouts =
        [
            new() { TcpEstablishedTimeout = 100 },
            new() { TcpClosedAndTimeWaitTimeout = 5 },
            new() { UdpTimeout = 10 },
        ];
        foreach (var changes in timeouts)
        {
            Refused.With(Refusal.PrimaryNetworkInterfaceFixed, state, it => Modify(it, changes));
        }
    }

    [Fact]
    public void An_ENI_in_another_state_can_be_neither_modified_nor_deleted()
    {
        var state = Given.StateWith(Given.AttachedEni with { Status = NetworkInterfaceStatus.Attaching });
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            state,
            it => Modify(it, new NetworkInterfaceChanges { Name = "new" }),
            "Available,InUse",
            "Attaching");
        Refused.With(
            Refusal.NetworkInterfaceStateNotAllowed,
            state,
            it => it.Apply(NetworkInterfaceDeletion.Delete(it, Given.Hangzhou, Given.MyEni)),
            "Available,Deleting",
            "Attaching");
    }

    [Fact]
    public void A_detached_trunk_remains_a_trunk()
    {
        var state = Given.StateWith(Given.AttachedEni with { Type = NetworkInterfaceType.Trunk });
        state.Apply(NetworkInterfaceAttachment.Detach(state, Given.Hangzhou, Given.MyEni, Given.MyInstance));
        state.RunDueTransitions();
        Given.EniOf(state).Status.Should().Be(NetworkInterfaceStatus.Available);
        Given.EniOf(state).Type.Should().Be(NetworkInterfaceType.Trunk);
    }

    [Theory]
    [InlineData("Primary", 8)]
    [InlineData("Secondary", 4)]
    public void An_attached_ENI_without_a_number_of_queues_has_that_of_the_instance_type(string type, int queues)
    {
        var eni = Given.AttachedEni with { Type = Enum.Parse<NetworkInterfaceType>(type) };
        QueuesOf(Queues, eni).Should().Be(queues);
        QueuesOf(Queues, eni with { QueueNumber = 2 }).Should().Be(2);
        QueuesOf(Queues, eni with { Status = NetworkInterfaceStatus.Attaching }).Should().BeNull();
        QueuesOf(Queues, eni with { InstanceId = new InstanceId("i-unknown") }).Should().BeNull();
        QueuesOf(Given.SixAddresses, eni).Should().BeNull("the number of the type is not known");
        QueuesOf(Given.SixAddresses, eni with { QueueNumber = 2 }).Should().Be(2);
    }

    [Fact]
    public void ENIs_of_an_instance_or_a_VPC_are_listed_in_the_order_of_creation()
    {
        var other = new VSwitchId("vsw-other");
        var state = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.VSwitch("172.17.1.0/24") with { Id = other },
            Given.Group,
            Given.Instance,
            Eni("eni-1", "172.17.1.1") with { VSwitchId = other, InstanceId = null },
            Eni("eni-2", "172.17.0.2") with { InstanceId = null },
            Eni("eni-3", "172.17.1.3") with { VSwitchId = other });
        state.Replace(state.NetworkInterfaces, Eni("eni-2", "172.17.0.2"));
        state.Replace(state.NetworkInterfaces, Eni("eni-1", "172.17.1.1") with { VSwitchId = other });

        // The instance lists eni-3, eni-2 and eni-1, in the order of attachment.
        List(state, new() { InstanceId = Given.MyInstance }).Should().Equal("eni-1", "eni-2", "eni-3");
        List(state, new() { VpcId = Given.MyVpc }).Should().Equal("eni-1", "eni-2", "eni-3");
        List(state, new() { Ids = [new("eni-2")], InstanceId = new InstanceId("i-other") }).Should().BeEmpty();
        List(state, new() { Ids = [new("eni-2")], VSwitchId = other }).Should().BeEmpty();
    }

    [Fact]
    public void An_ENI_must_have_one_of_the_addresses_of_a_filter() =>
        List(
            Given.StateWith(Given.Eni with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] }),
            new() { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1"), Given.Ipv6Address("2001:db8::2")] })
            .Should().Equal("eni-myeni");

    [Fact]
    public void An_ENI_joins_no_more_security_groups_than_the_quota_allows()
    {
        var groups = Enumerable.Range(1, 5)
            .Select(number => Given.Group with { Id = new SecurityGroupId($"sg-{number}") }).ToList();
        var eni = Given.Eni with { SecurityGroupIds = [.. groups.Take(4).Select(group => group.Id), Given.MyGroup] };
        var state = Given.State([Given.Region, Given.VSwitch(), Given.Group, .. groups, eni]);
        Refused.With(
            Refusal.TooManySecurityGroups,
            state,
            it => it.Apply(NetworkInterfaceGroups.Join(it, Given.MyEni, groups[4].Id)));
    }

    private static void Modify(AccountState state, NetworkInterfaceChanges changes) =>
        state.Apply(NetworkInterfaceModification.Modify(state, Given.Hangzhou, Given.MyEni, changes));

    private static int? QueuesOf(InstanceType type, NetworkInterface eni)
    {
        var state = Given.State(
            Given.Region, Given.VSwitch(), Given.Group, Given.Instance with { Type = type }, eni);
        return NetworkInterfaceListing.Describe(state, Given.Hangzhou, eni.Id).Listed.QueueNumber;
    }

    private static NetworkInterface Eni(string id, string address) => Given.AttachedEni with
    {
        Id = new NetworkInterfaceId(id),
        PrimaryIpAddress = Given.Address(address),
        MacAddress = $"00:16:3e:00:01:0{id[^1]}",
    };

    private static IEnumerable<string> List(AccountState state, NetworkInterfaceFilter filter) =>
        NetworkInterfaceListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.NetworkInterface.Id.Value);
}
