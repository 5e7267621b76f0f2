using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Modifying and deleting custom route entries, and what their next hops cannot do.</summary>
public sealed class RouteEntryTests
{
    private static readonly RouteEntryKey ById = RouteEntryKey.Of(MyEntry);
    private static readonly RouteEntryKey ByDestination = RouteEntryKey.Of(GivenRoutes.System, To("10.0.0.0/8"));

    private static readonly RouteEntry Second =
        Entry with { Id = new("rte-second"), Destination = To("11.0.0.0/8"), NextHop = ToEni };

    [Fact]
    [Rule("routes.modification")]
    public void A_new_next_hop_makes_the_entry_Modifying_and_texts_change_at_once()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Entry);
        clock.Advance(TimeSpan.FromSeconds(1));
        Modify(state, ById, new() { Name = "name", Description = "description" });
        var renamed = Entry with { Name = "name", Description = "description", ModifiedTime = clock.GetUtcNow() };
        Find(state).Should().Be(renamed);

        Modify(state, ByDestination, new() { Description = "", NextHop = ToEni });
        Find(state).Should().Be(renamed with
        {
            Description = "",
            NextHop = ToEni,
            Status = RouteEntryStatus.Modifying,
            TransitionEndsAt = clock.GetUtcNow() + Delay,
        });
        (state.Routes.HasEntryTo(ToEni), state.Routes.HasEntryTo(ToInstance)).Should().Be((true, false));
        clock.Advance(Delay);
        state.RunDueTransitions();
        Find(state).Should().Be(renamed with { Description = "", NextHop = ToEni });
    }

    [Fact]
    public void Entries_can_exchange_their_destinations()
    {
        var state = State(Entry, Second);
        var changes = state.NewChanges();
        changes.Replace(state.RouteEntries, Entry, Entry with { Destination = Second.Destination });
        changes.Replace(state.RouteEntries, Second, Second with { Destination = Entry.Destination });
        state.Apply(changes);
        state.Routes.FindEntry(Entry.RouteTableId, Second.Destination)!.Id.Should().Be(Entry.Id);
        state.Routes.FindEntry(Entry.RouteTableId, Entry.Destination)!.Id.Should().Be(Second.Id);
    }

    [Fact]
    [Rule("routes.modification")]
    public void A_modification_to_the_present_values_changes_nothing() => RouteEntryModification.Modify(
        State(Entry), null, ById, new() { Name = "", Description = "", NextHop = ToInstance })
        .IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("Pending", Refusal.RouteTableBusy)]
    [InlineData("Modifying", Refusal.RouteTableBusy)]
    [InlineData("Deleting", Refusal.RouteTableBusy)]
    [InlineData("Available", null)]
    [Rule("routes.tasks")]
    internal void A_next_hop_is_modified_only_while_no_entry_of_the_route_table_changes(
        string status, Refusal? refusal)
    {
        var state = State(Entry, Second with { Status = Enum.Parse<RouteEntryStatus>(status) });
        Modify(state, ById, new() { Name = "name" });
        if (refusal is { } expected)
        {
            Refused.With(expected, state, it => Modify(it, ById, new() { NextHop = ToEni }));
        }
        else
        {
            Modify(state, ById, new() { NextHop = ToEni });
        }
    }

    [Fact]
    public void A_new_next_hop_must_be_in_the_VPC() => Refused.With(
        Refusal.NextHopNotFound,
        State(Entry),
        it => Modify(it, ById, new() { NextHop = NextHop.To(new InstanceId("i-unknown")) }));

    [Fact]
    [Rule("routes.entries")]
    public void An_entry_is_Deleting_and_then_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Entry, Second);
        Delete(state, ById);
        Find(state).Should().Be(
            Entry with { Status = RouteEntryStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        Refused.With(Refusal.RouteEntryStateNotAllowed, state, it => Delete(it, ById));
        Refused.With(Refusal.RouteEntryStateNotAllowed, state, it => Modify(it, ById, new() { Name = "name" }));
        Refused.With(Refusal.RouteTaskConflict, state, it => Delete(it, RouteEntryKey.Of(Second.Id)));
        clock.Advance(Delay);
        state.RunDueTransitions();
        state.RouteEntries.Should().Equal(Second);
        state.Routes.FindEntry(GivenRoutes.System, Entry.Destination).Should().BeNull();
        state.Routes.EntriesIn(GivenRoutes.System).Should().Equal(Second);
        state.Routes.HasEntryTo(ToInstance).Should().BeFalse();
        Delete(state, RouteEntryKey.Of(Second.Id));
        clock.Advance(Delay);
        state.RunDueTransitions();
        state.Routes.EntriesIn(GivenRoutes.System).Should().BeEmpty();
    }

    [Fact]
    [Rule("routes.tasks")]
    public void No_entry_is_deleted_while_another_one_of_the_route_table_is_modified() => Refused.With(
        Refusal.RouteTableBusy,
        State(Entry, Second with { Status = RouteEntryStatus.Modifying }),
        it => Delete(it, ById));

    [Fact]
    [Rule("routes.entries")]
    public void An_entry_is_found_by_its_id_or_by_its_route_table_destination_and_next_hop()
    {
        var lost = Entry with { Id = new("rte-lost"), RouteTableId = Unknown };
        (RouteEntryKey Key, RegionId? Region, Refusal Refusal)[] rejected =
        [
            (RouteEntryKey.Of(new RouteEntryId("rte-unknown")), null, Refusal.RouteEntryNotFound),
            (ById, Beijing, Refusal.RouteEntryNotFound),
            (ById, UnknownRegion, Refusal.RegionNotFound),
            (RouteEntryKey.Of(lost.Id), null, Refusal.RouteEntryNotFound),
            (ByDestination, Beijing, Refusal.RouteTableNotFound),
            (RouteEntryKey.Of(Unknown, To("10.0.0.0/8")), null, Refusal.RouteTableNotFound),
            (RouteEntryKey.Of(GivenRoutes.System, To("12.0.0.0/8")), null, Refusal.RouteEntryNotFound),
            (RouteEntryKey.Of(GivenRoutes.System, To("10.0.0.0/8"), "i-other"), null, Refusal.RouteEntryNotFound),
            (RouteEntryKey.Of(GivenRoutes.System, To("172.17.0.0/24")), null, Refusal.RouteEntryIsSystem),
            (RouteEntryKey.Of(GivenRoutes.System, To("100.64.0.0/10")), null, Refusal.RouteEntryIsSystem),
        ];
        foreach (var (key, region, refusal) in rejected)
        {
            Refused.With(refusal, State(Entry, lost), it => Delete(it, key, region));
            Refused.With(refusal, State(Entry, lost), it => Modify(it, key, new() { Name = "name" }, region));
        }

        Delete(State(Entry), ById, Given.Hangzhou);
        Delete(State(Entry), RouteEntryKey.Of(GivenRoutes.System, To("10.0.0.0/8"), "i-myinstance"), Given.Hangzhou);
    }

    [Fact]
    [Rule("routes.dependencies")]
    public void An_instance_that_is_a_next_hop_cannot_be_deleted()
    {
        void DeleteInstance(AccountState state) => state.Apply(
            InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));

        Refused.With(Refusal.InstanceIsNextHop, State(Entry), DeleteInstance);
        DeleteInstance(State(Second));
        DeleteInstance(State(Entry with { NextHop = new(NextHopType.NetworkInterface, Given.MyInstance.Value) }));
    }

    [Fact]
    [Rule("routes.deleted-next-hop")]
    public void An_entry_keeps_a_deleted_next_hop_which_is_then_not_enabled()
    {
        var state = State(
            Entry with { NextHop = NextHop.To(new InstanceId("i-released")) },
            Second with { NextHop = NextHop.To(new NetworkInterfaceId("eni-deleted")) },
            Entry with { Id = new("rte-3"), Destination = To("12.0.0.0/8") },
            Second with { Id = new("rte-4"), Destination = To("13.0.0.0/8") });
        state.RouteEntries.Select(entry => ListedRouteEntry.Of(state, entry).IsNextHopEnabled)
            .Should().Equal(false, false, true, true);
    }

    [Theory]
    [InlineData("next hop", "The instance is the next hop of a route entry.")]
    [InlineData("ENI as next hop", "The instance is the next hop of a route entry.")]
    [InlineData("route table", "The VSwitch has a custom route table.")]
    [Rule("routes.dependencies")]
    public void An_instance_with_routes_cannot_move_to_another_VPC(string reason, string message)
    {
        var group = Given.Group with { Id = new("sg-other"), VpcId = OtherVpc.Id };
        var second = Given.VSwitch("172.17.1.0/24") with { Id = new("vsw-second") };
        AccountState Moving()
        {
            object[] routes = reason switch
            {
                "next hop" => [Entry],
                "ENI as next hop" => [Second],
                _ => [Table],
            };
            var state = State([group, second, .. routes]);
            state.Replace(state.Instances, Given.Instance with { Status = InstanceStatus.Stopped });
            state.Replace(
                state.VSwitches,
                Given.VSwitch() with { RouteTableId = reason == "route table" ? Custom : null });
            return state;
        }

        Refused.With(
            Refusal.InstanceMoveDenied,
            Moving(),
            state => state.Apply(InstanceVpcModification.Modify(state, Given.MyInstance, new()
            {
                VSwitchId = OtherVSwitch.Id,
                VpcId = OtherVpc.Id,
                SecurityGroupIds = [group.Id],
            })),
            message);
        var within = Moving();
        within.Apply(InstanceVpcModification.Modify(within, Given.MyInstance, new() { VSwitchId = second.Id }));
    }

    private static RouteEntry Find(AccountState state) => state.RouteEntries.Find(MyEntry)!;

    private static void Modify(
        AccountState state, RouteEntryKey key, RouteEntryChanges changes, RegionId? region = null) =>
        state.Apply(RouteEntryModification.Modify(state, region, key, changes));

    private static void Delete(AccountState state, RouteEntryKey key, RegionId? region = null) =>
        state.Apply(RouteEntryDeletion.Delete(state, region, key));
}
