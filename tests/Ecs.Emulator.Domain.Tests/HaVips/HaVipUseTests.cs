using Ecs.Emulator.Domain.Tests.Eips;
using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.HaVips.GivenHaVip;

namespace Ecs.Emulator.Domain.Tests.HaVips;

/// <summary>EIPs and route entries of HaVips.</summary>
public sealed class HaVipUseTests
{
    private static readonly EipAssociationSpec ToHaVip =
        new() { Type = EipTargetType.HaVip, Id = MyHaVip.Value };

    [Fact]
    [Rule("havip.eip")]
    public void An_EIP_is_associated_with_a_HaVip_and_unassociated()
    {
        foreach (var haVip in new[] { First, InUse(OfInstance) })
        {
            var state = State(haVip, GivenEip.Eip with { Mode = EipMode.MultiBinded });
            state.Apply(EipAssociation.Associate(state, Given.Hangzhou, GivenEip.MyEip, ToHaVip));
            state.RunDueTransitions();
            var eip = GivenEip.InUse(GivenEip.Eip, new HaVipTarget(MyHaVip));
            GivenEip.Find(state).Should().Be(eip);
            (eip.Target!.Type, eip.Target.Id).Should().Be((EipTargetType.HaVip, "havip-myhavip"));
            state.EipIndex.Of(MyHaVip).Should().Be(eip);
            state.EipIndex.Of(Other).Should().BeNull();
            ListedEip.Of(state, eip).Should().Be(new ListedEip(eip, "", haVip.IpAddress, Given.MyVpc));
            state.Apply(EipAssociation.Unassociate(state, Given.Hangzhou, GivenEip.MyEip, MyHaVip.Value));
            state.RunDueTransitions();
            GivenEip.Find(state).Should().Be(GivenEip.Eip);
            state.EipIndex.Of(MyHaVip).Should().BeNull();
        }
    }

    [Fact]
    [Rule("havip.eip")]
    public void An_EIP_needs_a_HaVip_of_its_region_without_another_EIP()
    {
        void Refuse(Refusal refusal, params object[] resources) => Refused.With(
            refusal,
            State([GivenEip.Eip, .. resources]),
            state => EipAssociation.Associate(state, Given.Hangzhou, GivenEip.MyEip, ToHaVip));
        Refuse(Refusal.HaVipNotFound);
        Refuse(Refusal.EipRegionMismatch, First with { RegionId = GivenEip.Beijing });
        Refuse(Refusal.HaVipStateNotAllowed, First with { Status = HaVipStatus.Associating });
        Refuse(Refusal.EipAlreadyAssociated, First, GivenEip.InUse(GivenEip.Second, new HaVipTarget(MyHaVip)));
    }

    [Fact]
    [Rule("havip.eip")]
    public void An_EIP_is_not_unassociated_during_a_transition_of_the_HaVip()
    {
        var eip = GivenEip.InUse(GivenEip.Eip, new HaVipTarget(MyHaVip));
        Refused.With(
            Refusal.HaVipStateNotAllowed,
            State(First with { Status = HaVipStatus.Associating }, eip),
            state => EipAssociation.Unassociate(state, Given.Hangzhou, GivenEip.MyEip));
        Changed.By(
            State(eip), state => state.Apply(EipAssociation.Unassociate(state, Given.Hangzhou, GivenEip.MyEip)));
        ListedEip.Of(State(eip), eip).Should().Be(new ListedEip(eip, "", null, null));
    }

    [Fact]
    [Rule("havip.eip")]
    public void The_EIP_of_a_HaVip_has_only_the_mode_NAT()
    {
        var state = State(First, GivenEip.InUse(GivenEip.Eip, new HaVipTarget(MyHaVip)));
        void Modify(EipMode mode) => EipModification.ModifyMode(state, Given.Hangzhou, GivenEip.MyEip, mode);
        Refused.With(Refusal.EipModeNotSupported, state, _ => Modify(EipMode.Binded));
        Modify(EipMode.Nat);
    }

    [Fact]
    [Rule("havip.routes")]
    public void A_HaVip_of_the_VPC_can_be_the_next_hop_of_a_route_entry()
    {
        foreach (var haVip in new[] { First, InUse(OfInstance) })
        {
            var state = State(haVip);
            var entry = state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, Spec("10.0.0.0/8")));
            entry.NextHop.Should().Be(new NextHop(NextHopType.HaVip, "havip-myhavip"));
            ListedRouteEntry.Of(state, entry).IsNextHopEnabled.Should().BeTrue();
            var missing = entry with { NextHop = NextHop.To(Other) };
            NextHopRules.Exists(state, missing.NextHop).Should().BeFalse();
        }
    }

    [Fact]
    [Rule("havip.routes")]
    public void A_HaVip_that_is_the_next_hop_must_be_in_the_VPC_and_in_no_transition()
    {
        void Refuse(Refusal refusal, params object[] resources) => Refused.With(
            refusal,
            State(resources),
            state => RouteEntryCreation.Create(state, Given.Hangzhou, Spec("10.0.0.0/8")));
        Refuse(Refusal.NextHopHaVipNotFound);
        Refuse(Refusal.NextHopHaVipNotFound, First with { RegionId = GivenEip.Beijing });
        Refuse(
            Refusal.NextHopHaVipNotInVpc,
            GivenRoutes.OtherVpc,
            GivenRoutes.OtherVSwitch,
            First with { VSwitchId = GivenRoutes.OtherVSwitch.Id, Status = HaVipStatus.Creating });
        Refuse(Refusal.HaVipStateNotAllowed, First with { Status = HaVipStatus.Creating });
    }

    [Fact]
    [Rule("havip.routes")]
    public void A_route_table_has_up_to_5_entries_to_a_HaVip()
    {
        var entries = Enumerable.Range(1, 4).Select(number => Entry(number)).ToArray();
        var elsewhere = Entry(9) with { RouteTableId = GivenRoutes.Custom };
        var toOther = Entry(8) with { NextHop = NextHop.To(Other) };
        AccountState With(params object[] more) =>
            State([First, Second, GivenRoutes.Table, elsewhere, toOther, .. entries, .. more]);
        void Create(AccountState state) =>
            state.Apply(RouteEntryCreation.Create(state, Given.Hangzhou, Spec("192.168.0.0/24")));
        Changed.By(With(), Create);
        Refused.With(Refusal.TooManyRoutesToHaVip, With(Entry(5)), Create);
        Refused.With(
            Refusal.TooManyRoutesToHaVip,
            With(Entry(5)),
            state => RouteEntryModification.Modify(
                state,
                Given.Hangzhou,
                RouteEntryKey.Of(toOther.Id),
                new RouteEntryChanges { NextHop = NextHop.To(MyHaVip) }));
        var batch = With();
        batch.Apply(RouteEntryCreation.Create(
            batch,
            Given.Hangzhou,
            [
                Spec("10.1.0.0/24") with { RouteTableId = GivenRoutes.Custom }, Spec("10.1.0.0/24"),
                Spec("10.1.1.0/24"),
            ]))
            .Failed.Select(failed => failed.Reason.Refusal).Should().Equal(Refusal.TooManyRoutesToHaVip);
    }

    private static RouteEntry Entry(int number) => GivenRoutes.Entry with
    {
        Id = new RouteEntryId($"rte-{number}"),
        Destination = GivenRoutes.To($"10.{100 + number}.0.0/16"),
        NextHop = NextHop.To(MyHaVip),
    };

    private static RouteEntrySpec Spec(string destination) =>
        GivenRoutes.Spec(destination) with { NextHop = NextHop.To(MyHaVip) };
}
