using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.PrefixLists;

/// <summary>Creating, modifying, deleting and listing prefix lists.</summary>
public sealed class PrefixListTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly PrefixListId Id = new("pl-1");
    private const PrefixListProduct Ecs = PrefixListProduct.Ecs;

    private static readonly PrefixListSpec Spec = new()
    {
        Product = Ecs,
        Name = "office",
        AddressFamily = IpFamily.IPv4,
        MaxEntries = 2,
    };

    [Fact]
    [Rule("prefix-lists.create")]
    public void A_new_list_has_an_ID_and_its_attributes()
    {
        var state = GivenRules.State(
            new ResourceGroup { Id = new("rg-1"), Name = "one", DisplayName = "one", CreationTime = Given.Then });
        var list = state.Apply(PrefixListCreation.Create(state, Given.Hangzhou, Spec with
        {
            Entries = [Entry("10.0.0.0/8", "all"), Entry("172.16.0.0/12")],
            Description = "about",
            ResourceGroupId = "rg-1",
            Tags = [new Tag("a", "b")],
        }));
        state.PrefixLists.Find(list.Id).Should().Be(list);
        list.Id.Value.Should().MatchRegex("^pl-bp1[a-z0-9]{17}$");
        list.Should().BeEquivalentTo(new
        {
            RegionId = Given.Hangzhou,
            Name = "office",
            AddressFamily = IpFamily.IPv4,
            MaxEntries = 2,
            Description = "about",
            ResourceGroupId = "rg-1",
        });
        list.Entries.Should().Equal(Entry("10.0.0.0/8", "all"), Entry("172.16.0.0/12"));
        list.Tags.Should().Equal(new Tag("a", "b"));
        list.CreationTime.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    [Rule("prefix-lists.create")]
    public void A_new_list_has_no_entries_description_tags_and_resource_group_by_default()
    {
        var state = GivenRules.State();
        var list = state.Apply(PrefixListCreation.Create(state, Given.Hangzhou, Spec));
        (list.Description, list.ResourceGroupId, list.Entries.Length, list.Tags.Length).Should().Be(("", "", 0, 0));
    }

    [Theory]
    [InlineData(Refusal.PrefixListBlockFamily, "10.0.0.0/8", "2001:db8::/32")]
    [InlineData(Refusal.PrefixListBlockRepeated, "10.0.0.1/32", "10.0.0.1")]
    [InlineData(Refusal.PrefixListFull, "10.0.0.0/8", "11.0.0.0/8", "12.0.0.0/8")]
    [Rule("prefix-lists.entries")]
    internal void Entries_are_different_blocks_of_the_family(Refusal refusal, params string[] blocks) => Refused.With(
        refusal,
        GivenRules.State(),
        it => it.Apply(PrefixListCreation.Create(
            it, Given.Hangzhou, Spec with { Entries = [.. blocks.Select(block => Entry(block))] })));

    [Fact]
    [Rule("prefix-lists.quota")]
    public void A_region_has_100_lists_in_existing_resource_groups()
    {
        var state = GivenRules.State(
            [.. Enumerable.Range(1, 99).Select(number => GivenRules.List($"pl-{number}")), InBeijing("pl-elsewhere")]);
        Refused.With(
            Refusal.ResourceGroupNotFound,
            state,
            it => it.Apply(
                PrefixListCreation.Create(it, Given.Hangzhou, Spec with { ResourceGroupId = "rg-unknown" })));
        Refused.With(
            Refusal.RegionNotFound, state, it => it.Apply(PrefixListCreation.Create(it, Beijing, Spec)));
        state.Apply(PrefixListCreation.Create(state, Given.Hangzhou, Spec));
        Refused.With(
            Refusal.PrefixListQuotaExceeded, state, it => it.Apply(
                PrefixListCreation.Create(it, Given.Hangzhou, Spec)));
    }

    [Fact]
    [Rule("prefix-lists.modify")]
    public void A_modification_adds_replaces_and_removes_entries_and_keeps_other_attributes()
    {
        var state = GivenRules.State(GivenRules.List("pl-1", 3, "10.0.0.0/8", "11.0.0.0/8"));
        state.Apply(PrefixListModification.Modify(state, Ecs, Given.Hangzhou, Id, new()
        {
            AddedEntries = [Entry("11.0.0.0/8", "changed"), Entry("12.0.0.0/8", "new"), Entry("13.0.0.0/8")],
            RemovedBlocks = [GivenRules.Block("10.0.0.0/8"), GivenRules.Block("14.0.0.0/8")],
        }));
        var list = state.PrefixLists.Find(Id)!;
        list.Entries.Should().Equal(
            Entry("11.0.0.0/8", "changed"), Entry("12.0.0.0/8", "new"), Entry("13.0.0.0/8"));
        (list.Name, list.Description).Should().Be(("list", ""));
        state.Apply(PrefixListModification.Modify(state, Ecs, Given.Hangzhou, Id, new() { Name = "other" }));
        state.Apply(PrefixListModification.Modify(state, Ecs, Given.Hangzhou, Id, new() { Description = "about" }));
        list = state.PrefixLists.Find(Id)!;
        (list.Name, list.Description, list.Entries.Length).Should().Be(("other", "about", 3));
    }

    [Fact]
    [Rule("prefix-lists.entries")]
    public void Modified_entries_must_fit()
    {
        var state = GivenRules.State(GivenRules.List("pl-1", 1, "10.0.0.0/8"));
        void Reject(Refusal refusal, PrefixListChanges changes) => Refused.With(
            refusal, state, it => it.Apply(PrefixListModification.Modify(it, Ecs, Given.Hangzhou, Id, changes)));
        Reject(Refusal.PrefixListFull, new() { AddedEntries = [Entry("11.0.0.0/8")] });
        Reject(Refusal.PrefixListBlockFamily, new() { AddedEntries = [Entry("::/0")] });
        Reject(
            Refusal.PrefixListBlockRepeated,
            new() { AddedEntries = [Entry("10.0.0.0/8")], RemovedBlocks = [GivenRules.Block("10.0.0.0/8")] });
        state.Apply(PrefixListModification.Modify(
            state,
            Ecs,
            Given.Hangzhou,
            Id,
            new() { AddedEntries = [Entry("11.0.0.0/8")], RemovedBlocks = [GivenRules.Block("10.0.0.0/8")] }));
    }

    [Fact]
    [Rule("prefix-lists.delete")]
    public void A_list_is_deleted_unless_a_rule_names_it()
    {
        var state = GivenRules.State(
            GivenRules.List("pl-1"), GivenRules.List("pl-2"), GivenRules.Rule("sgr-1", GivenRules.Http("pl-1")));
        Refused.With(
            Refusal.PrefixListInUse, state, it => it.Apply(PrefixListDeletion.Delete(it, Ecs, Given.Hangzhou, Id)));
        state.Apply(PrefixListDeletion.Delete(state, Ecs, Given.Hangzhou, new PrefixListId("pl-2")));
        state.PrefixLists.Select(list => list.Id).Should().Equal(Id);
    }

    [Fact]
    [Rule("prefix-lists.not-found")]
    public void A_list_of_another_region_is_not_found()
    {
        Action<AccountState>[] calls =
        [
            state => PrefixListListing.Get(state, Ecs, Given.Hangzhou, Id),
            state => PrefixListListing.ListAssociations(state, Given.Hangzhou, Id, new ContinuedPage(0, 10)),
            state => state.Apply(PrefixListModification.Modify(state, Ecs, Given.Hangzhou, Id, new())),
            state => state.Apply(PrefixListDeletion.Delete(state, Ecs, Given.Hangzhou, Id)),
        ];
        foreach (var call in calls)
        {
            Refused.With(Refusal.PrefixListNotFound, GivenRules.State(InBeijing("pl-1")), call);
        }
    }

    /// <summary>Filters that only the first list matches.</summary>
    private static readonly Dictionary<string, PrefixListFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [Id, new PrefixListId("pl-unknown")] },
        ["Name"] = new() { Name = "list" },
        ["AddressFamily"] = new() { AddressFamily = IpFamily.IPv4 },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["Tags"] = new() { Tags = [new TagFilter("key", null)] },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    [Rule("prefix-lists.list")]
    public void A_filter_returns_only_the_matching_lists(string filter) => PrefixListListing.List(
        Listed(), Ecs, Given.Hangzhou, Filters[filter], new ContinuedPage(0, 10))
        .Items.Select(listed => listed.List.Id).Should().Equal(Id);

    [Fact]
    [Rule("prefix-lists.list")]
    public void Lists_have_their_associations_and_pages_in_the_order_of_creation()
    {
        var state = Listed();
        foreach (var group in new[] { "sg-other", "sg-mygroup" })
        {
            state.TryAdd(GivenRules.Rule($"sgr-1-{group}", GivenRules.Http("pl-2"), group));
            state.TryAdd(GivenRules.Rule($"sgr-2-{group}", GivenRules.Http("pl-2") with { Priority = 2 }, group));
        }

        PrefixListListing.List(state, Ecs, Given.Hangzhou, new PrefixListFilter(), new ContinuedPage(0, 10))
            .Items.Select(listed => (listed.Associations, listed.ResourceGroupId))
            .Should().Equal((0, "rg-mine"), (2, ""));
        Paged.InOrder(
            page => PrefixListListing.List(state, Ecs, Given.Hangzhou, new PrefixListFilter(), page),
            listed => listed.List.Id.Value,
            "pl-1",
            "pl-2");
        Paged.InOrder(
            page => PrefixListListing.ListAssociations(state, Given.Hangzhou, new PrefixListId("pl-2"), page),
            group => group.Value,
            "sg-mygroup",
            "sg-other");
    }

    [Fact]
    public void A_list_contains_the_addresses_of_its_entries()
    {
        var list = GivenRules.List("pl-1", 2, "10.0.0.0/8", "172.16.0.0/12");
        list.Contains(GivenRules.Address("172.16.0.1")).Should().BeTrue();
        list.Contains(GivenRules.Address("10.0.0.1")).Should().BeTrue();
        list.Contains(GivenRules.Address("11.0.0.1")).Should().BeFalse();
    }

    private static AccountState Listed() => GivenRules.State(
        GivenRules.List("pl-1") with { ResourceGroupId = "rg-mine", Tags = [new Tag("key", "value")] },
        GivenRules.List("pl-2", 10, "2001:db8::/32") with { Name = "second" },
        InBeijing("pl-3"));

    private static PrefixList InBeijing(string id) => GivenRules.List(id) with { RegionId = Beijing };

    private static PrefixListEntry Entry(string block, string description = "") =>
        new(GivenRules.Block(block), description);
}
