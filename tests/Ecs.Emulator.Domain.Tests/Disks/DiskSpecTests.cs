namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>The category, the performance level and the IOPS of disks.</summary>
public sealed class DiskSpecTests
{
    private const string DataDisk = "d-data";
    private static readonly Disk Data = Given.DataDisk;

    [Fact]
    public void Changing_the_category_of_a_disk_returns_a_task_id()
    {
        var state = State(Data with { Category = "cloud_auto", BurstingEnabled = true, ProvisionedIops = 100 });
        var result = Change(state, new DiskSpecChanges { Category = "cloud_essd", PerformanceLevel = "PL0" });
        result.TaskId.Should().MatchRegex("^t-bp1[a-z0-9]{17}$");
        result.OrderId.Should().BeNull();
        Find(state, DataDisk).Should().Be(Data with { PerformanceLevel = "PL0" });

        var byDefault = State(Data with { Category = "cloud_ssd", PerformanceLevel = "" });
        Change(byDefault, new DiskSpecChanges { Category = "cloud_essd" });
        Find(byDefault, DataDisk).PerformanceLevel.Should().Be("PL1");
    }

    [Fact]
    public void Changing_only_the_performance_of_a_disk_returns_no_task_id()
    {
        var state = State(Data with { Size = 500 });
        Change(state, new DiskSpecChanges { PerformanceLevel = "PL2" }).TaskId.Should().BeNull();
        Find(state, DataDisk).Should().Be(Data with { Size = 500, PerformanceLevel = "PL2" });
        Change(state, new DiskSpecChanges { Category = "cloud_essd", PerformanceLevel = "PL1" })
            .TaskId.Should().BeNull();

        var auto = State(Data with { Category = "cloud_auto", PerformanceLevel = "", BurstingEnabled = true });
        Change(auto, new DiskSpecChanges { ProvisionedIops = 50_000 });
        Find(auto, DataDisk).Should().Be(Data with
        {
            Category = "cloud_auto",
            PerformanceLevel = "",
            BurstingEnabled = true,
            ProvisionedIops = 50_000,
        });
    }

    [Theory]
    [InlineData("cloud", null, null, null, Refusal.DiskCategoryFixed)]
    [InlineData("cloud_ssd", null, "PL1", null, Refusal.DiskLevelNotAllowed)]
    [InlineData("cloud_essd", "cloud_auto", "PL1", null, Refusal.DiskLevelNotAllowed)]
    [InlineData("cloud_essd", null, null, 10, Refusal.DiskIopsNotSupported)]
    [InlineData("cloud_auto", null, null, 50_001, Refusal.DiskIopsTooMany)]
    [InlineData("cloud_essd", "cloud_auto", null, 50_001, Refusal.DiskIopsTooMany)]
    [InlineData("cloud_essd", null, null, null, Refusal.DiskUnchanged)]
    [InlineData("cloud_essd", "cloud_essd", "PL1", null, Refusal.DiskUnchanged)]
    [InlineData("cloud_auto", null, null, 0, Refusal.DiskUnchanged)]
    [InlineData("cloud_essd", null, "PL0", null, Refusal.DiskLevelTooLow)]
    [InlineData("cloud_essd", null, "PL2", null, Refusal.DiskLevelMismatch)]
    [InlineData("cloud_ssd", "cloud_essd", "PL3", null, Refusal.DiskLevelMismatch)]
    [InlineData("cloud_essd_entry", "cloud_ssd", null, null, Refusal.DiskCategoryNotSupported)]
    [InlineData("cloud_essd_entry", "cloud_efficiency", null, null, Refusal.DiskCategoryNotSupported)]
    internal void Unsupported_categories_levels_and_IOPS_are_rejected(
        string category, string? newCategory, string? level, int? iops, Refusal refusal) => Refused.With(
        refusal,
        State(Data with { Category = category, PerformanceLevel = Disk.LevelOf(category) }),
        state => Change(
            state, new DiskSpecChanges { Category = newCategory, PerformanceLevel = level, ProvisionedIops = iops }));

    [Fact]
    public void A_disk_keeps_its_level_and_IOPS_if_they_are_not_specified()
    {
        var essd = State(Data with { Size = 500, PerformanceLevel = "PL2" });
        Refused.With(Refusal.DiskUnchanged, essd, it => Change(it, new DiskSpecChanges { Category = "cloud_essd" }));
        var auto = State(
            Data with
            {
                Category = "cloud_auto",
                PerformanceLevel = "",
                ProvisionedIops = 100,
                ChargeType = InstanceChargeType.PrePaid,
            });
        Refused.With(Refusal.DiskUnchanged, auto, it => Change(it, new DiskSpecChanges()));
        Change(auto, new DiskSpecChanges { ProvisionedIops = 50 });
        Find(auto, DataDisk).ProvisionedIops.Should().Be(50);
    }

    [Theory]
    [InlineData("cloud_essd_entry", "cloud_essd")]
    [InlineData("cloud_essd_entry", "cloud_auto")]
    [InlineData("cloud_essd", "cloud_efficiency")]
    [InlineData("cloud_auto", "cloud_ssd")]
    public void A_PostPaid_disk_can_get_a_faster_or_slower_category(string before, string after)
    {
        var state = State(Data with { Category = before, PerformanceLevel = Disk.LevelOf(before) });
        Change(state, new DiskSpecChanges { Category = after });
        Find(state, DataDisk).Category.Should().Be(after);
    }

    [Fact]
    public void A_PrePaid_disk_cannot_be_downgraded()
    {
        Rejects(Refusal.DiskDowngrade, "cloud_essd", "PL1", new DiskSpecChanges { Category = "cloud_auto" });
        Rejects(Refusal.DiskDowngrade, "cloud_ssd", "", new DiskSpecChanges { Category = "cloud_efficiency" });
        Rejects(Refusal.DiskLevelTooLow, "cloud_essd", "PL2", new DiskSpecChanges { PerformanceLevel = "PL1" });
        var state = PrePaid("cloud_ssd", "");
        Change(state, new DiskSpecChanges { Category = "cloud_auto" }).OrderId.Should().MatchRegex("^[1-9][0-9]{14}$");
        Change(PrePaid("cloud_essd", "PL1"), new DiskSpecChanges { PerformanceLevel = "PL2" })
            .OrderId.Should().NotBeNull();

        static void Rejects(Refusal refusal, string category, string level, DiskSpecChanges spec) =>
            Refused.With(refusal, PrePaid(category, level), state => Change(state, spec));

        static AccountState PrePaid(string category, string level) => State(
            Data with
            {
                Category = category,
                PerformanceLevel = level,
                Size = 500,
                ChargeType = InstanceChargeType.PrePaid,
            });
    }

    [Fact]
    public void A_category_that_does_not_support_the_size_of_the_disk_is_rejected()
    {
        var small = State(Data with { Category = "cloud_auto", PerformanceLevel = "", Size = 19 });
        Refused.With(
            Refusal.DiskCategoryNotSupported, small, it => Change(it, new DiskSpecChanges { Category = "cloud_ssd" }));
        Refused.With(
            Refusal.DiskLevelMismatch, small, it => Change(it, new DiskSpecChanges { Category = "cloud_essd" }));
        Resize(small, DataDisk, 20);
        Change(small, new DiskSpecChanges { Category = "cloud_ssd" });
        var large = State(Data with { Size = 32_769 });
        Refused.With(
            Refusal.DiskCategoryNotSupported, large, it => Change(it, new DiskSpecChanges { Category = "cloud_ssd" }));
    }

    [Fact]
    public void The_category_changes_only_if_the_instance_is_unlocked_and_Running_or_Stopped()
    {
        RejectsOthers(state => Change(state, new DiskSpecChanges { Category = "cloud_ssd" }));
        Refused.With(
            Refusal.DiskNotFound, State(Data), it => it.Apply(
                DiskSpecModification.Modify(
                    it, new DiskId("d-unknown"), new DiskSpecChanges { Category = "cloud_ssd" })));
    }

    [Theory]
    [InlineData("cloud_essd", "PL0", 100, 3_000, 125)]
    [InlineData("cloud_essd", "PL1", 100, 6_800, 170)]
    [InlineData("cloud_essd", "PL1", 2_000, 50_000, 350)]
    [InlineData("cloud_essd", "PL2", 1_000, 54_000, 620)]
    [InlineData("cloud_essd", "PL3", 2_000, 104_000, 1_120)]
    [InlineData("cloud_auto", "", 100, 6_900, 170)]
    [InlineData("cloud_essd_entry", "", 100, 2_600, 115)]
    [InlineData("cloud_ssd", "", 100, 4_800, 170)]
    [InlineData("cloud_efficiency", "", 100, 2_600, 115)]
    [InlineData("cloud_efficiency", "", 1_000, 5_000, 140)]
    [InlineData("cloud", "", 100, 300, 40)]
    public void The_performance_of_a_disk_derives_from_its_category_and_size(
        string category, string level, int size, int iops, int throughput) => DiskPerformance.Of(Given.DataDisk with
        {
            Category = category,
            PerformanceLevel = level,
            Size = size,
            ProvisionedIops = 100,
        }).Should().Be(new DiskPerformance(iops, throughput));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 100)]
    [InlineData(10, 7_700)]
    [InlineData(54, 49_500)]
    [InlineData(55, 50_000)]
    [InlineData(65_536, 50_000)]
    public void Provisioned_IOPS_are_limited_by_the_size(int size, int most) =>
        DiskPerformance.MaxProvisionedIopsOf(size).Should().Be(most);

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

    private static string? Resize(AccountState state, string id, int size) =>
        state.Apply(DiskResizing.Resize(state, new DiskId(id), size));

    private static ModifiedDiskSpec Change(AccountState state, DiskSpecChanges spec) =>
        state.Apply(DiskSpecModification.Modify(state, new DiskId(DataDisk), spec));

    private static AccountState State(Disk data, Func<Instance, Instance>? change = null) => Given.State(
        Given.Region, change?.Invoke(Given.Instance) ?? Given.Instance, Given.SystemDisk, data);
}
