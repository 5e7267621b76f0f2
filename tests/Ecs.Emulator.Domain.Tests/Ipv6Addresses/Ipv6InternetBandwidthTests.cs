using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.Ipv6Addresses.GivenIpv6;

namespace Ecs.Emulator.Domain.Tests.Ipv6Addresses;

/// <summary>The Internet bandwidth of IPv6 addresses.</summary>
public sealed class Ipv6InternetBandwidthTests
{
    private static readonly Ipv6InternetBandwidthSpec Plain = new() { AddressId = Mine, Bandwidth = 5 };

    [Fact]
    [Rule("ipv6-bandwidth.allocate")]
    public void An_allocated_address_and_an_address_of_an_ENI_can_have_bandwidth()
    {
        var state = State(Allocated, Eni, Gateway);
        Planned.ChangesNothing(state, it => Ipv6InternetBandwidthCreation.Create(it, Given.Hangzhou, Plain).Changes);
        var bandwidth = state.Ipv6InternetBandwidths.Single();
        bandwidth.Should().Be(Bandwidth with { Id = bandwidth.Id });
        bandwidth.InternetChargeType.Should().Be(InternetChargeType.PayByBandwidth);
        bandwidth.Id.Value.Should().MatchRegex("^ipv6bw-bp1[a-z0-9]{18}$");
        var ofEni = Create(state, Plain with
        {
            AddressId = IdOfEni,
            GatewayId = Gateway.Id,
            Bandwidth = 7,
            InternetChargeType = InternetChargeType.PayByTraffic,
        });
        ofEni.Should().Be(BandwidthOfEni with
        {
            Id = ofEni.Id,
            Bandwidth = 7,
            InternetChargeType = InternetChargeType.PayByTraffic,
        });
        state.Ipv6AddressIndex.BandwidthOf(Given.MyVSwitch, At(0x20)).Should().Be(bandwidth);
        state.Ipv6AddressIndex.BandwidthOf(Given.MyVSwitch, At(0x21)).Should().BeNull();
        state.Ipv6AddressIndex.BandwidthOf(new("vsw-other"), At(0x20)).Should().BeNull();
    }

    [Fact]
    [Rule("ipv6-bandwidth.allocate")]
    public void Bandwidth_needs_an_Available_address_without_bandwidth_and_the_gateway_of_its_VPC()
    {
        var state = State(Allocated, Gateway);
        Refused.With(Refusal.RegionNotFound, state, it => Create(it, Plain, UnknownRegion));
        Refused.With(Refusal.Ipv6AddressNotFound, state, it => Create(it, Plain, Beijing));
        Refused.With(Refusal.Ipv6AddressNotFound, state, it => Create(it, Plain with { AddressId = Unknown }));
        Refused.With(
            Refusal.Ipv6AddressStateNotAllowed,
            State(Allocated with { Status = Ipv6AddressStatus.Pending }, Gateway),
            it => Create(it, Plain));
        Refused.With(Refusal.Ipv6GatewayMissing, State(Allocated), it => Create(it, Plain));
        Refused.With(
            Refusal.Ipv6GatewayMismatch, state, it => Create(it, Plain with { GatewayId = new("ipv6gw-other") }));
        foreach (var status in new[] { Ipv6GatewayStatus.Pending, Ipv6GatewayStatus.Deleting })
        {
            Refused.With(
                Refusal.Ipv6GatewayStateNotAllowed,
                State(Allocated, Gateway with { Status = status }),
                it => Create(it, Plain));
        }

        Create(state, Plain);
        Refused.With(Refusal.Ipv6AddressHasBandwidth, state, it => Create(it, Plain));
    }

    [Theory]
    [InlineData("PayByTraffic", 1_000)]
    [InlineData("PayByBandwidth", 2_000)]
    [Rule("ipv6-bandwidth.range")]
    public void The_billing_method_limits_the_bandwidth(string type, int maximum)
    {
        var spec = Plain with { InternetChargeType = Enum.Parse<InternetChargeType>(type) };
        foreach (var wrong in new[] { 0, maximum + 1 })
        {
            var state = State(Allocated, Gateway);
            Refused.With(
                Refusal.Ipv6BandwidthOutOfRange, state, it => Create(it, spec with { Bandwidth = wrong }));
            Create(state, spec);
            Refused.With(Refusal.Ipv6BandwidthOutOfRange, state, it => Modify(it, null, Mine, wrong));
        }

        var changed = State(Allocated, Gateway);
        Create(changed, spec with { Bandwidth = maximum }).Bandwidth.Should().Be(maximum);
        Modify(changed, null, Mine, 1);
        Modify(changed, null, Mine, maximum);
        changed.Ipv6InternetBandwidths.Single().Bandwidth.Should().Be(maximum);
    }

    [Fact]
    [Rule("ipv6-bandwidth.modify")]
    public void Bandwidth_is_modified_by_its_id_or_that_of_the_address()
    {
        var state = State(Allocated, Eni, Gateway, Bandwidth, BandwidthOfEni);
        Modify(state, MyBandwidth, null, 10);
        state.Ipv6InternetBandwidths.Find(MyBandwidth).Should().Be(Bandwidth with { Bandwidth = 10 });
        Modify(state, null, IdOfEni, 11);
        state.Ipv6InternetBandwidths.Find(BandwidthOfEni.Id).Should().Be(BandwidthOfEni with { Bandwidth = 11 });
        Modify(state, MyBandwidth, Mine, 12);
        state.Ipv6InternetBandwidths.Find(MyBandwidth)!.Bandwidth.Should().Be(12);
    }

    [Fact]
    [Rule("ipv6-bandwidth.find")]
    public void The_bandwidth_and_the_address_of_a_request_must_exist_and_match()
    {
        foreach (var call in new Action<AccountState, Ipv6InternetBandwidthId?, Ipv6AddressId?, RegionId>[]
        {
            (state, id, address, region) => Modify(state, id, address, 1, region), Delete,
        })
        {
            var state = State(Allocated, Eni, Gateway, Bandwidth);
            void Refuse(
                Refusal refusal, Ipv6InternetBandwidthId? id, Ipv6AddressId? address, RegionId? region = null) =>
                Refused.With(refusal, state, it => call(it, id, address, region ?? Given.Hangzhou));
            Refuse(Refusal.RegionNotFound, MyBandwidth, null, UnknownRegion);
            Refuse(Refusal.Ipv6BandwidthNotFound, null, null);
            Refuse(Refusal.Ipv6BandwidthNotFound, MyBandwidth, null, Beijing);
            Refuse(Refusal.Ipv6BandwidthNotFound, new("ipv6bw-unknown"), Mine);
            Refuse(Refusal.Ipv6AddressNotFound, null, Unknown);
            Refuse(Refusal.Ipv6AddressNotFound, MyBandwidth, Unknown);
            Refuse(Refusal.Ipv6BandwidthMissing, null, IdOfEni);
            Refuse(Refusal.Ipv6BandwidthMismatch, MyBandwidth, IdOfEni);
            call(state, MyBandwidth, Mine, Given.Hangzhou);
        }
    }

    [Fact]
    [Rule("ipv6-bandwidth.delete")]
    public void Deleted_bandwidth_leaves_the_address()
    {
        var state = State(Allocated, Eni, Gateway, Bandwidth, BandwidthOfEni);
        Delete(state, MyBandwidth, null);
        state.Ipv6InternetBandwidths.Should().Equal(BandwidthOfEni);
        Delete(state, null, IdOfEni);
        state.Ipv6InternetBandwidths.Should().BeEmpty();
        state.Ipv6Addresses.Should().Equal(Allocated);
        state.Ipv6AddressIndex.BandwidthOf(Given.MyVSwitch, At(0x20)).Should().BeNull();
    }

    [Fact]
    [Rule("ipv6-bandwidth.unassigned")]
    public void The_bandwidth_of_an_address_of_an_ENI_is_removed_when_the_ENI_loses_the_address()
    {
        var two = Eni with { Ipv6Addresses = [At(0x10), At(0x11)] };
        var state = State(Allocated, two, Gateway, Bandwidth, BandwidthOfEni);
        Unassign(state, At(0x11));
        state.Ipv6InternetBandwidths.Should().Equal(Bandwidth, BandwidthOfEni);
        Unassign(state, At(0x10));
        state.Ipv6InternetBandwidths.Should().Equal(Bandwidth);
        Unassign(State(Eni), At(0x10));

        static void Unassign(AccountState state, Ipv6Address address) => state.Apply(
            AddressUnassignment.UnassignIpv6(state, Given.Hangzhou, Given.MyEni, [address], []));
    }

    [Fact]
    [Rule("ipv6-bandwidth.unassigned")]
    public void The_bandwidth_of_an_address_of_an_ENI_is_removed_with_the_ENI()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Allocated, Eni, Gateway, Bandwidth, BandwidthOfEni);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        state.Ipv6InternetBandwidths.Should().Equal(Bandwidth, BandwidthOfEni);
        Transitions.Pass(state, clock);
        state.NetworkInterfaces.Should().BeEmpty();
        state.Ipv6InternetBandwidths.Should().Equal(Bandwidth);
    }

    [Fact]
    [Rule("ipv6-bandwidth.gateway")]
    public void The_bandwidth_of_a_VPC_is_removed_with_its_gateway()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var other = Bandwidth with { Id = new("ipv6bw-other"), VSwitchId = new("vsw-other") };
        var state = State(clock, Allocated, Eni, Gateway, Bandwidth, BandwidthOfEni, other);
        state.Apply(Ipv6GatewayDeletion.Delete(state, Given.Hangzhou, Gateway.Id));
        state.Ipv6InternetBandwidths.Count.Should().Be(3);
        Transitions.Pass(state, clock);
        state.Ipv6Gateways.Should().BeEmpty();
        state.Ipv6InternetBandwidths.Should().Equal(other);
    }

    [Fact]
    public void Two_addresses_can_exchange_their_bandwidth()
    {
        var state = State(Allocated, Eni, Bandwidth, BandwidthOfEni);
        var changes = state.NewChanges();
        changes.Replace(state.Ipv6InternetBandwidths, Bandwidth, Bandwidth with { Address = At(0x10) });
        changes.Replace(state.Ipv6InternetBandwidths, BandwidthOfEni, BandwidthOfEni with { Address = At(0x20) });
        state.Apply(changes);
        state.Ipv6AddressIndex.BandwidthOf(Given.MyVSwitch, At(0x10))!.Id.Should().Be(MyBandwidth);
        state.Ipv6AddressIndex.BandwidthOf(Given.MyVSwitch, At(0x20))!.Id.Should().Be(BandwidthOfEni.Id);
    }

    private static Ipv6InternetBandwidth Create(
        AccountState state, Ipv6InternetBandwidthSpec spec, RegionId? region = null) =>
        state.Apply(Ipv6InternetBandwidthCreation.Create(state, region ?? Given.Hangzhou, spec));

    private static void Modify(
        AccountState state,
        Ipv6InternetBandwidthId? id,
        Ipv6AddressId? address,
        int bandwidth,
        RegionId? region = null) => state.Apply(
        Ipv6InternetBandwidthModification.Modify(state, region ?? Given.Hangzhou, id, address, bandwidth));

    private static void Delete(AccountState state, Ipv6InternetBandwidthId? id, Ipv6AddressId? address) =>
        Delete(state, id, address, Given.Hangzhou);

    private static void Delete(
        AccountState state, Ipv6InternetBandwidthId? id, Ipv6AddressId? address, RegionId region) =>
        state.Apply(Ipv6InternetBandwidthDeletion.Delete(state, region, id, address));
}
