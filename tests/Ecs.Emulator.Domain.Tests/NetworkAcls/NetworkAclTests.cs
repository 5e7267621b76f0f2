using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.NetworkAcls.GivenNetworkAcl;

namespace Ecs.Emulator.Domain.Tests.NetworkAcls;

/// <summary>Creating, listing, modifying and deleting network ACLs, and their entries.</summary>
public sealed class NetworkAclTests
{
    private static readonly NetworkAclSpec Plain = new() { VpcId = Given.MyVpc };

    /// <summary>Filters and the network ACLs of the region that match them.</summary>
    private static readonly Dictionary<string, (NetworkAclFilter Filter, string[] Expected)> Filters = new()
    {
        ["none"] = (new(), ["nacl-mine", "nacl-other"]),
        ["Id"] = (new() { Id = Mine }, ["nacl-mine"]),
        ["an Id in another region"] = (new() { Id = new("nacl-remote") }, []),
        ["VpcId"] = (new() { VpcId = OtherVpc.Id }, ["nacl-other"]),
        ["Name"] = (new() { Name = "name" }, ["nacl-mine"]),
        ["VSwitchId"] = (new() { VSwitchId = Given.MyVSwitch }, ["nacl-mine"]),
        ["a VSwitchId without a network ACL"] = (new() { VSwitchId = OtherVSwitch.Id }, []),
        ["an unknown VSwitchId"] = (new() { VSwitchId = new("vsw-unknown") }, []),
        ["Tags"] = (new() { Tags = [new TagFilter("key", "value")] }, ["nacl-mine"]),
        ["another Tag"] = (new() { Tags = [new TagFilter("key", "other")] }, []),
        ["Id and Name"] = (new() { Id = new("nacl-other"), Name = "name" }, []),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Fact]
    [Rule("network-acl.lifecycle")]
    public void A_new_network_ACL_has_all_specified_attributes_and_accepts_all_packets()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var spec = Plain with { Name = "name", Description = "description", Tags = [new Tag("key", "value")] };
        Planned.ChangesNothing(state, it => NetworkAclCreation.Create(it, Given.Hangzhou, spec).Changes);
        var acl = state.NetworkAcls.Single();
        acl.Should().BeEquivalentTo(Acl with
        {
            Id = acl.Id,
            Status = NetworkAclStatus.Modifying,
            Name = "name",
            Description = "description",
            Ingress = [Entry(acl.Ingress[0].Id)],
            Egress = [Entry(acl.Egress[0].Id)],
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        acl.Id.Value.Should().MatchRegex("^nacl-bp1[a-z0-9]{18}$");
        new[] { acl.Ingress[0].Id, acl.Egress[0].Id }.Should().OnlyHaveUniqueItems()
            .And.AllSatisfy(id => id.Should().MatchRegex("^nae-bp1[a-z0-9]{18}$"));

        Transitions.Pass(state, clock);
        state.NetworkAcls.Single()
            .Should().Be(acl with { Status = NetworkAclStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("network-acl.defaults")]
    public void A_new_network_ACL_of_a_VPC_with_IPv6_accepts_IPv6_packets_too()
    {
        var state = State();
        Create(state, Plain with { VpcId = OtherVpc.Id });
        foreach (var entries in new[] { state.NetworkAcls.Single().Ingress, state.NetworkAcls.Single().Egress })
        {
            entries.Select(entry => $"{entry.Policy} {entry.Protocol} {entry.Ports} {entry.Peer}")
                .Should().Equal("Accept ALL -1/-1 0.0.0.0/0", "Accept ALL -1/-1 ::/0");
        }
    }

    [Fact]
    [Rule("network-acl.quotas")]
    public void A_new_network_ACL_needs_an_Available_VPC_and_a_free_quota()
    {
        Refused.With(Refusal.RegionNotFound, State(), it => Create(it, Plain, UnknownRegion));
        Refused.With(Refusal.VpcNotFound, State(), it => Create(it, Plain, Beijing));
        Refused.With(
            Refusal.VpcStateNotAllowed,
            State(Given.Vpc with { Id = new("vpc-new"), RouteTable = new(new("vtb-new")), Status = VpcStatus.Pending }),
            it => Create(it, Plain with { VpcId = new("vpc-new") }));
        var state = State([.. Enumerable.Range(1, 199).Select(number => Acl with { Id = new($"nacl-{number}") })]);
        Create(state, Plain);
        Refused.With(Refusal.NetworkAclQuotaExceeded, state, it => Create(it, Plain));
        Create(state, Plain with { VpcId = OtherVpc.Id });
    }

    [Fact]
    [Rule("network-acl.lifecycle")]
    public void Only_the_specified_attributes_of_an_Available_network_ACL_change()
    {
        var state = State(Acl);
        Modify(state, Mine, new() { Name = "name", Description = "description" });
        state.NetworkAcls.Single().Should().Be(Acl with { Name = "name", Description = "description" });
        Modify(state, Mine, new() { Description = "" });
        Modify(state, Mine, new());
        state.NetworkAcls.Single().Should().Be(Acl with { Name = "name" });
        Refused.With(Refusal.NetworkAclNotFound, state, it => Modify(it, Unknown, new()));
        Refused.With(Refusal.NetworkAclNotFound, state, it => Modify(it, Mine, new(), Beijing));
        Refused.With(Refusal.RegionNotFound, state, it => Modify(it, Mine, new(), UnknownRegion));
        Refused.With(
            Refusal.NetworkAclStateNotAllowed,
            State(Acl with { Status = NetworkAclStatus.Modifying }),
            it => Modify(it, Mine, new()));
    }

    [Fact]
    [Rule("network-acl.entries")]
    public void The_entries_of_a_direction_are_replaced_in_their_order()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var before = Acl with { Ingress = [Entry("nae-1"), Entry("nae-2")], Egress = [Entry("nae-3")] };
        var state = State(clock, before);
        Update(state, [Entry("", "10.0.0.0/8"), Entry("nae-1", "10.0.0.0/24")], egress: null);
        var after = state.NetworkAcls.Single();
        after.Status.Should().Be(NetworkAclStatus.Modifying);
        after.TransitionEndsAt.Should().Be(Given.Then + Delay);
        after.Egress.Should().Equal(before.Egress);
        after.Ingress.Select(entry => entry.Peer.ToString()).Should().Equal("10.0.0.0/8", "10.0.0.0/24");
        after.Ingress[0].Id.Should().MatchRegex("^nae-bp1[a-z0-9]{18}$");
        after.Ingress[1].Id.Should().Be("nae-1");
        Refused.With(Refusal.NetworkAclStateNotAllowed, state, it => Update(it, [], []));

        Transitions.Pass(state, clock);
        Update(state, ingress: null, []);
        state.NetworkAcls.Single().Egress.Should().BeEmpty();
        state.NetworkAcls.Single().Ingress.Should().HaveCount(2);
    }

    [Fact]
    [Rule("network-acl.entries")]
    public void An_updated_entry_must_exist_in_its_direction_once()
    {
        var state = State(Acl with { Ingress = [Entry("nae-1")], Egress = [Entry("nae-2")] });
        Refused.With(Refusal.NetworkAclIngressEntryNotFound, state, it => Update(it, [Entry("nae-2")], null));
        Refused.With(Refusal.NetworkAclEgressEntryNotFound, state, it => Update(it, null, [Entry("nae-1")]));
        Refused.With(
            Refusal.NetworkAclIngressEntryNotFound, state, it => Update(it, [Entry("nae-1"), Entry("nae-1")], null));
        Update(state, [Entry("nae-1"), Entry(""), Entry("")], [Entry("nae-2")]);
    }

    [Fact]
    [Rule("network-acl.quotas")]
    public void A_direction_has_at_most_20_entries_of_each_address_family()
    {
        var other = Acl with { VpcId = OtherVpc.Id };
        Update(State(other), [.. Entries("10.0.0.0/8", 20), .. Entries("2001:db8::/32", 20)], egress: null);
        Refused.With(Refusal.NetworkAclFull, State(other), it => Update(it, [.. Entries("10.0.0.0/8", 21)], null));
        Refused.With(Refusal.NetworkAclFull, State(other), it => Update(it, null, [.. Entries("2001:db8::/32", 21)]));
        Refused.With(Refusal.VpcWithoutIpv6, State(Acl), it => Update(it, [.. Entries("2001:db8::/32", 1)], null));
        Update(State(Acl with { VpcId = new("vpc-unknown") }), [.. Entries("2001:db8::/32", 1)], null);
    }

    [Fact]
    [Rule("network-acl.copy")]
    public void The_entries_of_both_directions_are_copied_with_new_ids()
    {
        var source = Acl with
        {
            Id = new("nacl-source"),
            Ingress = [Entry("nae-1")],
            Egress =
        [
            Entry("nae-2", "10.0.0.0/8"),
        ]
        };
        var state = State(Acl with { Ingress = [Entry("nae-3")] }, source);
        Copy(state, Mine, source.Id);
        var copy = state.NetworkAcls.Find(Mine)!;
        copy.Status.Should().Be(NetworkAclStatus.Modifying);
        copy.Ingress.Should().Equal(source.Ingress[0] with { Id = copy.Ingress[0].Id });
        copy.Egress.Should().Equal(source.Egress[0] with { Id = copy.Egress[0].Id });
        new[] { copy.Ingress[0].Id, copy.Egress[0].Id, "nae-1", "nae-2" }.Should().OnlyHaveUniqueItems();
        Refused.With(Refusal.NetworkAclStateNotAllowed, state, it => Copy(it, Mine, source.Id));
        Refused.With(Refusal.NetworkAclNotFound, State(Acl), it => Copy(it, Mine, Unknown));
        Refused.With(Refusal.NetworkAclNotFound, State(source), it => Copy(it, Mine, source.Id));
        foreach (var of in new[] { source with { Ingress =
        [
            Entry("nae-6", "::/0"),
        ] }, source with { Egress = [Entry("nae-6", "::/0")] } })
        {
            Refused.With(Refusal.VpcWithoutIpv6, State(Acl, of), it => Copy(it, Mine, source.Id));
        }
    }

    [Fact]
    [Rule("network-acl.lifecycle")]
    public void A_network_ACL_without_VSwitches_is_deleted()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Acl);
        Delete(state);
        state.NetworkAcls.Single().Should().Be(
            Acl with { Status = NetworkAclStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        Refused.With(Refusal.NetworkAclStateNotAllowed, state, Delete);
        Transitions.Pass(state, clock);
        state.NetworkAcls.Should().BeEmpty();
        Refused.With(Refusal.NetworkAclNotFound, state, Delete);
        Refused.With(Refusal.NetworkAclInUse, State(Acl, Bound()), Delete);
        Refused.With(Refusal.NetworkAclInUse, State(Acl, Bound(NetworkAclBindingStatus.Unbinding)), Delete);
    }

    [Fact]
    [Rule("network-acl.dependencies")]
    public void A_VPC_with_network_ACLs_and_a_VSwitch_with_one_cannot_be_deleted()
    {
        var empty = Given.Vpc with { Id = new("vpc-empty"), RouteTable = new(new("vtb-empty")) };
        DeleteVpc(State(empty, Acl));
        Refused.With(Refusal.VpcHasNetworkAcls, State(empty, Acl with { VpcId = empty.Id }), DeleteVpc);
        Refused.With(Refusal.VSwitchHasNetworkAcl, State(Acl, Bound()), DeleteVSwitch);
        DeleteVSwitch(State(Bound()));

        static void DeleteVpc(AccountState state) =>
            state.Apply(VpcDeletion.Delete(state, region: null, new("vpc-empty")));

        static void DeleteVSwitch(AccountState state) =>
            state.Apply(VSwitchDeletion.Delete(state, region: null, Given.MyVSwitch));
    }

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_network_ACLs(string filter) =>
        NetworkAclListing.List(ListedState(), Given.Hangzhou, Filters[filter].Filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Acl.Id.Value)
            .Should().Equal(Filters[filter].Expected);

    [Fact]
    public void Pages_contain_each_network_ACL_of_the_region_once() => Paged.InOrder(
        page => NetworkAclListing.List(ListedState(), Given.Hangzhou, new NetworkAclFilter(), page),
        listed => listed.Acl.Id.Value,
        "nacl-mine",
        "nacl-other");

    [Fact]
    public void A_listed_network_ACL_has_its_VSwitches()
    {
        var state = ListedState();
        var listed = NetworkAclListing.List(state, Given.Hangzhou, new() { Id = Mine }, new NumberedPage(1, 10)).Items;
        listed.Single().OwnerId.Should().Be(Given.Owner);
        listed.Single().VSwitches.Should().Equal(Bound());
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => NetworkAclListing.List(it, UnknownRegion, new(), new NumberedPage(1, 10)));
    }

    private static AccountState ListedState() => State(
        Acl with { Name = "name", Tags = [new Tag("key", "value")] },
        Acl with { Id = new("nacl-other"), VpcId = OtherVpc.Id },
        Acl with { Id = new("nacl-remote"), RegionId = Beijing },
        Bound());

    private static IEnumerable<NetworkAclEntry> Entries(string peer, int count) =>
        Enumerable.Repeat(Entry("", peer), count);

    private static void Create(AccountState state, NetworkAclSpec spec, RegionId? region = null) =>
        state.Apply(NetworkAclCreation.Create(state, region ?? Given.Hangzhou, spec));

    private static void Modify(
        AccountState state, NetworkAclId id, NetworkAclChanges changes, RegionId? region = null) =>
        state.Apply(NetworkAclModification.Modify(state, region ?? Given.Hangzhou, id, changes));

    private static void Update(AccountState state, NetworkAclEntry[]? ingress, NetworkAclEntry[]? egress) =>
        state.Apply(NetworkAclModification.UpdateEntries(
            state,
            Given.Hangzhou,
            Mine,
            ingress is null ? null : [.. ingress],
            egress is null ? null : [.. egress]));

    private static void Copy(AccountState state, NetworkAclId id, NetworkAclId source) =>
        state.Apply(NetworkAclModification.CopyEntries(state, Given.Hangzhou, id, source));

    private static void Delete(AccountState state) =>
        state.Apply(NetworkAclDeletion.Delete(state, Given.Hangzhou, Mine));
}
