using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>EIPs of NAT gateways.</summary>
public sealed class NatGatewayEipTests
{
    private static readonly Eip Free = GivenNat.Eip with
    {
        Id = new("eip-free"),
        IpAddress = Given.Address("47.96.0.2"),
        Status = EipStatus.Available,
        Target = null,
        Mode = EipMode.Nat,
    };

    private static readonly EipAssociationSpec ToGateway = new() { Type = EipTargetType.Nat, Id = "ngw-mygateway" };

    [Fact]
    [Rule("nat.eip")]
    public void An_EIP_of_a_gateway_has_its_mode_and_its_VPC_and_no_private_address()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, Free);
        Planned.ChangesNothing(state, it => EipAssociation.Associate(it, null, Free.Id, ToGateway));
        var associated = Free with { Target = new NatGatewayTarget(GivenNat.MyGateway), Mode = EipMode.MultiBinded };
        state.Eips.Find(Free.Id).Should().Be(associated with
        {
            Status = EipStatus.Associating,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.Eips.Find(Free.Id).Should().Be(associated with { Status = EipStatus.InUse });
        var listed = ListedEip.Of(state, state.Eips.Find(Free.Id)!);
        listed.PrivateIpAddress.Should().BeNull();
        listed.VpcId.Should().Be(Given.MyVpc);
        state.NatGatewayIndex.EipsOf(GivenNat.MyGateway).Should().ContainSingle();
    }

    [Fact]
    [Rule("nat.eip")]
    public void A_gateway_has_several_EIPs_up_to_the_quota()
    {
        var state = GivenRoutes.StateUnder(
            new Quotas { EipsPerNatGateway = 2 },
            GivenNat.Eni,
            GivenNat.Gateway,
            GivenNat.Eip,
            Free,
            Free with { Id = new("eip-third"), IpAddress = Given.Address("47.96.0.3") });
        Associate(state, Free.Id);
        state.NatGatewayIndex.EipsOf(GivenNat.MyGateway).Select(eip => eip.Id).Should().Equal(GivenNat.MyEip, Free.Id);
        Refused.With(Refusal.TooManyMultiBindedEips, state, it => Associate(it, new("eip-third")));
        new Quotas().EipsPerNatGateway.Should().Be(20);
    }

    [Fact]
    [Rule("nat.eip")]
    public void The_gateway_must_be_an_Available_internet_gateway_in_the_region_of_the_EIP()
    {
        var state = GivenNat.State(Free with { RegionId = GivenRoutes.Beijing });
        Refused.With(Refusal.EipRegionMismatch, state, it => Associate(it, Free.Id));
        state = GivenNat.State(Free);
        Refused.With(
            Refusal.NatGatewayNotFound,
            state,
            it => EipAssociation.Associate(it, null, Free.Id, ToGateway with { Id = "ngw-unknown" }));
        state.Replace(state.NatGateways, GivenNat.Gateway with { NetworkType = NatNetworkType.Intranet });
        Refused.With(Refusal.EipOfIntranetNatGateway, state, it => Associate(it, Free.Id));
        state.Replace(state.NatGateways, GivenNat.Gateway with { Status = NatGatewayStatus.Deleting });
        Refused.With(Refusal.NatGatewayStateNotAllowed, state, it => Associate(it, Free.Id));
    }

    [Fact]
    [Rule("nat.eip")]
    public void The_mode_of_an_EIP_of_a_gateway_cannot_be_changed()
    {
        var state = GivenNat.State(GivenNat.Eip);
        Refused.With(
            Refusal.EipModeNotSupported,
            state,
            it => EipModification.ModifyMode(it, null, GivenNat.MyEip, EipMode.Nat));
        state.Apply(EipModification.ModifyMode(state, null, GivenNat.MyEip, EipMode.MultiBinded));
        state.Eips.Find(GivenNat.MyEip).Should().Be(GivenNat.Eip);
    }

    [Fact]
    [Rule("nat.eip")]
    public void An_unassociated_EIP_is_Available()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Eip);
        state.Apply(EipAssociation.Unassociate(state, null, GivenNat.MyEip, "ngw-mygateway"));
        Transitions.Pass(state, clock);
        state.Eips.Find(GivenNat.MyEip).Should().Be(GivenNat.Eip.Unassociated());
        state.NatGatewayIndex.EipsOf(GivenNat.MyGateway).Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.used-eip")]
    public void An_EIP_that_an_entry_uses_is_unassociated_only_by_force()
    {
        var second = Free with { Status = EipStatus.InUse, Target = GivenNat.Eip.Target };
        var shared = GivenNat.Snat with
        {
            Id = new("snat-shared"),
            SnatIps = [second.IpAddress, GivenNat.Eip.IpAddress],
        };
        var others = new object[]
        {
            second, GivenNat.Snat with { Id = new("snat-other"), SnatIps = [second.IpAddress] },
            GivenNat.Forward with { Id = new("fwd-other"), ExternalIp = second.IpAddress },
        };
        foreach (var (refusal, row) in new (Refusal, object)[]
        {
            (Refusal.EipUsedBySnatEntry, GivenNat.Snat),
            (Refusal.EipUsedBySnatEntry, shared),
            (Refusal.EipUsedByForwardEntry, GivenNat.Forward),
        })
        {
            var state = GivenNat.State([GivenNat.Eip, .. others, row]);
            Refused.With(refusal, state, it => EipAssociation.Unassociate(it, null, GivenNat.MyEip));
            state.Apply(EipAssociation.Unassociate(state, null, GivenNat.MyEip, force: true));
            state.Eips.Find(GivenNat.MyEip)!.Status.Should().Be(EipStatus.Unassociating);
            state.SnatEntries.Should().Equal(row == (object)shared
                ? [(SnatEntry)others[1], shared with { SnatIps = state.SnatEntries.Last().SnatIps }]
                : [(SnatEntry)others[1]]);
            state.SnatEntries.Last().SnatIps.Should().Equal(second.IpAddress);
            state.ForwardEntries.Should().Equal((ForwardEntry)others[2]);
        }

        var unused = GivenNat.State([GivenNat.Eip, .. others]);
        unused.Apply(EipAssociation.Unassociate(unused, null, GivenNat.MyEip));
    }

    [Fact]
    [Rule("nat.used-eip")]
    public void The_use_of_an_EIP_and_the_numbers_of_entries_are_listed()
    {
        var state = GivenNat.State(GivenNat.Eip);
        NatGatewayListing.Describe(state, null, GivenNat.MyGateway).Eips
            .Should().Equal(new ListedNatGatewayEip(GivenNat.Eip, false, false, true));
        state = GivenNat.State(GivenNat.Eip, GivenNat.Snat, GivenNat.Forward);
        var listed = NatGatewayListing.Describe(state, null, GivenNat.MyGateway);
        listed.Eips.Should().Equal(new ListedNatGatewayEip(GivenNat.Eip, true, true, true));
        (listed.SnatEntryCount, listed.ForwardEntryCount).Should().Be((1, 1));
    }

    private static void Associate(AccountState state, EipId id) =>
        state.Apply(EipAssociation.Associate(state, null, id, ToGateway));
}
