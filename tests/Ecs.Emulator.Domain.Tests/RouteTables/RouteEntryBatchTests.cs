using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Creating and deleting several route entries, which succeed or fail independently.</summary>
public sealed class RouteEntryBatchTests
{
    [Fact]
    [Rule("routes.batch")]
    public void Entries_are_created_together_although_a_VPC_has_one_task_at_a_time()
    {
        var state = State(Table, Entry);
        var batch = Create(
            state,
            Spec("11.0.0.0/8"),
            Spec("10.0.0.0/8"),
            Spec("11.0.0.0/8"),
            Spec("11.0.0.0/8") with { RouteTableId = Custom },
            Spec("12.0.0.0/8") with { RouteTableId = Unknown });
        batch.Succeeded.Select(entry => (entry.RouteTableId, entry.Destination)).Should().Equal(
            (GivenRoutes.System, To("11.0.0.0/8")), (Custom, To("11.0.0.0/8")));
        batch.Failed.Select(failed => (failed.Item.Destination, failed.Reason.Refusal)).Should().Equal(
            (To("10.0.0.0/8"), Refusal.RouteEntryExists),
            (To("11.0.0.0/8"), Refusal.RouteEntryExists),
            (To("12.0.0.0/8"), Refusal.RouteTableNotFound));
        batch.Failed[1].Reason.Arguments.Should().Equal("11.0.0.0/8");
        state.RouteEntries.Should().Equal([Entry, .. batch.Succeeded]);
        Create(state, Spec("13.0.0.0/8")).Failed.Single().Reason.Refusal.Should().Be(Refusal.RouteTaskConflict);
    }

    [Fact]
    public void The_new_entries_of_a_route_table_count_together()
    {
        var state = StateUnder(new Quotas { RouteEntriesPerRouteTable = 2 }, Table, Entry);
        var batch = Create(
            state,
            Spec("11.0.0.0/8") with { RouteTableId = Custom },
            Spec("11.0.0.0/8"),
            Spec("12.0.0.0/8"),
            Spec("12.0.0.0/8") with { RouteTableId = Custom });
        batch.Succeeded.Should().HaveCount(3);
        batch.Failed.Single().Reason.Refusal.Should().Be(Refusal.RouteEntryQuotaExceeded);
        batch.Failed.Single().Item.RouteTableId.Should().Be(GivenRoutes.System);
    }

    [Fact]
    [Rule("routes.batch")]
    public void Entries_are_deleted_together_and_each_only_once()
    {
        var second = Entry with { Id = new("rte-second"), Destination = To("11.0.0.0/8") };
        var state = State(Entry, second);
        var batch = Delete(
            state,
            RouteEntryKey.Of(MyEntry),
            RouteEntryKey.Of(GivenRoutes.System, To("11.0.0.0/8")),
            RouteEntryKey.Of(second.Id),
            RouteEntryKey.Of(new RouteEntryId("rte-unknown")));
        batch.Succeeded.Should().Equal(Entry, second);
        batch.Failed.Select(failed => (failed.Item, failed.Reason.Refusal)).Should().Equal(
            (RouteEntryKey.Of(second.Id), Refusal.RouteEntryNotFound),
            (RouteEntryKey.Of(new RouteEntryId("rte-unknown")), Refusal.RouteEntryNotFound));
        state.RouteEntries.Should().OnlyContain(entry => entry.Status == RouteEntryStatus.Deleting);
        Delete(state, RouteEntryKey.Of(MyEntry)).Failed.Single()
            .Reason.Refusal.Should().Be(Refusal.RouteEntryStateNotAllowed);
    }

    [Fact]
    public void An_unknown_region_rejects_the_whole_request()
    {
        Refused.With(
            Refusal.RegionNotFound, State(), it => RouteEntryCreation.Create(it, UnknownRegion, [Spec("10.0.0.0/8")]));
        Refused.With(
            Refusal.RegionNotFound,
            State(Entry),
            it => RouteEntryDeletion.Delete(it, UnknownRegion, [RouteEntryKey.Of(MyEntry)]));
    }

    private static RouteEntryBatch<RouteEntrySpec> Create(AccountState state, params RouteEntrySpec[] specs) =>
        state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, specs));

    private static RouteEntryBatch<RouteEntryKey> Delete(AccountState state, params RouteEntryKey[] keys) =>
        state.Apply(RouteEntryDeletion.Delete(state, Given.Hangzhou, keys));
}
