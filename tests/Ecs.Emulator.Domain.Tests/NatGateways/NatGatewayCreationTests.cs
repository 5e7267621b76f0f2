using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Domain.Tests.RouteTables;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.NatGateways;

/// <summary>CreateNatGateway.</summary>
public sealed class NatGatewayCreationTests
{
    [Fact]
    [Rule("nat.create")]
    public void A_new_gateway_has_all_specified_attributes_and_is_Creating()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenRoutes.State(clock);
        var spec = GivenNat.Spec with
        {
            PrivateIpAddress = Given.Address("172.17.0.77"),
            Name = "name",
            Description = "description",
            InternetChargeType = NatInternetChargeType.PayBySpec,
            Spec = "Small",
            EipBindMode = EipMode.Nat,
            IcmpReplyEnabled = false,
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => NatGatewayCreation.Create(it, Given.Hangzhou, spec).Changes);
        var gateway = state.NatGateways.Single();
        gateway.Should().Be(new NatGateway
        {
            Id = gateway.Id,
            RegionId = Given.Hangzhou,
            VpcId = Given.MyVpc,
            NetworkInterfaceId = gateway.NetworkInterfaceId,
            Status = NatGatewayStatus.Creating,
            NetworkType = NatNetworkType.Internet,
            SnatTableId = gateway.SnatTableId,
            ForwardTableId = gateway.ForwardTableId,
            Name = "name",
            Description = "description",
            InternetChargeType = NatInternetChargeType.PayBySpec,
            Spec = "Small",
            EipBindMode = EipMode.Nat,
            IcmpReplyEnabled = false,
            CreationTime = Given.Then,
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        gateway.Id.Value.Should().MatchRegex("^ngw-bp1[a-z0-9]{18}$");
        gateway.SnatTableId.Value.Should().MatchRegex("^stb-bp1[a-z0-9]{18}$");
        gateway.ForwardTableId.Value.Should().MatchRegex("^ftb-bp1[a-z0-9]{18}$");
        state.NatGatewayIndex.Find(gateway.SnatTableId).Should().Be(gateway);
        state.NatGatewayIndex.Find(gateway.ForwardTableId).Should().Be(gateway);

        Transitions.Pass(state, clock);
        state.NatGateways.Single()
            .Should().Be(gateway with { Status = NatGatewayStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    public void A_specification_has_empty_texts_and_replies_to_ICMP_by_default() =>
        (GivenNat.Spec.Name, GivenNat.Spec.Description, GivenNat.Spec.Spec, GivenNat.Spec.IcmpReplyEnabled)
            .Should().Be(("", "", "", true));

    [Fact]
    [Rule("nat.address")]
    public void A_gateway_takes_an_address_of_its_VSwitch_with_an_ENI_of_the_service()
    {
        var state = GivenRoutes.State();
        state.Apply(NatGatewayCreation.Create(
            state, Given.Hangzhou, GivenNat.Spec with { PrivateIpAddress = Given.Address("172.17.0.77") }));
        var eni = state.NetworkInterfaces.Find(state.NatGateways.Single().NetworkInterfaceId!.Value)!;
        eni.Should().Be(Given.Eni with
        {
            Id = eni.Id,
            MacAddress = eni.MacAddress,
            Status = NetworkInterfaceStatus.InUse,
            PrimaryIpAddress = Given.Address("172.17.0.77"),
            SecurityGroupIds = [],
            ServiceId = NatGateway.ServiceId,
        });
        state.AddressesOf(Given.VSwitch()).IsFree(Given.Address("172.17.0.77")).Should().BeFalse();
        Refused.With(
            Refusal.ServiceManaged, state, it => it.Apply(NetworkInterfaceDeletion.Delete(it, Given.Hangzhou, eni.Id)));
    }

    [Fact]
    [Rule("nat.address")]
    public void An_automatic_address_is_the_next_one_of_the_VSwitch()
    {
        var state = GivenRoutes.State();
        Create(state);
        var eni = state.NetworkInterfaces.Last();
        eni.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.1"));
        state.CursorsOf(Given.MyVSwitch)!.LastAddress.Should().Be(eni.PrimaryIpAddress);
    }

    [Fact]
    [Rule("nat.address")]
    public void The_address_must_be_a_free_address_of_the_VSwitch()
    {
        Refused.With(
            Refusal.AddressNotInVSwitch,
            GivenRoutes.State(),
            it => Create(it, GivenNat.Spec with { PrivateIpAddress = Given.Address("172.17.1.1") }));
        Refused.With(
            Refusal.AddressAssigned,
            GivenRoutes.State(),
            it => Create(it, GivenNat.Spec with { PrivateIpAddress = Given.Eni.PrimaryIpAddress }));
        var full = GivenRoutes.State(Given.VSwitch("172.17.9.0/29") with { Id = new("vsw-full") });
        for (var i = 0; i < 4; i++)
        {
            full.TryAdd(Given.Eni with
            {
                Id = new($"eni-{i}"),
                VSwitchId = new("vsw-full"),
                PrimaryIpAddress = Given.Address($"172.17.9.{i + 1}"),
                MacAddress = $"00:16:3e:00:01:0{i}",
            });
        }

        Refused.With(
            Refusal.AddressesExhausted, full, it => Create(it, GivenNat.Spec with { VSwitchId = new("vsw-full") }));
    }

    [Fact]
    [Rule("nat.address")]
    public void The_ENI_of_a_gateway_is_not_limited_by_the_quota()
    {
        var state = GivenRoutes.StateUnder(new Quotas { NetworkInterfacesPerRegion = 0 });
        Create(state);
        state.NatGateways.Should().ContainSingle();
    }

    [Fact]
    [Rule("nat.route")]
    public void An_internet_gateway_is_the_next_hop_of_the_default_entry_of_the_system_route_table()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = GivenRoutes.State(clock);
        Create(state);
        var entry = state.RouteEntries.Single();
        entry.Should().Be(new RouteEntry
        {
            Id = entry.Id,
            RouteTableId = GivenRoutes.System,
            Destination = GivenRoutes.To("0.0.0.0/0"),
            NextHop = NextHop.To(state.NatGateways.Single().Id),
            Status = RouteEntryStatus.Pending,
            ModifiedTime = Given.Then,
            TransitionEndsAt = Given.Then + GivenRoutes.Delay,
        });
        entry.Id.Value.Should().MatchRegex("^rte-bp1[a-z0-9]{18}$");
        Transitions.Pass(state, clock);
        state.RouteEntries.Single().Status.Should().Be(RouteEntryStatus.Available);
        Refused.With(
            Refusal.RouteEntryExists,
            state,
            it => RouteEntryCreation.Create(it, Given.Hangzhou, GivenRoutes.Spec("0.0.0.0/0")));
    }

    [Fact]
    [Rule("nat.route")]
    public void A_default_entry_is_kept_and_an_intranet_gateway_needs_none()
    {
        var state = GivenRoutes.State(GivenRoutes.Entry with { Destination = RouteDestination.Default });
        Create(state);
        state.RouteEntries.Should().ContainSingle().Which.NextHop.Should().Be(GivenRoutes.ToInstance);

        state = GivenRoutes.State();
        Create(state, GivenNat.Spec with { NetworkType = NatNetworkType.Intranet });
        state.RouteEntries.Should().BeEmpty();
    }

    [Fact]
    [Rule("nat.route")]
    public void An_entry_to_a_prefix_list_routes_to_its_blocks_and_counts_as_its_maximum_number_of_entries()
    {
        static PrefixList List(string block) =>
            GivenRules.List("pl-1", 10, block) with { Product = PrefixListProduct.Vpc };
        var route = GivenRoutes.Entry with { Destination = GivenRoutes.To("pl-1") };
        var state = GivenRoutes.StateUnder(
            new Quotas { RouteEntriesPerRouteTable = 10 }, route, List("0.0.0.0/0"));
        Create(state);
        state.RouteEntries.Should().Equal(route);

        Refused.With(
            Refusal.RouteEntryQuotaExceeded,
            GivenRoutes.StateUnder(new Quotas { RouteEntriesPerRouteTable = 10 }, route, List("10.0.0.0/8")),
            it => Create(it));
        Create(GivenRoutes.StateUnder(new Quotas { RouteEntriesPerRouteTable = 11 }, route, List("10.0.0.0/8")));
    }

    [Fact]
    [Rule("nat.route")]
    public void The_default_entry_must_not_exceed_the_quota_of_the_route_table()
    {
        var quotas = new Quotas { RouteEntriesPerRouteTable = 1 };
        Refused.With(
            Refusal.RouteEntryQuotaExceeded, GivenRoutes.StateUnder(quotas, GivenRoutes.Entry), it => Create(it));
        Create(GivenRoutes.StateUnder(quotas));
        Create(GivenRoutes.StateUnder(quotas, GivenRoutes.Entry with { Destination = RouteDestination.Default }));
        Create(
            GivenRoutes.StateUnder(quotas, GivenRoutes.Entry),
            GivenNat.Spec with { NetworkType = NatNetworkType.Intranet });
    }

    [Fact]
    [Rule("nat.place")]
    public void The_VPC_and_its_VSwitch_must_be_Available()
    {
        var state = GivenRoutes.State();
        Refused.With(Refusal.RegionNotFound, state, it => Create(it, region: GivenRoutes.UnknownRegion));
        Refused.With(Refusal.VpcNotFound, state, it => Create(it, region: GivenRoutes.Beijing));
        Refused.With(Refusal.VpcNotFound, state, it => Create(it, GivenNat.Spec with { VpcId = new("vpc-unknown") }));
        Refused.With(
            Refusal.VSwitchNotFound, state, it => Create(it, GivenNat.Spec with { VSwitchId = new("vsw-unknown") }));
        Refused.With(
            Refusal.NatGatewayVSwitchMismatch,
            state,
            it => Create(it, GivenNat.Spec with { VSwitchId = GivenRoutes.OtherVSwitch.Id }));
        state.Replace(state.VSwitches, Given.VSwitch() with { Status = VSwitchStatus.Pending });
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Create(it));
        state.Replace(state.Vpcs, Given.Vpc with { Status = VpcStatus.Pending });
        Refused.With(Refusal.VpcStateNotAllowed, state, it => Create(it));
    }

    [Fact]
    [Rule("nat.quota")]
    public void A_VPC_has_a_limited_number_of_gateways()
    {
        var state = GivenRoutes.StateUnder(new Quotas { NatGatewaysPerVpc = 1 }, GivenNat.Eni, GivenNat.Gateway);
        Refused.With(Refusal.NatGatewayQuotaExceeded, state, it => Create(it));
        Create(state, new() { VpcId = GivenRoutes.OtherVpc.Id, VSwitchId = GivenRoutes.OtherVSwitch.Id });
        new Quotas().NatGatewaysPerVpc.Should().Be(5);
    }

    [Theory]
    [InlineData(NatGatewayStatus.Creating, true)]
    [InlineData(NatGatewayStatus.Deleting, true)]
    [InlineData(NatGatewayStatus.Modifying, false)]
    [InlineData(NatGatewayStatus.Available, false)]
    [Rule("nat.tasks")]
    internal void A_VPC_creates_or_deletes_one_gateway_at_a_time(NatGatewayStatus status, bool isConflict)
    {
        var state = GivenRoutes.State(GivenNat.Eni, GivenNat.Gateway with { Status = status });
        if (isConflict)
        {
            Refused.With(Refusal.RouteTaskConflict, state, it => Create(it));
        }
        else
        {
            Create(state);
        }
    }

    [Fact]
    [Rule("nat.tasks")]
    public void No_gateway_is_created_while_a_route_entry_of_the_VPC_changes() => Refused.With(
        Refusal.RouteTaskConflict,
        GivenRoutes.State(GivenRoutes.Entry with { Status = RouteEntryStatus.Pending }),
        it => Create(it));

    private static void Create(AccountState state, NatGatewaySpec? spec = null, RegionId? region = null) =>
        state.Apply(NatGatewayCreation.Create(state, region ?? Given.Hangzhou, spec ?? GivenNat.Spec));
}
