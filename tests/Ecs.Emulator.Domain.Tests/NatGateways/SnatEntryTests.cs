using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>SNAT entries.</summary>
public sealed class SnatEntryTests
{
    private static readonly SnatTableId Table = GivenNat.Gateway.SnatTableId;

    private static readonly SnatEntrySpec Spec = new()
    {
        SnatTableId = Table,
        SourceCidr = Given.Block("10.1.0.0/24"),
        SnatIps = [GivenNat.Eip.IpAddress],
    };

    private static readonly Eip Second = GivenNat.Eip with
    {
        Id = new("eip-second"),
        IpAddress = Given.Address("47.96.0.2"),
    };

    private static readonly SnatEntryChanges Changes = new()
    {
        SnatIps = [Second.IpAddress],
        Name = "name",
        EipAffinity = true,
    };

    [Fact]
    [Rule("nat.snat")]
    public void An_entry_is_Pending_then_Available_and_Deleting_until_it_is_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Eip);
        var spec = Spec with { Name = "name", EipAffinity = true };
        Planned.ChangesNothing(state, it => SnatEntryCreation.Create(it, Given.Hangzhou, spec).Changes);
        var entry = state.SnatEntries.Single();
        entry.Should().Be(new SnatEntry
        {
            Id = entry.Id,
            NatGatewayId = GivenNat.MyGateway,
            SourceCidr = Given.Block("10.1.0.0/24"),
            SnatIps = spec.SnatIps,
            Status = NatEntryStatus.Pending,
            Name = "name",
            EipAffinity = true,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        entry.Id.Value.Should().MatchRegex("^snat-bp1[a-z0-9]{18}$");
        Transitions.Pass(state, clock);
        state.SnatEntries.Single()
            .Should().Be(entry with { Status = NatEntryStatus.Available, TransitionEndsAt = null });

        Planned.ChangesNothing(state, it => SnatEntryDeletion.Delete(it, null, Table, entry.Id));
        state.SnatEntries.Single().Should().Be(entry with
        {
            Status = NatEntryStatus.Deleting,
            TransitionEndsAt = clock.GetUtcNow() + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.SnatEntries.Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.snat-source")]
    public void The_source_of_an_entry_is_a_VSwitch_of_the_VPC_or_a_block_that_no_other_entry_has()
    {
        var ofVSwitch = Spec with { SourceCidr = null, SourceVSwitchId = Given.MyVSwitch };
        var state = GivenNat.State(GivenNat.Eip, GivenNat.Snat);
        Create(state, ofVSwitch);
        var entry = state.SnatEntries.Last();
        (entry.SourceVSwitchId, entry.SourceCidr).Should().Be((Given.MyVSwitch, Given.VSwitch().CidrBlock));
        Refused.With(Refusal.SnatSourceVSwitchInUse, state, it => Create(it, ofVSwitch));
        Refused.With(
            Refusal.SnatSourceCidrInUse, state, it => Create(it, Spec with { SourceCidr = Given.VSwitch().CidrBlock }));
        Refused.With(
            Refusal.SnatSourceCidrInUse, state, it => Create(it, Spec with { SourceCidr = GivenNat.Snat.SourceCidr }));
        Refused.With(
            Refusal.VSwitchNotFound, state, it => Create(it, ofVSwitch with { SourceVSwitchId = new("vsw-unknown") }));
        Refused.With(
            Refusal.VSwitchNotFound,
            state,
            it => Create(it, ofVSwitch with { SourceVSwitchId = GivenRoutes.OtherVSwitch.Id }));
        Create(state, Spec with { SourceCidr = Given.Block("10.0.0.0/25") });
    }

    [Fact]
    [Rule("nat.snat-addresses")]
    public void The_addresses_of_an_entry_are_those_of_InUse_EIPs_of_the_gateway()
    {
        var both = Spec with { SnatIps = [GivenNat.Eip.IpAddress, Second.IpAddress] };
        Refused.With(
            Refusal.SnatIpNotOnNatGateway, GivenNat.State(GivenNat.Eip), it => Create(it, both), "47.96.0.2");
        Refused.With(
            Refusal.EipOfNatGatewayNotInUse,
            GivenNat.State(GivenNat.Eip, Second with { Status = EipStatus.Associating }),
            it => Create(it, both),
            "47.96.0.2");
        var state = GivenNat.State(GivenNat.Eip, Second);
        Create(state, both);
        state.SnatEntries.Single().SnatIps.Should().Equal(both.SnatIps);
        var many = Enumerable.Range(1, 65).Select(number => Given.Address($"47.97.0.{number}"));
        state = GivenNat.State(GivenNat.Eip);
        Refused.With(Refusal.TooManySnatIps, state, it => Create(it, Spec with { SnatIps = [.. many] }));
        Refused.With(
            Refusal.SnatIpNotOnNatGateway, state, it => Create(it, Spec with { SnatIps = [.. many.Take(64)] }));
    }

    [Fact]
    [Rule("nat.intranet")]
    public void The_address_of_an_intranet_gateway_is_its_private_address_if_it_is_known()
    {
        var intranet = GivenNat.Gateway with { NetworkType = NatNetworkType.Intranet };
        var state = GivenRoutes.State(GivenNat.Eni, intranet);
        Create(state, Spec with { SnatIps = [GivenNat.Eni.PrimaryIpAddress] });
        Refused.With(
            Refusal.SnatIpNotOnNatGateway, state, it => Create(
                it, Spec with { SourceCidr = Given.Block("1.0.0.0/8") }));
        Create(GivenRoutes.State(intranet with { NetworkInterfaceId = null }));
        Create(GivenRoutes.State(intranet with { NetworkInterfaceId = new("eni-unknown") }));
    }

    [Fact]
    [Rule("nat.shared-address")]
    public void An_address_with_a_forward_entry_for_all_or_for_high_ports_cannot_be_used()
    {
        foreach (var (forward, isAllowed) in new[]
        {
            (GivenNat.Forward, true),
            (GivenNat.Forward with { ExternalPort = GivenNat.Ports("1024") }, true),
            (GivenNat.Forward with { ExternalPort = GivenNat.Ports("1025") }, false),
            (GivenNat.Forward with { ExternalPort = GivenNat.Ports("1025"), PortBreak = true }, true),
            (GivenNat.Forward with { Protocol = ForwardProtocol.Any, PortBreak = true }, false),
            (GivenNat.Forward with { Protocol = ForwardProtocol.Any, ExternalIp = Given.Address("1.1.1.1") }, true),
        })
        {
            var state = GivenNat.State(GivenNat.Eip, forward);
            ListedNatGatewayEip.Of(state, GivenNat.Gateway, GivenNat.Eip).AllowsSnat.Should().Be(isAllowed);
            if (isAllowed)
            {
                Create(state);
            }
            else
            {
                Refused.With(Refusal.SnatIpUsedByForwardEntry, state, it => Create(it));
            }
        }
    }

    [Fact]
    [Rule("nat.entry-quotas")]
    public void A_gateway_has_a_limited_number_of_entries()
    {
        var quotas = new Quotas { SnatEntriesPerNatGateway = 1 };
        var state = GivenRoutes.StateUnder(quotas, GivenNat.Eni, GivenNat.Gateway, GivenNat.Eip);
        Create(state);
        Refused.With(
            Refusal.SnatEntryQuotaExceeded, state, it => Create(
                it, Spec with { SourceCidr = Given.Block("1.0.0.0/8") }));
        new Quotas().SnatEntriesPerNatGateway.Should().Be(40);
    }

    [Fact]
    [Rule("nat.entries")]
    public void An_entry_with_other_addresses_is_Modifying_and_other_attributes_change_at_once()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Eip, Second, GivenNat.Snat);
        Modify(state, new() { SnatIps = GivenNat.Snat.SnatIps, Name = "name" });
        state.SnatEntries.Single().Should().Be(GivenNat.Snat with { Name = "name" });
        Planned.ChangesNothing(
            state, it => SnatEntryModification.Modify(it, null, Table, GivenNat.Snat.Id, Changes with { Name = null }));
        var modified = GivenNat.Snat with { SnatIps = Changes.SnatIps!.Value, Name = "name", EipAffinity = true };
        state.SnatEntries.Single().Should().Be(modified with
        {
            Status = NatEntryStatus.Modifying,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.SnatEntries.Single().Should().Be(modified);
        Modify(state, new());
        state.SnatEntries.Single().Should().Be(modified);
        Refused.With(
            Refusal.SnatIpNotOnNatGateway, state, it => Modify(it, new() { SnatIps = [Given.Address("1.1.1.1")] }));
    }

    [Fact]
    [Rule("nat.entries")]
    public void An_entry_is_found_in_its_table_and_changed_only_if_it_and_its_gateway_are_Available()
    {
        Action<AccountState, RegionId?, SnatTableId, SnatEntryId>[] rules =
        [
            (it, region, table, id) => SnatEntryModification.Modify(it, region, table, id, new() { Name = "name" }),
            (it, region, table, id) => SnatEntryDeletion.Delete(it, region, table, id),
        ];
        foreach (var rule in rules)
        {
            var state = GivenNat.State(
                GivenNat.Snat, GivenNat.Snat with { Id = new("snat-other"), NatGatewayId = new("ngw-other") });
            rule(state, Given.Hangzhou, Table, GivenNat.Snat.Id);
            Refused.With(
                Refusal.RegionNotFound, state, it => rule(it, GivenRoutes.UnknownRegion, Table, GivenNat.Snat.Id));
            Refused.With(
                Refusal.SnatTableNotFound, state, it => rule(it, GivenRoutes.Beijing, Table, GivenNat.Snat.Id));
            Refused.With(Refusal.SnatTableNotFound, state, it => rule(it, null, new("stb-unknown"), GivenNat.Snat.Id));
            Refused.With(Refusal.SnatEntryNotFound, state, it => rule(it, null, Table, new("snat-other")));
            Refused.With(Refusal.SnatEntryNotFound, state, it => rule(it, null, Table, new("snat-unknown")));
            state.Replace(state.SnatEntries, GivenNat.Snat with { Status = NatEntryStatus.Pending });
            Refused.With(Refusal.SnatEntryStateNotAllowed, state, it => rule(it, null, Table, GivenNat.Snat.Id));
            state.Replace(state.NatGateways, GivenNat.Gateway with { Status = NatGatewayStatus.Creating });
            Refused.With(Refusal.NatGatewayStateNotAllowed, state, it => rule(it, null, Table, GivenNat.Snat.Id));
            Refused.With(Refusal.NatGatewayStateNotAllowed, state, it => Create(it));
        }
    }

    [Fact]
    [Rule("nat.entry-list")]
    public void Entries_are_listed_by_table_or_gateway_and_by_each_filter()
    {
        var rich = GivenNat.Snat with { Name = "name", SourceVSwitchId = Given.MyVSwitch };
        var other = GivenNat.Snat with
        {
            Id = new("snat-other"),
            SourceCidr = Given.Block("1.0.0.0/8"),
            SnatIps = [Second.IpAddress],
        };
        var state = GivenNat.State(rich, other);
        List(state, new() { SnatTableId = Table }).Should().Equal(rich.Id, other.Id);
        List(state, new() { NatGatewayId = GivenNat.MyGateway }).Should().Equal(rich.Id, other.Id);
        List(state, new() { NatGatewayId = new("ngw-unknown") }).Should().BeEmpty();
        List(state, new() { SnatTableId = Table, NatGatewayId = new("ngw-unknown") }).Should().BeEmpty();
        Refused.With(
            Refusal.SnatTableNotFound, state, it => _ = List(it, new() { SnatTableId = new("stb-unknown") }).ToList());
        foreach (var filter in new SnatEntryFilter[]
        {
            new() { Id = rich.Id }, new() { Name = "name" }, new() { SnatIp = GivenNat.Eip.IpAddress },
            new() { SourceCidr = rich.SourceCidr }, new() { SourceVSwitchId = Given.MyVSwitch },
        })
        {
            List(state, filter with { SnatTableId = Table }).Should().Equal(rich.Id);
        }

        SnatEntryListing.List(state, Given.Hangzhou, new() { SnatTableId = Table }, new NumberedPage(1, 1)).Items
            .Should().Equal(new ListedSnatEntry(rich, Table));
    }

    private static IEnumerable<SnatEntryId> List(AccountState state, SnatEntryFilter filter) =>
        SnatEntryListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Entry.Id);

    private static void Create(AccountState state, SnatEntrySpec? spec = null) =>
        state.Apply(SnatEntryCreation.Create(state, null, spec ?? Spec));

    private static void Modify(AccountState state, SnatEntryChanges changes) =>
        state.Apply(SnatEntryModification.Modify(state, null, Table, GivenNat.Snat.Id, changes));
}
