using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.SecurityGroups;

/// <summary>Creating, modifying, deleting and listing security groups.</summary>
public sealed class SecurityGroupTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly SecurityGroupSpec Spec = new() { VpcId = Given.MyVpc };

    [Theory]
    [InlineData(SecurityGroupType.Normal, InnerAccessPolicy.Accept, 2_000)]
    [InlineData(SecurityGroupType.Enterprise, InnerAccessPolicy.Drop, 65_536)]
    [Rule("groups.create")]
    internal void A_new_group_has_the_policy_and_the_address_limit_of_its_type(
        SecurityGroupType type, InnerAccessPolicy policy, int room)
    {
        var state = State();
        var made = state.Apply(
            SecurityGroupCreation.Create(
                state, Given.Hangzhou, Spec with { Type = type, Name = "web", Tags = [new Tag("a", "b")] }));
        state.SecurityGroups.Find(made.Id).Should().Be(made);
        made.Id.Value.Should().MatchRegex("^sg-bp1[a-z0-9]{17}$");
        (made.InnerAccessPolicy, made.PrivateIpAddressLimit, made.Name, made.VpcId)
            .Should().Be((policy, room, "web", Given.MyVpc));
        made.Tags.Should().Equal(new Tag("a", "b"));
    }

    [Fact]
    [Rule("groups.create")]
    public void A_security_group_needs_an_existing_region_VPC_and_resource_group()
    {
        Refused.With(
            Refusal.RegionNotFound,
            State(),
            state => state.Apply(SecurityGroupCreation.Create(state, new RegionId("cn-unknown"), Spec)));
        Refused.With(
            Refusal.SecurityGroupWithoutVpc,
            State(),
            state => state.Apply(SecurityGroupCreation.Create(state, Given.Hangzhou, Spec with { VpcId = null })));
        Refused.With(
            Refusal.SecurityGroupVpcNotFound,
            State(),
            state => state.Apply(
                SecurityGroupCreation.Create(state, Given.Hangzhou, Spec with { VpcId = new VpcId("vpc-unknown") })));
        Refused.With(
            Refusal.SecurityGroupVpcNotFound,
            State(),
            state => state.Apply(SecurityGroupCreation.Create(state, Beijing, Spec)));
        Refused.With(
            Refusal.ResourceGroupNotFound,
            State(),
            state => state.Apply(
                SecurityGroupCreation.Create(state, Given.Hangzhou, Spec with { ResourceGroupId = "rg-unknown" })));
    }

    [Theory]
    [InlineData(VpcStatus.Deleting)]
    [InlineData(VpcStatus.Pending)]
    [Rule("groups.vpc-state")]
    internal void A_group_is_created_only_in_an_Available_VPC(VpcStatus status)
    {
        var state = Given.State(Given.Region, Given.Vpc with { Status = status });
        Refused.With(
            Refusal.VpcStateNotAllowed, state, it => it.Apply(SecurityGroupCreation.Create(it, Given.Hangzhou, Spec)));
    }

    [Fact]
    [Rule("groups.quota")]
    public void The_quota_of_security_groups_applies_per_region()
    {
        var state = new AccountState(new AccountId("1000000000000000"), Given.Settings)
        {
            Access = new AccessControl(new AccountId("1000000000000000"))
            {
                Account = new AccountProfile { Quotas = new Quotas { SecurityGroupsPerRegion = 2 } },
            },
        };
        state.TryAdd(Given.Vpc);
        state.TryAdd(Given.Group);
        state.TryAdd(Given.Group with { Id = new SecurityGroupId("sg-beijing"), RegionId = Beijing });
        var second = state.Apply(SecurityGroupCreation.Create(state, Given.Hangzhou, Spec));
        Refused.With(
            Refusal.SecurityGroupQuotaExceeded,
            state,
            full => full.Apply(SecurityGroupCreation.Create(full, Given.Hangzhou, Spec)));
        state.Apply(SecurityGroupDeletion.Delete(state, Given.Hangzhou, second.Id));
        state.Apply(SecurityGroupCreation.Create(state, Given.Hangzhou, Spec));
    }

    [Fact]
    [Rule("groups.modify")]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = State();
        state.Apply(SecurityGroupModification.Modify(
            state,
            Given.Hangzhou,
            Given.MyGroup,
            new SecurityGroupChanges { Name = "name", Description = "description" }));
        state.Apply(SecurityGroupModification.Modify(
            state, Given.Hangzhou, Given.MyGroup, new SecurityGroupChanges { Description = "other" }));
        state.Apply(SecurityGroupModification.Modify(
            state, Given.Hangzhou, Given.MyGroup, new SecurityGroupChanges { Name = "new" }));
        var group = SecurityGroupListing.Get(state, Given.Hangzhou, Given.MyGroup);
        (group.Name, group.Description).Should().Be(("new", "other"));
    }

    [Fact]
    [Rule("groups.policy")]
    public void The_inner_access_policy_can_be_changed_for_basic_groups_only()
    {
        var state = State();
        state.Apply(
            SecurityGroupModification.ModifyPolicy(state, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop));
        SecurityGroupListing.Get(state, Given.Hangzhou, Given.MyGroup)
            .InnerAccessPolicy.Should().Be(InnerAccessPolicy.Drop);
        state.Apply(
            SecurityGroupModification.ModifyPolicy(state, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Accept));
        SecurityGroupListing.Get(state, Given.Hangzhou, Given.MyGroup)
            .InnerAccessPolicy.Should().Be(InnerAccessPolicy.Accept);

        var advanced = Given.State(Given.Region, Given.Group with { Type = SecurityGroupType.Enterprise });
        Refused.With(Refusal.SecurityGroupPolicyFixed, advanced, fixedOne =>
            fixedOne.Apply(
                SecurityGroupModification.ModifyPolicy(
                    fixedOne, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Accept)));
    }

    [Fact]
    [Rule("groups.delete")]
    public void A_security_group_with_ENIs_cannot_be_deleted()
    {
        Refused.With(
            Refusal.SecurityGroupInUse,
            State(Given.Eni),
            used => used.Apply(SecurityGroupDeletion.Delete(used, Given.Hangzhou, Given.MyGroup)));
        Refused.With(
            Refusal.SecurityGroupInUse,
            State(Given.AttachedEni),
            used => used.Apply(SecurityGroupDeletion.Delete(used, Given.Hangzhou, Given.MyGroup)));
        var state = State(Given.Eni with { SecurityGroupIds = [] });
        state.Apply(SecurityGroupDeletion.Delete(state, Given.Hangzhou, Given.MyGroup));
        Refused.With(
            Refusal.SecurityGroupNotFound,
            state,
            gone => gone.Apply(SecurityGroupDeletion.Delete(gone, Given.Hangzhou, Given.MyGroup)));
    }

    [Fact]
    [Rule("groups.not-found")]
    public void A_group_of_another_region_is_not_found_by_any_action()
    {
        Action<AccountState>[] calls =
        [
            state => SecurityGroupListing.Get(state, Beijing, Given.MyGroup),
            state => state.Apply(
                SecurityGroupModification.Modify(
                    state, Beijing, Given.MyGroup, new SecurityGroupChanges { Name = "name" })),
            state => state.Apply(
                SecurityGroupModification.ModifyPolicy(state, Beijing, Given.MyGroup, InnerAccessPolicy.Drop)),
            state => state.Apply(SecurityGroupDeletion.Delete(state, Beijing, Given.MyGroup)),
        ];
        foreach (var call in calls)
        {
            Refused.With(Refusal.SecurityGroupNotFound, State(), call);
        }
    }

    [Fact]
    [Rule("groups.managed")]
    public void A_service_managed_security_group_is_listed_but_cannot_be_changed()
    {
        var state = Given.State(Given.Region, Given.Group with { ServiceId = 7 });
        SecurityGroupListing.Get(state, Given.Hangzhou, Given.MyGroup).ServiceId.Should().Be(7);
        Refused.With(
            Refusal.SecurityGroupManaged,
            state,
            managed => managed.Apply(
                SecurityGroupModification.Modify(
                    managed, Given.Hangzhou, Given.MyGroup, new SecurityGroupChanges { Name = "name" })),
            "sg-mygroup");
        Refused.With(
            Refusal.SecurityGroupManaged,
            state,
            managed => managed.Apply(
                SecurityGroupModification.ModifyPolicy(
                    managed, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop)));
        Refused.With(
            Refusal.SecurityGroupManaged,
            state,
            managed => managed.Apply(SecurityGroupDeletion.Delete(managed, Given.Hangzhou, Given.MyGroup)));
    }

    [Fact]
    [Rule("groups.dry-run")]
    public void A_dry_run_of_any_change_changes_nothing()
    {
        Planned.ChangesNothing(State(), state => SecurityGroupCreation.Create(state, Given.Hangzhou, Spec).Changes);
        Planned.ChangesNothing(
            State(), state => SecurityGroupModification.Modify(
                state, Given.Hangzhou, Given.MyGroup, new SecurityGroupChanges { Name = "name" }));
        Planned.ChangesNothing(
            State(),
            state => SecurityGroupModification.ModifyPolicy(
                state, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop));
        Planned.ChangesNothing(State(), state => SecurityGroupDeletion.Delete(state, Given.Hangzhou, Given.MyGroup));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("groups.pages")]
    public void Pages_by_number_and_by_token_return_every_group_once_in_descending_order_of_ids(int count)
    {
        var state = Given.State(
            [Given.Region, .. Enumerable.Range(0, count).Select(
                n => Given.Group with { Id = new SecurityGroupId($"sg-{n:d3}") })]);
        var expected = state.SecurityGroups.Select(group => group.Id.Value).Reverse().ToList();
        var numbered = new List<string>();
        for (var number = 1; number <= (count / 10) + 1; number++)
        {
            var page = List(state, new SecurityGroupFilter(), new NumberedPage(number, 10));
            page.TotalCount.Should().Be(count);
            numbered.AddRange(page.Items.Select(listed => listed.Group.Id.Value));
        }

        var continued = new List<string>();
        int? next = 0;
        while (next is { } row)
        {
            var page = List(state, new SecurityGroupFilter(), new ContinuedPage(row, 10));
            continued.AddRange(page.Items.Select(listed => listed.Group.Id.Value));
            next = page.NextRow;
        }

        numbered.Should().Equal(expected);
        continued.Should().Equal(expected);
    }

    [Fact]
    public void A_group_must_match_the_id_and_the_list_of_ids()
    {
        var other = Given.Group with { Id = new SecurityGroupId("sg-other") };
        var state = Given.State(Given.Region, Given.Group, other);
        Ids(new() { Id = other.Id }).Should().Equal(other.Id);
        Ids(new() { Id = other.Id, Ids = [Given.MyGroup, other.Id] }).Should().Equal(other.Id);
        Ids(new() { Id = other.Id, Ids = [Given.MyGroup] }).Should().BeEmpty();
        Ids(new() { Id = new SecurityGroupId("sg-unknown") }).Should().BeEmpty();

        IEnumerable<SecurityGroupId> Ids(SecurityGroupFilter filter) =>
            List(state, filter, new NumberedPage(1, 10)).Items.Select(listed => listed.Group.Id);
    }

    [Fact]
    [Rule("groups.count")]
    public void Instances_and_available_addresses_are_counted_on_request()
    {
        var primary = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-primary"),
            Type = NetworkInterfaceType.Primary,
            PrimaryIpAddress = Given.Address("172.17.0.20"),
        };
        var state = State(primary, Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.30")] });
        var counted = SecurityGroupListing.List(
            state, Given.Hangzhou, new SecurityGroupFilter(), count: true, new NumberedPage(1, 10))
            .Items.Single();
        (counted.Instances, counted.Room).Should().Be((1, 2_000 - 3));
        var uncounted = List(state, new SecurityGroupFilter(), new NumberedPage(1, 10)).Items.Single();
        (uncounted.Instances, uncounted.Room).Should().Be((0, 0));
    }

    private static AccountState State(params NetworkInterface[] enis) =>
        Given.State(
        [
            Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, Given.VSwitch(), Given.Group, Given.Instance,
            .. enis,
        ]);

    private static Page<ListedSecurityGroup> List(AccountState state, SecurityGroupFilter filter, Paging paging) =>
        SecurityGroupListing.List(state, Given.Hangzhou, filter, count: false, paging);
}
