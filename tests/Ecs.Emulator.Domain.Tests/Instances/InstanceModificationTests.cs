using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Modifying attributes, maintenance, release time, type and charge type of instances.</summary>
public sealed class InstanceModificationTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly InstanceId Unknown = new("i-unknown");
    private static readonly InstanceId Other = new("i-other");
    private static readonly Instance Stopped = Given.Instance with { Status = InstanceStatus.Stopped };
    private static readonly Instance Locked = Given.Instance with { LockReasons = ["financial", "security"] };
    private static readonly Instance PrePaid = Given.Instance with { ChargeType = InstanceChargeType.PrePaid };
    private static readonly SubscriptionPeriod Month = new(1, SubscriptionUnit.Month);
    private static readonly NetworkInterface Primary = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };

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
    public void Only_an_unlocked_PostPaid_instance_can_have_a_release_time()
    {
        var time = Given.Then.AddDays(1);
        var state = State(Given.Instance);
        SetReleaseTime(state, time);
        Find(state).Should().Be(Given.Instance with { AutoReleaseTime = time });
        Refused.With(Refusal.ReleaseTimePassed, state, it => SetReleaseTime(it, Given.Then));
        SetReleaseTime(state, Given.Then.AddTicks(1));
        SetReleaseTime(state, time: null);
        Find(state).Should().Be(Given.Instance);
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => InstanceModification.SetAutoReleaseTime(it, new RegionId("cn-unknown"), Given.MyInstance, time));
        Refused.With(Refusal.InstanceNotFound, State(), it => SetReleaseTime(it, time));
        Refused.With(Refusal.InstanceLocked, State(Locked), it => SetReleaseTime(it, time));
        Refused.With(Refusal.InstanceIsPrePaid, State(PrePaid), it => SetReleaseTime(it, time));
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

    [Fact]
    public void A_Stopped_instance_can_get_another_instance_type()
    {
        var type = Given.SixAddresses with { Id = "ecs.test.other", EniQuantity = 2 };
        var state = State([Stopped, Primary, Secondary(1)], type);
        Resize(state, type.Id);
        Find(state).Should().Be(Stopped with { Type = type });
        Resize(state, type.Id);

        Refused.With(Refusal.InstanceTypeNotFound, state, it => Resize(it, "ecs.unknown.type"));
        Refused.With(Refusal.InstanceNotFound, State(), it => Resize(it, "ecs.g6.large"));
        Refused.With(Refusal.InstanceNotStopped, State(Given.Instance), it => Resize(it, "ecs.g6.large"));
        Refused.With(
            Refusal.InstanceLocked, State(
                Stopped with { LockReasons = ["security"] }), it => Resize(it, "ecs.g6.large"));
        Refused.With(
            Refusal.InstanceIsPrePaid,
            State(PrePaid with { Status = InstanceStatus.Stopped }),
            it => Resize(it, "ecs.g6.large"));
    }

    [Fact]
    public void An_instance_type_without_room_for_the_ENIs_and_addresses_is_rejected()
    {
        var type = Given.SixAddresses with { Id = "ecs.test.other" };
        var member = Secondary(2) with
        {
            Type = NetworkInterfaceType.Member,
            TrunkNetworkInterfaceId = Secondary(1).Id,
        };
        var trunk = Secondary(1) with { Type = NetworkInterfaceType.Trunk };
        var trunkType = type with { EniQuantity = 2, EniTotalQuantity = 3, EniTrunkSupported = true };
        Rejects(Refusal.TooManyNetworkInterfacesOnInstance, type with { EniQuantity = 1 }, Secondary(1));
        Rejects(
            Refusal.TooManyNetworkInterfacesOnInstance,
            type with { EniQuantity = 1, EniTotalQuantity = 5 },
            Secondary(1));
        Rejects(
            Refusal.TooManyNetworkInterfacesOnInstance, trunkType with { EniTotalQuantity = 2 }, trunk, member);
        Accepts(trunkType, trunk, member);
        Rejects(Refusal.TrunkNotSupportedByInstanceType, trunkType with { EniTrunkSupported = false }, trunk, member);
        Rejects(Refusal.InstanceTypeDoesNotFit, type, Secondary(1) with { NetworkCardIndex = 1 });
        Accepts(type, Secondary(1) with { NetworkCardIndex = 0 });

        var addresses = Secondary(1) with { PrivateIpAddresses = [Given.Address("172.17.0.50")] };
        Rejects(Refusal.SecondaryAddressesNotSupported, type with { EniPrivateIpAddressQuantity = 1 }, addresses);
        Rejects(
            Refusal.AttachedAddressQuota,
            type with { EniPrivateIpAddressQuantity = 2 },
            addresses with { Ipv4Prefixes = [Given.Block("172.17.0.64/28")] });
        Accepts(type with { EniPrivateIpAddressQuantity = 2 }, addresses);

        var ipv6 = Secondary(1) with { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] };
        Rejects(Refusal.Ipv6NotSupported, type with { EniIpv6AddressQuantity = 0 }, ipv6);
        Rejects(
            Refusal.AttachedIpv6Quota,
            type,
            ipv6 with { Ipv6Prefixes = [Given.Ipv6Block("2001:db8:0:0:1::/80")] });
        Accepts(type, ipv6);
        Accepts(type with { EniIpv6AddressQuantity = 0 }, Secondary(1));

        static void Accepts(InstanceType type, params NetworkInterface[] enis) =>
            Resize(State([Stopped, Primary, .. enis], type), type.Id);

        static void Rejects(Refusal refusal, InstanceType type, params NetworkInterface[] enis) =>
            Refused.With(refusal, State([Stopped, Primary, .. enis], type), it => Resize(it, type.Id));
    }

    [Fact]
    public void Instances_can_become_PrePaid_until_a_time_and_PostPaid_again()
    {
        var until = Given.Then.AddMonths(1);
        var other = PrePaid with { Id = Other, ExpiredTime = Given.Then.AddDays(1) };
        var state = State(Given.Instance, other);
        Charge(state, InstanceChargeType.PrePaid, Given.MyInstance, Other, Given.MyInstance)
            .Should().MatchRegex("^[1-9][0-9]{14}$");
        Find(state).Should().Be(PrePaid with { ExpiredTime = until });
        state.Instances.Find(Other).Should().Be(other, "it was paid in advance already");
        Charge(state, InstanceChargeType.PostPaid, Given.MyInstance);
        Find(state).Should().Be(Given.Instance);
    }

    [Fact]
    public void The_charge_type_changes_for_all_instances_or_for_none()
    {
        var until = Given.Then.AddMonths(1);
        Rejects(Refusal.InstancesInvalid, Given.Instance, Unknown);
        Rejects(Refusal.InstanceLocked, Locked);
        Rejects(Refusal.InstanceState, Given.Instance with { Status = InstanceStatus.Starting });
        Rejects(Refusal.InstanceReleaseTimeSet, Given.Instance with { AutoReleaseTime = until });
        Rejects(Refusal.InstanceExpired, PrePaid with { ExpiredTime = Given.Then });
        Refused.With(
            Refusal.RegionNotFound,
            State(Given.Instance),
            it => InstanceChargeTypeModification.Modify(
                it, new RegionId("cn-unknown"), [Given.MyInstance], InstanceChargeType.PrePaid, Month));
        Refused.With(
            Refusal.InstancesInvalid,
            State(Given.Instance),
            it => InstanceChargeTypeModification.Modify(
                it, Beijing, [Given.MyInstance], InstanceChargeType.PrePaid, Month));
        Charge(
            State(PrePaid with { ExpiredTime = Given.Then.AddTicks(1), AutoReleaseTime = until }),
            InstanceChargeType.PostPaid,
            Given.MyInstance);

        void Rejects(Refusal refusal, Instance instance, params InstanceId[] more) => Refused.With(
            refusal,
            State(Given.Instance with { Id = Other }, instance),
            it => Charge(it, InstanceChargeType.PrePaid, [Other, Given.MyInstance, .. more]));
    }

    private static Instance Find(AccountState state) => state.Instances.Find(Given.MyInstance)!;

    private static NetworkInterface Secondary(int number) => Given.AttachedEni with
    {
        Id = new NetworkInterfaceId($"eni-{number}"),
        PrimaryIpAddress = Given.Address($"172.17.0.{100 + number}"),
        MacAddress = $"00:16:3e:00:01:{number:x2}",
    };

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

    private static void SetReleaseTime(AccountState state, DateTimeOffset? time) =>
        state.Apply(InstanceModification.SetAutoReleaseTime(state, Given.Hangzhou, Given.MyInstance, time));

    private static void ModifyMaintenance(AccountState state, RegionId region, params InstanceId[] ids) =>
        state.Apply(InstanceMaintenanceModification.Modify(state, region, [.. ids], new() { Notify = true }));

    private static void Resize(AccountState state, string type) =>
        state.Apply(InstanceResizing.Resize(state, Given.MyInstance, type));

    private static string Charge(
        AccountState state, InstanceChargeType type, params ImmutableArray<InstanceId> ids) =>
        state.Apply(InstanceChargeTypeModification.Modify(state, Given.Hangzhou, ids, type, Month));

    private static AccountState State(params object[] rows)
    {
        object[] primary = rows.Length == 1 || rows.OfType<SecurityGroup>().Any() ? [Primary] : [];
        return State([.. rows, .. primary], Given.SixAddresses);
    }

    private static AccountState State(object[] rows, InstanceType type)
    {
        var state = Given.StateOf(
            Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
            [
                Given.Region,
                Given.Region with { Id = Beijing },
                Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
                Given.Group,
                .. rows,
            ]);
        state.CustomInstanceTypes = new([type], it => it.Id);
        return state;
    }
}
