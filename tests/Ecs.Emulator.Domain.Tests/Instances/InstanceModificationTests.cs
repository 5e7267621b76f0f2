using static Ecs.Emulator.Domain.Tests.Instances.GivenInstances;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Modifying attributes, maintenance, release time, type and charge type of instances.</summary>
public sealed class InstanceModificationTests
{
    private static readonly InstanceId Unknown = new("i-unknown");
    private static readonly InstanceId Other = new("i-other");
    private static readonly Instance Locked = Given.Instance with { LockReasons = ["financial", "security"] };

    [Fact]
    public void A_modification_changes_only_the_specified_attributes()
    {
        var state = State(Given.Instance with { Name = "name", HostName = "host", EnableJumboFrame = true });
        var before = Find(state);
        Modify(state, new InstanceChanges());
        Find(state).Should().Be(before);
        Modify(state, new InstanceChanges { Name = "other" });
        Find(state).Should().Be(before with { Name = "other" });

        var change = new InstanceChanges
        {
            Description = "description",
            HostName = "host2",
            UserData = "QQ==",
            DeletionProtection = true,
            CreditSpecification = "Unlimited",
            EnableJumboFrame = false,
            MetadataOptions = new MetadataOptionChanges { HttpTokens = "required" },
            PrivatePool = new PrivatePoolChanges { MatchCriteria = "Open" },
        };
        Planned.ChangesNothing(state, it => ModifyPlan(it, change));
        Find(state).Should().Be(before with
        {
            Name = "other",
            Description = "description",
            HostName = "host2",
            UserData = "QQ==",
            DeletionProtection = true,
            CreditSpecification = "Unlimited",
            EnableJumboFrame = false,
            MetadataOptions = new MetadataOptions { HttpTokens = "required" },
            Placement = new Placement { PrivatePoolMatchCriteria = "Open" },
        });
        state.PrimaryNetworkInterfaceOf(Given.MyInstance).Should().Be(Primary);
    }

    [Fact]
    public void The_specified_security_groups_replace_those_of_the_primary_ENI_and_must_have_room()
    {
        var (two, full) = (new SecurityGroupId("sg-2"), new SecurityGroupId("sg-full"));
        var state = State(
            Given.Instance,
            Given.Group with { Id = two },
            Given.Group with { Id = full, PrivateIpAddressLimit = 0 });
        Modify(state, In(two, two));
        state.PrimaryNetworkInterfaceOf(Given.MyInstance)!.SecurityGroupIds.Should().Equal(two);
        Refused.With(Refusal.SecurityGroupFull, state, it => Modify(it, In(full)));
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Modify(it, In(new SecurityGroupId("sg-unknown"))));
        Refused.With(
            Refusal.VpcMismatch,
            Given.State(Given.Region, Given.VSwitch(), Given.Group, Given.Instance),
            it => Modify(it, In(Given.MyGroup)));

        static InstanceChanges In(params SecurityGroupId[] groups) => new() { SecurityGroupIds = [.. groups] };
    }

    [Fact]
    public void An_instance_without_a_primary_ENI_can_be_modified_if_no_security_groups_are_specified()
    {
        var state = Given.State(Given.Region, Given.Instance);
        Modify(state, new InstanceChanges { Name = "name" });
        Find(state).Name.Should().Be("name");
    }

    [Fact]
    public void An_unknown_or_locked_instance_is_not_modified()
    {
        Refused.With(Refusal.InstanceNotFound, State(), it => Modify(it, new InstanceChanges { Name = "name" }));
        Refused.With(Refusal.InstanceLocked, State(Locked), it => Modify(it, new InstanceChanges { Name = "name" }));
        Modify(State(Given.Instance with { LockReasons = ["financial"] }), new InstanceChanges { Name = "name" });
    }

    [Fact]
    public void Options_that_are_not_specified_keep_their_values()
    {
        var before = new MetadataOptions
        {
            HttpEndpoint = "disabled",
            HttpTokens = "required",
            HttpPutResponseHopLimit = 5,
            InstanceMetadataTags = "enabled",
        };
        new MetadataOptionChanges().ApplyTo(before).Should().Be(before);
        new MetadataOptionChanges { HttpEndpoint = "enabled" }.ApplyTo(before)
            .Should().Be(before with { HttpEndpoint = "enabled" });
        new MetadataOptionChanges { HttpTokens = "optional" }.ApplyTo(before)
            .Should().Be(before with { HttpTokens = "optional" });
        new MetadataOptionChanges { HttpPutResponseHopLimit = 6 }.ApplyTo(before)
            .Should().Be(before with { HttpPutResponseHopLimit = 6 });
        new MetadataOptionChanges { InstanceMetadataTags = "disabled" }.ApplyTo(before)
            .Should().Be(before with { InstanceMetadataTags = "disabled" });
    }

    [Fact]
    public void New_criteria_replace_the_private_pool_and_keep_the_other_values_of_the_placement()
    {
        var before = new Placement { Tenancy = "host", PrivatePoolMatchCriteria = "Target", PrivatePoolId = "pool" };
        new PrivatePoolChanges().ApplyTo(before).Should().Be(before);
        new PrivatePoolChanges { MatchCriteria = "None" }.ApplyTo(before)
            .Should().Be(before with { PrivatePoolMatchCriteria = "None", PrivatePoolId = "" });
        new PrivatePoolChanges { MatchCriteria = "Target", Id = "other" }.ApplyTo(before)
            .Should().Be(before with { PrivatePoolId = "other" });
    }

    [Fact]
    public void An_instance_in_another_region_is_not_modified()
    {
        var state = State(Given.Instance);
        ModifyIn(Given.Hangzhou);
        Find(state).Name.Should().Be("name");
        Refused.With(Refusal.InstanceNotFound, state, _ => ModifyIn(Beijing));
        Refused.With(Refusal.RegionNotFound, state, _ => ModifyIn(new RegionId("cn-unknown")));

        void ModifyIn(RegionId region) => state.Apply(
            InstanceModification.Modify(state, Given.MyInstance, new InstanceChanges { Name = "name" }, region));
    }

    [Fact]
    public void Maintenance_attributes_are_modified_for_all_instances_or_for_none()
    {
        var state = State(Given.Instance, Given.Instance with { Id = Other });
        Refused.With(
            Refusal.InstanceNotFound, state, it => ModifyMaintenance(it, Given.Hangzhou, Given.MyInstance, Unknown));
        Refused.With(Refusal.InstanceNotFound, state, it => ModifyMaintenance(it, Beijing, Given.MyInstance));
        Refused.With(
            Refusal.RegionNotFound, state, it => ModifyMaintenance(it, new RegionId("cn-unknown"), Given.MyInstance));
        ModifyMaintenance(state, Given.Hangzhou, Given.MyInstance, Other, Given.MyInstance);
        state.Instances.Select(instance => instance.Maintenance.Notify).Should().Equal(true, true);
    }

    private static Instance Find(AccountState state) => state.Instances.Find(Given.MyInstance)!;

    private static ChangeSet ModifyPlan(AccountState state, InstanceChanges changes) =>
        InstanceModification.Modify(state, Given.MyInstance, changes);

    [Fact]
    public void Maintenance_attributes_that_are_not_specified_do_not_change()
    {
        var before = new InstanceMaintenance
        {
            Action = Enum.GetValues<MaintenanceAction>()[^1],
            Notify = true,
            Window = new MaintenanceWindow(2, 3),
        };
        var state = Given.State(Given.Region, Given.Instance with { Maintenance = before });
        Modify(new()).Should().Be(before);
        Modify(new() { Notify = false }).Should().Be(before with { Notify = false });
        Modify(new() { Action = default(MaintenanceAction) }).Should().Be(
            before with { Notify = false, Action = default });
        Modify(new() { Window = new MaintenanceWindow(4, 5) }).Window.Should().Be(new MaintenanceWindow(4, 5));

        InstanceMaintenance Modify(InstanceMaintenanceChanges changes)
        {
            state.Apply(InstanceMaintenanceModification.Modify(
                state, Given.Hangzhou, [Given.MyInstance, Given.MyInstance], changes));
            return state.Instances.Find(Given.MyInstance)!.Maintenance;
        }
    }

    private static void Modify(AccountState state, InstanceChanges changes) => state.Apply(ModifyPlan(state, changes));

    private static void ModifyMaintenance(AccountState state, RegionId region, params InstanceId[] ids) =>
        state.Apply(InstanceMaintenanceModification.Modify(state, region, [.. ids], new() { Notify = true }));
}
