using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>Forward (DNAT) entries.</summary>
public sealed class ForwardEntryTests
{
    private static readonly ForwardTableId Table = GivenNat.Gateway.ForwardTableId;

    private static readonly ForwardEntrySpec Spec = new()
    {
        ForwardTableId = Table,
        ExternalIp = GivenNat.Eip.IpAddress,
        ExternalPort = GivenNat.Ports("22"),
        InternalIp = Given.Address("172.17.0.99"),
        InternalPort = GivenNat.Ports("2222"),
        Protocol = ForwardProtocol.Tcp,
    };

    [Fact]
    [Rule("nat.forward")]
    public void An_entry_is_Pending_then_Available_and_Deleting_until_it_is_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Eip);
        var spec = Spec with { Name = "name", PortBreak = true };
        Planned.ChangesNothing(state, it => ForwardEntryCreation.Create(it, Given.Hangzhou, spec).Changes);
        var entry = state.ForwardEntries.Single();
        entry.Should().Be(new ForwardEntry
        {
            Id = entry.Id,
            NatGatewayId = GivenNat.MyGateway,
            ExternalIp = spec.ExternalIp,
            ExternalPort = spec.ExternalPort,
            InternalIp = spec.InternalIp,
            InternalPort = spec.InternalPort,
            Protocol = ForwardProtocol.Tcp,
            Status = NatEntryStatus.Pending,
            Name = "name",
            PortBreak = true,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        entry.Id.Value.Should().MatchRegex("^fwd-bp1[a-z0-9]{18}$");
        Transitions.Pass(state, clock);
        state.ForwardEntries.Single()
            .Should().Be(entry with { Status = NatEntryStatus.Available, TransitionEndsAt = null });
        Planned.ChangesNothing(state, it => ForwardEntryDeletion.Delete(it, null, Table, entry.Id));
        state.ForwardEntries.Single().Should().Be(entry with
        {
            Status = NatEntryStatus.Deleting,
            TransitionEndsAt = clock.GetUtcNow() + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.ForwardEntries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Tcp", "10/20", "80/90", null)]
    [InlineData("Any", "any", "ANY", null)]
    [InlineData("Any", "22", "any", "ForwardExternalPortsNotAllowed")]
    [InlineData("Any", "any", "22", "ForwardInternalPortsNotAllowed")]
    [InlineData("Udp", "any", "22", "ForwardExternalPortsNotAllowed")]
    [InlineData("Udp", "22", "any", "ForwardInternalPortsNotAllowed")]
    [InlineData("Tcp", "10/20", "80/91", "ForwardInternalPortsNotAllowed")]
    [Rule("nat.forward-ports")]
    public void An_entry_has_as_many_external_as_internal_ports(
        string protocol, string external, string inner, string? refusal)
    {
        var state = GivenNat.State(GivenNat.Eip);
        var spec = Spec with
        {
            Protocol = Enum.Parse<ForwardProtocol>(protocol),
            ExternalPort = GivenNat.Ports(external),
            InternalPort = GivenNat.Ports(inner),
        };
        if (refusal is null)
        {
            Create(state, spec);
            return;
        }

        Refused.With(Enum.Parse<Refusal>(refusal), state, it => Create(it, spec));
    }

    [Theory]
    [InlineData("1", 1, 1, "1")]
    [InlineData("65535", 65535, 65535, "65535")]
    [InlineData("10/20", 10, 20, "10/20")]
    [InlineData("5/5", 5, 5, "5")]
    [InlineData("Any", 0, 0, "any")]
    [Rule("nat.forward-ports")]
    public void Ports_are_parsed_and_formatted(string text, int first, int last, string formatted)
    {
        var ports = GivenNat.Ports(text);
        (ports.First, ports.Last, ports.Count, ports.ToString())
            .Should().Be((first, last, last - first + 1, formatted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("20/10")]
    [InlineData("1/2/3")]
    [InlineData("1/x")]
    [InlineData("-1")]
    [InlineData("all")]
    [Rule("nat.forward-ports")]
    public void Other_ports_are_rejected(string text) => ForwardPorts.TryParse(text, out _).Should().BeFalse();

    [Fact]
    [Rule("nat.forward-addresses")]
    public void The_internal_address_is_in_the_VPC_and_the_external_one_is_that_of_an_InUse_EIP()
    {
        Refused.With(
            Refusal.ForwardInternalIpNotInVpc,
            GivenNat.State(GivenNat.Eip),
            it => Create(it, Spec with { InternalIp = Given.Address("172.18.0.1") }));
        Refused.With(Refusal.ForwardIpNotOnNatGateway, GivenNat.State(), it => Create(it), "47.96.0.1");
        Refused.With(
            Refusal.EipOfNatGatewayNotInUse,
            GivenNat.State(GivenNat.Eip with { Status = EipStatus.Unassociating }),
            it => Create(it),
            "47.96.0.1");
        var intranet = GivenNat.Gateway with { NetworkType = NatNetworkType.Intranet };
        Create(
            GivenRoutes.State(GivenNat.Eni, intranet),
            Spec with { ExternalIp = GivenNat.Eni.PrimaryIpAddress, InternalIp = Given.Address("172.18.0.1") });
        var twoBlocks = GivenNat.State(GivenNat.Eip);
        twoBlocks.Replace(
            twoBlocks.Vpcs, Given.Vpc with { SecondaryCidrBlocks = [Given.Block("172.18.0.0/16")] });
        Create(twoBlocks, Spec with { InternalIp = Given.Address("172.18.0.1") });
        Create(
            GivenRoutes.State(GivenNat.Gateway with { VpcId = new("vpc-unknown") }, GivenNat.Eip),
            Spec with { InternalIp = Given.Address("172.18.0.1") });
    }

    [Fact]
    [Rule("nat.forward-conflicts")]
    public void Two_entries_of_a_gateway_have_different_external_and_internal_ports()
    {
        var same = Spec with { ExternalPort = GivenNat.Forward.ExternalPort };
        var inner =
            Spec with { InternalIp = GivenNat.Forward.InternalIp, InternalPort = GivenNat.Forward.InternalPort };
        foreach (var (spec, isConflict) in new[]
        {
            (same, true),
            (same with { Protocol = ForwardProtocol.Udp }, false),
            (same with { ExternalPort = GivenNat.Ports("70/80"), InternalPort = GivenNat.Ports("70/80") }, true),
            (same with { ExternalPort = GivenNat.Ports("70/79"), InternalPort = GivenNat.Ports("70/79") }, false),
            (same with { ExternalPort = GivenNat.Ports("81/82"), InternalPort = GivenNat.Ports("70/71") }, false),
            (inner, true),
            (inner with { Protocol = ForwardProtocol.Udp }, false),
            (inner with { InternalPort = GivenNat.Ports("1") }, false),
            (inner with { InternalIp = Spec.InternalIp }, false),
            (Spec with
            {
                Protocol = ForwardProtocol.Any,
                ExternalPort = ForwardPorts.Any,
                InternalPort = ForwardPorts.Any,
            }, true),
        })
        {
            var state = GivenNat.State(GivenNat.Eip, GivenNat.Forward);
            if (isConflict)
            {
                Refused.With(Refusal.ForwardEntryConflict, state, it => Create(it, spec));
            }
            else
            {
                Create(state, spec);
            }
        }

        var any = GivenNat.Forward with { Protocol = ForwardProtocol.Any, ExternalPort = ForwardPorts.Any };
        Refused.With(Refusal.ForwardEntryConflict, GivenNat.State(GivenNat.Eip, any), it => Create(it));
        Create(GivenNat.State(GivenNat.Eip, any with { ExternalIp = Given.Address("1.1.1.1") }));
    }

    [Fact]
    [Rule("nat.shared-address")]
    public void An_address_with_an_SNAT_entry_is_used_only_for_low_ports_or_broken_ports()
    {
        var high = Spec with { ExternalPort = GivenNat.Ports("1025") };
        Create(GivenNat.State(GivenNat.Eip, GivenNat.Snat));
        Create(GivenNat.State(GivenNat.Eip, GivenNat.Snat), high with { PortBreak = true });
        Create(GivenNat.State(GivenNat.Eip, GivenNat.Snat with { SnatIps = [Given.Address("1.1.1.1")] }), high);
        Refused.With(
            Refusal.ForwardIpUsedBySnatEntry, GivenNat.State(GivenNat.Eip, GivenNat.Snat), it => Create(it, high));
    }

    [Fact]
    [Rule("nat.entry-quotas")]
    public void A_gateway_has_a_limited_number_of_entries()
    {
        var quotas = new Quotas { ForwardEntriesPerNatGateway = 1 };
        var state = GivenRoutes.StateUnder(quotas, GivenNat.Eni, GivenNat.Gateway, GivenNat.Eip);
        Create(state);
        Refused.With(
            Refusal.ForwardEntryQuotaExceeded,
            state,
            it => Create(it, Spec with { ExternalPort = GivenNat.Ports("1"), InternalPort = GivenNat.Ports("1") }));
        new Quotas().ForwardEntriesPerNatGateway.Should().Be(100);
    }

    [Fact]
    [Rule("nat.entries")]
    public void A_changed_entry_is_Modifying_unless_only_its_name_changes()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenNat.State(clock, GivenNat.Eip, GivenNat.Forward);
        Modify(state, new() { Name = "name", ExternalPort = GivenNat.Forward.ExternalPort });
        state.ForwardEntries.Single().Should().Be(GivenNat.Forward with { Name = "name" });
        var changes = new ForwardEntryChanges
        {
            ExternalIp = GivenNat.Eip.IpAddress,
            ExternalPort = GivenNat.Ports("1"),
            InternalIp = Given.Address("172.17.0.2"),
            InternalPort = GivenNat.Ports("3"),
            Protocol = ForwardProtocol.Udp,
            PortBreak = true,
        };
        Planned.ChangesNothing(
            state, it => ForwardEntryModification.Modify(it, null, Table, GivenNat.Forward.Id, changes));
        var modified = GivenNat.Forward with
        {
            ExternalPort = GivenNat.Ports("1"),
            InternalIp = Given.Address("172.17.0.2"),
            InternalPort = GivenNat.Ports("3"),
            Protocol = ForwardProtocol.Udp,
            PortBreak = true,
            Name = "name",
        };
        state.ForwardEntries.Single().Should().Be(modified with
        {
            Status = NatEntryStatus.Modifying,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        Transitions.Pass(state, clock);
        state.ForwardEntries.Single().Should().Be(modified);
        Refused.With(
            Refusal.ForwardIpNotOnNatGateway, state, it => Modify(it, new() { ExternalIp = Given.Address("1.1.1.1") }));
    }

    [Fact]
    [Rule("nat.entries")]
    public void An_entry_is_found_in_its_table_and_changed_only_if_it_and_its_gateway_are_Available()
    {
        Action<AccountState, RegionId?, ForwardTableId, ForwardEntryId>[] rules =
        [
            (it, region, table, id) => ForwardEntryModification.Modify(it, region, table, id, new() { Name = "name" }),
            (it, region, table, id) => ForwardEntryDeletion.Delete(it, region, table, id),
        ];
        var mine = GivenNat.Forward.Id;
        foreach (var rule in rules)
        {
            var state = GivenNat.State(
                GivenNat.Forward, GivenNat.Forward with { Id = new("fwd-other"), NatGatewayId = new("ngw-other") });
            rule(state, Given.Hangzhou, Table, mine);
            Refused.With(Refusal.RegionNotFound, state, it => rule(it, GivenRoutes.UnknownRegion, Table, mine));
            Refused.With(Refusal.ForwardTableNotFound, state, it => rule(it, GivenRoutes.Beijing, Table, mine));
            Refused.With(Refusal.ForwardTableNotFound, state, it => rule(it, null, new("ftb-unknown"), mine));
            Refused.With(Refusal.ForwardEntryNotFound, state, it => rule(it, null, Table, new("fwd-other")));
            Refused.With(Refusal.ForwardEntryNotFound, state, it => rule(it, null, Table, new("fwd-unknown")));
            state.Replace(state.ForwardEntries, GivenNat.Forward with { Status = NatEntryStatus.Modifying });
            Refused.With(Refusal.ForwardEntryStateNotAllowed, state, it => rule(it, null, Table, mine));
            state.Replace(state.NatGateways, GivenNat.Gateway with { Status = NatGatewayStatus.Creating });
            Refused.With(Refusal.NatGatewayStateNotAllowed, state, it => rule(it, null, Table, mine));
            Refused.With(Refusal.NatGatewayStateNotAllowed, state, it => Create(it));
        }
    }

    [Fact]
    [Rule("nat.entry-list")]
    public void Entries_are_listed_by_table_or_gateway_and_by_each_filter()
    {
        var rich = GivenNat.Forward with { Name = "name" };
        var other = GivenNat.Forward with
        {
            Id = new("fwd-other"),
            ExternalIp = Given.Address("1.1.1.1"),
            ExternalPort = GivenNat.Ports("1"),
            InternalIp = Given.Address("1.1.1.2"),
            InternalPort = GivenNat.Ports("2"),
            Protocol = ForwardProtocol.Udp,
        };
        var state = GivenNat.State(rich, other);
        List(state, new() { ForwardTableId = Table }).Should().Equal(rich.Id, other.Id);
        List(state, new() { NatGatewayId = GivenNat.MyGateway }).Should().Equal(rich.Id, other.Id);
        List(state, new() { NatGatewayId = new("ngw-unknown") }).Should().BeEmpty();
        List(state, new() { ForwardTableId = Table, NatGatewayId = new("ngw-unknown") }).Should().BeEmpty();
        Refused.With(
            Refusal.ForwardTableNotFound,
            state,
            it => _ = List(it, new() { ForwardTableId = new("ftb-unknown") }).ToList());
        foreach (var filter in new ForwardEntryFilter[]
        {
            new() { Id = rich.Id }, new() { Name = "name" }, new() { ExternalIp = rich.ExternalIp },
            new() { ExternalPort = rich.ExternalPort }, new() { InternalIp = rich.InternalIp },
            new() { InternalPort = rich.InternalPort }, new() { Protocol = ForwardProtocol.Tcp },
        })
        {
            List(state, filter with { ForwardTableId = Table }).Should().Equal(rich.Id);
        }

        ForwardEntryListing.List(state, Given.Hangzhou, new() { ForwardTableId = Table }, new NumberedPage(1, 1)).Items
            .Should().Equal(new ListedForwardEntry(rich, Table));
    }

    private static IEnumerable<ForwardEntryId> List(AccountState state, ForwardEntryFilter filter) =>
        ForwardEntryListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Entry.Id);

    private static void Create(AccountState state, ForwardEntrySpec? spec = null) =>
        state.Apply(ForwardEntryCreation.Create(state, null, spec ?? Spec));

    private static void Modify(AccountState state, ForwardEntryChanges changes) =>
        state.Apply(ForwardEntryModification.Modify(state, null, Table, GivenNat.Forward.Id, changes));
}
