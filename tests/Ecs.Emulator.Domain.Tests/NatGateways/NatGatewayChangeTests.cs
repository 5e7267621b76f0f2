using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>Modifying and deleting NAT gateways.</summary>
public sealed class NatGatewayChangeTests
{
    private static readonly NatGatewayChanges Changes = new()
    {
        Name = "name",
        Description = "description",
        EipBindMode = EipMode.Nat,
        IcmpReplyEnabled = false,
    };

    [Fact]
    [Rule("nat.modify")]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = GivenNat.State();
        Planned.ChangesNothing(
            state, it => NatGatewayModification.Modify(it, Given.Hangzhou, GivenNat.MyGateway, Changes));
        var modified = GivenNat.Gateway with
        {
            Name = "name",
            Description = "description",
            EipBindMode = EipMode.Nat,
            IcmpReplyEnabled = false,
        };
        GivenNat.Find(state).Should().Be(modified);
        Modify(state, new());
        Modify(state, new() { EipBindMode = EipMode.Nat });
        GivenNat.Find(state).Should().Be(modified);
        Refused.With(
            Refusal.EipBindModeNotSupported, state, it => Modify(it, new() { EipBindMode = EipMode.MultiBinded }));
        Modify(GivenNat.State(), new() { EipBindMode = EipMode.MultiBinded });
    }

    [Fact]
    [Rule("nat.spec")]
    public void A_new_specification_makes_the_gateway_Modifying()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock);
        Planned.ChangesNothing(
            state, it => NatGatewayModification.ModifySpec(it, Given.Hangzhou, GivenNat.MyGateway, "Middle"));
        GivenNat.Find(state).Should().Be(GivenNat.Gateway with
        {
            Spec = "Middle",
            Status = NatGatewayStatus.Modifying,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        GivenNat.Find(state).Should().Be(GivenNat.Gateway with { Spec = "Middle" });
        Refused.With(
            Refusal.NatGatewaySpecUnchanged,
            state,
            it => NatGatewayModification.ModifySpec(it, null, GivenNat.MyGateway, "Middle"));
    }

    [Fact]
    [Rule("nat.not-found")]
    public void A_gateway_is_found_only_in_its_region_and_changed_only_if_Available()
    {
        Action<AccountState, RegionId?, NatGatewayId>[] rules =
        [
            (it, region, id) => NatGatewayModification.Modify(it, region, id, Changes),
            (it, region, id) => NatGatewayModification.ModifySpec(it, region, id, "Middle"),
            (it, region, id) => NatGatewayDeletion.Delete(it, region, id),
        ];
        foreach (var rule in rules)
        {
            var state = GivenNat.State();
            rule(state, null, GivenNat.MyGateway);
            Refused.With(
                Refusal.RegionNotFound, state, it => rule(it, GivenRoutes.UnknownRegion, GivenNat.MyGateway));
            Refused.With(Refusal.NatGatewayNotFound, state, it => rule(it, GivenRoutes.Beijing, GivenNat.MyGateway));
            Refused.With(Refusal.NatGatewayNotFound, state, it => rule(it, null, new("ngw-unknown")));
            state.Replace(state.NatGateways, GivenNat.Gateway with { Status = NatGatewayStatus.Modifying });
            Refused.With(
                Refusal.NatGatewayStateNotAllowed,
                state,
                it => rule(it, Given.Hangzhou, GivenNat.MyGateway),
                "ngw-mygateway");
        }
    }

    [Fact]
    [Rule("nat.protection")]
    public void A_protected_gateway_cannot_be_deleted()
    {
        var state = GivenNat.State();
        Planned.ChangesNothing(
            state, it => NatGatewayModification.ModifyProtection(it, Given.Hangzhou, GivenNat.MyGateway, true));
        GivenNat.Find(state).Should().Be(GivenNat.Gateway with { DeletionProtection = true });
        Refused.With(Refusal.NatGatewayProtected, state, it => Delete(it));
        Refused.With(Refusal.NatGatewayProtected, state, it => Delete(it, force: true));
        state.Apply(NatGatewayModification.ModifyProtection(state, null, GivenNat.MyGateway, false));
        Delete(state);
        Refused.With(
            Refusal.NatGatewayNotFound,
            state,
            it => NatGatewayModification.ModifyProtection(it, GivenRoutes.Beijing, GivenNat.MyGateway, true));
    }

    [Fact]
    [Rule("nat.delete")]
    public void A_gateway_is_Deleting_and_then_removed_with_its_ENI_and_its_default_entry()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Route, GivenRoutes.Entry);
        Planned.ChangesNothing(state, it => NatGatewayDeletion.Delete(it, Given.Hangzhou, GivenNat.MyGateway));
        GivenNat.Find(state).Should().Be(GivenNat.Gateway with
        {
            Status = NatGatewayStatus.Deleting,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.NatGateways.Should().BeEmpty();
        state.NetworkInterfaces.Contains(GivenNat.Eni.Id).Should().BeFalse();
        state.AddressesOf(Given.VSwitch()).IsFree(GivenNat.Eni.PrimaryIpAddress).Should().BeTrue();
        state.RouteEntries.Should().Equal(GivenRoutes.Entry);
        state.NatGatewayIndex.Find(GivenNat.Gateway.SnatTableId).Should().BeNull();
        state.NatGatewayIndex.Find(GivenNat.Gateway.ForwardTableId).Should().BeNull();
        state.NatGatewayIndex.In(Given.MyVpc).Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.delete")]
    public void A_gateway_whose_ENI_or_VPC_does_not_exist_is_removed()
    {
        foreach (var gateway in new[]
        {
            GivenNat.Gateway with { NetworkInterfaceId = null },
            GivenNat.Gateway with { NetworkInterfaceId = new("eni-unknown") },
            GivenNat.Gateway with { NetworkInterfaceId = null, VpcId = new("vpc-unknown") },
        })
        {
            var clock = new FakeTimeProvider(Given.Then);
            var state = GivenRoutes.State(clock, gateway, GivenNat.Route);
            Delete(state);
            Transitions.Pass(state, clock);
            state.NatGateways.Should().BeEmpty();
        }
    }

    [Fact]
    [Rule("nat.dependencies")]
    public void A_gateway_with_EIPs_or_other_route_entries_is_deleted_only_by_force()
    {
        foreach (var (refusal, row) in new (Refusal, object)[]
        {
            (Refusal.NatGatewayHasEips, GivenNat.Eip),
            (Refusal.NatGatewayHasSnatEntries, GivenNat.Snat),
            (Refusal.NatGatewayHasForwardEntries, GivenNat.Forward),
            (Refusal.NatGatewayHasRouteEntries, GivenNat.Route with { Destination = GivenRoutes.To("10.0.0.0/8") }),
            (Refusal.NatGatewayHasRouteEntries, GivenNat.Route with { RouteTableId = GivenRoutes.Custom }),
        })
        {
            var clock = new FakeTimeProvider(Given.Then);
            var state = GivenNat.State(clock, GivenRoutes.Table, row);
            Refused.With(refusal, state, it => Delete(it));
            Delete(state, force: true);
            Transitions.Pass(state, clock);
            state.NatGateways.Should().BeEmpty();
            state.RouteEntries.Should().BeEmpty();
            state.SnatEntries.Should().BeEmpty();
            state.ForwardEntries.Should().BeEmpty();
            state.Eips.Where(eip => eip.Status != EipStatus.Available || eip.Target != null).Should().BeEmpty();
        }
    }

    [Fact]
    [Rule("nat.dependencies")]
    public void A_VPC_and_a_VSwitch_with_a_gateway_cannot_be_deleted()
    {
        var state = Given.State(Given.Region, Given.Vpc, GivenNat.Gateway);
        Refused.With(Refusal.VpcHasNatGateways, state, it => VpcDeletion.Delete(it, null, Given.MyVpc));
        state = Given.State(Given.Region, Given.Vpc, Given.VSwitch(), GivenNat.Eni, GivenNat.Gateway);
        Refused.With(Refusal.VSwitchInUse, state, it => VSwitchDeletion.Delete(it, null, Given.MyVSwitch));
        state = Given.State(
            Given.Region,
            Given.Vpc,
            Given.VSwitch(),
            GivenNat.Gateway,
            GivenNat.Snat with { SourceVSwitchId = Given.MyVSwitch });
        Refused.With(Refusal.VSwitchHasSnatEntry, state, it => VSwitchDeletion.Delete(it, null, Given.MyVSwitch));
    }

    [Fact]
    [Rule("nat.next-hop")]
    public void A_gateway_of_the_VPC_is_the_next_hop_of_route_entries()
    {
        var state = GivenNat.State();
        var spec = GivenRoutes.Spec("10.0.0.0/8") with { NextHop = NextHop.To(GivenNat.MyGateway) };
        NextHopRules.Exists(state, spec.NextHop).Should().BeTrue();
        NextHopRules.Exists(state, NextHop.To(new NatGatewayId("ngw-unknown"))).Should().BeFalse();
        state.Apply(RouteEntryCreation.Create(state, null, spec));
        state.RouteEntries.Single().NextHop.Should().Be(new NextHop(NextHopType.NatGateway, "ngw-mygateway"));

        state = GivenNat.State();
        Refused.With(Refusal.NextHopNotFound, state, it => RouteEntryCreation.Create(
            it, null, spec with { NextHop = NextHop.To(new NatGatewayId("ngw-unknown")) }));
        state.Replace(state.NatGateways, GivenNat.Gateway with { VpcId = GivenRoutes.OtherVpc.Id });
        Refused.With(Refusal.NextHopNotFound, state, it => RouteEntryCreation.Create(it, null, spec));
        state.Replace(state.NatGateways, GivenNat.Gateway with { Status = NatGatewayStatus.Creating });
        Refused.With(
            Refusal.NatGatewayStateNotAllowed, state, it => RouteEntryCreation.Create(it, null, spec), "ngw-mygateway");
    }

    private static void Modify(AccountState state, NatGatewayChanges changes) =>
        state.Apply(NatGatewayModification.Modify(state, null, GivenNat.MyGateway, changes));

    private static void Delete(AccountState state, bool force = false) =>
        state.Apply(NatGatewayDeletion.Delete(state, null, GivenNat.MyGateway, force));
}
