using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Ipv6Gateways;

/// <summary>Creating, listing, modifying and deleting IPv6 gateways.</summary>
public sealed class Ipv6GatewayTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId UnknownRegion = new("cn-unknown");
    private static readonly Ipv6GatewayId Mine = new("ipv6gw-mine");
    private static readonly Ipv6GatewayId Unknown = new("ipv6gw-unknown");
    private static readonly Ipv6GatewaySpec Plain = new() { VpcId = Given.MyVpc };

    private static readonly Vpc Dual = Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/56") };

    private static readonly Vpc Remote = Dual with
    {
        Id = new VpcId("vpc-remote"),
        RegionId = Beijing,
        VRouterId = "vrt-remote",
        RouteTable = new SystemRouteTable(new("vtb-remote")),
    };

    private static readonly Vpc Other = Remote with { Id = new VpcId("vpc-other"), RegionId = Given.Hangzhou };

    private static Ipv6Gateway Gateway { get; } = new()
    {
        Id = Mine,
        VpcId = Given.MyVpc,
        RegionId = Given.Hangzhou,
        CreationTime = Given.Then,
    };

    /// <summary>Filters and the gateways of the region that match them.</summary>
    private static readonly Dictionary<string, (Ipv6GatewayFilter Filter, string[] Expected)> Filters = new()
    {
        ["none"] = (new(), ["ipv6gw-mine", "ipv6gw-other"]),
        ["Id"] = (new() { Id = Mine }, ["ipv6gw-mine"]),
        ["an Id in another region"] = (new() { Id = new("ipv6gw-remote") }, []),
        ["VpcId"] = (new() { VpcId = Other.Id }, ["ipv6gw-other"]),
        ["Name"] = (new() { Name = "name" }, ["ipv6gw-mine"]),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-a" }, ["ipv6gw-other"]),
        ["Tags"] = (new() { Tags = [new TagFilter("key", "value")] }, ["ipv6gw-mine"]),
        ["another Tag"] = (new() { Tags = [new TagFilter("key", "other")] }, []),
        ["Id and Name"] = (new() { Id = new("ipv6gw-other"), Name = "name" }, []),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Fact]
    [Rule("ipv6-gateway.lifecycle")]
    public void A_new_gateway_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Dual);
        var spec = Plain with
        {
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => Ipv6GatewayCreation.Create(it, Given.Hangzhou, spec).Changes);
        var gateway = state.Ipv6Gateways.Single();
        gateway.Should().Be(Gateway with
        {
            Id = gateway.Id,
            Status = Ipv6GatewayStatus.Pending,
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        gateway.Id.Value.Should().MatchRegex("^ipv6gw-bp1[a-z0-9]{18}$");
        state.Ipv6GatewaysByVpc.Of(Given.MyVpc).Should().Equal(gateway);

        Transitions.Pass(state, clock);
        state.Ipv6Gateways.Single()
            .Should().Be(gateway with { Status = Ipv6GatewayStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("ipv6-gateway.creation")]
    public void A_new_gateway_needs_an_Available_VPC_with_IPv6_and_without_a_gateway()
    {
        Refused.With(Refusal.RegionNotFound, State(Dual), it => Create(it, Plain, UnknownRegion));
        Refused.With(Refusal.VpcNotFound, State(Dual), it => Create(it, Plain, Beijing));
        Refused.With(
            Refusal.VpcStateNotAllowed, State(Dual with { Status = VpcStatus.Pending }), it => Create(it, Plain));
        Refused.With(Refusal.VpcWithoutIpv6, State(Given.Vpc), it => Create(it, Plain));
        Refused.With(Refusal.VpcHasIpv6Gateway, State(Dual, Gateway), it => Create(it, Plain));
        Refused.With(
            Refusal.ResourceGroupNotFound,
            State(Dual),
            it => Create(it, Plain with { ResourceGroupId = "rg-unknown" }));
        Create(State(Dual, Other, Gateway with { VpcId = Other.Id }), Plain);
    }

    [Fact]
    [Rule("ipv6-gateway.lifecycle")]
    public void Only_the_specified_attributes_of_an_Available_gateway_change()
    {
        var state = State(Dual, Gateway);
        Modify(state, Mine, new() { Name = "name", Description = "description" });
        state.Ipv6Gateways.Single().Should().Be(Gateway with { Name = "name", Description = "description" });
        Modify(state, Mine, new() { Description = "" });
        Modify(state, Mine, new());
        state.Ipv6Gateways.Single().Should().Be(Gateway with { Name = "name" });
        Refused.With(Refusal.Ipv6GatewayNotFound, state, it => Modify(it, Unknown, new()));
        Refused.With(Refusal.Ipv6GatewayNotFound, state, it => Modify(it, Mine, new(), Beijing));
        Refused.With(Refusal.RegionNotFound, state, it => Modify(it, Mine, new(), UnknownRegion));
        Refused.With(
            Refusal.Ipv6GatewayStateNotAllowed,
            State(Dual, Gateway with { Status = Ipv6GatewayStatus.Pending }),
            it => Modify(it, Mine, new()));
    }

    [Fact]
    [Rule("ipv6-gateway.lifecycle")]
    public void A_gateway_is_Deleting_and_then_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Dual, Gateway);
        Delete(state, Mine);
        state.Ipv6Gateways.Single().Should().Be(
            Gateway with { Status = Ipv6GatewayStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        Refused.With(Refusal.Ipv6GatewayStateNotAllowed, state, it => Delete(it, Mine));
        Refused.With(Refusal.VpcHasIpv6Gateway, state, it => Create(it, Plain));
        Transitions.Pass(state, clock);
        state.Ipv6Gateways.Should().BeEmpty();
        state.Ipv6GatewaysByVpc.Of(Given.MyVpc).Should().BeEmpty();
        Refused.With(Refusal.Ipv6GatewayNotFound, state, it => Delete(it, Mine));
    }

    [Fact]
    [Rule("ipv6-gateway.dependencies")]
    public void A_VPC_with_a_gateway_can_neither_be_deleted_nor_lose_IPv6()
    {
        var state = State(Dual, Gateway);
        Refused.With(
            Refusal.VpcHasIpv6Gateway, state, it => it.Apply(VpcDeletion.Delete(it, region: null, Given.MyVpc)));
        Refused.With(Refusal.VpcHasIpv6Gateway, state, DisableIpv6);
        DisableIpv6(State(Dual, Other, Gateway with { VpcId = Other.Id }));

        static void DisableIpv6(AccountState state) => state.Apply(
            VpcModification.Modify(state, region: null, Given.MyVpc, new VpcChanges { EnableIpv6 = false }));
    }

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_gateways(string filter) =>
        Ipv6GatewayListing.List(ListedState(), Given.Hangzhou, Filters[filter].Filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Gateway!.Id.Value)
            .Should().Equal(Filters[filter].Expected);

    [Fact]
    public void Pages_contain_each_gateway_of_the_region_once() => Paged.InOrder(
        page => Ipv6GatewayListing.List(ListedState(), Given.Hangzhou, new Ipv6GatewayFilter(), page),
        listed => listed.Gateway!.Id.Value,
        "ipv6gw-mine",
        "ipv6gw-other");

    [Fact]
    [Rule("ipv6-gateway.absent")]
    public void A_described_gateway_can_be_absent()
    {
        var state = ListedState();
        Ipv6GatewayListing.Describe(state, Given.Hangzhou, Mine)
            .Should().Be(
                new ListedIpv6Gateway(state.Ipv6Gateways.Find(Mine), state.DefaultResourceGroupId, state.Owner));
        Ipv6GatewayListing.Describe(state, Given.Hangzhou, new("ipv6gw-other")).ResourceGroupId.Should().Be("rg-a");
        Ipv6GatewayListing.Describe(state, Given.Hangzhou, Unknown).Should().Be(ListedIpv6Gateway.None);
        Ipv6GatewayListing.Describe(state, Beijing, Mine).Gateway.Should().BeNull();
        Refused.With(
            Refusal.RegionNotFound, state, it => Ipv6GatewayListing.Describe(it, UnknownRegion, Mine));
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => Ipv6GatewayListing.List(it, UnknownRegion, new(), new NumberedPage(1, 10)));
    }

    private static AccountState ListedState() => State(
        Dual,
        Other,
        Remote,
        Gateway with { Name = "name", Tags = [new Tag("key", "value")] },
        Gateway with { Id = new("ipv6gw-other"), VpcId = Other.Id, ResourceGroupId = "rg-a" },
        Gateway with { Id = new("ipv6gw-remote"), VpcId = Remote.Id, RegionId = Beijing });

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [
            Given.Region, Given.Region with { Id = Beijing },
            new ResourceGroup { Id = new("rg-a"), Name = "a", DisplayName = "a", CreationTime = Given.Then }, .. rows,
        ]);

    private static void Create(AccountState state, Ipv6GatewaySpec spec, RegionId? region = null) =>
        state.Apply(Ipv6GatewayCreation.Create(state, region ?? Given.Hangzhou, spec));

    private static void Modify(
        AccountState state, Ipv6GatewayId id, Ipv6GatewayChanges changes, RegionId? region = null) =>
        state.Apply(Ipv6GatewayModification.Modify(state, region ?? Given.Hangzhou, id, changes));

    private static void Delete(AccountState state, Ipv6GatewayId id) =>
        state.Apply(Ipv6GatewayDeletion.Delete(state, Given.Hangzhou, id));
}
