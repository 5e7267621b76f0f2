using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.PrefixLists;

/// <summary>Prefix lists of VPC, where they differ from those of ECS.</summary>
public sealed class VpcPrefixListTests
{
    private const PrefixListProduct Vpc = PrefixListProduct.Vpc;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly PrefixListId Id = new("pl-1");
    private static readonly PrefixListId OfEcs = new("pl-ecs");

    private static readonly PrefixListSpec Spec = new()
    {
        Product = Vpc,
        Name = "",
        AddressFamily = IpFamily.IPv6,
        MaxEntries = 50,
    };

    [Fact]
    [Rule("vpc-prefix-lists.lifecycle")]
    public void A_new_list_is_Created_and_a_modified_one_is_Modifying_until_the_transition_ends()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var id = state.Apply(PrefixListCreation.Create(state, Given.Hangzhou, Spec)).Id;
        var created = state.PrefixLists.Find(id)!;
        (created.Product, created.Status, created.TransitionEndsAt, created.AddressFamily)
            .Should().Be((Vpc, PrefixListStatus.Created, null, IpFamily.IPv6));

        Modify(state, new() { Name = "other", MaxEntries = 7 }, id);
        state.PrefixLists.Find(id).Should().Be(created with
        {
            Name = "other",
            MaxEntries = 7,
            Entries = state.PrefixLists.Find(id)!.Entries,
            Status = PrefixListStatus.Modifying,
            TransitionEndsAt = Given.Then + Delay,
        });
        Refused.With(Refusal.PrefixListStateNotAllowed, state, it => Modify(it, new(), id));
        Refused.With(Refusal.PrefixListStateNotAllowed, state, it => Delete(it, id));

        Transitions.Pass(state, clock);
        (state.PrefixLists.Find(id)!.Status, state.PrefixLists.Find(id)!.TransitionEndsAt)
            .Should().Be((PrefixListStatus.Created, null));
        Delete(state, id);
        state.PrefixLists.Should().BeEmpty();
    }

    [Fact]
    [Rule("vpc-prefix-lists.entries")]
    public void A_modification_can_remove_a_block_and_add_it_with_another_description()
    {
        var state = State(List("pl-1", 2, "10.0.0.0/8", "11.0.0.0/8"));
        Modify(state, new()
        {
            AddedEntries = [Entry("10.0.0.0/8", "new"), Entry("12.0.0.0/8")],
            RemovedBlocks = [GivenRules.Block("10.0.0.0/8"), GivenRules.Block("11.0.0.0/8")],
        });
        state.PrefixLists.Find(Id)!.Entries.Should().Equal(Entry("10.0.0.0/8", "new"), Entry("12.0.0.0/8"));
    }

    [Fact]
    [Rule("vpc-prefix-lists.entries")]
    public void The_changes_must_fit_the_list()
    {
        var state = State(List("pl-1", 2, "10.0.0.0/8"));
        void Reject(Refusal refusal, PrefixListChanges changes) =>
            Refused.With(refusal, state, it => Modify(it, changes));
        Reject(Refusal.PrefixListFull, new() { AddedEntries = [Entry("11.0.0.0/8"), Entry("12.0.0.0/8")] });
        Reject(Refusal.PrefixListFull, new() { MaxEntries = 1, AddedEntries = [Entry("11.0.0.0/8")] });
        Reject(Refusal.PrefixListBlockFamily, new() { AddedEntries = [Entry("::/0")] });
        Reject(Refusal.PrefixListBlockFamily, new() { RemovedBlocks = [GivenRules.Block("::/0")] });
        Reject(
            Refusal.PrefixListBlockRepeated,
            new() { AddedEntries = [Entry("11.0.0.0/8"), Entry("11.0.0.0/8")] });
        Reject(
            Refusal.PrefixListBlockRepeated,
            new() { RemovedBlocks = [GivenRules.Block("11.0.0.0/8"), GivenRules.Block("11.0.0.0/8")] });
        Reject(
            Refusal.PrefixListHasFewerEntries,
            new() { RemovedBlocks = [GivenRules.Block("10.0.0.0/8"), GivenRules.Block("11.0.0.0/8")] });
        Modify(state, new() { MaxEntries = 3, AddedEntries = [Entry("11.0.0.0/8"), Entry("12.0.0.0/8")] });
        state.PrefixLists.Find(Id)!.MaxEntries.Should().Be(3);
    }

    [Fact]
    [Rule("vpc-prefix-lists.quota")]
    public void An_account_has_ten_lists_and_those_of_ECS_do_not_count()
    {
        var lists = Enumerable.Range(1, 9).Select(number => List($"pl-{number}") with { RegionId = Beijing });
        var state = State([.. lists, GivenRules.List("pl-ecs")]);
        state.Apply(PrefixListCreation.Create(state, Given.Hangzhou, Spec));
        Refused.With(
            Refusal.PrefixListQuotaExceeded,
            state,
            it => it.Apply(PrefixListCreation.Create(it, Given.Hangzhou, Spec)));
        state.Apply(PrefixListCreation.Create(
            state, Given.Hangzhou, Spec with { Product = PrefixListProduct.Ecs, Name = "office" }));
    }

    [Fact]
    [Rule("rules.quota")]
    public void A_higher_maximum_number_of_entries_must_fit_into_the_groups_that_name_the_list()
    {
        var state = State(
            List("pl-1", 40),
            GivenRules.List("pl-other", 100),
            Given.Group,
            GivenRules.Other,
            GivenRules.Rule("sgr-1", GivenRules.Http("pl-1")),
            GivenRules.Rule("sgr-2", GivenRules.Http("pl-1") with { Priority = 2 }),
            GivenRules.Rule("sgr-3", GivenRules.Http("pl-other")),
            GivenRules.Rule("sgr-4", GivenRules.Http()),
            GivenRules.Rule("sgr-5", GivenRules.Http("pl-1"), "sg-other"),
            GivenRules.Rule("sgr-6", GivenRules.Http() with { Priority = 2 }));
        Refused.With(Refusal.SecurityGroupRuleQuotaExceeded, state, it => Modify(it, new() { MaxEntries = 50 }));
        Modify(state, new() { MaxEntries = 49 });
    }

    [Fact]
    [Rule("vpc-prefix-lists.product")]
    public void Each_product_has_its_own_lists()
    {
        var state = State(List("pl-1"), GivenRules.List("pl-ecs"));
        PrefixListListing.List(state, Vpc, Given.Hangzhou, new PrefixListFilter(), new ContinuedPage(0, 10))
            .Items.Select(listed => listed.List.Id).Should().Equal(Id);
        PrefixListListing.List(
            state, PrefixListProduct.Ecs, Given.Hangzhou, new PrefixListFilter(), new ContinuedPage(0, 10))
            .Items.Select(listed => listed.List.Id).Should().Equal(OfEcs);
        Refused.With(
            Refusal.PrefixListNotFound, state, it => PrefixListListing.Get(it, Vpc, Given.Hangzhou, OfEcs));
        Refused.With(
            Refusal.PrefixListNotFound,
            state,
            it => PrefixListListing.Get(it, PrefixListProduct.Ecs, Given.Hangzhou, Id));
        Refused.With(Refusal.PrefixListNotFound, state, it => Modify(it, new(), OfEcs));
        Refused.With(Refusal.PrefixListNotFound, state, it => Delete(it, OfEcs));

        var type = ResourceType.Of(PrefixList.Kind);
        type.Find(state, Given.Hangzhou, "pl-1").Should().NotBeNull();
        type.Find(state, Given.Hangzhou, "pl-ecs").Should().BeNull();
        type.AllIn(state, Given.Hangzhou).Select(list => list.Id).Should().Equal("pl-1");
    }

    [Fact]
    [Rule("vpc-prefix-lists.delete")]
    public void A_list_that_a_rule_of_a_security_group_names_is_not_deleted()
    {
        var state = State(
            List("pl-1"), Given.Group, GivenRules.Other, GivenRules.Rule("sgr-1", GivenRules.Http("pl-1")));
        Refused.With(Refusal.PrefixListInUse, state, it => Delete(it));
    }

    [Fact]
    [Rule("vpc-prefix-lists.listing")]
    public void The_entries_of_a_list_of_VPC_have_pages()
    {
        var list = List("pl-1", 10, "10.0.0.0/8", "11.0.0.0/8", "12.0.0.0/8");
        var state = State(list, GivenRules.List(OfEcs.Value, 1));
        var page = PrefixListListing.ListEntries(state, Given.Hangzhou, Id, new NumberedPage(2, 2));
        page.TotalCount.Should().Be(3);
        page.Items.Should().Equal(new ListedPrefixListEntry(list, Entry("12.0.0.0/8")));
        Refused.With(
            Refusal.PrefixListNotFound,
            state,
            it => PrefixListListing.ListEntries(it, Given.Hangzhou, OfEcs, new NumberedPage(1, 10)));
    }

    private static PrefixListEntry Entry(string block, string description = "") =>
        new(GivenRules.Block(block), description);

    private static PrefixList List(string id, int maxEntries = 10, params string[] blocks) =>
        GivenRules.List(id, maxEntries, blocks) with { Product = Vpc };

    private static void Modify(AccountState state, PrefixListChanges changes, PrefixListId? id = null) =>
        state.Apply(PrefixListModification.Modify(state, Vpc, Given.Hangzhou, id ?? Id, changes));

    private static void Delete(AccountState state, PrefixListId? id = null) =>
        state.Apply(PrefixListDeletion.Delete(state, Vpc, Given.Hangzhou, id ?? Id));

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Region with { Id = Beijing }, .. rows]);
}
