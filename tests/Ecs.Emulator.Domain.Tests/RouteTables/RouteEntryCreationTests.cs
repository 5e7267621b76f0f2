using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Creating custom route entries.</summary>
public sealed class RouteEntryCreationTests
{
    [Fact]
    [Rule("routes.entries")]
    public void A_new_entry_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Table);
        var spec = Spec("10.0.0.0/8") with
        {
            RouteTableId = Custom,
            NextHop = ToEni,
            Name = "name",
            Description = "description",
        };
        Planned.ChangesNothing(state, it => RouteEntryCreation.Create(it, Given.Hangzhou, spec).Changes);
        var entry = state.RouteEntries.Single();
        entry.Should().Be(new RouteEntry
        {
            Id = entry.Id,
            RouteTableId = Custom,
            Destination = spec.Destination,
            NextHop = ToEni,
            Status = RouteEntryStatus.Pending,
            Name = "name",
            Description = "description",
            ModifiedTime = Given.Then,
            TransitionEndsAt = Given.Then + Delay,
        });
        entry.Id.Value.Should().MatchRegex("^rte-bp1[a-z0-9]{18}$");

        clock.Advance(Delay);
        state.RunDueTransitions();
        state.RouteEntries.Single()
            .Should().Be(entry with { Status = RouteEntryStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("routes.entries")]
    public void A_new_entry_needs_an_Available_route_table_in_an_Available_VPC()
    {
        var spec = Spec("10.0.0.0/8");
        Refused.With(Refusal.RegionNotFound, State(), it => Create(it, spec, UnknownRegion));
        Refused.With(Refusal.RouteTableNotFound, State(), it => Create(it, spec, Beijing));
        Refused.With(Refusal.RouteTableNotFound, State(), it => Create(it, spec with { RouteTableId = Unknown }));
        Refused.With(
            Refusal.RouteTableStateNotAllowed,
            State(Table with { Status = RouteTableStatus.Pending }),
            it => Create(it, spec with { RouteTableId = Custom }));
        var state = State();
        state.Replace(state.Vpcs, Given.Vpc with { Status = VpcStatus.Pending });
        Refused.With(Refusal.VpcStateNotAllowed, state, it => Create(it, spec));
    }

    [Theory]
    [InlineData("172.17.0.0/24")]
    [InlineData("172.17.0.128/25")]
    [InlineData("172.17.0.1")]
    [InlineData("100.64.0.0/10")]
    [InlineData("2001:db8::/64")]
    [InlineData("2001:db8::1")]
    [Rule("routes.destination")]
    public void A_destination_in_a_VSwitch_or_that_of_the_cloud_services_is_rejected(string destination) =>
        Refused.With(Refusal.RouteDestinationNotAllowed, Ipv6State(), it => Create(it, Spec(destination)));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("172.17.0.0/16")]
    [InlineData("172.17.1.0/24")]
    [InlineData("100.64.1.0/24")]
    [InlineData("100.0.0.0/9")]
    [InlineData("2001:db8::/56")]
    [Rule("routes.destination")]
    public void A_destination_can_contain_VSwitches_and_be_in_the_block_of_the_cloud_services(string destination) =>
        Create(Ipv6State(), Spec(destination));

    [Fact]
    [Rule("routes.destination")]
    public void A_destination_is_unique_in_a_route_table()
    {
        var state = State(Table, Entry);
        Refused.With(
            Refusal.RouteEntryExists,
            state,
            it => Create(it, Spec("10.0.0.0/8") with { NextHop = ToEni }),
            "10.0.0.0/8");
        Create(state, Spec("10.0.0.0/8") with { RouteTableId = Custom });
        Refused.With(
            Refusal.RouteEntryStateNotAllowed,
            state,
            it => Create(it, Spec("10.0.0.0/8") with { RouteTableId = Custom }));
    }

    [Theory]
    [InlineData("Pending", "vtb-myvpc", Refusal.RouteTaskConflict)]
    [InlineData("Deleting", "vtb-myvpc", Refusal.RouteTaskConflict)]
    [InlineData("Pending", "vtb-custom", Refusal.RouteTaskConflict)]
    [InlineData("Deleting", "vtb-custom", Refusal.RouteTaskConflict)]
    [InlineData("Modifying", "vtb-myvpc", Refusal.RouteTableBusy)]
    [InlineData("Modifying", "vtb-custom", null)]
    [InlineData("Pending", "vtb-other", null)]
    [InlineData("Available", "vtb-myvpc", null)]
    [Rule("routes.tasks")]
    internal void A_VPC_creates_one_entry_at_a_time_and_not_while_one_of_the_table_is_modified(
        string status, string table, Refusal? refusal)
    {
        var state = State(
            Table, Entry with { Status = Enum.Parse<RouteEntryStatus>(status), RouteTableId = new(table) });
        Expect(refusal, state, it => Create(it, Spec("11.0.0.0/8")));
    }

    [Theory]
    [InlineData("vpc-myvpc", Refusal.RouteTaskConflict)]
    [InlineData("vpc-other", null)]
    [Rule("routes.tasks")]
    internal void No_entry_is_created_while_a_VSwitch_of_the_VPC_is_created_or_deleted(string vpc, Refusal? refusal) =>
        Expect(
            refusal,
            State(Given.VSwitch("172.17.1.0/24") with
            {
                Id = new("vsw-new"),
                VpcId = new(vpc),
                Status = VSwitchStatus.Pending,
            }),
            it => Create(it, Spec("10.0.0.0/8")));

    [Fact]
    [Rule("routes.quotas")]
    public void A_route_table_has_a_quota_of_custom_entries()
    {
        var state = StateUnder(new Quotas { RouteEntriesPerRouteTable = 2 }, Table, Entry);
        Create(state, Spec("11.0.0.0/8"));
        state.RunDueTransitions();
        Refused.With(Refusal.RouteEntryQuotaExceeded, state, it => Create(it, Spec("12.0.0.0/8")));
        Create(state, Spec("12.0.0.0/8") with { RouteTableId = Custom });
    }

    [Fact]
    [Rule("routes.next-hop")]
    public void An_instance_of_the_VPC_that_is_Running_or_Stopped_can_be_the_next_hop()
    {
        var spec = Spec("10.0.0.0/8");
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            var state = State();
            state.Replace(state.Instances, Given.Instance with { Status = status });
            Expect(
                status is InstanceStatus.Running or InstanceStatus.Stopped ? null : Refusal.InstanceStateNotAllowed,
                state,
                it => Create(it, spec));
        }

        Refused.With(Refusal.NextHopNotFound, State(), it => Create(it, spec with
        {
            NextHop = NextHop.To(new InstanceId("i-unknown")),
        }));
        Refused.With(
            Refusal.NextHopNotFound,
            State(Given.Instance with { Id = new("i-remote"), RegionId = Beijing }),
            it => Create(it, spec with { NextHop = NextHop.To(new InstanceId("i-remote")) }));
        Refused.With(
            Refusal.NextHopInstanceNotInVpc,
            State(Given.Instance with { Id = new("i-bare") }),
            it => Create(it, spec with { NextHop = NextHop.To(new InstanceId("i-bare")) }));
        Refused.With(
            Refusal.NextHopInstanceNotInVpc,
            State(),
            it => Create(it, spec with { RouteTableId = OtherVpc.RouteTable.Id }));
    }

    [Fact]
    [Rule("routes.next-hop")]
    public void An_ENI_of_the_VPC_can_be_the_next_hop()
    {
        var spec = Spec("10.0.0.0/8") with { NextHop = ToEni };
        Create(State(), spec);
        Refused.With(
            Refusal.NextHopNetworkInterfaceNotFound,
            State(),
            it => Create(it, spec with { RouteTableId = OtherVpc.RouteTable.Id }));
        Refused.With(
            Refusal.NextHopNetworkInterfaceNotFound,
            State(),
            it => Create(it, spec with { NextHop = NextHop.To(new NetworkInterfaceId("eni-unknown")) }));
        Refused.With(
            Refusal.NextHopNetworkInterfaceNotFound,
            State(Given.Eni with
            {
                Id = new("eni-remote"),
                RegionId = Beijing,
                MacAddress = "00:16:3e:00:00:02",
                PrimaryIpAddress = Given.Address("172.17.0.13"),
            }),
            it => Create(it, spec with { NextHop = NextHop.To(new NetworkInterfaceId("eni-remote")) }));
    }

    [Fact]
    [Rule("routes.vswitches")]
    public void A_VSwitch_cannot_have_the_destination_of_an_entry_as_its_block_or_be_created_during_a_task()
    {
        var spec = new VSwitchSpec
        {
            VpcId = Given.MyVpc,
            ZoneId = Given.ZoneH,
            CidrBlock = Given.Block("172.17.1.0/24"),
        };
        var entry = Entry with { Destination = To("172.17.1.0/24") };
        void CreateVSwitch(AccountState state) => state.Apply(VSwitchCreation.Create(state, null, spec));

        Refused.With(Refusal.VSwitchBlockIsDestination, State(entry), CreateVSwitch);
        Refused.With(
            Refusal.VSwitchBlockIsDestination, State(Table, entry with { RouteTableId = Custom }), CreateVSwitch);
        CreateVSwitch(State(entry with { Destination = To("172.17.0.0/23") }));
        CreateVSwitch(State(entry with { RouteTableId = OtherVpc.RouteTable.Id }));
        foreach (var status in Enum.GetValues<RouteEntryStatus>())
        {
            Expect(
                status == RouteEntryStatus.Available ? null : Refusal.RouteTableBusy,
                State(Table, Entry with { RouteTableId = Custom, Status = status }),
                CreateVSwitch);
        }
    }

    [Fact]
    [Rule("routes.vswitches")]
    public void A_VSwitch_is_not_deleted_during_a_task_in_its_VPC()
    {
        var entry = Entry with { Status = RouteEntryStatus.Pending, RouteTableId = OtherVpc.RouteTable.Id };
        Refused.With(
            Refusal.RouteTableBusy,
            State(entry),
            state => state.Apply(VSwitchDeletion.Delete(state, null, OtherVSwitch.Id)));
        var other = State(entry with { RouteTableId = GivenRoutes.System });
        other.Apply(VSwitchDeletion.Delete(other, null, OtherVSwitch.Id));
    }

    private static void Expect(Refusal? refusal, AccountState state, Action<AccountState> call)
    {
        if (refusal is { } expected)
        {
            Refused.With(expected, state, call);
        }
        else
        {
            Changed.By(state, call);
        }
    }

    private static AccountState Ipv6State()
    {
        var state = State();
        state.Replace(state.VSwitches, Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") });
        return state;
    }

    private static void Create(AccountState state, RouteEntrySpec spec, RegionId? region = null) =>
        state.Apply(RouteEntryCreation.Create(state, region, spec));
}
