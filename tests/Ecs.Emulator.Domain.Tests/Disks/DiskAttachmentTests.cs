using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Attaching and detaching disks, and their states meanwhile.</summary>
public sealed class DiskAttachmentTests
{
    private static readonly DiskId Unknown = new("d-unknown");
    private readonly FakeTimeProvider clock = new(Given.Then);

    [Fact]
    [Rule("disks.attach")]
    public void An_attached_disk_is_Attaching_and_then_In_use()
    {
        var state = State(Given.SystemDisk, Given.FreeDisk);
        Planned.ChangesNothing(
            state, it => DiskAttachment.Attach(it, Given.FreeDisk.Id, Given.MyInstance, "", deleteWithInstance: true));
        var attaching = Given.FreeDisk with
        {
            InstanceId = Given.MyInstance,
            Status = DiskStatus.Attaching,
            Device = "/dev/xvdb",
            DeleteWithInstance = true,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        };
        Find(state).Should().Be(attaching);
        Complete(state);
        Find(state).Should().Be(attaching with
        {
            Status = DiskStatus.InUse,
            AttachedTime = Given.Then.AddSeconds(10),
            TransitionEndsAt = null,
        });
    }

    [Fact]
    [Rule("disks.detach")]
    public void A_detached_disk_is_Detaching_and_then_Available_and_outlives_instances()
    {
        var state = State(Given.DataDisk);
        Planned.ChangesNothing(
            state, it => DiskAttachment.Detach(it, Given.DataDisk.Id, Given.MyInstance, deleteWithInstance: false));
        var detaching = Given.DataDisk with
        {
            Status = DiskStatus.Detaching,
            DeleteWithInstance = false,
            TransitionEndsAt = Given.Then.AddSeconds(10),
        };
        state.Disks.Single().Should().Be(detaching);
        Complete(state);
        state.Disks.Single().Should().Be(detaching with
        {
            Status = DiskStatus.Available,
            InstanceId = null,
            Device = "",
            DetachedTime = Given.Then.AddSeconds(10),
            TransitionEndsAt = null,
        });
        state.DisksOf(Given.MyInstance).Should().BeEmpty();

        Attach(state, Given.DataDisk.Id);
        Complete(state);
        Detach(state, Given.DataDisk.Id, deleteWithInstance: true);
        state.Disks.Single().DeleteWithInstance.Should().BeTrue();
    }

    [Fact]
    [Rule("disks.devices")]
    public void A_disk_gets_the_first_free_device_name_or_the_specified_one()
    {
        var state = State(
            Given.SystemDisk,
            Given.DataDisk,
            Given.DataDisk with { Id = new DiskId("d-2"), Device = "/dev/xvdd" },
            Given.FreeDisk,
            Given.FreeDisk with { Id = new DiskId("d-3") },
            Given.FreeDisk with { Id = new DiskId("d-4") });
        Refused.With(Refusal.DeviceInUse, state, it => Attach(it, Given.FreeDisk.Id, "/dev/xvdd"));
        Attach(state, Given.FreeDisk.Id);
        Attach(state, new DiskId("d-3"), "/dev/xvdz");
        Attach(state, new DiskId("d-4"));
        state.DisksOf(Given.MyInstance).Select(disk => disk.Device).Should()
            .Equal("/dev/xvda", "/dev/xvdb", "/dev/xvdd", "/dev/xvdc", "/dev/xvdz", "/dev/xvde");
    }

    [Fact]
    [Rule("disks.quota")]
    public void An_instance_has_at_most_16_data_disks()
    {
        var disks = Enumerable.Range(1, 15)
            .Select(number => Given.DataDisk with { Id = new DiskId($"d-{number}"), Device = Disk.DeviceAt(number) });
        var state = State(
            [Given.SystemDisk, .. disks, Given.FreeDisk, Given.FreeDisk with { Id = new DiskId("d-more") }]);
        Attach(state, Given.FreeDisk.Id);
        Find(state).Device.Should().Be("/dev/xvdq");
        Refused.With(Refusal.InstanceDiskQuotaExceeded, state, it => Attach(it, new DiskId("d-more")));
    }

    [Fact]
    [Rule("disks.attach")]
    public void The_disk_must_be_Available_and_in_the_zone_of_the_instance()
    {
        Refused.With(Refusal.DiskNotFound, State(), it => Attach(it, Unknown));
        Refused.With(Refusal.InstanceNotFound, Given.State(Given.FreeDisk), it => Attach(it, Given.FreeDisk.Id));
        Refused.With(
            Refusal.DiskZoneMismatch,
            State(Given.FreeDisk with { ZoneId = new ZoneId("cn-hangzhou-i") }),
            it => Attach(it, Given.FreeDisk.Id));
        foreach (var status in Enum.GetValues<DiskStatus>().Where(status => status != DiskStatus.Available))
        {
            Refused.With(
                Refusal.DiskStatusNotAllowed,
                State(Given.FreeDisk with { Status = status }),
                it => Attach(it, Given.FreeDisk.Id));
        }
    }

    [Fact]
    [Rule("disks.detach")]
    public void Only_a_portable_data_disk_that_is_In_use_is_detached_from_its_instance()
    {
        Refused.With(Refusal.DiskNotFound, State(), it => Detach(it, Unknown));
        Refused.With(Refusal.InstanceNotFound, Given.State(Given.DataDisk), it => Detach(it, Given.DataDisk.Id));
        Refused.With(Refusal.DiskNotAttached, State(Given.FreeDisk), it => Detach(it, Given.FreeDisk.Id));
        Refused.With(
            Refusal.DiskNotAttached,
            State(Given.DataDisk with { InstanceId = new InstanceId("i-other") }),
            it => Detach(it, Given.DataDisk.Id));
        Refused.With(Refusal.SystemDiskFixed, State(Given.SystemDisk), it => Detach(it, Given.SystemDisk.Id));
        Refused.With(
            Refusal.DiskNotPortable,
            State(Given.DataDisk with { ChargeType = InstanceChargeType.PrePaid }),
            it => Detach(it, Given.DataDisk.Id));
        foreach (var status in Enum.GetValues<DiskStatus>().Where(status => status != DiskStatus.InUse))
        {
            Refused.With(
                Refusal.DiskStatusNotAllowed,
                State(Given.DataDisk with { Status = status }),
                it => Detach(it, Given.DataDisk.Id));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("disks.attach")]
    [Rule("disks.detach")]
    public void The_instance_must_be_unlocked_and_Running_or_Stopped(bool attaches)
    {
        Action<AccountState> change = attaches
            ? state => Attach(state, Given.FreeDisk.Id)
            : state => Detach(state, Given.DataDisk.Id);
        Refused.With(Refusal.InstanceLocked, With(it => it with { LockReasons = ["security"] }), change);
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            if (status is InstanceStatus.Running or InstanceStatus.Stopped)
            {
                change(With(it => it with { Status = status }));
            }
            else
            {
                Refused.With(
                    Refusal.InstanceStateNotAllowed,
                    With(it => it with { Status = status }),
                    change,
                    "Running,Stopped",
                    $"{status}");
            }
        }

        static AccountState With(Func<Instance, Instance> instance) =>
            Given.State(Given.Region, instance(Given.Instance), Given.DataDisk, Given.FreeDisk);
    }

    [Fact]
    [Rule("disks.deletion-with-instance")]
    public void A_deleted_instance_leaves_the_portable_disks_that_are_not_deleted_with_it()
    {
        var kept = Given.DataDisk with { Id = new DiskId("d-kept"), DeleteWithInstance = false };
        var local = kept with { Id = new DiskId("d-local"), Category = "local_ssd_pro" };
        var detaching = kept with
        {
            Id = new DiskId("d-detaching"),
            Status = DiskStatus.Detaching,
            TransitionEndsAt = Given.Then.AddDays(1),
        };
        var state = State(Given.SystemDisk, Given.DataDisk, kept, local, detaching, Given.FreeDisk);
        state.Apply(InstanceDeletion.Delete(state, [Given.MyInstance], force: true, includePrePaid: false));
        state.Disks.Should().HaveCount(6);
        Complete(state);
        var detached = kept with
        {
            Status = DiskStatus.Available,
            InstanceId = null,
            Device = "",
            DetachedTime = Given.Then.AddSeconds(10),
        };
        state.Disks.Should().Equal(detached, detached with { Id = detaching.Id }, Given.FreeDisk);
    }

    private static void Attach(AccountState state, DiskId id, string device = "") =>
        state.Apply(DiskAttachment.Attach(state, id, Given.MyInstance, device, deleteWithInstance: false));

    private static void Detach(AccountState state, DiskId id, bool deleteWithInstance = false) =>
        state.Apply(DiskAttachment.Detach(state, id, Given.MyInstance, deleteWithInstance));

    private static Disk Find(AccountState state) => state.Disks.Find(Given.FreeDisk.Id)!;

    private void Complete(AccountState state)
    {
        clock.Advance(state.TransitionDelay);
        state.RunDueTransitions();
    }

    private AccountState State(params Disk[] disks) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = TimeSpan.FromSeconds(10) },
        [Given.Region, Given.Instance, .. disks]);
}
