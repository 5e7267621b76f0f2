using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Route entries whose destination is a prefix list.</summary>
public sealed class PrefixListRouteTests
{
    private static readonly PrefixListId Id = new("pl-1");

    /// <summary>An entry of the system route table to pl-1.</summary>
    private static readonly RouteEntry Route = Entry with { Id = new("rte-list"), Destination = To("pl-1") };

    [Fact]
    [Rule("routes.prefix-lists")]
    public void An_entry_routes_to_the_blocks_of_a_list()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenRoutes.State(
            clock, List("pl-1", "192.168.0.0/24", "192.168.1.0/24"), List("pl-six", "2001:db8::/64"));
        state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, Spec("pl-1")));
        Association(state).Should().Be("vtb-myvpc Creating [192.168.0.0/24 192.168.1.0/24] []");
        Transitions.Pass(state, clock);
        Association(state).Should().Be("vtb-myvpc Created [192.168.0.0/24 192.168.1.0/24] []");
        state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, Spec("pl-six")));
        Transitions.Pass(state, clock);

        Listed(state, new() { Type = RouteEntryType.Custom }).Should().Equal("pl-1 False", "pl-six True");
        Listed(state, new() { Type = RouteEntryType.Custom, IsIpv6 = true }).Should().Equal("pl-six True");
        Listed(state, new() { Destinations = ["pl-1"] }).Should().Equal("pl-1 False");

        Modify(state, new() { RemovedBlocks = [GivenRules.Block("192.168.0.0/24")] });
        Association(state).Should().Be("vtb-myvpc Modifying [192.168.1.0/24] []");
        Transitions.Pass(state, clock);
        Association(state).Should().Be("vtb-myvpc Created [192.168.1.0/24] []");

        state.Apply(RouteEntryModification.Modify(
            state, Given.Hangzhou, RouteEntryKey.Of(GivenRoutes.System, To("pl-1")), new() { NextHop = ToEni }));
        Association(state).Should().Be("vtb-myvpc Modifying [192.168.1.0/24] []");
        Transitions.Pass(state, clock);
        state.Apply(RouteEntryDeletion.Delete(state, Given.Hangzhou, RouteEntryKey.Of(GivenRoutes.System, To("pl-1"))));
        Association(state).Should().Be("vtb-myvpc Deleting [192.168.1.0/24] []");
        Transitions.Pass(state, clock);
        Associations(state).Items.Should().BeEmpty();
        state.Apply(PrefixListDeletion.Delete(state, PrefixListProduct.Vpc, Given.Hangzhou, Id));
    }

    [Fact]
    [Rule("routes.prefix-lists")]
    public void The_list_is_a_Created_one_of_VPC_in_the_region()
    {
        var list = List("pl-1", "192.168.0.0/24");
        void Reject(Refusal refusal, params object[] rows) => Rejected(refusal, "pl-1", rows);
        Reject(Refusal.PrefixListNotFound);
        Reject(Refusal.PrefixListNotFound, list with { RegionId = Beijing });
        Reject(Refusal.PrefixListNotFound, list with { Product = PrefixListProduct.Ecs });
        Reject(Refusal.PrefixListStateNotAllowed, list with { Status = PrefixListStatus.Modifying });
        Reject(
            Refusal.RouteDestinationNotAllowed, List("pl-1", "192.168.0.0/24", Given.VSwitch().CidrBlock.ToString()));
        Reject(Refusal.RouteDestinationNotAllowed, List("pl-1", "100.64.0.0/10"));
        Reject(Refusal.PrefixListRouteExists, list, Route);
        Reject(Refusal.RouteEntryStateNotAllowed, list, Route with { Status = RouteEntryStatus.Pending });
    }

    [Fact]
    [Rule("routes.prefix-list-conflicts")]
    public void Two_entries_of_a_route_table_do_not_route_to_the_same_block()
    {
        var first = List("pl-1", "192.168.0.0/24", "192.168.1.0/24");
        var second = List("pl-2", "192.168.1.0/24");
        Rejected(Refusal.PrefixListRouteConflict, "pl-2", first, second, Route);
        Rejected(Refusal.PrefixListRouteConflict, "pl-2", second, Entry with { Destination = To("192.168.1.0/24") });
        Rejected(Refusal.RouteDestinationInPrefixList, "192.168.1.0/24", first, Route);

        var inOther = Route with { RouteTableId = Custom };
        foreach (var destination in new[] { "pl-2", "192.168.1.0/24", "192.168.1.0/25" })
        {
            var state = GivenRoutes.State(Table, first, second, inOther);
            state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, Spec(destination)));
        }

        var batch = GivenRoutes.State(first, second);
        var result = batch.Apply(RouteEntryCreation.Create(
            batch, Given.Hangzhou, [Spec("pl-1"), Spec("192.168.1.0/24"), Spec("pl-2"), Spec("pl-1")]));
        result.Succeeded.Should().ContainSingle();
        result.Failed.Select(failed => failed.Reason.Refusal).Should().Equal(
            Refusal.RouteDestinationInPrefixList, Refusal.PrefixListRouteConflict, Refusal.PrefixListRouteExists);
    }

    [Fact]
    [Rule("routes.prefix-list-conflicts")]
    public void A_block_of_a_list_cannot_be_that_of_a_new_VSwitch()
    {
        var state = GivenRoutes.State(List("pl-1", "172.17.9.0/24"), Route);
        void Create(AccountState it, string block) => it.Apply(VSwitchCreation.Create(
            it, Given.Hangzhou, new VSwitchSpec
            {
                VpcId = Given.MyVpc,
                ZoneId = Given.VSwitch().ZoneId,
                CidrBlock = To(block).Ipv4!.Value,
            }));
        Refused.With(Refusal.VSwitchBlockIsDestination, state, it => Create(it, "172.17.9.0/24"));
        Create(state, "172.17.10.0/24");
    }

    [Fact]
    [Rule("vpc-prefix-lists.associations")]
    public void Blocks_of_other_entries_are_suppressed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenRoutes.State(
            clock, List("pl-1", "192.168.0.0/24"), Route, Entry with { Destination = To("192.168.1.0/24") });
        Modify(state, new() { AddedEntries = [new PrefixListEntry(GivenRules.Block("192.168.1.0/24"))] });
        Association(state).Should().Be("vtb-myvpc Modifying [192.168.0.0/24] [192.168.1.0/24]");
        Transitions.Pass(state, clock);
        Association(state).Should().Be("vtb-myvpc ModifyFailed [192.168.0.0/24] [192.168.1.0/24]");

        state.Apply(RouteEntryDeletion.Delete(state, Given.Hangzhou, RouteEntryKey.Of(MyEntry)));
        Transitions.Pass(state, clock);
        Association(state).Should().Be("vtb-myvpc Created [192.168.0.0/24 192.168.1.0/24] []");
    }

    [Fact]
    [Rule("vpc-prefix-lists.associations")]
    public void Associations_are_the_existing_route_tables_in_pages()
    {
        var state = GivenRoutes.State(
            Table,
            List("pl-1", "192.168.0.0/24"),
            Route,
            Route with { Id = new("rte-second"), RouteTableId = Custom },
            Route with { Id = new("rte-dangling"), RouteTableId = Unknown });
        Paged.InOrder(
            page => PrefixListAssociation.List(state, Given.Hangzhou, Id, page),
            association => association.RouteTableId.Value,
            "vtb-myvpc",
            "vtb-custom");
        Associations(state).Items[0].Owner.Should().Be(state.Owner);
        Associations(state).Items[0].PrefixList.Should().Be(state.PrefixLists.Single());
        Refused.With(
            Refusal.PrefixListNotFound,
            state,
            it => PrefixListAssociation.List(it, Beijing, Id, new ContinuedPage(0, 10)));
    }

    [Fact]
    [Rule("vpc-prefix-lists.delete")]
    public void A_list_that_an_entry_of_an_existing_route_table_names_is_not_deleted()
    {
        void Delete(AccountState it) =>
            it.Apply(PrefixListDeletion.Delete(it, PrefixListProduct.Vpc, Given.Hangzhou, Id));
        Refused.With(Refusal.PrefixListInUse, GivenRoutes.State(List("pl-1"), Route), Delete);
        Delete(GivenRoutes.State(List("pl-1"), Route with { RouteTableId = Unknown }));
    }

    [Fact]
    [Rule("routes.prefix-list-quota")]
    public void An_entry_to_a_list_counts_as_the_maximum_number_of_its_entries()
    {
        var quotas = new Quotas { RouteEntriesPerRouteTable = 11 };
        AccountState State(params object[] rows) => StateUnder(quotas, [List("pl-1", "192.168.0.0/24"), .. rows]);
        void Create(AccountState it, string destination) =>
            it.Apply(RouteEntryCreation.Create(it, Given.Hangzhou, Spec(destination)));
        Create(State(Entry), "pl-1");
        Refused.With(
            Refusal.RouteEntryQuotaExceeded,
            State(Entry, Entry with { Id = new("rte-second"), Destination = To("11.0.0.0/8") }),
            it => Create(it, "pl-1"));
        Create(State(Route), "11.0.0.0/8");
        Refused.With(Refusal.RouteEntryQuotaExceeded, State(Route, Entry), it => Create(it, "11.0.0.0/8"));

        Refused.With(Refusal.PrefixListRouteTableFull, State(Route), it => Modify(it, new() { MaxEntries = 12 }));
        Refused.With(
            Refusal.PrefixListRouteTableFull, State(Route, Entry), it => Modify(it, new() { MaxEntries = 11 }));
        Modify(State(Route), new() { MaxEntries = 11 });
        Modify(State(), new() { MaxEntries = 50 });
        Modify(StateUnder(new Quotas { RouteEntriesPerRouteTable = 5 }, List("pl-1"), Route), new() { MaxEntries = 9 });
        Modify(StateUnder(new Quotas { RouteEntriesPerRouteTable = 5 }, List("pl-1"), Route), new() { Name = "other" });
    }

    private static PrefixList List(string id, params string[] blocks) =>
        GivenRules.List(id, 10, blocks) with { Product = PrefixListProduct.Vpc };

    private static void Rejected(Refusal refusal, string destination, params object[] rows) => Refused.With(
        refusal,
        GivenRoutes.State(rows),
        it => it.Apply(RouteEntryCreation.Create(it, Given.Hangzhou, Spec(destination))));

    private static void Modify(AccountState state, PrefixListChanges changes) =>
        state.Apply(PrefixListModification.Modify(state, PrefixListProduct.Vpc, Given.Hangzhou, Id, changes));

    private static Page<PrefixListAssociation> Associations(AccountState state) =>
        PrefixListAssociation.List(state, Given.Hangzhou, Id, new ContinuedPage(0, 10));

    private static string Association(AccountState state)
    {
        var association = Associations(state).Items.Should().ContainSingle().Subject;
        return $"{association.RouteTableId.Value} {association.Status} [{string.Join(' ', association.Effective)}] "
            + $"[{string.Join(' ', association.Suppressed)}]";
    }

    private static IEnumerable<string> Listed(AccountState state, RouteEntryFilter filter) =>
        RouteEntryListing.List(state, Given.Hangzhou, GivenRoutes.System, filter, new ContinuedPage(0, 50))
            .Items.Select(entry => $"{entry.Destination} {entry.IsIpv6}");
}
