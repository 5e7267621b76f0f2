using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.NetworkInterfaces;
using Ecs.Emulator.Domain.Networks;
using Ecs.Emulator.Domain.Tags;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

/// <summary>The life of security groups, and how they are listed.</summary>
public sealed class SecurityGroupTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly NewSecurityGroup Wanted = new() { VpcId = Given.MyVpc };

    [Theory]
    [InlineData(SecurityGroupType.Normal, InnerAccessPolicy.Accept, 2_000)]
    [InlineData(SecurityGroupType.Enterprise, InnerAccessPolicy.Drop, 65_536)]
    [Rule("groups.create")]
    public void A_new_group_has_the_policy_and_the_room_of_its_type(SecurityGroupType type, InnerAccessPolicy policy, int room)
    {
        var world = World();
        var made = SecurityGroupLife.Create(world, Given.Hangzhou, Wanted with { Type = type, Name = "web", Tags = [new Tag("a", "b")] });
        world.SecurityGroups.Find(made.Id).Should().Be(made);
        made.Id.Value.Should().MatchRegex("^sg-bp1[a-z0-9]{17}$");
        (made.InnerAccessPolicy, made.PrivateIpAddressLimit, made.Name, made.VpcId).Should().Be((policy, room, "web", Given.MyVpc));
        made.Tags.Should().Equal(new Tag("a", "b"));
    }

    [Fact]
    [Rule("groups.create")]
    public void A_group_needs_a_region_a_VPC_of_it_and_a_resource_group_that_exist()
    {
        Refused.With(Refusal.RegionNotFound, World(), world => SecurityGroupLife.Create(world, new RegionId("cn-nowhere"), Wanted));
        Refused.With(Refusal.SecurityGroupNotInVpc, World(), world => SecurityGroupLife.Create(world, Given.Hangzhou, Wanted with { VpcId = null }));
        Refused.With(Refusal.SecurityGroupVpcNotFound, World(), world => SecurityGroupLife.Create(world, Given.Hangzhou, Wanted with { VpcId = new VpcId("vpc-nobody") }));
        Refused.With(Refusal.SecurityGroupVpcNotFound, World(), world => SecurityGroupLife.Create(world, Beijing, Wanted));
        Refused.With(Refusal.ResourceGroupNotFound, World(), world => SecurityGroupLife.Create(world, Given.Hangzhou, Wanted with { ResourceGroupId = "rg-nobody" }));
    }

    [Theory]
    [InlineData(VpcStatus.Deleting)]
    [InlineData(VpcStatus.Pending)]
    [Rule("groups.vpc-state")]
    public void No_group_is_created_in_a_VPC_that_is_being_deleted_or_created(VpcStatus status)
    {
        var world = Given.World(Given.Region, Given.Vpc with { Status = status });
        Refused.With(Refusal.VpcState, world, w => SecurityGroupLife.Create(w, Given.Hangzhou, Wanted));
    }

    [Fact]
    [Rule("groups.quota")]
    public void A_region_has_as_many_groups_as_its_quota_and_other_regions_do_not_count()
    {
        var world = new World(new AccountId("1000000000000000"), new WorldSettings())
        {
            Access = new AccessControl(new AccountId("1000000000000000"))
            {
                Account = new AccountProfile { Quotas = new Quotas { SecurityGroupsPerRegion = 2 } },
            },
        };
        world.TryAdd(Given.Vpc);
        world.TryAdd(Given.Group);
        world.TryAdd(Given.Group with { Id = new SecurityGroupId("sg-beijing"), RegionId = Beijing });
        var second = SecurityGroupLife.Create(world, Given.Hangzhou, Wanted);
        Refused.With(Refusal.SecurityGroupQuota, world, full => SecurityGroupLife.Create(full, Given.Hangzhou, Wanted));
        SecurityGroupLife.Delete(world, Given.Hangzhou, second.Id);
        SecurityGroupLife.Create(world, Given.Hangzhou, Wanted);
    }

    [Fact]
    [Rule("groups.modify")]
    public void What_is_not_given_stays_and_the_rest_changes()
    {
        var world = World();
        SecurityGroupLife.Modify(world, Given.Hangzhou, Given.MyGroup, "name", "description");
        SecurityGroupLife.Modify(world, Given.Hangzhou, Given.MyGroup, null, "other");
        SecurityGroupLife.Modify(world, Given.Hangzhou, Given.MyGroup, "new", null);
        var group = SecurityGroupLife.Get(world, Given.Hangzhou, Given.MyGroup);
        (group.Name, group.Description).Should().Be(("new", "other"));
    }

    [Fact]
    [Rule("groups.policy")]
    public void The_policy_of_a_basic_group_changes_and_that_of_an_advanced_one_does_not()
    {
        var world = World();
        SecurityGroupLife.SetPolicy(world, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop);
        SecurityGroupLife.Get(world, Given.Hangzhou, Given.MyGroup).InnerAccessPolicy.Should().Be(InnerAccessPolicy.Drop);
        SecurityGroupLife.SetPolicy(world, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Accept);
        SecurityGroupLife.Get(world, Given.Hangzhou, Given.MyGroup).InnerAccessPolicy.Should().Be(InnerAccessPolicy.Accept);

        var advanced = Given.World(Given.Region, Given.Group with { Type = SecurityGroupType.Enterprise });
        Refused.With(Refusal.SecurityGroupPolicyFixed, advanced, fixedOne =>
            SecurityGroupLife.SetPolicy(fixedOne, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Accept));
    }

    [Fact]
    [Rule("groups.delete")]
    public void A_group_is_deleted_unless_an_ENI_is_in_it_be_it_attached_or_not()
    {
        Refused.With(Refusal.SecurityGroupInUse, World(Given.Eni), used => SecurityGroupLife.Delete(used, Given.Hangzhou, Given.MyGroup));
        Refused.With(Refusal.SecurityGroupInUse, World(Given.AttachedEni), used => SecurityGroupLife.Delete(used, Given.Hangzhou, Given.MyGroup));
        var world = World(Given.Eni with { SecurityGroupIds = [] });
        SecurityGroupLife.Delete(world, Given.Hangzhou, Given.MyGroup);
        Refused.With(Refusal.SecurityGroupNotFound, world, gone => SecurityGroupLife.Delete(gone, Given.Hangzhou, Given.MyGroup));
    }

    [Fact]
    [Rule("groups.not-found")]
    public void A_group_of_another_region_is_not_found_by_any_action()
    {
        Action<World>[] calls =
        [
            world => SecurityGroupLife.Get(world, Beijing, Given.MyGroup),
            world => SecurityGroupLife.Modify(world, Beijing, Given.MyGroup, "name", null),
            world => SecurityGroupLife.SetPolicy(world, Beijing, Given.MyGroup, InnerAccessPolicy.Drop),
            world => SecurityGroupLife.Delete(world, Beijing, Given.MyGroup),
        ];
        foreach (var call in calls)
        {
            Refused.With(Refusal.SecurityGroupNotFound, World(), call);
        }
    }

    [Fact]
    [Rule("groups.managed")]
    public void A_group_that_a_service_manages_is_shown_but_not_changed()
    {
        var world = Given.World(Given.Region, Given.Group with { ServiceId = 7 });
        SecurityGroupLife.Get(world, Given.Hangzhou, Given.MyGroup).ServiceId.Should().Be(7);
        Refused.With(Refusal.SecurityGroupManaged, world, managed => SecurityGroupLife.Modify(managed, Given.Hangzhou, Given.MyGroup, "name", null), "sg-mygroup");
        Refused.With(Refusal.SecurityGroupManaged, world, managed => SecurityGroupLife.SetPolicy(managed, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop));
        Refused.With(Refusal.SecurityGroupManaged, world, managed => SecurityGroupLife.Delete(managed, Given.Hangzhou, Given.MyGroup));
    }

    [Fact]
    [Rule("groups.dry-run")]
    public void A_dry_run_of_any_change_changes_nothing()
    {
        var world = World();
        world.IsDryRun = true;
        Refused.With(Refusal.DryRun, world, dry => SecurityGroupLife.Create(dry, Given.Hangzhou, Wanted));
        Refused.With(Refusal.DryRun, world, dry => SecurityGroupLife.Modify(dry, Given.Hangzhou, Given.MyGroup, "name", null));
        Refused.With(Refusal.DryRun, world, dry => SecurityGroupLife.SetPolicy(dry, Given.Hangzhou, Given.MyGroup, InnerAccessPolicy.Drop));
        Refused.With(Refusal.DryRun, world, dry => SecurityGroupLife.Delete(dry, Given.Hangzhou, Given.MyGroup));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("groups.pages")]
    public void Pages_of_both_kinds_show_every_group_once_the_highest_id_first(int count)
    {
        var world = Given.World([Given.Region, .. Enumerable.Range(0, count).Select(n => Given.Group with { Id = new SecurityGroupId($"sg-{n:d3}") })]);
        var expected = world.SecurityGroups.Select(group => group.Id.Value).Reverse().ToList();
        var numbered = new List<string>();
        for (var number = 1; number <= (count / 10) + 1; number++)
        {
            var page = List(world, new SecurityGroupFilter(), new NumberedPage(number, 10));
            page.TotalCount.Should().Be(count);
            numbered.AddRange(page.Items.Select(listed => listed.Group.Id.Value));
        }

        var continued = new List<string>();
        int? next = 0;
        while (next is { } row)
        {
            var page = List(world, new SecurityGroupFilter(), new ContinuedPage(row, 10));
            continued.AddRange(page.Items.Select(listed => listed.Group.Id.Value));
            next = page.NextRow;
        }

        numbered.Should().Equal(expected);
        continued.Should().Equal(expected);
    }

    [Fact]
    [Rule("groups.count")]
    public void Instances_and_room_are_counted_where_they_are_asked_for()
    {
        var primary = Given.AttachedEni with
        {
            Id = new NetworkInterfaceId("eni-primary"),
            Type = NetworkInterfaceType.Primary,
            PrimaryIpAddress = Given.Address("172.17.0.20"),
        };
        var world = World(primary, Given.Eni with { PrivateIpAddresses = [Given.Address("172.17.0.30")] });
        var counted = SecurityGroupListing.List(world, Given.Hangzhou, new SecurityGroupFilter(), count: true, new NumberedPage(1, 10)).Items.Single();
        (counted.Instances, counted.Room).Should().Be((1, 2_000 - 3));
        var uncounted = List(world, new SecurityGroupFilter(), new NumberedPage(1, 10)).Items.Single();
        (uncounted.Instances, uncounted.Room).Should().Be((0, 0));
    }

    private static World World(params NetworkInterface[] enis) =>
        Given.World([Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, Given.VSwitch(), Given.Group, Given.Instance, .. enis]);

    private static Page<ListedSecurityGroup> List(World world, SecurityGroupFilter filter, Paging paging) =>
        SecurityGroupListing.List(world, Given.Hangzhou, filter, count: false, paging);
}
