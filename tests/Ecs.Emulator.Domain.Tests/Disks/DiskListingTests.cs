namespace Ecs.Emulator.Domain.Tests.Disks;

/// <summary>Filters, pages and order of disk listings.</summary>
public sealed class DiskListingTests
{
    private static readonly Disk System = Disk.SystemDiskOf(Given.MyInstance) with
    {
        Category = "cloud_ssd",
        Name = "system",
        ResourceGroupId = "rg-disk",
        SnapshotId = "s-1",
        AutoSnapshotPolicyId = "sp-1",
        KmsKeyId = "kms-1",
        Encrypted = true,
        Tags = [new Tag("key", "value"), new Tag("more", "")],
    };

    private static readonly Disk Data = new() { Id = "d-data", Category = "cloud_essd", Name = "data" };

    private static readonly Instance Mine = Given.Instance with { SystemDisk = System };

    private static readonly InstanceId OtherId = new("i-other");

    private static readonly Instance Other = Given.Instance with
    {
        Id = OtherId,
        ZoneId = new ZoneId("cn-hangzhou-i"),
        ChargeType = InstanceChargeType.PrePaid,
        ResourceGroupId = "rg-instance",
        SystemDisk = Disk.SystemDiskOf(OtherId) with { Category = "cloud_essd" },
        DataDisks = [Data],
    };

    /// <summary>Filters that only the system disk of the first instance matches.</summary>
    private static readonly Dictionary<string, DiskFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = ["d-unknown", System.Id] },
        ["InstanceId"] = new() { InstanceId = Given.MyInstance },
        ["ZoneId"] = new() { ZoneId = Given.ZoneH.Value },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-disk" },
        ["ChargeType"] = new() { ChargeType = InstanceChargeType.PostPaid },
        ["Category"] = new() { Category = "cloud_ssd" },
        ["Name"] = new() { Name = "system" },
        ["SnapshotId"] = new() { SnapshotId = "s-1" },
        ["AutoSnapshotPolicyId"] = new() { AutoSnapshotPolicyId = "sp-1" },
        ["KmsKeyId"] = new() { KmsKeyId = "kms-1" },
        ["EncryptedOnly"] = new() { EncryptedOnly = true },
        ["Tags"] = new() { Tags = [new TagFilter("key", "value"), new TagFilter("more", null)] },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_disks(string filter) =>
        List(Filters[filter]).Should().Equal(System.Id);

    [Fact]
    public void Disks_are_listed_by_instance_with_the_system_disk_first()
    {
        List(new()).Should().Equal(System.Id, Other.SystemDisk.Id, Data.Id);
        List(new() { IsAttached = true }).Should().HaveCount(3);
        List(new() { IsAttached = false }).Should().BeEmpty();
        List(new() { Ids = [] }).Should().BeEmpty();
        List(new() { Ids = [Data.Id, Other.SystemDisk.Id] }).Should().Equal(Other.SystemDisk.Id, Data.Id);
        List(new() { IsSystemDisk = true }).Should().Equal(System.Id, Other.SystemDisk.Id);
        List(new() { IsSystemDisk = false }).Should().Equal(Data.Id);
        List(new() { Ids = [Data.Id], InstanceId = Given.MyInstance }).Should().BeEmpty();
        List(new() { InstanceId = new InstanceId("i-unknown") }).Should().BeEmpty();
        List(new() { Tags = [new TagFilter("key", "value"), new TagFilter("key", "other")] }).Should().BeEmpty();
    }

    [Fact]
    public void A_disk_without_a_resource_group_is_in_that_of_its_instance()
    {
        List(new() { ResourceGroupId = "rg-instance" }).Should().Equal(Other.SystemDisk.Id, Data.Id);
        var state = State();
        ListedDisk.Find(state, Data.Id)!.ResourceGroupId.Should().Be("rg-instance");
        ListedDisk.Find(state, Data.Id)!.Instance.Should().Be(Other);
        ListedDisk.Find(state, "d-unknown").Should().BeNull();
    }

    [Fact]
    public void Disks_of_a_region_are_listed_in_pages()
    {
        var page = DiskListing.List(State(), Given.Hangzhou, new DiskFilter(), new NumberedPage(2, 2));
        page.Items.Select(listed => listed.Disk.Id).Should().Equal(Data.Id);
        page.TotalCount.Should().Be(3);
        DiskListing.List(State(), new RegionId("cn-beijing"), new DiskFilter(), new NumberedPage(1, 2))
            .TotalCount.Should().Be(0);
        Refused.With(
            Refusal.RegionNotFound,
            State(),
            it => DiskListing.List(it, new RegionId("cn-unknown"), new DiskFilter(), new NumberedPage(1, 2)));
    }

    private static IEnumerable<string> List(DiskFilter filter) =>
        DiskListing.List(State(), Given.Hangzhou, filter, new NumberedPage(1, 10)).Items.Select(it => it.Disk.Id);

    private static AccountState State() =>
        Given.State(Given.Region, Given.Region with { Id = new RegionId("cn-beijing") }, Mine, Other);
}
