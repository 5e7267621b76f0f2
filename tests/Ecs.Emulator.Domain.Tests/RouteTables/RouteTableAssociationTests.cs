using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>The association of VSwitches with custom route tables.</summary>
public sealed class RouteTableAssociationTests
{
    private static readonly VSwitch Routed = Given.VSwitch("172.17.1.0/24") with
    {
        Id = new("vsw-routed"),
        RouteTableId = Custom,
    };

    [Fact]
    [Rule("routes.association")]
    public void A_VSwitch_is_associated_with_a_custom_route_table_and_back_with_that_of_its_VPC()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Table);
        Associate(state);
        var pending = Given.VSwitch() with
        {
            Status = VSwitchStatus.Pending,
            RouteTableId = Custom,
            TransitionEndsAt = Given.Then + Delay,
        };
        Find(state).Should().Be(pending);
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Unassociate(it));
        clock.Advance(Delay);
        state.RunDueTransitions();
        Find(state).Should().Be(Given.VSwitch() with { RouteTableId = Custom });

        Unassociate(state);
        Find(state).Should().Be(pending with { RouteTableId = null, TransitionEndsAt = clock.GetUtcNow() + Delay });
        clock.Advance(Delay);
        state.RunDueTransitions();
        Find(state).Should().Be(Given.VSwitch());
    }

    [Fact]
    [Rule("routes.association")]
    public void Only_an_Available_VSwitch_with_the_system_route_table_is_associated()
    {
        Refused.With(Refusal.VSwitchNotFound, State(Table), it => Associate(it, vSwitch: new("vsw-unknown")));
        Refused.With(Refusal.VSwitchHasRouteTable, State(Table, Routed), it => Associate(it, vSwitch: Routed.Id));
        Refused.With(
            Refusal.VSwitchStateNotAllowed,
            State(Table, Routed with { Status = VSwitchStatus.Pending, RouteTableId = null }),
            it => Associate(it, vSwitch: Routed.Id));
        Refused.With(Refusal.RouteTableVpcMismatch, State(Table), it => Associate(it, vSwitch: OtherVSwitch.Id));
    }

    [Fact]
    [Rule("routes.association")]
    public void Only_an_Available_custom_route_table_for_VSwitches_is_associated()
    {
        Refused.With(Refusal.RegionNotFound, State(Table), it => Associate(it, region: UnknownRegion));
        Refused.With(Refusal.RouteTableNotFound, State(Table), it => Associate(it, region: Beijing));
        Refused.With(Refusal.RouteTableNotFound, State(Table), it => Associate(it, Unknown));
        Refused.With(Refusal.RouteTableIsSystem, State(Table), it => Associate(it, GivenRoutes.System));
        Refused.With(
            Refusal.RouteTableIsForGateways,
            State(Table with { AssociateType = RouteTableAssociateType.Gateway }),
            it => Associate(it));
        Refused.With(
            Refusal.RouteTableStateNotAllowed, State(
                Table with { Status = RouteTableStatus.Pending }), it => Associate(it));
    }

    [Fact]
    [Rule("routes.association")]
    public void Only_an_associated_VSwitch_is_unassociated()
    {
        Refused.With(Refusal.VSwitchNotInRouteTable, State(Table), it => Unassociate(it));
        Refused.With(
            Refusal.VSwitchNotInRouteTable,
            State(Table, Table with { Id = new("vtb-second") }, Routed with { RouteTableId = new("vtb-second") }),
            it => Unassociate(it, vSwitch: Routed.Id));
        Refused.With(Refusal.VSwitchNotFound, State(Table), it => Unassociate(it, vSwitch: new("vsw-unknown")));
        Refused.With(Refusal.RouteTableNotFound, State(Table), it => Unassociate(it, Unknown));
    }

    [Fact]
    [Rule("routes.dependencies")]
    public void An_associated_VSwitch_cannot_be_deleted()
    {
        var state = State(Table, Routed);
        Refused.With(Refusal.VSwitchHasRouteTable, state, it => DeleteVSwitch(it, Routed.Id));
        state.Replace(state.VSwitches, Routed with { RouteTableId = null });
        DeleteVSwitch(state, Routed.Id);
    }

    private static VSwitch Find(AccountState state) => state.VSwitches.Find(Given.MyVSwitch)!;

    private static void Associate(
        AccountState state, RouteTableId? table = null, VSwitchId? vSwitch = null, RegionId? region = null) =>
        state.Apply(RouteTableAssociation.Associate(
            state, region, table ?? Custom, vSwitch ?? Given.MyVSwitch));

    private static void Unassociate(AccountState state, RouteTableId? table = null, VSwitchId? vSwitch = null) =>
        state.Apply(RouteTableAssociation.Unassociate(
            state, region: null, table ?? Custom, vSwitch ?? Given.MyVSwitch));

    private static void DeleteVSwitch(AccountState state, VSwitchId id) =>
        state.Apply(VSwitchDeletion.Delete(state, region: null, id));
}
