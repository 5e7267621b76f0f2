using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Modifying, enlarging and replacing disks.</summary>
public sealed class DiskTests
{
    private const string SystemDisk = "d-myinstance";
    private const string DataDisk = "d-data";
    private const string Arm = "aliyun_3_arm64_20G_alibase_20240528.vhd";
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly string Windows = PublicImages.All.First(image => image.OsType == "windows").Id;

    private static readonly Disk Data = Given.DataDisk;

    [Fact]
    public void A_modification_changes_only_the_specified_attributes_of_all_disks()
    {
        var state = State(Data with { Name = "name", Category = "cloud_auto", PerformanceLevel = "" });
        var (system, data) = (Find(state, SystemDisk), Find(state, DataDisk));
        Modify(state, new DiskChanges { Description = "description" }, SystemDisk, DataDisk, SystemDisk);
        Find(state, SystemDisk).Should().Be(system with { Description = "description" });
        Find(state, DataDisk).Should().Be(data with { Description = "description" });
        Modify(
            state,
            new DiskChanges
            {
                Name = "",
                DeleteWithInstance = true,
                DeleteAutoSnapshot = true,
                EnableAutoSnapshot = true,
                BurstingEnabled = true,
            },
            DataDisk);
        Find(state, DataDisk).Should().Be(data with
        {
            Name = "",
            Description = "description",
            DeleteAutoSnapshot = true,
            EnableAutoSnapshot = true,
            BurstingEnabled = true,
        });
        Modify(
            state,
            new DiskChanges { DeleteAutoSnapshot = false, EnableAutoSnapshot = false, BurstingEnabled = false },
            DataDisk);
        Find(state, DataDisk).Should().Be(data with { Name = "", Description = "description" });
        Find(state, SystemDisk).Should().Be(system with { Description = "description" });
        new DiskChanges().IsEmpty.Should().BeTrue();
        new DiskChanges { Name = "" }.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void A_modification_that_one_disk_does_not_support_changes_no_disk()
    {
        var state = State(Data with { Category = "cloud_auto", PerformanceLevel = "", Size = 3 });
        Refused.With(
            Refusal.DiskNotFound, state, it => Modify(it, new DiskChanges { Name = "x" }, SystemDisk, "d-unknown"));
        Refused.With(
            Refusal.DiskNotFound,
            state,
            it => it.Apply(
                DiskModification.Modify(it, Beijing, [new DiskId(SystemDisk)], new DiskChanges { Name = "x" })));
        Refused.With(
            Refusal.DiskNotPortable, state, it => Modify(
                it, new DiskChanges { DeleteWithInstance = false }, DataDisk, SystemDisk));
        Modify(state, new DiskChanges { DeleteWithInstance = false }, DataDisk);
        Find(state, DataDisk).DeleteWithInstance.Should().BeFalse();
        Refused.With(
            Refusal.DiskBurstNotSupported, state, it => Modify(
                it, new DiskChanges { BurstingEnabled = true }, SystemDisk));
        Refused.With(
            Refusal.DiskBurstTooSmall, state, it => Modify(it, new DiskChanges { BurstingEnabled = true }, DataDisk));
        Modify(state, new DiskChanges { BurstingEnabled = false }, SystemDisk, DataDisk);
        Resize(state, DataDisk, 4);
        Modify(state, new DiskChanges { BurstingEnabled = true }, DataDisk);
        Find(state, DataDisk).BurstingEnabled.Should().BeTrue();
    }

    [Theory]
    [InlineData("cloud", "", 2_000)]
    [InlineData("cloud_efficiency", "", 32_768)]
    [InlineData("cloud_ssd", "", 32_768)]
    [InlineData("cloud_essd_entry", "", 32_768)]
    [InlineData("cloud_auto", "", 65_536)]
    [InlineData("cloud_essd", "PL1", 65_536)]
    [InlineData("elastic_ephemeral_disk_standard", "", 8_192)]
    public void A_data_disk_can_be_resized_up_to_the_maximum_of_its_category(string category, string level, int largest)
    {
        var state = State(Data with { Category = category, PerformanceLevel = level });
        Refused.With(Refusal.DiskSizeTooSmall, state, it => Resize(it, DataDisk, 100));
        Refused.With(Refusal.DiskSizeTooSmall, state, it => Resize(it, DataDisk, 99));
        Refused.With(Refusal.DiskSizeNotSupported, state, it => Resize(it, DataDisk, largest + 1));
        Resize(state, DataDisk, 101);
        Resize(state, DataDisk, largest).Should().BeNull();
        Find(state, DataDisk).Size.Should().Be(largest);
        Find(state, SystemDisk).Size.Should().Be(40);
    }

    [Theory]
    [InlineData("cloud", 500)]
    [InlineData("cloud_essd", 2_048)]
    [InlineData("cloud_ssd", 2_048)]
    public void The_maximum_size_of_a_system_disk_is_smaller(string category, int largest)
    {
        var state = Given.State(Given.Region, Given.Instance, Given.SystemDisk with { Category = category });
        Refused.With(Refusal.DiskSizeNotSupported, state, it => Resize(it, SystemDisk, largest + 1));
        Resize(state, SystemDisk, largest);
        Find(state, SystemDisk).Size.Should().Be(largest);
    }

    [Fact]
    public void A_disk_can_be_resized_only_if_its_instance_is_unlocked_and_Running_or_Stopped()
    {
        RejectsOthers(state => Resize(state, DataDisk, 200));
        Refused.With(Refusal.DiskNotFound, State(Data), it => Resize(it, "d-unknown", 200));
        Refused.With(
            Refusal.DiskCategoryFixed, State(Data with { Category = "local_ssd" }), it => Resize(it, DataDisk, 200));
        var prePaid = State(Data with { ChargeType = InstanceChargeType.PrePaid });
        Resize(prePaid, DataDisk, 200).Should().MatchRegex("^[1-9][0-9]{14}$");
    }

    [Fact]
    public void A_disk_without_an_instance_can_be_resized_and_changed_if_it_is_Available()
    {
        var state = Given.State(Given.FreeDisk);
        Resize(state, "d-free", 200);
        state.Apply(DiskSpecModification.Modify(
            state, Given.FreeDisk.Id, new DiskSpecChanges { Category = "cloud_auto" })).TaskId.Should().NotBeNull();
        Modify(state, new DiskChanges { DeleteWithInstance = true, Name = "name" }, "d-free");
        state.Disks.Single().Should().Be(Given.FreeDisk with
        {
            Size = 200,
            Category = "cloud_auto",
            PerformanceLevel = "",
            DeleteWithInstance = true,
            Name = "name",
        });
        foreach (var status in Enum.GetValues<DiskStatus>())
        {
            if (status is not (DiskStatus.Available or DiskStatus.InUse))
            {
                var busy = Given.State(Given.FreeDisk with { Status = status });
                Refused.With(Refusal.DiskStateNotAllowed, busy, it => Resize(it, "d-free", 200));
            }
        }
    }

    [Fact]
    public void The_system_disk_of_a_Stopped_instance_is_replaced()
    {
        var before = Given.Instance with { Status = InstanceStatus.Stopped, KeyPairName = "before" };
        var disk = Given.SystemDisk with { Size = 500, SnapshotId = "s-1", Name = "name", Encrypted = true };
        var clock = new FakeTimeProvider(Given.Then.AddDays(1));
        var state = Given.StateOf(
            Given.Settings with { Clock = clock }, Given.Region, Given.KeyPair("key"), before, disk, Data);
        var id = Replace(state, new SystemDiskSpec { ImageId = Arm });
        id.Value.Should().MatchRegex("^d-bp1[a-z0-9]{17}$");
        state.Instances.Single().Should().Be(before with { ImageId = Arm });
        var after = disk with
        {
            Id = id,
            CreationTime = Given.Then.AddDays(1),
            AttachedTime = Given.Then.AddDays(1),
            Size = 40,
            SnapshotId = "",
            Encrypted = false,
        };
        state.DisksOf(Given.MyInstance).Should().Equal(after, Data);
        state.Disks.Find(disk.Id).Should().BeNull();

        var second = Replace(state, new SystemDiskSpec
        {
            ImageId = Arm,
            Size = 20,
            Encrypted = true,
            KmsKeyId = "kms",
            KeyPairName = "key",
        });
        second.Should().NotBe(id);
        state.Instances.Single().Should().Be(before with { ImageId = Arm, KeyPairName = "key" });
        state.DisksOf(Given.MyInstance).First().Should().Be(
            after with { Id = second, Size = 20, Encrypted = true, KmsKeyId = "kms" });
    }

    [Fact]
    public void A_system_disk_smaller_than_its_image_and_a_key_pair_on_Windows_are_rejected()
    {
        var state = State(Data, it => it with { Status = InstanceStatus.Stopped });
        Refused.With(Refusal.ImageNotFound, state, it => Replace(it, new() { ImageId = "unknown-image" }));
        Refused.With(Refusal.SystemDiskTooSmall, state, it => Replace(it, new() { ImageId = Arm, Size = 19 }));
        Refused.With(
            Refusal.KeyPairOnWindows, state, it => Replace(it, new() { ImageId = Windows, KeyPairName = "key" }));
        Refused.With(
            Refusal.KeyPairNotFound, state, it => Replace(it, new() { ImageId = Arm, KeyPairName = "unknown" }));
        Replace(state, new() { ImageId = Windows });
        state.Images = Image.CatalogueOf([PublicImages.All.First() with { Id = "large", Size = 41 }]);
        Replace(state, new() { ImageId = "large" });
        state.DisksOf(Given.MyInstance).First().Size.Should().Be(41);
        Refused.With(
            Refusal.InstanceLocked,
            State(Data, it => it with { Status = InstanceStatus.Stopped, LockReasons = ["security"] }),
            it => Replace(it, new() { ImageId = Arm }));
        Refused.With(Refusal.InstanceNotFound, Given.State(), it => Replace(it, new() { ImageId = Arm }));
        foreach (var status in Enum.GetValues<InstanceStatus>().Where(status => status != InstanceStatus.Stopped))
        {
            Refused.With(
                Refusal.InstanceStateNotAllowed,
                State(Data, it => it with { Status = status }),
                it => Replace(it, new() { ImageId = Arm }),
                "Stopped",
                $"{status}");
        }
    }

    private static void RejectsOthers(Action<AccountState> change)
    {
        Refused.With(Refusal.InstanceLocked, State(Data, it => it with { LockReasons = ["security"] }), change);
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            var state = State(Data, it => it with { Status = status });
            if (status is InstanceStatus.Running or InstanceStatus.Stopped)
            {
                change(state);
            }
            else
            {
                Refused.With(Refusal.DiskStateNotAllowed, state, change);
            }
        }
    }

    private static Disk Find(AccountState state, string id) => state.Disks.Find(new DiskId(id))!;

    private static void Modify(AccountState state, DiskChanges changes, params string[] ids) =>
        state.Apply(DiskModification.Modify(
            state, Given.Hangzhou, [.. ids.Select(id => new DiskId(id))], changes));

    private static string? Resize(AccountState state, string id, int size) =>
        state.Apply(DiskResizing.Resize(state, new DiskId(id), size));

    private static DiskId Replace(AccountState state, SystemDiskSpec spec) =>
        state.Apply(SystemDiskReplacement.Replace(state, Given.MyInstance, spec));

    private static AccountState State(Disk data, Func<Instance, Instance>? change = null) => Given.State(
        Given.Region, Given.KeyPair("key"), change?.Invoke(Given.Instance) ?? Given.Instance, Given.SystemDisk, data);
}
