using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.DhcpOptionsSets;

/// <summary>Creating, listing, modifying, deleting, attaching and detaching DHCP options sets.</summary>
public sealed class DhcpOptionsSetTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId UnknownRegion = new("cn-unknown");
    private static readonly DhcpOptionsSetId Mine = new("dopt-mine");
    private static readonly DhcpOptionsSetId Unknown = new("dopt-unknown");
    private static readonly DhcpOptionsSetSpec Plain = new();

    private static DhcpOptionsSet Set { get; } =
        new() { Id = Mine, RegionId = Given.Hangzhou, CreationTime = Given.Then };

    private static DhcpOptionsSet OtherSet { get; } = Set with { Id = new DhcpOptionsSetId("dopt-other") };

    private static Vpc Attached { get; } = Given.Vpc with { DhcpOptions = new DhcpOptionsBinding(Mine) };

    /// <summary>Filters and the sets of the region that match them.</summary>
    private static readonly Dictionary<string, (DhcpOptionsSetFilter Filter, string[] Expected)> Filters = new()
    {
        ["none"] = (new(), ["dopt-mine", "dopt-other"]),
        ["Ids"] = (new() { Ids = [Mine, Unknown] }, ["dopt-mine"]),
        ["an Id in another region"] = (new() { Ids = [new("dopt-remote")] }, []),
        ["Name"] = (new() { Name = "name" }, ["dopt-mine"]),
        ["DomainName"] = (new() { DomainName = "example.com" }, ["dopt-other"]),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-a" }, ["dopt-other"]),
        ["Tags"] = (new() { Tags = [new TagFilter("key", "value")] }, ["dopt-mine"]),
        ["another Tag"] = (new() { Tags = [new TagFilter("key", "other")] }, []),
        ["Ids and Name"] = (new() { Ids = [OtherSet.Id], Name = "name" }, []),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Fact]
    [Rule("dhcp-options.lifecycle")]
    public void A_new_set_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var spec = new DhcpOptionsSetSpec
        {
            Name = "name",
            Description = "description",
            DomainName = "example.com",
            DomainNameServers = [Server("100.100.2.136"), Server("2001:db8::1")],
            LeaseTime = "24h",
            Ipv6LeaseTime = "2d",
            ResourceGroupId = "rg-a",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => DhcpOptionsSetCreation.Create(it, Given.Hangzhou, spec).Changes);
        var set = state.DhcpOptionsSets.Single();
        set.Should().Be(Set with
        {
            Id = set.Id,
            Status = DhcpOptionsSetStatus.Pending,
            Name = "name",
            Description = "description",
            DomainName = "example.com",
            DomainNameServers = spec.DomainNameServers,
            LeaseTime = "24h",
            Ipv6LeaseTime = "2d",
            ResourceGroupId = "rg-a",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        set.Id.Value.Should().MatchRegex("^dopt-bp1[a-z0-9]{18}$");

        Transitions.Pass(state, clock);
        state.DhcpOptionsSets.Single()
            .Should().Be(set with { Status = DhcpOptionsSetStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("dhcp-options.lifecycle")]
    public void A_new_set_has_the_default_lease_times()
    {
        var state = State();
        Create(state, Plain);
        state.DhcpOptionsSets.Single().LeaseTime.Should().Be("3650d");
        state.DhcpOptionsSets.Single().Ipv6LeaseTime.Should().Be("1d");
    }

    [Fact]
    [Rule("dhcp-options.quotas")]
    public void A_region_has_at_most_ten_sets()
    {
        var state = State(Set with { RegionId = Beijing });
        for (var i = 0; i < 10; i++)
        {
            Create(state, Plain);
        }

        Refused.With(Refusal.DhcpOptionsSetQuotaExceeded, state, it => Create(it, Plain));
        Refused.With(Refusal.RegionNotFound, state, it => Create(it, Plain, UnknownRegion));
        Refused.With(
            Refusal.ResourceGroupNotFound, State(), it => Create(it, Plain with { ResourceGroupId = "rg-unknown" }));
        Create(state, Plain, Beijing);
    }

    [Fact]
    [Rule("dhcp-options.lifecycle")]
    public void Only_the_specified_attributes_of_an_Available_set_change()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Set with { DomainName = "example.com" });
        Modify(state, Mine, new()
        {
            Name = "name",
            Description = "description",
            DomainNameServers = [Server("10.0.0.1")],
            LeaseTime = "3d",
            Ipv6LeaseTime = "4d",
        });
        Find(state).Should().BeEquivalentTo(Set with
        {
            Status = DhcpOptionsSetStatus.Pending,
            Name = "name",
            Description = "description",
            DomainName = "example.com",
            DomainNameServers = [Server("10.0.0.1")],
            LeaseTime = "3d",
            Ipv6LeaseTime = "4d",
            TransitionEndsAt = Given.Then + Delay,
        });
        Refused.With(Refusal.DhcpOptionsSetStateNotAllowed, state, it => Modify(it, Mine, new()));
        Transitions.Pass(state, clock);
        Modify(state, Mine, new() { DomainName = "" });
        Find(state).DomainName.Should().BeEmpty();
        Find(state).Name.Should().Be("name");
        Refused.With(Refusal.DhcpOptionsSetNotFound, state, it => Modify(it, Unknown, new()));
        Refused.With(Refusal.DhcpOptionsSetNotFound, state, it => Modify(it, Mine, new(), Beijing));
    }

    [Fact]
    [Rule("dhcp-options.deletion")]
    public void A_set_without_VPCs_is_deleted()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Set, Given.Vpc);
        Delete(state, Mine);
        Find(state).Should().Be(
            Set with { Status = DhcpOptionsSetStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        Refused.With(Refusal.DhcpOptionsSetStateNotAllowed, state, it => Delete(it, Mine));
        Transitions.Pass(state, clock);
        state.DhcpOptionsSets.Should().BeEmpty();
        Refused.With(Refusal.DhcpOptionsSetNotFound, state, it => Delete(it, Mine));
        Refused.With(Refusal.DhcpOptionsSetInUse, State(Set, Attached), it => Delete(it, Mine));
    }

    [Fact]
    [Rule("dhcp-options.attachment")]
    public void A_set_is_attached_and_detached_while_it_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Set, Given.Vpc);
        Planned.ChangesNothing(
            state, it => DhcpOptionsSetAttachment.Attach(it, Given.Hangzhou, Mine, Given.MyVpc));
        Binding(state).Should().Be(new DhcpOptionsBinding(Mine, DhcpOptionsBindingStatus.Attaching));
        Refused.With(Refusal.DhcpOptionsSetStateNotAllowed, state, it => Detach(it, Mine));
        Transitions.Pass(state, clock);
        Binding(state).Should().Be(new DhcpOptionsBinding(Mine));
        state.VpcsByDhcpOptionsSet.Of(Mine).Should().ContainSingle();

        Detach(state, Mine);
        Binding(state).Should().Be(new DhcpOptionsBinding(Mine, DhcpOptionsBindingStatus.Detaching));
        Transitions.Pass(state, clock);
        Binding(state).Should().BeNull();
        Find(state).Should().Be(Set);
    }

    [Fact]
    [Rule("dhcp-options.attachment")]
    public void A_VPC_has_at_most_one_set()
    {
        Refused.With(Refusal.VpcHasDhcpOptionsSet, State(Set, Attached), it => Attach(it, Mine));
        Refused.With(Refusal.VpcHasDhcpOptionsSet, State(Set, OtherSet, Attached), it => Attach(it, OtherSet.Id));
        Refused.With(Refusal.VpcNotFound, State(Set), it => Attach(it, Mine));
        Refused.With(
            Refusal.VpcStateNotAllowed,
            State(Set, Given.Vpc with { Status = VpcStatus.Pending }),
            it => Attach(it, Mine));
        Refused.With(Refusal.DhcpOptionsSetNotFound, State(Given.Vpc), it => Attach(it, Mine));
        Attach(State(OtherSet, Attached), OtherSet.Id);
    }

    [Fact]
    [Rule("dhcp-options.quotas")]
    public void A_set_has_at_most_ten_VPCs()
    {
        var vpcs = Enumerable.Range(0, 10).Select(number => Attached with
        {
            Id = new VpcId($"vpc-{number}"),
            VRouterId = $"vrt-{number}",
            RouteTable = new SystemRouteTable(new($"vtb-{number}")),
        });
        Refused.With(
            Refusal.DhcpOptionsSetFull, State([Set, Given.Vpc, .. vpcs]), it => Attach(it, Mine));
        Attach(State([Set, Given.Vpc, .. vpcs.Skip(1)]), Mine);
    }

    [Fact]
    [Rule("dhcp-options.attachment")]
    public void Only_the_set_of_a_VPC_is_detached()
    {
        Refused.With(Refusal.VpcWithoutDhcpOptionsSet, State(Set, Given.Vpc), it => Detach(it, Mine));
        Refused.With(Refusal.DhcpOptionsSetMismatch, State(Set, OtherSet, Attached), it => Detach(it, OtherSet.Id));
        Refused.With(Refusal.DhcpOptionsSetNotFound, State(Attached), it => Detach(it, Mine));
        Refused.With(Refusal.VpcNotFound, State(Set), it => Detach(it, Mine));
    }

    [Theory, MemberData(nameof(FilterNames))]
    [Rule("dhcp-options.listing")]
    public void Listed_sets_match_all_filters(string name)
    {
        var (filter, expected) = Filters[name];
        var state = State(
            Set with { Name = "name", Tags = [new Tag("key", "value")] },
            Set with { Id = new("dopt-remote"), RegionId = Beijing },
            OtherSet with { DomainName = "example.com", ResourceGroupId = "rg-a" });
        var page = DhcpOptionsSetListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10));
        page.Items.Select(listed => listed.Set!.Id.Value).Should().Equal(expected);
        page.TotalCount.Should().Be(expected.Length);
    }

    [Fact]
    public void Pages_contain_each_set_of_the_region_once() => Paged.InOrder(
        page => DhcpOptionsSetListing.List(
            State(Set, OtherSet, Set with { Id = new("dopt-remote"), RegionId = Beijing }),
            Given.Hangzhou,
            new DhcpOptionsSetFilter(),
            page),
        listed => listed.Set!.Id.Value,
        "dopt-mine",
        "dopt-other");

    [Fact]
    [Rule("dhcp-options.listing")]
    public void A_set_that_does_not_exist_is_described_as_absent()
    {
        var state = State(Set, Attached);
        var listed = DhcpOptionsSetListing.Describe(state, Given.Hangzhou, Mine);
        listed.Set.Should().Be(Set);
        listed.Vpcs.Should().Equal(state.Vpcs.Single());
        DhcpOptionsSetListing.Describe(state, Given.Hangzhou, Unknown).Should().Be(ListedDhcpOptionsSet.None);
        DhcpOptionsSetListing.Describe(state, Beijing, Mine).Should().Be(ListedDhcpOptionsSet.None);
        Refused.With(
            Refusal.RegionNotFound, state, it => DhcpOptionsSetListing.Describe(it, UnknownRegion, Mine));
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => DhcpOptionsSetListing.List(it, UnknownRegion, new(), new NumberedPage(1, 10)));
    }

    private static IpAddress Server(string text) =>
        IpAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private static DhcpOptionsSet Find(AccountState state) => state.DhcpOptionsSets.Find(Mine)!;

    private static DhcpOptionsBinding? Binding(AccountState state) => state.Vpcs.Find(Given.MyVpc)!.DhcpOptions;

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [
            Given.Region, Given.Region with { Id = Beijing },
            new ResourceGroup { Id = new("rg-a"), Name = "a", DisplayName = "a", CreationTime = Given.Then }, .. rows,
        ]);

    private static void Create(AccountState state, DhcpOptionsSetSpec spec, RegionId? region = null) =>
        state.Apply(DhcpOptionsSetCreation.Create(state, region ?? Given.Hangzhou, spec));

    private static void Modify(
        AccountState state, DhcpOptionsSetId id, DhcpOptionsSetChanges changes, RegionId? region = null) =>
        state.Apply(DhcpOptionsSetModification.Modify(state, region ?? Given.Hangzhou, id, changes));

    private static void Delete(AccountState state, DhcpOptionsSetId id) =>
        state.Apply(DhcpOptionsSetDeletion.Delete(state, Given.Hangzhou, id));

    private static void Attach(AccountState state, DhcpOptionsSetId id) =>
        state.Apply(DhcpOptionsSetAttachment.Attach(state, Given.Hangzhou, id, Given.MyVpc));

    private static void Detach(AccountState state, DhcpOptionsSetId id) =>
        state.Apply(DhcpOptionsSetAttachment.Detach(state, Given.Hangzhou, id, Given.MyVpc));
}
