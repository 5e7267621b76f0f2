using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Filters, pages and order of disk listings.</summary>
public sealed class DiskListingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly Disk Mine = Given.DataDisk with
    {
        Id = new DiskId("d-mine"),
        Category = "cloud_ssd",
        Name = "name",
        ResourceGroupId = "rg-disk",
        SnapshotId = "s-1",
        AutoSnapshotPolicyId = "sp-1",
        KmsKeyId = "kms-1",
        Encrypted = true,
        DeleteAutoSnapshot = true,
        EnableAutoSnapshot = true,
        CreationTime = Given.Then.AddDays(1),
        Tags = [new Tag("key", "value"), new Tag("more", "")],
    };

    private static readonly Instance Other = Given.Instance with
    {
        Id = new InstanceId("i-other"),
        ZoneId = new ZoneId("cn-hangzhou-i"),
        ChargeType = InstanceChargeType.PrePaid,
        ResourceGroupId = "rg-instance",
    };

    private static readonly Disk OtherSystem = Given.SystemDisk with
    {
        Id = new DiskId("d-other"),
        InstanceId = Other.Id,
        ZoneId = Other.ZoneId,
        ChargeType = InstanceChargeType.PrePaid,
    };

    private static readonly Disk OtherData = OtherSystem with
    {
        Id = new DiskId("d-otherdata"),
        IsSystemDisk = false,
        Status = DiskStatus.Attaching,
    };

    private static readonly Disk Free = Given.FreeDisk with { ZoneId = Other.ZoneId, DeleteWithInstance = true };

    /// <summary>Filters that only the first disk matches.</summary>
    private static readonly Dictionary<string, DiskFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [new DiskId("d-unknown"), Mine.Id] },
        ["InstanceId"] = new() { InstanceId = Given.MyInstance },
        ["ZoneId"] = new() { ZoneId = Given.ZoneH.Value },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-disk" },
        ["Category"] = new() { Category = "cloud_ssd" },
        ["Name"] = new() { Name = "name" },
        ["SnapshotId"] = new() { SnapshotId = "s-1" },
        ["AutoSnapshotPolicyId"] = new() { AutoSnapshotPolicyId = "sp-1" },
        ["HasAutoSnapshotPolicy"] = new() { HasAutoSnapshotPolicy = true },
        ["DeleteAutoSnapshot"] = new() { DeleteAutoSnapshot = true },
        ["EnableAutoSnapshot"] = new() { EnableAutoSnapshot = true },
        ["KmsKeyId"] = new() { KmsKeyId = "kms-1" },
        ["EncryptedOnly"] = new() { EncryptedOnly = true },
        ["CreatedFrom"] = new() { CreatedFrom = Mine.CreationTime },
        ["LockReason"] = new() { LockReason = "security" },
        ["Tags"] = new() { Tags = [new TagFilter("key", "value"), new TagFilter("more", null)] },
    };

    /// <summary>Filters that all disks but the first match.</summary>
    private static readonly Dictionary<string, DiskFilter> Opposites = new()
    {
        ["HasAutoSnapshotPolicy"] = new() { HasAutoSnapshotPolicy = false },
        ["DeleteAutoSnapshot"] = new() { DeleteAutoSnapshot = false },
        ["EnableAutoSnapshot"] = new() { EnableAutoSnapshot = false },
        ["CreatedTo"] = new() { CreatedTo = Given.Then },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    public static TheoryData<string> OppositeNames => [.. Opposites.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_disks(string filter) => List(Filters[filter]).Should().Equal(Mine);

    [Theory, MemberData(nameof(OppositeNames))]
    public void A_negative_filter_returns_the_other_disks(string filter) =>
        List(Opposites[filter]).Should().Equal(OtherSystem, OtherData, Free);

    [Fact]
    [Rule("state.list-order")]
    public void The_disks_of_each_instance_are_listed_before_the_others()
    {
        var free = Given.FreeDisk with { Id = new DiskId("d-first") };
        var state = Given.State([Given.Region, free, Mine, OtherSystem, Given.SystemDisk, Other, Given.Instance]);
        string[] all = [OtherSystem.Id.Value, Given.SystemDisk.Id.Value, Mine.Id.Value, free.Id.Value];
        IdsOf(new NumberedPage(1, 10)).Should().Equal(all);
        IdsOf(new ContinuedPage(0, 2)).Should().Equal(all[..2]);
        var first = DiskListing.List(state, Given.Hangzhou, new DiskFilter(), new ContinuedPage(0, 3));
        IdsOf(new ContinuedPage(first.NextRow!.Value, 3)).Should().Equal(all[3..]);

        IEnumerable<string> IdsOf(Paging paging) =>
            DiskListing.List(state, Given.Hangzhou, new DiskFilter(), paging).Items.Select(it => it.Disk.Id.Value);
    }

    [Fact]
    public void Disks_are_listed_by_id_instance_and_tag()
    {
        List(new()).Should().Equal(Mine, OtherSystem, OtherData, Free);
        List(new() { Ids = [] }).Should().BeEmpty();
        List(new() { Ids = [OtherData.Id, Mine.Id, OtherData.Id] }).Should().Equal(Mine, OtherData);
        List(new() { Ids = [OtherData.Id], InstanceId = Given.MyInstance }).Should().BeEmpty();
        List(new() { InstanceId = Other.Id }).Should().Equal(OtherSystem, OtherData);
        List(new() { InstanceId = new InstanceId("i-unknown") }).Should().BeEmpty();
        List(new() { Tags = [new TagFilter("key", "value"), new TagFilter("key", "other")] }).Should().BeEmpty();
    }

    [Fact]
    public void Disks_are_listed_by_type_status_billing_method_and_relation_to_the_instance()
    {
        List(new() { IsSystemDisk = true }).Should().Equal(OtherSystem);
        List(new() { IsSystemDisk = false }).Should().Equal(Mine, OtherData, Free);
        List(new() { Status = DiskStatus.InUse }).Should().Equal(Mine, OtherSystem);
        List(new() { Status = DiskStatus.Attaching }).Should().Equal(OtherData);
        List(new() { Status = DiskStatus.Available }).Should().Equal(Free);
        List(new() { ChargeType = InstanceChargeType.PrePaid }).Should().Equal(OtherSystem, OtherData);
        List(new() { ChargeType = InstanceChargeType.PostPaid }).Should().Equal(Mine, Free);
        List(new() { IsPortable = true }).Should().Equal(Mine, Free);
        List(new() { IsPortable = false }).Should().Equal(OtherSystem, OtherData);
        List(new() { DeleteWithInstance = true }).Should().HaveCount(4);
        List(new() { DeleteWithInstance = false }).Should().BeEmpty();
    }

    [Fact]
    public void A_disk_without_a_resource_group_is_in_that_of_its_instance()
    {
        List(new() { ResourceGroupId = "rg-instance" }).Should().Equal(OtherSystem, OtherData);
        List(new() { ResourceGroupId = "rg-default" }).Should().Equal(Free);
        var listed = ListedDisk.Of(State(), OtherData);
        listed.Should().Be(new ListedDisk(OtherData, Other, "rg-instance"));
        ListedDisk.Of(State(), Free).Should().Be(new ListedDisk(Free, null, "rg-default"));
    }

    [Fact]
    public void Disks_of_a_region_are_listed_in_pages()
    {
        Paged.InOrder(
            page => DiskListing.List(State(), Given.Hangzhou, new DiskFilter(), page),
            listed => listed.Disk.Id,
            Mine.Id,
            OtherSystem.Id,
            OtherData.Id,
            Free.Id);
        List(new(), Beijing).Should().BeEmpty();
        Refused.With(
            Refusal.RegionNotFound,
            State(),
            it => DiskListing.List(it, new RegionId("cn-unknown"), new DiskFilter(), new NumberedPage(1, 2)));
    }

    [Fact]
    public void A_disk_is_found_in_its_region_or_in_any()
    {
        DiskListing.Get(State(), null, Mine.Id).Should().Be(Mine);
        DiskListing.Get(State(), Given.Hangzhou, Mine.Id).Should().Be(Mine);
        Refused.With(Refusal.DiskNotFound, State(), it => DiskListing.Get(it, Beijing, Mine.Id));
        Refused.With(Refusal.DiskNotFound, State(), it => DiskListing.Get(it, null, new DiskId("d-unknown")));
    }

    private static IEnumerable<Disk> List(DiskFilter filter, RegionId? region = null) => DiskListing
        .List(State(), region ?? Given.Hangzhou, filter, new NumberedPage(1, 10)).Items.Select(it => it.Disk);

    private static AccountState State() => Given.State(
        Given.Region,
        Given.Region with { Id = Beijing },
        ResourceGroup.DefaultOf(Given.Owner, Given.Then) with { Id = new ResourceGroupId("rg-default") },
        Given.Instance with { LockReasons = ["financial", "security"] },
        Other,
        Mine,
        OtherSystem,
        OtherData,
        Free);
}
