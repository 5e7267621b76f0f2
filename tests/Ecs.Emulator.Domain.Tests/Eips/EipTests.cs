using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Eips;

/// <summary>Allocating, modifying and releasing EIPs.</summary>
public sealed class EipTests
{
    [Fact]
    [Rule("eip.allocate")]
    public void A_new_EIP_has_all_specified_attributes_and_is_Available_at_once()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenEip.StateWithDelay(clock, new ResourceGroup
        {
            Id = new ResourceGroupId("rg-a"),
            Name = "a",
            DisplayName = "a",
            CreationTime = Given.Then,
        });
        var spec = new EipSpec
        {
            IpAddress = Given.Address("47.96.0.9"),
            Bandwidth = 200,
            InternetChargeType = InternetChargeType.PayByTraffic,
            Isp = "BGP_PRO",
            Zone = "cn-hangzhou-h",
            SecurityProtectionTypes = ["AntiDDoS_Enhanced"],
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => Plan(it, spec).Changes);
        var eip = state.Eips.Single();
        eip.Should().Be(new Eip
        {
            Id = eip.Id,
            RegionId = Given.Hangzhou,
            IpAddress = Given.Address("47.96.0.9"),
            Bandwidth = 200,
            InternetChargeType = InternetChargeType.PayByTraffic,
            Isp = "BGP_PRO",
            Zone = "cn-hangzhou-h",
            SecurityProtectionTypes = spec.SecurityProtectionTypes,
            Name = "name",
            Description = "description",
            CreationTime = Given.Then,
            ResourceGroupId = "rg-a",
            Tags = spec.Tags,
        });
        eip.Status.Should().Be(EipStatus.Available);
        eip.Id.Value.Should().MatchRegex("^eip-bp1[a-z0-9]{18}$");
    }

    [Fact]
    [Rule("eip.allocate")]
    public void A_new_EIP_without_specified_attributes_has_the_defaults_of_the_service()
    {
        var created = Create(GivenEip.State(), new EipSpec());
        var eip = created.Listed.Eip;
        (eip.Bandwidth, eip.InternetChargeType, eip.ChargeType, eip.Isp, eip.Mode)
            .Should().Be((5, InternetChargeType.PayByBandwidth, InstanceChargeType.PostPaid, "BGP", EipMode.Nat));
        (eip.Name, eip.Description, eip.Zone, eip.DeletionProtection).Should().Be(("", "", "", false));
        (eip.ExpiredTime, eip.Target, created.OrderId).Should().Be((null, null, null));
    }

    [Fact]
    [Rule("eip.subscription")]
    public void A_subscription_EIP_has_an_order_and_an_expiration_time()
    {
        var state = GivenEip.StateWithDelay(new FakeTimeProvider(Given.Then));
        var monthly = Create(state, new EipSpec { ChargeType = InstanceChargeType.PrePaid });
        monthly.OrderId.Should().MatchRegex("^[0-9]{15}$");
        monthly.Listed.Eip.ExpiredTime.Should().Be(Given.Then.AddMonths(1));
        Create(state, new EipSpec { ChargeType = InstanceChargeType.PrePaid, Months = 24 })
            .Listed.Eip.ExpiredTime.Should().Be(Given.Then.AddMonths(24));
    }

    [Theory]
    [InlineData(InstanceChargeType.PostPaid, InternetChargeType.PayByTraffic, 200)]
    [InlineData(InstanceChargeType.PostPaid, InternetChargeType.PayByBandwidth, 500)]
    [InlineData(InstanceChargeType.PrePaid, InternetChargeType.PayByBandwidth, 1_000)]
    [InlineData(InstanceChargeType.PrePaid, InternetChargeType.PayByTraffic, 1_000)]
    [Rule("eip.bandwidth")]
    internal void The_bandwidth_is_limited_by_the_billing_methods(
        InstanceChargeType chargeType, InternetChargeType internetChargeType, int maximum)
    {
        var state = GivenEip.State();
        var spec = new EipSpec { ChargeType = chargeType, InternetChargeType = internetChargeType };
        var eip = Create(state, spec with { Bandwidth = maximum }).Listed.Eip;
        Create(state, spec with { Bandwidth = 1 }).Listed.Eip.Bandwidth.Should().Be(1);
        foreach (var bandwidth in new[] { maximum + 1, 0 })
        {
            Refused.With(
                Refusal.EipBandwidthNotSupported, state, it => Create(it, spec with { Bandwidth = bandwidth }));
            Refused.With(
                Refusal.EipBandwidthNotSupported, state, it => Modify(
                    it, new EipChanges { Bandwidth = bandwidth }, eip.Id));
        }

        Modify(state, new EipChanges { Bandwidth = maximum - 1 }, eip.Id);
        GivenEip.Find(state, eip.Id).Bandwidth.Should().Be(maximum - 1);
    }

    [Fact]
    [Rule("eip.address")]
    public void EIPs_and_instances_share_the_public_addresses()
    {
        var range = Given.Block("47.96.0.0/28");
        var state = Given.StateOf(
            Given.Settings with { PublicAddresses = range },
            Given.Region,
            Given.Instance with { PublicIpAddress = range.AddressAt(3) });
        for (var number = 0; number < 15; number++)
        {
            Create(state, new EipSpec());
        }

        state.Eips.Select(eip => eip.IpAddress).Order()
            .Should().Equal(range.Addresses().Where(address => address != range.AddressAt(3)));
        Refused.With(Refusal.PublicAddressesExhausted, state, it => Create(it, new EipSpec()));
        Refused.With(
            Refusal.PublicAddressInUse, state, it => Create(it, new EipSpec { IpAddress = range.AddressAt(3) }));
        Refused.With(
            Refusal.PublicAddressInUse, state, it => Create(it, new EipSpec { IpAddress = range.AddressAt(4) }));

        var released = state.Eips.First();
        Delete(state, released.Id);
        Create(state, new EipSpec()).Listed.Eip.IpAddress.Should().Be(released.IpAddress);
        Create(state, new EipSpec { IpAddress = Given.Address("203.0.113.1") })
            .Listed.Eip.IpAddress.Should().Be(Given.Address("203.0.113.1"));
    }

    [Fact]
    [Rule("eip.quota")]
    public void The_number_of_EIPs_of_a_region_is_limited_by_the_quota()
    {
        var state = Given.StateUnder(
            new Quotas { EipsPerRegion = 2 },
            Given.Region,
            Given.Region with { Id = GivenEip.Beijing },
            GivenEip.Eip,
            GivenEip.Second with { RegionId = GivenEip.Beijing });
        Create(state, new EipSpec());
        Refused.With(Refusal.EipQuotaExceeded, state, it => Create(it, new EipSpec()));
        Delete(state, GivenEip.MyEip);
        Create(state, new EipSpec());
        new Quotas().EipsPerRegion.Should().Be(20);
    }

    [Fact]
    [Rule("eip.allocate")]
    public void A_new_EIP_needs_a_known_region_and_an_existing_resource_group()
    {
        var state = GivenEip.State();
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => it.Apply(EipCreation.Create(it, GivenEip.UnknownRegion, new EipSpec())));
        Refused.With(
            Refusal.ResourceGroupNotFound, state, it => Create(it, new EipSpec { ResourceGroupId = "rg-unknown" }));
    }

    [Fact]
    [Rule("eip.modify")]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = GivenEip.State(GivenEip.Eip);
        Planned.ChangesNothing(state, it => EipModification.Modify(
            it, null, GivenEip.MyEip, new EipChanges { Name = "name" }));
        Modify(state, new EipChanges { Description = "description", Bandwidth = 7 });
        Modify(state, new EipChanges());
        GivenEip.Find(state).Should().Be(
            GivenEip.Eip with { Name = "name", Description = "description", Bandwidth = 7 });
    }

    [Theory]
    [InlineData(EipStatus.Associating)]
    [InlineData(EipStatus.Unassociating)]
    [InlineData(EipStatus.Releasing)]
    [Rule("eip.state")]
    internal void An_EIP_in_a_transition_cannot_be_changed(EipStatus status)
    {
        var target = status == EipStatus.Releasing ? null : new InstanceTarget(Given.MyInstance);
        var state = GivenEip.State(GivenEip.Eip with { Status = status, Target = target });
        Refused.With(Refusal.EipStateNotAllowed, state, it => Modify(it, new EipChanges { Name = "name" }));
        Refused.With(Refusal.EipStateNotAllowed, state, it => Delete(it));
        Refused.With(
            Refusal.EipStateNotAllowed, state, it => it.Apply(EipAssociation.Unassociate(it, null, GivenEip.MyEip)));
        Refused.With(
            Refusal.EipStateNotAllowed,
            state,
            it => it.Apply(EipModification.ModifyMode(it, null, GivenEip.MyEip, EipMode.Nat)));
        Refused.With(
            Refusal.EipStateNotAllowed,
            state,
            it => it.Apply(EipAssociation.Associate(
                it, null, GivenEip.MyEip, new EipAssociationSpec { Id = Given.MyInstance.Value })));
    }

    [Fact]
    [Rule("eip.modify")]
    public void An_EIP_in_use_can_be_modified()
    {
        var eip = GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance));
        var state = GivenEip.State(eip);
        Modify(state, new EipChanges { Bandwidth = 9 });
        GivenEip.Find(state).Should().Be(eip with { Bandwidth = 9 });
    }

    [Fact]
    [Rule("eip.release")]
    public void An_EIP_is_Releasing_until_the_transition_ends()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenEip.StateWithDelay(clock, GivenEip.Eip);
        Planned.ChangesNothing(state, it => EipDeletion.Delete(it, Given.Hangzhou, GivenEip.MyEip));
        GivenEip.Find(state).Should().Be(GivenEip.Eip with
        {
            Status = EipStatus.Releasing,
            TransitionEndsAt = Given.Then + GivenEip.Delay,
        });
        state.PublicAddresses.Contains(GivenEip.Eip.IpAddress).Should().BeTrue();
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
        state.Eips.Should().BeEmpty();
        state.PublicAddresses.Contains(GivenEip.Eip.IpAddress).Should().BeFalse();
    }

    [Fact]
    [Rule("eip.release")]
    public void An_EIP_in_use_or_a_subscription_EIP_cannot_be_released()
    {
        Refused.With(
            Refusal.EipStateNotAllowed,
            GivenEip.State(GivenEip.InUse(GivenEip.Eip, new InstanceTarget(Given.MyInstance))),
            it => Delete(it));
        Refused.With(
            Refusal.EipIsPrePaid,
            GivenEip.State(GivenEip.Eip with { ChargeType = InstanceChargeType.PrePaid }),
            it => Delete(it));
    }

    [Fact]
    [Rule("eip.protection")]
    public void A_protected_EIP_cannot_be_released()
    {
        var state = GivenEip.State(GivenEip.Eip);
        Planned.ChangesNothing(state, it => EipModification.ModifyProtection(it, null, GivenEip.MyEip, true));
        Refused.With(Refusal.EipProtected, state, it => Delete(it));
        state.Apply(EipModification.ModifyProtection(state, Given.Hangzhou, GivenEip.MyEip, false));
        GivenEip.Find(state).Should().Be(GivenEip.Eip);
        Delete(state);
        state.Eips.Should().BeEmpty();
    }

    [Fact]
    [Rule("eip.resource-group")]
    public void An_EIP_is_moved_to_an_existing_resource_group()
    {
        var state = GivenEip.State(GivenEip.Eip, new ResourceGroup
        {
            Id = new ResourceGroupId("rg-a"),
            Name = "a",
            DisplayName = "a",
            CreationTime = Given.Then,
        });
        void Move(string group) =>
            state.Apply(EipModification.MoveToResourceGroup(state, null, GivenEip.MyEip, group));
        Refused.With(Refusal.ResourceGroupNotFound, state, _ => Move("rg-unknown"));
        Move("rg-a");
        GivenEip.Find(state).Should().Be(GivenEip.Eip with { ResourceGroupId = "rg-a" });
    }

    [Fact]
    [Rule("eip.state")]
    public void A_transition_of_a_state_document_ends_without_another_change()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenEip.StateWithDelay(
            clock, GivenEip.Eip with { TransitionEndsAt = Given.Then + GivenEip.Delay });
        clock.Advance(GivenEip.Delay);
        state.RunDueTransitions();
        GivenEip.Find(state).Should().Be(GivenEip.Eip);
    }

    [Fact]
    public void EIPs_can_exchange_their_instances()
    {
        Eip first = Of("eip-first", "i-first"), second = Of("eip-second", "i-second");
        var index = new EipIndex();
        index.OnChanged(null, first, 0);
        index.OnChanged(null, second, 1);
        index.OnChanged(first, first with { Target = second.Target }, 0);
        index.OnChanged(second, second with { Target = first.Target }, 1);
        index.Of(new InstanceId("i-second"))!.Id.Should().Be(first.Id);
        index.Of(new InstanceId("i-first"))!.Id.Should().Be(second.Id);

        static Eip Of(string id, string instance) => new()
        {
            Id = new(id),
            RegionId = Given.Hangzhou,
            IpAddress = Given.Address("47.96.0.1"),
            Target = new InstanceTarget(new(instance)),
            CreationTime = Given.Then,
        };
    }

    [Fact]
    [Rule("eip.not-found")]
    public void An_EIP_is_found_only_in_its_region_or_without_a_region()
    {
        var state = GivenEip.State(GivenEip.Eip);
        EipListing.Get(state, null, GivenEip.MyEip).Should().Be(GivenEip.Eip);
        EipListing.Get(state, Given.Hangzhou, GivenEip.MyEip).Should().Be(GivenEip.Eip);
        Refused.With(Refusal.EipNotFound, state, it => EipListing.Get(it, GivenEip.Beijing, GivenEip.MyEip));
        Refused.With(Refusal.EipNotFound, state, it => EipListing.Get(it, null, GivenEip.Other));
        Refused.With(Refusal.RegionNotFound, state, it => EipListing.Get(it, GivenEip.UnknownRegion, GivenEip.MyEip));
    }

    private static Plan<CreatedEip> Plan(AccountState state, EipSpec spec) =>
        EipCreation.Create(state, Given.Hangzhou, spec);

    private static CreatedEip Create(AccountState state, EipSpec spec) => state.Apply(Plan(state, spec));

    private static void Modify(AccountState state, EipChanges changes, EipId? id = null) =>
        state.Apply(EipModification.Modify(state, Given.Hangzhou, id ?? GivenEip.MyEip, changes));

    private static void Delete(AccountState state, EipId? id = null)
    {
        state.Apply(EipDeletion.Delete(state, Given.Hangzhou, id ?? GivenEip.MyEip));
        state.RunDueTransitions();
    }
}
