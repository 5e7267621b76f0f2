using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.LaunchTemplates;

/// <summary>Creating, listing, modifying and deleting launch templates and their versions.</summary>
public sealed class LaunchTemplateTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly LaunchTemplateKey Mine = new(new LaunchTemplateId("lt-mine"), null);
    private static readonly LaunchTemplateVersionSpec Next = new("next", [new TemplateParameter("ImageId", "m-1")]);

    private static readonly ResourceGroup Group = new()
    {
        Id = new ResourceGroupId("rg-mygroup"),
        Name = "mine",
        DisplayName = "My Group",
        CreationTime = Given.Then,
    };

    [Fact]
    [Rule("launch-templates.create")]
    public void A_new_launch_template_has_one_version_which_is_the_default_version()
    {
        var state = State();
        var spec = new LaunchTemplateSpec
        {
            Name = "new",
            ResourceGroupId = "rg-mygroup",
            Tags = [new Tag("a", "1")],
            Version = Next,
        };

        Planned.ChangesNothing(state, it => LaunchTemplateCreation.Create(it, Given.Hangzhou, spec).Changes);

        var template = state.LaunchTemplates.Last();
        template.Id.Value.Should().MatchRegex("^lt-bp1[a-z0-9]{17}$");
        template.Name.Should().Be("new");
        template.ResourceGroupId.Should().Be("rg-mygroup");
        template.Tags.Should().Equal(new Tag("a", "1"));
        template.DefaultVersion.Should().Be(1);
        template.LatestVersion.Should().Be(1);
        template.ModificationTime.Should().Be(template.CreationTime);
        var version = template.Versions.Should().ContainSingle().Subject;
        version.Number.Should().Be(1);
        version.Description.Should().Be("next");
        version.Parameters.Should().Equal(new TemplateParameter("ImageId", "m-1"));
    }

    [Fact]
    [Rule("launch-templates.create")]
    public void The_name_is_unique_in_the_region_and_the_region_and_the_group_must_exist()
    {
        Refused.With(Refusal.LaunchTemplateNameTaken, State(), state => Create(state, Given.Hangzhou, "mine"));
        Create(State(), Beijing, "mine").RegionId.Should().Be(Beijing);
        Refused.With(Refusal.RegionNotFound, State(), state => Create(state, new RegionId("cn-unknown"), "new"));
        Refused.With(Refusal.ResourceGroupNotFound, State(), state => state.Apply(LaunchTemplateCreation.Create(
            state, Given.Hangzhou, new LaunchTemplateSpec { Name = "new", ResourceGroupId = "rg-unknown" })));
    }

    [Fact]
    [Rule("launch-templates.quota")]
    public void A_region_has_up_to_30_launch_templates_with_30_versions_each()
    {
        var state = State([.. Enumerable.Range(1, 28).Select(number => Template($"other-{number}"))]);
        Create(state, Given.Hangzhou, "last");
        Refused.With(Refusal.LaunchTemplateQuotaExceeded, state, it => Create(it, Given.Hangzhou, "more"));
        Create(state, Beijing, "more");

        for (var number = 3; number <= 30; number++)
        {
            AddVersion(state, Mine).LatestVersion.Should().Be(number);
        }

        Refused.With(Refusal.LaunchTemplateVersionQuotaExceeded, state, it => AddVersion(it, Mine));
    }

    [Fact]
    [Rule("launch-templates.versions")]
    public void A_new_version_has_the_next_number_even_if_the_latest_one_was_deleted()
    {
        var state = State();
        Planned.ChangesNothing(
            state, it => LaunchTemplateCreation.CreateVersion(it, Given.Hangzhou, Mine, Next).Changes);
        var template = Find(state);
        template.Versions.Select(version => version.Number).Should().Equal(1, 2, 3);
        template.Versions[^1].Parameters.Should().Equal(Next.Parameters);
        template.DefaultVersion.Should().Be(1);
        template.ModificationTime.Should().BeAfter(template.CreationTime);

        state.Apply(LaunchTemplateDeletion.DeleteVersions(state, Given.Hangzhou, Mine, [3, 2]))
            .LatestVersion.Should().Be(1);
        AddVersion(state, Mine).Versions.Select(version => version.Number).Should().Equal(1, 4);
    }

    [Fact]
    [Rule("launch-templates.versions")]
    public void No_version_follows_the_highest_number()
    {
        var state = Given.State([Given.Region, Template("mine") with { LastNumber = int.MaxValue - 1 }]);
        AddVersion(state, Mine).LatestVersion.Should().Be(int.MaxValue);
        Refused.With(Refusal.LaunchTemplateVersionQuotaExceeded, state, it => AddVersion(it, Mine));
    }

    [Fact]
    [Rule("launch-templates.key")]
    public void A_launch_template_is_found_by_its_id_its_name_or_both()
    {
        var state = State();
        Get(new(new("lt-mine"), null)).Id.Value.Should().Be("lt-mine");
        Get(new(null, "mine")).Id.Value.Should().Be("lt-mine");
        Get(new(new("lt-mine"), "mine")).Id.Value.Should().Be("lt-mine");
        foreach (var key in new LaunchTemplateKey[]
            { new(new("lt-unknown"), null), new(null, "unknown"), new(new("lt-mine"), "other"), new(null, "beijing") })
        {
            Refused.With(Refusal.LaunchTemplateNotFound, state, _ => Get(key));
        }

        Refused.With(
            Refusal.RegionNotFound, state, it => LaunchTemplateListing.Get(it, new RegionId("cn-unknown"), Mine));

        LaunchTemplate Get(LaunchTemplateKey key) => LaunchTemplateListing.Get(state, Given.Hangzhou, key);
    }

    [Fact]
    [Rule("launch-templates.versions")]
    public void The_default_version_is_used_unless_a_version_is_named()
    {
        var state = State();
        Version(null).Should().Be(1);
        Version(2).Should().Be(2);
        Refused.With(Refusal.LaunchTemplateVersionNotFound, state, _ => Version(3));
        Refused.With(Refusal.LaunchTemplateVersionNotFound, state, it => it.Apply(
            LaunchTemplateModification.SetDefaultVersion(it, Given.Hangzhou, Mine, 3)));
        Planned.ChangesNothing(
            state, it => LaunchTemplateModification.SetDefaultVersion(it, Given.Hangzhou, Mine, 2).Changes);
        Version(null).Should().Be(2);
        Find(state).ModificationTime.Should().BeAfter(Given.Then);

        int Version(int? number) =>
            LaunchTemplateListing.GetVersion(state, Given.Hangzhou, Mine, number).Number;
    }

    [Fact]
    [Rule("launch-templates.delete")]
    public void Versions_are_deleted_all_of_them_or_none_and_not_the_default_version()
    {
        Refused.With(Refusal.LaunchTemplateVersionIsDefault, State(), state => Delete(state, 2, 1));
        Refused.With(Refusal.LaunchTemplateVersionNotFound, State(), state => Delete(state, 2, 3));
        var state = State();
        Delete(state, 2);
        Find(state).Versions.Should().ContainSingle();
        Find(state).ModificationTime.Should().BeAfter(Given.Then);

        static void Delete(AccountState state, params int[] numbers) => state.Apply(
            LaunchTemplateDeletion.DeleteVersions(state, Given.Hangzhou, Mine, [.. numbers]));
    }

    [Fact]
    [Rule("launch-templates.delete")]
    public void A_launch_template_is_deleted_with_its_versions()
    {
        var state = State();
        Planned.ChangesNothing(state, it => LaunchTemplateDeletion.Delete(it, Given.Hangzhou, Mine).Changes);
        state.LaunchTemplates.Contains(new("lt-mine")).Should().BeFalse();
        Refused.With(Refusal.LaunchTemplateNotFound, state, it => it.Apply(
            LaunchTemplateDeletion.Delete(it, Given.Hangzhou, Mine)));
    }

    [Fact]
    [Rule("launch-templates.list")]
    public void A_launch_template_must_match_all_filters()
    {
        var other = Template("other") with { Tags = [new Tag("a", "1")], ResourceGroupId = "rg-mygroup" };
        var state = State(other);
        Names(new()).Should().Equal("mine", "other");
        Names(new() { Ids = [new("lt-other"), new("lt-beijing")] }).Should().Equal("other");
        Names(new() { Names = ["other", "unknown"] }).Should().Equal("other");
        Names(new() { ResourceGroupId = "rg-mygroup" }).Should().Equal("other");
        Names(new() { Tags = [new TagFilter("a", "1")] }).Should().Equal("other");
        Names(new() { Names = ["other"], Tags = [new TagFilter("a", "2")] }).Should().BeEmpty();
        Paged.InOrder(
            paging => LaunchTemplateListing.List(state, Given.Hangzhou, new(), paging),
            template => template.Name,
            "mine",
            "other");
        Refused.With(Refusal.RegionNotFound, state, it =>
            LaunchTemplateListing.List(it, new RegionId("cn-unknown"), new(), new NumberedPage(1, 10)));

        IEnumerable<string> Names(LaunchTemplateFilter filter) =>
            LaunchTemplateListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10))
                .Items.Select(template => template.Name);
    }

    [Fact]
    [Rule("launch-templates.list")]
    public void The_latest_version_is_listed_first_and_a_version_must_match_all_filters()
    {
        var state = State();
        AddVersion(state, Mine);
        Numbers(new()).Should().Equal(3, 2, 1);
        Numbers(new() { Numbers = [1, 3, 7] }).Should().Equal(3, 1);
        Numbers(new() { Min = 2 }).Should().Equal(3, 2);
        Numbers(new() { Max = 2 }).Should().Equal(2, 1);
        Numbers(new() { Min = 2, Max = 2 }).Should().Equal(2);
        Numbers(new() { OnlyDefault = true }).Should().Equal(1);
        Numbers(new() { OnlyDefault = true, Min = 2 }).Should().BeEmpty();

        IEnumerable<int> Numbers(LaunchTemplateVersionFilter filter) =>
            LaunchTemplateListing.ListVersions(Find(state), filter, new NumberedPage(1, 10))
                .Items.Select(version => version.Number);
    }

    private static LaunchTemplate Template(string name) => new()
    {
        Id = new LaunchTemplateId($"lt-{name}"),
        RegionId = Given.Hangzhou,
        Name = name,
        CreationTime = Given.Then,
        ModificationTime = Given.Then,
        Versions = [Version(1), Version(2)],
        LastNumber = 2,
    };

    private static LaunchTemplateVersion Version(int number) =>
        new() { Number = number, CreationTime = Given.Then };

    private static AccountState State(params LaunchTemplate[] others) => Given.State(
    [
        Given.Region,
        new Region { Id = Beijing },
        Group,
        Template("mine"),
        Template("beijing") with { RegionId = Beijing },
        .. others,
    ]);

    private static LaunchTemplate Find(AccountState state) => state.LaunchTemplates.Find(new("lt-mine"))!;

    private static LaunchTemplate Create(AccountState state, RegionId region, string name) =>
        state.Apply(LaunchTemplateCreation.Create(state, region, new LaunchTemplateSpec { Name = name }));

    private static LaunchTemplate AddVersion(AccountState state, LaunchTemplateKey key) =>
        state.Apply(LaunchTemplateCreation.CreateVersion(state, Given.Hangzhou, key, Next));
}
