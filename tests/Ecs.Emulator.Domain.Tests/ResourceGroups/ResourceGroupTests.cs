using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.ResourceGroups;

/// <summary>Creating, deleting and listing resource groups and their members.</summary>
public sealed class ResourceGroupTests
{
    private static readonly ResourceGroup Group = new()
    {
        Id = new ResourceGroupId("rg-mygroup"),
        Name = "mine",
        DisplayName = "My Group",
        CreationTime = Given.Then,
    };

    [Theory]
    [InlineData(nameof(AccountState.Instances), "i-myinstance")]
    [InlineData(nameof(AccountState.NetworkInterfaces), "eni-myeni")]
    [InlineData(nameof(AccountState.SecurityGroups), "sg-mygroup")]
    [Rule("resource-groups.join")]
    public void A_group_with_a_resource_cannot_be_deleted_until_the_resource_joins_another_group(
        string kind, string id)
    {
        var type = TypeOf(kind);
        var state = State();
        state.TryAdd(Group with { Id = new ResourceGroupId("rg-other"), Name = "other" });
        state.Apply(ResourceGroupMembership.Join(state, Given.Hangzhou, type, id, "rg-mygroup"));
        Refused.With(
            Refusal.ResourceGroupInUse, state, used => used.Apply(ResourceGroupDeletion.Delete(used, Group.Id)));
        state.Apply(ResourceGroupMembership.Join(state, Given.Hangzhou, type, id, "rg-other"));
        state.Apply(ResourceGroupDeletion.Delete(state, Group.Id)).Should().Be(Group);
        Refused.With(Refusal.ResourceGroupNotFound, state, gone => ResourceGroupListing.Get(gone, Group.Id));
    }

    [Fact]
    [Rule("resource-groups.join")]
    public void A_group_with_one_of_several_disks_cannot_be_deleted()
    {
        var state = State();
        state.TryAdd(Given.DataDisk);
        state.TryAdd(Given.FreeDisk with { ResourceGroupId = Group.Id.Value });
        Refused.With(Refusal.ResourceGroupInUse, state, it => ResourceGroupDeletion.Delete(it, Group.Id));
    }

    [Theory]
    [InlineData(nameof(AccountState.Instances), "i-myinstance")]
    [InlineData(nameof(AccountState.NetworkInterfaces), "eni-myeni")]
    [InlineData(nameof(AccountState.SecurityGroups), "sg-mygroup")]
    [Rule("resource-groups.join")]
    public void A_resource_or_a_group_that_is_unknown_or_in_another_region_is_rejected(string kind, string id)
    {
        var type = TypeOf(kind);
        Refused.With(
            Refusal.GroupedResourceNotFound,
            State(),
            state => state.Apply(ResourceGroupMembership.Join(state, Given.Hangzhou, type, "unknown", "rg-mygroup")));
        Refused.With(
            Refusal.GroupedResourceNotFound,
            State(),
            state => state.Apply(
                ResourceGroupMembership.Join(state, new RegionId("cn-beijing"), type, id, "rg-mygroup")));
        Refused.With(
            Refusal.ResourceGroupNotFound,
            State(),
            state => state.Apply(ResourceGroupMembership.Join(state, Given.Hangzhou, type, id, "rg-unknown")));
        Refused.With(
            Refusal.RegionNotFound,
            State(),
            state => state.Apply(
                ResourceGroupMembership.Join(state, new RegionId("cn-unknown"), type, id, "rg-mygroup")));
    }

    [Fact]
    [Rule("resource-groups.create")]
    public void An_account_can_have_30_groups_with_different_names()
    {
        var state = Given.State();
        for (var n = 0; n < Limits.ResourceGroupsPerAccount; n++)
        {
            var made = state.Apply(
                ResourceGroupCreation.Create(
                    state, new ResourceGroupSpec { Name = $"group-{n}", DisplayName = "Group" }));
            made.Id.Value.Should().MatchRegex("^rg-[a-z0-9]{15}$");
            ResourceGroupListing.Get(state, made.Id).Should().Be(made);
        }

        Refused.With(
            Refusal.ResourceGroupNameTaken,
            state,
            full => full.Apply(
                ResourceGroupCreation.Create(full, new ResourceGroupSpec { Name = "GROUP-7", DisplayName = "Group" })));
        Refused.With(
            Refusal.ResourceGroupQuotaExceeded,
            state,
            full => full.Apply(
                ResourceGroupCreation.Create(full, new ResourceGroupSpec { Name = "another", DisplayName = "Group" })));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("resource-groups.list")]
    public void Pages_together_return_every_group_once(int count)
    {
        var state = Given.State(
            [.. Enumerable.Range(0, count).Select(
                n => Group with { Id = new ResourceGroupId($"rg-{n}"), Name = $"n{n}" })]);
        var shown = new List<string>();
        for (var number = 1; number <= (count / 10) + 1; number++)
        {
            var page = ResourceGroupListing.List(state, new ResourceGroupFilter(), new NumberedPage(number, 10));
            page.TotalCount.Should().Be(count);
            shown.AddRange(page.Items.Select(group => group.Id.Value));
        }

        shown.Should().Equal(state.ResourceGroups.Select(group => group.Id.Value));
    }

    [Fact]
    public void A_filter_returns_only_the_matching_groups()
    {
        var mine = Group with
        {
            Id = new ResourceGroupId("rg-mine"),
            Name = "web-test",
            DisplayName = "Web Test",
            Tags = [new Tag("owner", "lisi")],
        };
        var other = Group with { Id = new ResourceGroupId("rg-other"), Name = "other", DisplayName = "Other" };
        List(new()).Should().Equal(mine, other);
        List(new() { Ids = [mine.Id, new ResourceGroupId("rg-unknown")] }).Should().Equal(mine);
        List(new() { Name = "B-T" }).Should().Equal(mine);
        List(new() { DisplayName = "b t" }).Should().Equal(mine);
        List(new() { Tags = [new TagFilter("owner", null)] }).Should().Equal(mine);
        List(new() { Ids = [other.Id], Name = "web" }).Should().BeEmpty();
        List(new() { IsOk = true }).Should().Equal(mine, other);
        List(new() { IsOk = false }).Should().BeEmpty();

        IEnumerable<ResourceGroup> List(ResourceGroupFilter filter) =>
            ResourceGroupListing.List(Given.State(mine, other), filter, new NumberedPage(1, 10)).Items;
    }

    [Fact]
    [Rule("resource-groups.default")]
    public void The_id_of_the_default_group_depends_only_on_the_account()
    {
        var one = ResourceGroup.DefaultOf(new AccountId("1000000000000000"), Given.Then);
        one.Id.Value.Should().MatchRegex("^rg-acfm[a-z0-9]{11}$");
        ResourceGroup.DefaultOf(new AccountId("1000000000000000"), Given.Then).Should().Be(one);
        ResourceGroup.DefaultOf(new AccountId("1000000000000001"), Given.Then).Id.Should().NotBe(one.Id);
    }

    [Fact]
    [Rule("resource-groups.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        Planned.ChangesNothing(
            State(),
            state => ResourceGroupCreation.Create(
                state, new ResourceGroupSpec { Name = "name", DisplayName = "Name" }).Changes);
        Planned.ChangesNothing(State(), state => ResourceGroupDeletion.Delete(state, Group.Id).Changes);
        Planned.ChangesNothing(State(), state => ResourceGroupMembership.Join(
            state, Given.Hangzhou, ResourceType.Of(Instance.Kind), "i-myinstance", "rg-mygroup"));
    }

    private static ResourceType TypeOf(string kind) => ResourceType.Of(
        AccountState.AllTables.Single(table => table.Kind.Name.Equals(kind, StringComparison.OrdinalIgnoreCase)).Kind);

    private static AccountState State() => Given.State(
        Given.Region,
        new Region { Id = new RegionId("cn-beijing") },
        Given.VSwitch(),
        Given.Group,
        Given.Instance,
        Given.Eni,
        Group);
}
