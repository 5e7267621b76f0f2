using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class CreateDisk
{
    private static readonly Parameter<ZoneId?> Zone = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone of a pay-as-you-go disk. Either ZoneId or InstanceId is required.", "cn-hangzhou-h");

    private static readonly Parameter<InstanceId?> Instance = Declare.OptionalId<InstanceId>(
        "InstanceId", "The subscription instance that a subscription disk is created for and attached to.");

    private static readonly Parameter<int?> Size = Declare.Integer(
        "Size",
        "The size, in GiB, within the range of the category and level. Required without SnapshotId.",
        minimum: 1,
        maximum: Limits.DiskSize) with
    {
        Example = "40",
    };

    private static readonly Parameter<string?> Category = Declare.OneOf(
        "DiskCategory",
        "The category. Default: cloud_essd.",
        DiskErrors.CategoryInvalid,
        DiskModelParameters.CategoriesWithoutInstance);

    private static readonly Parameter<string?> Level = Declare.OneOf(
        "PerformanceLevel",
        "The performance level of an ESSD. Default: PL1.",
        DiskErrors.PerformanceLevelInvalid,
        DiskSpecChanges.Levels);

    private static readonly Parameter<int?> Iops = Declare.Integer(
        "ProvisionedIops", "The provisioned IOPS of a cloud_auto disk.", minimum: 0);

    private static readonly Parameter<bool?> Bursting = Declare.Boolean(
        "BurstingEnabled", "Whether performance bursts of a cloud_auto disk are enabled. Default: false.");

    private static readonly Parameter<string?> SnapshotId = Declare.Text(
        "SnapshotId", "The snapshot that the disk is created from. It need not exist.");

    private static readonly Parameter<bool?> Encrypted = Declare.Boolean(
        "Encrypted", "Whether the disk is encrypted. Default: false.");

    private static readonly Parameter<string?> KmsKeyId = Declare.Text(
        "KMSKeyId", "The KMS key of an encrypted disk.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group.");

    private static readonly Parameter<string?> MultiAttach = Declare.OneOf(
        "MultiAttach", "Whether the disk can be attached to several instances: Disabled.", "Disabled");

    /// <summary>Parameters without effect in the emulator.</summary>
    private static readonly IReadOnlyList<Parameter<string?>> IgnoredParameters =
    [
        Declare.Text("EncryptAlgorithm", "The encryption algorithm. It has no effect."),
        Declare.Text("AdvancedFeatures", "Advanced features. They have no effect."),
        Declare.Text("StorageSetId", "The storage set. It has no effect."),
        Declare.Text("StorageSetPartitionNumber", "The number of partitions of the storage set. It has no effect."),
    ];

    public static readonly ApiAction Action = new ApiAction<NewDisk>
    {
        Product = Product.Ecs,
        Name = "CreateDisk",
        Summary = "Creates a data disk.",
        Description =
            "A pay-as-you-go disk is created in a zone: it is Creating at first, and Available after the transition "
            + "delay. A subscription disk is created for a subscription instance: it is In_use after the delay, and "
            + "cannot be detached.",
        Parameters =
        [
            EcsParameters.RegionId, Zone, Instance, Size, Category, Level, Iops, Bursting, DiskParameters.Name,
            DiskParameters.Description, SnapshotId, Encrypted, KmsKeyId, ResourceGroupId, MultiAttach,
            .. IgnoredParameters, TagParameters.AtCreation, EcsParameters.ClientToken,
        ],
        ClientToken = EcsParameters.ClientToken,
        Response = new Shape<NewDisk>()
            .Text("DiskId", "The ID of the new disk.", disk => disk.Id.Value)
            .OptionalText("OrderId", "The order of a subscription disk.", disk => disk.OrderId),
        Errors =
        [
            .. InstanceErrorSets.StateErrorsInRegion, .. TagParameters.Errors, PlaceErrors.ZoneNotFound,
            ResourceGroupErrors.NotFound, DiskErrors.ZoneAndInstanceConflict, DiskErrors.NameMalformed,
            DiskErrors.DescriptionMalformed, DiskErrors.CategoryInvalid, DiskErrors.PerformanceLevelInvalid,
            DiskErrors.PerformanceLevelNotAllowed, DiskErrors.SizeNotSupported, DiskErrors.IopsNotSupported,
            DiskErrors.IopsLimitExceeded, DiskErrors.BurstNotSupported, DiskErrors.TooSmallForBurst,
            InstanceErrors.PrePaidRequired, DiskErrors.InstanceQuotaExceeded,
        ],
        Run = Run,
    };

    private static Plan<NewDisk> Run(CallContext call)
    {
        call.Validate(MultiAttach);
        foreach (var parameter in IgnoredParameters)
        {
            call.Validate(parameter);
        }

        var spec = Read(call);
        if (spec is { Size: null, SnapshotId: "" })
        {
            throw new ApiException(RequestErrors.MissingParameter400, Size.Name);
        }

        var region = call.Get(EcsParameters.RegionId);
        return (call.Get(Zone), call.Get(Instance)) switch
        {
            ({ }, { }) => throw new ApiException(DiskErrors.ZoneAndInstanceConflict),
            ({ } zone, null) => DiskCreation.Create(call.State, region, zone, spec),
            (null, { } instance) => DiskCreation.CreateFor(call.State, region, instance, spec),
            _ => throw new ApiException(RequestErrors.MissingParameter400, Zone.Name),
        };
    }

    private static DiskSpec Read(CallContext call) => new()
    {
        Size = call.Get(Size),
        Category = call.Get(Category) ?? Disk.DefaultCategory,
        PerformanceLevel = call.Get(Level),
        ProvisionedIops = call.Get(Iops),
        BurstingEnabled = call.Get(Bursting) ?? false,
        Name = call.Get(DiskParameters.Name) ?? "",
        Description = call.Get(DiskParameters.Description) ?? "",
        SnapshotId = call.Get(SnapshotId) ?? "",
        Encrypted = call.Get(Encrypted) ?? false,
        KmsKeyId = call.Get(KmsKeyId) ?? "",
        ResourceGroupId = call.Get(ResourceGroupId) ?? "",
        Tags = call.Get(TagParameters.AtCreation),
    };
}
