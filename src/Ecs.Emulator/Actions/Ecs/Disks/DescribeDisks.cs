using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class DescribeDisks
{
    private const string CreatedFrom = "CreationStartTime";
    private const string CreatedTo = "CreationEndTime";

    private static readonly Parameter<ImmutableArray<DiskId>?> DiskIds = Declare.JsonList(
        "DiskIds",
        Values.Id<DiskId>,
        "The IDs of the disks. The list leaves out IDs that do not exist.",
        maxElements: 100);

    private static readonly Parameter<InstanceId?> InstanceId = Declare.OptionalId<InstanceId>(
        "InstanceId", "The instance of the disks.");

    private static readonly Parameter<bool?> IsSystemDisk = Declare.OneOf<bool>(
        "DiskType",
        "The type of the disks: system, data or all. Default: all.",
        ("all", null),
        ("system", true),
        ("data", false));

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

    private static readonly Parameter<DiskStatus?> Status = Declare.OneOf<DiskStatus>(
        "Status",
        "The status of the disks. Default: All.",
        [
            ("All", null),
            .. Enum.GetValues<DiskStatus>().Select(status => (DiskStatusNames.Of(status), (DiskStatus?)status)),
        ]);

    private static readonly Parameter<bool?> Portable = Declare.Boolean(
        "Portable", "Whether the disks can be detached.");

    private static readonly Parameter<bool?> DeleteWithInstance = Declare.Boolean(
        "DeleteWithInstance", "Whether the disks are released with their instance.");

    private static readonly Parameter<bool?> DeleteAutoSnapshot = Declare.Boolean(
        "DeleteAutoSnapshot", "Whether the automatic snapshots of the disks are deleted with them.");

    private static readonly Parameter<bool?> EnableAutoSnapshot = Declare.Boolean(
        "EnableAutoSnapshot", "Whether automatic snapshots of the disks are enabled.");

    private static readonly Parameter<bool?> HasSnapshotPolicy = Declare.Boolean(
        "EnableAutomatedSnapshotPolicy", "Whether the disks have an automatic snapshot policy.");

    private static readonly Parameter<string?> LockReason = Declare.OneOf(
        "LockReason",
        "The reason for the lock of the instances of the disks.",
        ["financial", "security", "recycling", "dedicatedhostfinancial"]);

    private static readonly Parameter<string?> MultiAttach = Declare.OneOf(
        "MultiAttach",
        "Whether the disks can be attached to several instances: Disabled, because the emulator has no such disks.",
        ["Disabled", "Enabled", "LegacyShared"]);

    private static readonly Parameter<ImmutableArray<(string Key, DateTimeOffset Time)>> Filter = Declare.ListOf(
        "Filter",
        ["Key", "Value"],
        ReadFilterElement,
        "Filters by time of creation: CreationStartTime and CreationEndTime.",
        CreatedFrom,
        maxElements: 4);

    private static readonly PageParameters Pages = new(maxPageSize: 100, maxResultsLimit: 500);

    public static readonly ApiAction Action = new ApiAction<Page<ListedDisk>>
    {
        Product = Product.Ecs,
        Name = "DescribeDisks",
        Summary = "Queries the disks of a region.",
        Description = "A disk must match all filters.",
        Parameters =
        [
            EcsParameters.RegionId, DiskIds, InstanceId, IsSystemDisk, Category, DiskName, ZoneId, Status,
            ResourceGroupId, SnapshotId, AutoSnapshotPolicyId, KmsKeyId, Encrypted, ChargeType, Portable,
            DeleteWithInstance, DeleteAutoSnapshot, EnableAutoSnapshot, HasSnapshotPolicy, LockReason, MultiAttach,
            Filter, EcsParameters.TagFilter,
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
            call.Get(MultiAttach) is null or "Disabled" ? filter : filter with { Ids = [] },
            Pages.Read(call));
    }

    private static DiskFilter ReadFilter(CallContext call)
    {
        var times = call.Get(Filter).DistinctBy(time => time.Key).ToDictionary(time => time.Key, time => time.Time);
        return new DiskFilter
        {
            Ids = call.Get(DiskIds),
            InstanceId = call.Get(InstanceId),
            IsSystemDisk = call.Get(IsSystemDisk),
            Category = call.Get(Category) is var category and not "all" ? category : null,
            Name = call.Get(DiskName),
            ZoneId = call.Get(ZoneId),
            Status = call.Get(Status),
            ResourceGroupId = call.Get(ResourceGroupId),
            SnapshotId = call.Get(SnapshotId),
            AutoSnapshotPolicyId = call.Get(AutoSnapshotPolicyId),
            HasAutoSnapshotPolicy = call.Get(HasSnapshotPolicy),
            DeleteAutoSnapshot = call.Get(DeleteAutoSnapshot),
            EnableAutoSnapshot = call.Get(EnableAutoSnapshot),
            DeleteWithInstance = call.Get(DeleteWithInstance),
            IsPortable = call.Get(Portable),
            KmsKeyId = call.Get(KmsKeyId),
            EncryptedOnly = call.Get(Encrypted) ?? false,
            ChargeType = call.Get(ChargeType),
            LockReason = call.Get(LockReason),
            CreatedFrom = times.TryGetValue(CreatedFrom, out var from) ? from : null,
            CreatedTo = times.TryGetValue(CreatedTo, out var to) ? to : null,
            Tags = call.Get(EcsParameters.TagFilter),
        };
    }

    private static (string Key, DateTimeOffset Time) ReadFilterElement(ListElement element)
    {
        var key = Values.OneOf(element.NameOf("Key"), element.Find("Key") ?? "", [CreatedFrom, CreatedTo]);
        return InstanceParameters.Time(element.Find("Value") ?? "") is { } time
            ? (key, time)
            : throw ApiException.InvalidParameter(
                element.NameOf("Value"), "It is not a time such as 2017-12-10T04:04Z.");
    }
}
