using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DescribeDisks
{
    private static readonly Parameter<ImmutableArray<string>?> DiskIds = Declare.JsonList(
        "DiskIds", Values.Text, "The IDs of the disks. The list leaves out IDs that do not exist.", maxElements: 100);

    private static readonly Parameter<InstanceId?> InstanceId = Declare.OptionalId<InstanceId>(
        "InstanceId", "The instance of the disks.");

    private static readonly Parameter<string?> DiskType = Declare.OneOf(
        "DiskType", "The type of the disks: system, data or all. Default: all.", ["all", "system", "data"]);

    private static readonly Parameter<string?> Category = Declare.Text(
        "Category", "The category of the disks, or all.");
    private static readonly Parameter<string?> DiskName = Declare.Text("DiskName", "The name of the disks.");
    private static readonly Parameter<string?> ZoneId = Declare.Text("ZoneId", "The zone of the disks.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the disks.");

    private static readonly Parameter<string?> SnapshotId = Declare.Text(
        "SnapshotId", "The snapshot that the disks were created from.");

    private static readonly Parameter<string?> AutoSnapshotPolicyId = Declare.Text(
        "AutoSnapshotPolicyId", "The automatic snapshot policy of the disks.");

    private static readonly Parameter<string?> KmsKeyId = Declare.Text(
        "KMSKeyId", "The key that the disks are encrypted with.");

    private static readonly Parameter<bool?> Encrypted = Declare.Boolean(
        "Encrypted", "Whether to return only encrypted disks. Default: false.");

    private static readonly Parameter<InstanceChargeType?> ChargeType = Declare.OneOf<InstanceChargeType>(
        "DiskChargeType", "The billing method of the disks.");

    private static readonly Parameter<string?> Status = Declare.OneOf(
        "Status",
        "The status of the disks. All disks of the emulator are In_use.",
        ["In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "All"]);

    private static readonly PageParameters Pages = new(maxPageSize: 100, maxResultsLimit: 500);

    public static readonly ApiAction Action = new ApiAction<Page<ListedDisk>>
    {
        Product = Product.Ecs,
        Name = "DescribeDisks",
        Summary = "Queries the disks of a region.",
        Description =
            "A disk must match all filters. All disks of the emulator belong to instances: they are created and "
            + "released with them.",
        Parameters =
        [
            EcsParameters.RegionId, DiskIds, InstanceId, DiskType, Category, DiskName, ZoneId, Status, ResourceGroupId,
            SnapshotId, AutoSnapshotPolicyId, KmsKeyId, Encrypted, ChargeType, EcsParameters.TagFilter,
            InstanceParameters.DryRun, .. Pages.All,
        ],
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<Page<ListedDisk>>()
            .PageNumbers()
            .NextToken()
            .ObjectList("Disks", "Disk", "The disks.", page => page.Items, DiskShape.Row),
        Errors = [.. EcsErrorSets.InNetworkInterfaceRegion, TagErrors.KeyMalformed, RequestErrors.DryRunOperation],
        Run = Run,
    };

    private static Plan<Page<ListedDisk>> Run(CallContext call)
    {
        var matchesDisk = ReadDiskFilter(call);
        var type = call.Get(DiskType);
        var zone = call.Get(ZoneId);
        var status = call.Get(Status);
        var group = call.Get(ResourceGroupId);
        var charge = call.Get(ChargeType);
        return InstanceListing.Disks(
            call.State,
            call.Get(EcsParameters.RegionId),
            call.Get(InstanceId),
            call.Get(DiskIds),
            listed => (type is null or "all" || listed.IsSystemDisk == (type == "system"))
                && (zone is null || zone == listed.Instance.ZoneId.Value)
                && (status is null or "All" or "In_use")
                && (group is null || group == listed.ResourceGroupId)
                && (charge is null || charge == listed.Instance.ChargeType)
                && matchesDisk(listed.Disk),
            Pages.Read(call));
    }

    /// <summary>Filters that do not depend on the instance.</summary>
    private static Func<Disk, bool> ReadDiskFilter(CallContext call)
    {
        var category = call.Get(Category);
        var name = call.Get(DiskName);
        var snapshot = call.Get(SnapshotId);
        var policy = call.Get(AutoSnapshotPolicyId);
        var key = call.Get(KmsKeyId);
        var encrypted = call.Get(Encrypted);
        var tags = call.Get(EcsParameters.TagFilter);
        return disk => (category is null or "all" || category == disk.Category)
            && (name is null || name == disk.Name)
            && (snapshot is null || snapshot == disk.SnapshotId)
            && (policy is null || policy == disk.AutoSnapshotPolicyId)
            && (key is null || key == disk.KmsKeyId)
            && (encrypted is not true || disk.Encrypted)
            && tags.All(tag => disk.Tags.Any(tag.Matches));
    }
}
