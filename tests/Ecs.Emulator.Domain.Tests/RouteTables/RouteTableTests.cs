using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Creating, modifying and deleting custom route tables.</summary>
public sealed class RouteTableTests
{
    private static readonly RouteTableSpec Plain = new() { VpcId = Given.MyVpc };

    [Fact]
    [Rule("routes.tables")]
    public void A_new_route_table_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var spec = Plain with
        {
            Name = "name",
            Description = "description",
            AssociateType = RouteTableAssociateType.Gateway,
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => RouteTableCreation.Create(it, Given.Hangzhou, spec).Changes);
        var table = state.RouteTables.Single();
        table.Should().Be(new RouteTable
        {
            Id = table.Id,
            VpcId = Given.MyVpc,
            RegionId = Given.Hangzhou,
            Status = RouteTableStatus.Pending,
            Name = "name",
            Description = "description",
            AssociateType = RouteTableAssociateType.Gateway,
            CreationTime = Given.Then,
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        table.Id.Value.Should().MatchRegex("^vtb-bp1[a-z0-9]{18}$");

        Transitions.Pass(state, clock);
        state.RouteTables.Single()
            .Should().Be(table with { Status = RouteTableStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    public void VPCs_can_exchange_their_system_route_tables()
    {
        var state = State();
        var changes = state.NewChanges();
        changes.Replace(state.Vpcs, Given.Vpc, Given.Vpc with { RouteTable = OtherVpc.RouteTable });
        changes.Replace(state.Vpcs, OtherVpc, OtherVpc with { RouteTable = Given.Vpc.RouteTable });
        state.Apply(changes);
        state.Routes.FindTable(Given.Vpc.RouteTable.Id)!.VpcId.Should().Be(OtherVpc.Id);
        state.Routes.FindTable(OtherVpc.RouteTable.Id)!.VpcId.Should().Be(Given.MyVpc);
    }

    [Fact]
    public void A_route_table_can_move_to_another_VPC()
    {
        var state = State(Table);
        state.Apply(state.NewReplacement(state.RouteTables, Table, Table with { VpcId = OtherVpc.Id }));
        state.Routes.CustomTablesOf(Given.MyVpc).Should().BeEmpty();
        state.Routes.CustomTablesOf(OtherVpc.Id).Should().Equal(Custom);
    }

    [Fact]
    [Rule("routes.quotas")]
    public void A_new_route_table_needs_an_Available_VPC_and_a_free_quota()
    {
        Refused.With(Refusal.RegionNotFound, State(), it => Create(it, Plain, UnknownRegion));
        Refused.With(Refusal.VpcNotFound, State(), it => Create(it, Plain, Beijing));
        Refused.With(Refusal.VpcNotFound, State(), it => Create(it, Plain with { VpcId = new("vpc-unknown") }));
        Refused.With(
            Refusal.VpcStateNotAllowed,
            State(Given.Vpc with { Id = new("vpc-new"), RouteTable = new(new("vtb-new")), Status = VpcStatus.Pending }),
            it => Create(it, Plain with { VpcId = new("vpc-new") }));

        var state = StateUnder(new Quotas { CustomRouteTablesPerVpc = 2 }, Table);
        Create(state, Plain);
        Refused.With(Refusal.RouteTableQuotaExceeded, state, it => Create(it, Plain));
        Create(state, Plain with { VpcId = OtherVpc.Id });
    }

    [Fact]
    public void The_id_of_a_new_route_table_is_not_used_by_a_system_or_custom_route_table()
    {
        var ids = new IdGenerator(Given.Owner, 1);
        var used = Enumerable.Range(0, 2).Select(_ => new RouteTableId(ids.NextId("vtb-", Given.Hangzhou, 21)))
            .ToList();
        var next = new RouteTableId(ids.NextId("vtb-", Given.Hangzhou, 21));
        var state = Given.StateOf(
            Given.Settings with { RandomSeed = 1 },
            Given.Region,
            Given.Vpc with { RouteTable = new(used[0]) },
            Table with { Id = used[1] });
        state.Routes.NewTableId(state.NewChanges(), Given.Hangzhou).Should().Be(next);
    }

    [Fact]
    [Rule("routes.tables")]
    public void Attributes_of_a_custom_and_of_a_system_route_table_are_modified()
    {
        var state = State(Table);
        Modify(state, Custom, new() { Name = "name", Description = "description", RoutePropagationEnabled = false });
        Find(state).Should().Be(
            Table with { Name = "name", Description = "description", RoutePropagationEnabled = false });
        Modify(state, Custom, new() { Description = "" });
        Find(state).Should().Be(Table with { Name = "name", RoutePropagationEnabled = false });
        Modify(state, GivenRoutes.System, new() { RoutePropagationEnabled = false });
        state.Vpcs.Find(Given.MyVpc)!.RouteTable.Should().Be(
            new SystemRouteTable(GivenRoutes.System, RoutePropagationEnabled: false));
        Refused.With(Refusal.RouteTableNotFound, state, it => Modify(it, Unknown, new()));
        Refused.With(Refusal.RouteTableNotFound, state, it => Modify(it, Custom, new(), Beijing));
        Refused.With(Refusal.RegionNotFound, state, it => Modify(it, Custom, new(), UnknownRegion));
    }

    [Fact]
    [Rule("routes.tables")]
    public void Tags_of_system_and_custom_route_tables_are_changed_and_listed()
    {
        var type = ResourceType.Of(RouteTable.Kind);
        var state = State(
            Table,
            Given.Vpc with { Id = new("vpc-remote"), RegionId = Beijing, RouteTable = new(new("vtb-remote")) });
        string[] ids = [GivenRoutes.System.Value, Custom.Value];
        state.Apply(ResourceTagModification.Add(state, Given.Hangzhou, type, ids, [new("a", "1"), new("b", "2")]));
        state.Apply(ResourceTagModification.Remove(state, Given.Hangzhou, type, ids, ["b"]));
        Modify(state, GivenRoutes.System, new() { Name = "name" });
        var table = RouteTableListing.Get(state, Given.Hangzhou, GivenRoutes.System);
        table.Name.Should().Be("name");
        table.Tags.Should().Equal(new Tag("a", "1"));
        ResourceTagListing.List(state, Given.Hangzhou, type, new(), new ContinuedPage(0, 10)).Items
            .Should().Equal(ids.Select(id => new ListedTag(id, new Tag("a", "1"))));
        type.AllIn(state, Beijing).Select(resource => resource.Id).Should().Equal("vtb-remote");
        type.Find(state, Beijing, ids[0]).Should().BeNull();
        type.Find(state, null, "vtb-remote")!.Id.Should().Be("vtb-remote");
        type.Find(state, null, Unknown.Value).Should().BeNull();
        var moving = () => type.Find(state, null, ids[0])!.MoveToGroup(state.NewChanges(), "rg-mygroup");
        moving.Should().Throw<NotSupportedException>();
    }

    [Fact]
    [Rule("routes.tables")]
    public void A_custom_route_table_is_Deleting_and_then_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Table, Table with { Id = new("vtb-second") }, Entry);
        Delete(state, Custom);
        Find(state).Should().Be(
            Table with { Status = RouteTableStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        Refused.With(Refusal.RouteTableStateNotAllowed, state, it => Delete(it, Custom));
        Transitions.Pass(state, clock);
        state.RouteTables.Select(table => table.Id.Value).Should().Equal("vtb-second");
        state.Routes.CustomTablesOf(Given.MyVpc).Should().Equal(new RouteTableId("vtb-second"));
        Delete(state, new("vtb-second"));
        Transitions.Pass(state, clock);
        state.Routes.CustomTablesOf(Given.MyVpc).Should().BeEmpty();
    }

    [Fact]
    [Rule("routes.table-deletion")]
    public void A_system_route_table_and_one_that_is_used_or_being_created_cannot_be_deleted()
    {
        Refused.With(Refusal.RouteTableNotFound, State(), it => Delete(it, Custom));
        Refused.With(Refusal.RouteTableNotFound, State(Table), it => Delete(it, Custom, Beijing));
        Refused.With(Refusal.RouteTableIsSystem, State(Table), it => Delete(it, GivenRoutes.System));
        Refused.With(
            Refusal.RouteTableStateNotAllowed,
            State(Table with { Status = RouteTableStatus.Pending }),
            it => Delete(it, Custom));
        Refused.With(
            Refusal.RouteTableHasEntries,
            State(Table, Entry with { RouteTableId = Custom }),
            it => Delete(it, Custom));
        Refused.With(
            Refusal.RouteTableInUse,
            State(Table, Given.VSwitch("172.17.1.0/24") with { Id = new("vsw-2"), RouteTableId = Custom }),
            it => Delete(it, Custom));
    }

    [Fact]
    [Rule("routes.dependencies")]
    public void A_VPC_with_custom_route_tables_or_entries_cannot_be_deleted()
    {
        var empty = Given.Vpc with { Id = new("vpc-empty"), RouteTable = new(new("vtb-empty")) };
        var table = Table with { VpcId = empty.Id };
        DeleteVpc(State(empty), empty.Id);
        Refused.With(Refusal.VpcHasRouteTables, State(empty, table), it => DeleteVpc(it, empty.Id));
        Refused.With(
            Refusal.VpcHasRouteEntries,
            State(empty, table, Entry with { RouteTableId = Custom }),
            it => DeleteVpc(it, empty.Id));
        Refused.With(
            Refusal.VpcHasRouteEntries,
            State(empty, Entry with { RouteTableId = new("vtb-empty") }),
            it => DeleteVpc(it, empty.Id));
    }

    private static RouteTable? Find(AccountState state) => state.Routes.FindTable(Custom);

    private static void Create(AccountState state, RouteTableSpec spec, RegionId? region = null) =>
        state.Apply(RouteTableCreation.Create(state, region, spec));

    private static void Modify(
        AccountState state, RouteTableId id, RouteTableChanges changes, RegionId? region = null) =>
        state.Apply(RouteTableModification.Modify(state, region, id, changes));

    private static void Delete(AccountState state, RouteTableId id, RegionId? region = null) =>
        state.Apply(RouteTableDeletion.Delete(state, region, id));

    private static void DeleteVpc(AccountState state, VpcId id) =>
        state.Apply(VpcDeletion.Delete(state, region: null, id));
}
