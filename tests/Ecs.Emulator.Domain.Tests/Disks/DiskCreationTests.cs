using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Creating, deleting and initializing disks.</summary>
public sealed class DiskCreationTests
{
    private static readonly ZoneId ZoneI = new("cn-hangzhou-i");
    private readonly FakeTimeProvider clock = new(Given.Then);

    [Fact]
    [Rule("disks.create")]
    public void A_new_disk_is_Creating_and_then_Available_and_has_all_specified_attributes()
    {
        var state = State();
        var spec = new DiskSpec
        {
            Category = "cloud_auto",
            Size = 100,
            Name = "name",
            Description = "description",
            Encrypted = true,
            KmsKeyId = "kms",
            SnapshotId = "s-1",
            AutoSnapshotPolicyId = "sp-1",
            BurstingEnabled = true,
            ProvisionedIops = 50_000,
            ResourceGroupId = "rg-mygroup",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => DiskCreation.Create(it, Given.Hangzhou, Given.ZoneH, spec).Changes);
        var created = state.Disks.Single();
        created.Should().Be(new Disk
        {
            Id = created.Id,
            RegionId = Given.Hangzhou,
            ZoneId = Given.ZoneH,
            CreationTime = Given.Then,
            Status = DiskStatus.Creating,
            Category = "cloud_auto",
            PerformanceLevel = "",
            Size = 100,
            Name = "name",
            Description = "description",
            Encrypted = true,
            KmsKeyId = "kms",
            SnapshotId = "s-1",
            AutoSnapshotPolicyId = "sp-1",
            BurstingEnabled = true,
            ProvisionedIops = 50_000,
            DeleteWithInstance = false,
            ResourceGroupId = "rg-mygroup",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
        created.Id.Value.Should().MatchRegex("^d-bp1[a-z0-9]{17}$");
        Complete(state);
        state.Disks.Single().Should().Be(created with { Status = DiskStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("disks.create")]
    public void A_new_disk_has_default_values()
    {
        var state = State();
        var result = state.Apply(DiskCreation.Create(state, Given.Hangzhou, Given.ZoneH, new DiskSpec()));
        result.OrderId.Should().BeNull();
        var created = state.Disks.Find(result.Id)!;
        (created.Category, created.PerformanceLevel, created.Size).Should().Be(("cloud_essd", "PL1", 40));
        Create(state, new DiskSpec { PerformanceLevel = "PL0", DeleteWithInstance = true });
        state.Disks.Last().PerformanceLevel.Should().Be("PL0");
        state.Disks.Last().DeleteWithInstance.Should().BeTrue();
    }

    [Theory]
    [InlineData("cloud_ssd", "PL1", 40, null, false, Refusal.DiskLevelNotAllowed)]
    [InlineData("cloud_essd", "PL1", 19, null, false, Refusal.DiskSizeNotSupported)]
    [InlineData("cloud_essd", "PL2", 460, null, false, Refusal.DiskSizeNotSupported)]
    [InlineData("cloud_ssd", null, 32_769, null, false, Refusal.DiskSizeNotSupported)]
    [InlineData("cloud_auto", null, 65_537, null, false, Refusal.DiskSizeNotSupported)]
    [InlineData("local_ssd_pro", null, 40, null, false, Refusal.DiskSizeNotSupported)]
    [InlineData("cloud_essd", null, 40, 1, false, Refusal.DiskIopsNotSupported)]
    [InlineData("cloud_auto", null, 40, 50_001, false, Refusal.DiskIopsTooMany)]
    [InlineData("cloud_essd", null, 40, null, true, Refusal.DiskBurstNotSupported)]
    [InlineData("cloud_auto", null, 3, null, true, Refusal.DiskBurstTooSmall)]
    [Rule("disks.create")]
    internal void Attributes_that_do_not_fit_together_are_rejected(
        string category, string? level, int size, int? iops, bool bursts, Refusal refusal) => Refused.With(
        refusal,
        State(),
        it => Create(it, new DiskSpec
        {
            Category = category,
            PerformanceLevel = level,
            Size = size,
            ProvisionedIops = iops,
            BurstingEnabled = bursts,
        }));

    [Fact]
    [Rule("disks.create")]
    public void The_smallest_sizes_and_zero_IOPS_are_accepted()
    {
        var state = State();
        Create(state, new DiskSpec { Size = 20, ProvisionedIops = 0 });
        Create(state, new DiskSpec { Size = 461, PerformanceLevel = "PL2" });
        Create(state, new DiskSpec { Category = "cloud_auto", Size = 4, BurstingEnabled = true });
        state.Disks.Select(disk => disk.Size).Should().Equal(20, 461, 4);
    }

    [Fact]
    [Rule("disks.create")]
    public void Region_zone_and_resource_group_must_exist()
    {
        var state = State();
        Refused.With(Refusal.RegionNotFound, state, it => it.Apply(
            DiskCreation.Create(it, new RegionId("cn-unknown"), Given.ZoneH, new DiskSpec())));
        Refused.With(Refusal.ZoneNotFound, state, it => it.Apply(
            DiskCreation.Create(it, Given.Hangzhou, ZoneI, new DiskSpec())));
        Refused.With(
            Refusal.ResourceGroupNotFound, state, it => Create(it, new DiskSpec { ResourceGroupId = "rg-unknown" }));
    }

    [Fact]
    [Rule("disks.create-subscription")]
    public void A_disk_for_a_subscription_instance_is_Creating_and_then_In_use()
    {
        var instance = Given.Instance with { ChargeType = InstanceChargeType.PrePaid, ZoneId = ZoneI };
        var state = State(instance, Given.SystemDisk, Given.DataDisk);
        var result = CreateFor(state, new DiskSpec { Size = 50, DeleteWithInstance = false });
        result.OrderId.Should().MatchRegex("^[1-9][0-9]{14}$");
        var created = state.Disks.Find(result.Id)!;
        created.Should().Be(Given.DataDisk with
        {
            Id = result.Id,
            ZoneId = ZoneI,
            Status = DiskStatus.Creating,
            Device = "/dev/xvdc",
            Size = 50,
            ChargeType = InstanceChargeType.PrePaid,
            DeleteWithInstance = true,
            AttachedTime = null,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
        Complete(state);
        state.Disks.Find(result.Id).Should().Be(created with
        {
            Status = DiskStatus.InUse,
            AttachedTime = Given.Then.AddSeconds(10),
            TransitionEndsAt = null,
        });
    }

    [Fact]
    [Rule("disks.create-subscription")]
    public void The_instance_of_a_subscription_disk_must_be_unlocked_and_a_subscription_with_room()
    {
        var prePaid = Given.Instance with { ChargeType = InstanceChargeType.PrePaid };
        Refused.With(Refusal.InstanceIsPostPaid, State(Given.Instance), it => CreateFor(it, new DiskSpec()));
        Refused.With(Refusal.InstanceNotFound, State(), it => CreateFor(it, new DiskSpec()));
        Refused.With(
            Refusal.InstanceNotFound,
            State(prePaid with { RegionId = new RegionId("cn-beijing") }),
            it => CreateFor(it, new DiskSpec()));
        Refused.With(
            Refusal.RegionNotFound,
            State(prePaid),
            it => DiskCreation.CreateFor(it, new RegionId("cn-unknown"), Given.MyInstance, new DiskSpec()));
        Refused.With(
            Refusal.InstanceLocked,
            State(prePaid with { LockReasons = ["security"] }),
            it => CreateFor(it, new DiskSpec()));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            State(prePaid with { Status = InstanceStatus.Pending }),
            it => CreateFor(it, new DiskSpec()),
            "Running,Stopped",
            "Pending");
        Refused.With(Refusal.DiskSizeNotSupported, State(prePaid), it => CreateFor(it, new DiskSpec { Size = 1 }));
        Refused.With(
            Refusal.ResourceGroupNotFound,
            State(prePaid),
            it => CreateFor(it, new DiskSpec { ResourceGroupId = "rg-unknown" }));
        var disks = Enumerable.Range(1, 16).Select(number => Given.DataDisk with { Id = new DiskId($"d-{number}") });
        Refused.With(
            Refusal.InstanceDiskQuotaExceeded, State([prePaid, .. disks]), it => CreateFor(it, new DiskSpec()));
    }

    [Fact]
    [Rule("disks.delete")]
    public void Only_an_Available_disk_is_deleted()
    {
        var state = State(Given.Instance, Given.FreeDisk, Given.DataDisk);
        Refused.With(Refusal.DiskNotFound, state, it => Delete(it, new DiskId("d-unknown")));
        Planned.ChangesNothing(state, it => DiskDeletion.Delete(it, Given.FreeDisk.Id));
        state.Disks.Should().Equal(Given.DataDisk);
        foreach (var status in Enum.GetValues<DiskStatus>().Where(status => status != DiskStatus.Available))
        {
            Refused.With(
                Refusal.DiskStatusNotAllowed,
                State(Given.FreeDisk with { Status = status }),
                it => Delete(it, Given.FreeDisk.Id));
        }
    }

    [Fact]
    [Rule("disks.initialize")]
    public void A_disk_of_a_Stopped_instance_is_ReIniting_and_then_In_use()
    {
        var stopped = Given.Instance with { Status = InstanceStatus.Stopped };
        var state = State(stopped, Given.SystemDisk);
        Planned.ChangesNothing(
            state, it => DiskReinitialization.Reinitialize(it, Given.SystemDisk.Id, startsInstance: false));
        state.Disks.Single().Should().Be(Given.SystemDisk with
        {
            Status = DiskStatus.ReIniting,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        });
        Refused.With(Refusal.DiskStatusNotAllowed, state, it => Reinitialize(it, Given.SystemDisk.Id));
        Complete(state);
        state.Disks.Single().Should().Be(Given.SystemDisk);
        Refused.With(Refusal.DiskNotFound, state, it => Reinitialize(it, Given.FreeDisk.Id));
        Refused.With(Refusal.DiskStatusNotAllowed, State(Given.FreeDisk), it => Reinitialize(it, Given.FreeDisk.Id));
        Refused.With(
            Refusal.InstanceStateNotAllowed,
            State(Given.Instance, Given.DataDisk),
            it => Reinitialize(it, Given.DataDisk.Id),
            "Stopped",
            "Running");
        Refused.With(
            Refusal.InstanceLocked,
            State(stopped with { LockReasons = ["security"] }, Given.DataDisk),
            it => Reinitialize(it, Given.DataDisk.Id));
    }

    [Theory]
    [InlineData(true, InstanceStatus.Starting)]
    [InlineData(false, InstanceStatus.Stopped)]
    [Rule("disks.initialize")]
    internal void The_instance_of_an_initialized_system_disk_can_be_started(bool isSystemDisk, InstanceStatus status)
    {
        var instance = Given.Instance with { Status = InstanceStatus.Stopped, StoppedMode = StoppedMode.KeepCharging };
        var state = State(instance, Given.SystemDisk, Given.DataDisk);
        state.Apply(DiskReinitialization.Reinitialize(
            state, isSystemDisk ? Given.SystemDisk.Id : Given.DataDisk.Id, startsInstance: true));
        state.Instances.Single().Status.Should().Be(status);
        state.Instances.Single().StoppedMode.Should().Be(
            isSystemDisk ? StoppedMode.NotApplicable : StoppedMode.KeepCharging);
        Complete(state);
        state.Instances.Single().Status.Should().Be(isSystemDisk ? InstanceStatus.Running : InstanceStatus.Stopped);
    }

    [Fact]
    [Rule("disks.create")]
    public void A_transition_of_a_document_in_a_lasting_state_only_ends()
    {
        var state = State(Given.FreeDisk with { TransitionEndsAt = Given.Then.AddSeconds(1) });
        Complete(state);
        state.Disks.Single().Should().Be(Given.FreeDisk);
    }

    private static void Create(AccountState state, DiskSpec spec) =>
        state.Apply(DiskCreation.Create(state, Given.Hangzhou, Given.ZoneH, spec));

    private static NewDisk CreateFor(AccountState state, DiskSpec spec) =>
        state.Apply(DiskCreation.CreateFor(state, Given.Hangzhou, Given.MyInstance, spec));

    private static void Delete(AccountState state, DiskId id) => state.Apply(DiskDeletion.Delete(state, id));

    private static void Reinitialize(AccountState state, DiskId id) =>
        state.Apply(DiskReinitialization.Reinitialize(state, id, startsInstance: false));

    private void Complete(AccountState state)
    {
        clock.Advance(state.TransitionDelay);
        state.RunDueTransitions();
    }

    private AccountState State(params object[] resources) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = TimeSpan.FromSeconds(10) },
        [
            Given.Region,
            ResourceGroup.DefaultOf(Given.Owner, Given.Then) with { Id = new ResourceGroupId("rg-mygroup") },
            .. resources,
        ]);
}
