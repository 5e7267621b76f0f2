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
            "A disk must match all filters. All disks of the emulator "
            + "belong to instances: they are created and released with them.",
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
        var filter = ReadFilter(call);
        return DiskListing.List(
            call.State,
            call.Get(EcsParameters.RegionId),
            filter with { InstanceId = call.Get(InstanceId), Ids = call.Get(DiskIds) },
            Pages.Read(call));
    }

    private static DiskFilter ReadFilter(CallContext call) => new()
    {
        Category = call.Get(Category) is var category and not "all" ? category : null,
        Name = call.Get(DiskName),
        SnapshotId = call.Get(SnapshotId),
        AutoSnapshotPolicyId = call.Get(AutoSnapshotPolicyId),
        KmsKeyId = call.Get(KmsKeyId),
        EncryptedOnly = call.Get(Encrypted) ?? false,
        Tags = call.Get(EcsParameters.TagFilter),
        IsSystemDisk = call.Get(DiskType) switch
        {
            "system" => true,
            "data" => false,
            _ => null,
        },
        ZoneId = call.Get(ZoneId),
        IsAttached = call.Get(Status) is null or "All" or "In_use" ? null : false,
        ResourceGroupId = call.Get(ResourceGroupId),
        ChargeType = call.Get(ChargeType),
    };
}
