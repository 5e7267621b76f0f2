using System.Collections.Immutable;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Tags;

/// <summary>Adding, removing and listing tags.</summary>
public sealed class TaggingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly Dictionary<string, (ResourceType Type, string Id)> Types = new()
    {
        ["instance"] = (ResourceType.Of(Instance.Kind), "i-myinstance"),
        ["ENI"] = (ResourceType.Of(NetworkInterface.Kind), "eni-myeni"),
        ["security group"] = (ResourceType.Of(SecurityGroup.Kind), "sg-mygroup"),
        ["VPC"] = (ResourceType.Of(Vpc.Kind), "vpc-myvpc"),
        ["VSwitch"] = (ResourceType.Of(VSwitch.Kind), "vsw-myvswitch"),
    };

    private static readonly ResourceType Eni = Types["ENI"].Type;

    public static TheoryData<string> TypeNames => [.. Types.Keys];

    [Theory, MemberData(nameof(TypeNames))]
    [Rule("tags.upsert")]
    public void A_new_tag_is_added_at_the_end_and_an_existing_tag_keeps_its_position(string name)
    {
        var (type, id) = Types[name];
        var state = State();
        state.Apply(
            ResourceTagModification.Add(state, Given.Hangzhou, type, [id], [new Tag("a", "1"), new Tag("b", "2")]));
        state.Apply(
            ResourceTagModification.Add(state, Given.Hangzhou, type, [id, id], [new Tag("c", ""), new Tag("a", "3")]));
        Of(state, type, id).Should().Equal(new Tag("a", "3"), new Tag("b", "2"), new Tag("c", ""));
    }

    [Theory, MemberData(nameof(TypeNames))]
    [Rule("tags.remove")]
    public void Tags_are_removed_by_key_or_all_at_once_and_unknown_keys_are_ignored(string name)
    {
        var (type, id) = Types[name];
        var state = State();
        state.Apply(ResourceTagModification.Add(
            state, Given.Hangzhou, type, [id], [new Tag("a", "1"), new Tag("b", "2"), new Tag("c", "3")]));
        state.Apply(ResourceTagModification.Remove(state, Given.Hangzhou, type, [id], ["b", "unknown"]));
        Of(state, type, id).Should().Equal(new Tag("a", "1"), new Tag("c", "3"));
        state.Apply(ResourceTagModification.Remove(state, Given.Hangzhou, type, [id], keys: null));
        Of(state, type, id).Should().BeEmpty();
    }

    [Fact]
    [Rule("tags.quota")]
    public void A_resource_has_at_most_20_tags_and_a_rejected_request_changes_no_resource()
    {
        var state = State();
        state.Apply(
            ResourceTagModification.Add(state, Given.Hangzhou, Eni, ["eni-myeni"], Many(20)));
        state.Apply(ResourceTagModification.Add(
            state, Given.Hangzhou, Eni, ["eni-myeni"], [new Tag("key-7", "other")]));
        Refused.With(Refusal.TagQuotaExceeded, state, refusing => refusing.Apply(ResourceTagModification.Add(
            refusing, Given.Hangzhou, Eni,
            [
                "eni-other",
                "eni-myeni",
            ], [new Tag("one", "more")])));
        Of(state, Eni, "eni-myeni").Should().HaveCount(20).And.Contain(new Tag("key-7", "other"));
    }

    [Theory, MemberData(nameof(TypeNames))]
    [Rule("tags.all-or-nothing")]
    public void A_request_with_an_unknown_resource_changes_no_resource(string name)
    {
        var (type, id) = Types[name];
        Refused.With(Refusal.TaggedResourceNotFound, State(), state =>
            state.Apply(
                ResourceTagModification.Add(state, Given.Hangzhou, type, [id, "unknown"], [new Tag("a", "1")])));
        Refused.With(Refusal.TaggedResourceNotFound, State(), state =>
            state.Apply(ResourceTagModification.Add(state, Beijing, type, [id], [new Tag("a", "1")])));
        Refused.With(Refusal.TaggedResourceNotFound, State(), state =>
            state.Apply(ResourceTagModification.Remove(state, Given.Hangzhou, type, [id, "unknown"], keys: null)));
        Refused.With(Refusal.RegionNotFound, State(), state =>
            state.Apply(
                ResourceTagModification.Add(state, new RegionId("cn-unknown"), type, [id], [new Tag("a", "1")])));
    }

    [Theory]
    [InlineData("env", "env")]
    [InlineData("env*", "env,environment")]
    [InlineData("*env*", "env,environment,my-env")]
    [InlineData("*env", "env,my-env")]
    [InlineData("ENV", "")]
    [Rule("tags.patterns")]
    public void A_tag_pattern_matches_exactly_or_with_wildcards(string pattern, string keys)
    {
        string[] all = ["env", "environment", "my-env"];
        foreach (var key in all)
        {
            new TagPattern(pattern, []).Matches(new Tag(key, "v")).Should().Be(keys.Split(',').Contains(key));
        }
    }

    [Fact]
    [Rule("tags.patterns")]
    public void Values_of_one_pattern_are_alternatives_and_several_patterns_must_all_match()
    {
        var state = State();
        state.Apply(ResourceTagModification.Add(
            state,
            Given.Hangzhou,
            Eni,
            ["eni-myeni"],
            [new Tag("env", "product"), new Tag("team", "a")]));
        state.Apply(ResourceTagModification.Add(
            state, Given.Hangzhou, Eni, ["eni-other"], [new Tag("env", "test")]));
        Ids(state, new ResourceTagFilter { Patterns = [new TagPattern("env", ["proc*", "te*"])] })
            .Should().Equal("eni-other");
        Ids(state, new ResourceTagFilter { Patterns = [new TagPattern("env", ["prod*", "te*"])] })
            .Should().Equal("eni-myeni", "eni-other");
        Ids(state, new ResourceTagFilter { Patterns = [new TagPattern("env", []), new TagPattern("te*", [])] })
            .Should().Equal("eni-myeni");
    }

    [Fact]
    [Rule("tags.filters")]
    public void A_listed_resource_has_all_tags_of_the_filter_and_is_returned_with_all_its_tags()
    {
        var state = State();
        state.Apply(ResourceTagModification.Add(
            state, Given.Hangzhou, Eni, ["eni-myeni"], [new Tag("a", "1"), new Tag("b", "2")]));
        state.Apply(ResourceTagModification.Add(
            state, Given.Hangzhou, Eni, ["eni-other"], [new Tag("a", "1")]));
        Ids(state, new ResourceTagFilter { Tags = [new TagFilter("a", null)] })
            .Should().Equal("eni-myeni", "eni-other");
        Ids(state, new ResourceTagFilter { Tags = [new TagFilter("a", "1"), new TagFilter("b", null)] })
            .Should().Equal("eni-myeni");
        Ids(state, new ResourceTagFilter { Tags = [new TagFilter("a", "2")] }).Should().BeEmpty();
        List(state, new ResourceTagFilter { Tags = [new TagFilter("b", "2")] }, 0).Items.Should()
            .Equal(new ListedTag("eni-myeni", new Tag("a", "1")), new ListedTag("eni-myeni", new Tag("b", "2")));
        Ids(state, new ResourceTagFilter { ResourceIds = ["eni-unknown", "eni-other", "eni-other"] })
            .Should().Equal("eni-other");
        ResourceTagListing.List(
            state, Beijing, Eni, new ResourceTagFilter(), new ContinuedPage(0, 50))
            .Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(50, "50")]
    [InlineData(51, "50,1")]
    [InlineData(101, "50,50,1")]
    [Rule("tags.pages")]
    public void Pages_of_50_rows_together_return_every_tag_once(int count, string pages)
    {
        var state = State();
        for (var tag = 0; tag < count; tag++)
        {
            var id = $"eni-{tag / 20}";
            if (tag % 20 == 0)
            {
                state.TryAdd(
                    Given.Eni with
                    {
                        Id = new NetworkInterfaceId(id),
                        PrimaryIpAddress = Given.Address(
                        $"172.17.0.{100 + tag}")
                    });
            }

            state.Apply(ResourceTagModification.Add(
                state, Given.Hangzhou, Eni, [id], [new Tag($"key-{tag}", "")]));
        }

        var sizes = new List<int>();
        var shown = new List<string>();
        int? next = 0;
        while (next is { } row)
        {
            var page = List(state, new ResourceTagFilter { Patterns = [new TagPattern("key-*", [])] }, row);
            sizes.Add(page.Items.Length);
            shown.AddRange(page.Items.Select(item => item.Tag.Key));
            next = page.NextRow;
        }

        sizes.Should().Equal(pages.Split(',').Select(int.Parse));
        shown.Should().Equal(Enumerable.Range(0, count).Select(tag => $"key-{tag}"));
    }

    [Fact]
    public void A_type_without_resources_has_no_tags()
    {
        List(type: null, Given.Hangzhou).Should().BeEmpty();
        FluentActions.Invoking(() => List(type: null, new RegionId("cn-unknown"))).Should().Throw<RefusedException>()
            .Which.Refusal.Should().Be(Refusal.RegionNotFound);

        static IEnumerable<ListedTag> List(ResourceType? type, RegionId region) =>
            ResourceTagListing.List(
                State(), region, type, new ResourceTagFilter { ResourceIds = ["eni-myeni"] }, new ContinuedPage(0, 50))
                .Items;
    }

    [Fact]
    public void A_summary_lists_each_tag_once_with_the_number_of_resources_of_each_type()
    {
        var state = State();
        var instance = Types["instance"].Type;
        var a = new Tag("a", "1");
        var b = new Tag("b", "2");
        state.Apply(ResourceTagModification.Add(state, Given.Hangzhou, instance, ["i-myinstance"], [a]));
        state.Apply(ResourceTagModification.Add(state, Given.Hangzhou, Eni, ["eni-myeni", "eni-other"], [a]));
        state.Apply(ResourceTagModification.Add(state, Given.Hangzhou, Eni, ["eni-myeni"], [b]));
        var both = new TagSummaryFilter { Types = [instance, Eni] };
        Summarize(both).Should().Equal((a, "eni=2 instance=1"), (b, "eni=1"));
        Summarize(both with { Types = [instance] }).Should().Equal((a, "instance=1"));
        Summarize(both with { ResourceId = "eni-other" }).Should().Equal((a, "eni=1"));
        Summarize(both with { ResourceId = "eni-unknown" }).Should().BeEmpty();
        Summarize(both with { Tags = [new TagFilter("b", "2"), new TagFilter("c", null)] })
            .Should().Equal((b, "eni=1"));
        Summarize(both with { Tags = [new TagFilter("b", "3")] }).Should().BeEmpty();
        Summarize(both, Beijing).Should().BeEmpty();
        Refused.With(Refusal.RegionNotFound, state, it => ResourceTagListing.Summarize(
            it, new RegionId("cn-unknown"), both, new NumberedPage(1, 10)));
        Paged.InOrder(
            page => ResourceTagListing.Summarize(state, Given.Hangzhou, both, page), summary => summary.Tag, a, b);

        IEnumerable<(Tag Tag, string Counts)> Summarize(TagSummaryFilter filter, RegionId? region = null) =>
            ResourceTagListing.Summarize(state, region ?? Given.Hangzhou, filter, new NumberedPage(1, 10)).Items.Select(
                summary => (summary.Tag, string.Join(
                    ' ', summary.Counts.OrderBy(count => count.Key).Select(count => $"{count.Key}={count.Value}"))));
    }

    [Fact]
    [Rule("tags.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        var state = State();
        Planned.ChangesNothing(
            state, it => ResourceTagModification.Add(
                it, Given.Hangzhou, Types["instance"].Type, ["i-myinstance"], [new Tag("a", "1")]));
        Planned.ChangesNothing(
            state, it => ResourceTagModification.Remove(
                it, Given.Hangzhou, Types["instance"].Type, ["i-myinstance"], keys: null));
    }



    private static List<Tag> Many(int count) => [.. Enumerable.Range(0, count).Select(n => new Tag($"key-{n}", "v"))];

    private static AccountState State() => Given.State(
        Given.Region,
        Given.Region with { Id = Beijing },
        Given.Vpc,
        Given.VSwitch(),
        Given.Group,
        Given.Instance,
        Given.Eni,
        Given.Eni with { Id = new NetworkInterfaceId("eni-other"), PrimaryIpAddress = Given.Address("172.17.0.13") });

    private static ImmutableArray<Tag> Of(AccountState state, ResourceType type, string id) =>
        type.Find(state, Given.Hangzhou, id)!.Tags;

    private static IEnumerable<string> Ids(AccountState state, ResourceTagFilter query) =>
        List(state, query, 0).Items.Select(row => row.ResourceId).Distinct();

    private static Page<ListedTag> List(AccountState state, ResourceTagFilter query, int after) =>
        ResourceTagListing.List(
        state, Given.Hangzhou, Eni, query, new ContinuedPage(after, Limits.TagsPerPage));
}
