using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

internal static class ModifyDiskSpec
{

    private static readonly Parameter<string?> DiskCategory = Declare.OneOf(
        "DiskCategory",
        "The new category. Default: the current one.",
        DiskErrors.CategoryInvalid,
        DiskSpecChanges.Categories) with
    {
        Example = "cloud_auto",
    };

    private static readonly Parameter<string?> PerformanceLevel = Declare.OneOf(
        "PerformanceLevel",
        "The new performance level of an ESSD. Default: the current one, or PL1 for a disk that becomes an ESSD.",
        DiskErrors.PerformanceLevelInvalid,
        DiskSpecChanges.Levels);

    private static readonly Parameter<int?> ProvisionedIops = Declare.Integer(
        "ProvisionedIops",
        "The provisioned IOPS of a cloud_auto disk: up to 50,000, "
        + "and together with the baseline up to 1,000 for each GiB.",
        minimum: 0);

    private static readonly Parameter<string?> DestinationZoneId = Declare.Text(
        "DestinationZoneId", "For regional disks, which the emulator does not have: rejected.");

    private static readonly Parameter<string?> ControlledIops = Declare.Text(
        "PerformanceControlOptions.IOPS",
        "For dedicated block storage clusters, which the emulator does not have: rejected.");

    private static readonly Parameter<string?> ControlledThroughput = Declare.Text(
        "PerformanceControlOptions.Throughput", "For dedicated block storage clusters: rejected.");

    private static readonly Parameter<string?> ControlledRecover = Declare.Text(
        "PerformanceControlOptions.Recover", "For dedicated block storage clusters: rejected.");

    public static readonly ApiAction Action = new ApiAction<ModifiedDiskSpec>
    {
        Product = Product.Ecs,
        Name = "ModifyDiskSpec",
        Summary = "Changes the category or the performance level of a disk.",
        Description =
            "The instance of the disk must be Running or Stopped. The change takes effect immediately. The level of "
            + "an ESSD cannot be lowered to PL0, and a subscription disk cannot be downgraded.",
        Parameters =
        [
            DiskParameters.DiskId, DiskCategory, PerformanceLevel, ProvisionedIops, DestinationZoneId, ControlledIops,
            ControlledThroughput, ControlledRecover, InstanceParameters.DryRun,
        ],
        Resource = DiskParameters.DiskId,
        DryRun = InstanceParameters.DryRun,
        Response = new Shape<ModifiedDiskSpec>()
            .OptionalText("TaskId", "The task of a change of the category.", changed => changed.TaskId)
            .OptionalText("OrderId", "The order of a subscription disk.", changed => changed.OrderId),
        Errors =
        [
            .. DiskParameters.Errors, DiskErrors.InstanceStateUnsupported, DiskErrors.CategoryInvalid,
            DiskErrors.CategoryNotSupported, DiskErrors.DowngradeNotSupported,
            DiskErrors.PerformanceLevelInvalid, DiskErrors.PerformanceLevelNotAllowed,
            DiskErrors.PerformanceLevelTooLow, DiskErrors.PerformanceLevelMismatch,
            DiskErrors.IopsNotSupported, DiskErrors.IopsLimitExceeded,
            DiskErrors.Unchanged, DiskErrors.DestinationZoneNotSupported,
            DiskErrors.NotInDedicatedCluster, RequestErrors.DryRunOperation,
        ],
        Run = Run,
    };

    private static Plan<ModifiedDiskSpec> Run(CallContext call)
    {
        var id = call.Get(DiskParameters.DiskId);
        var spec = new DiskSpecChanges
        {
            Category = call.Get(DiskCategory),
            PerformanceLevel = call.Get(PerformanceLevel),
            ProvisionedIops = call.Get(ProvisionedIops),
        };
        if (call.Get(DestinationZoneId) is not null)
        {
            throw new ApiException(DiskErrors.DestinationZoneNotSupported);
        }

        if ((call.Get(ControlledIops) ?? call.Get(ControlledThroughput) ?? call.Get(ControlledRecover)) is not null)
        {
            throw new ApiException(DiskErrors.NotInDedicatedCluster);
        }

        return DiskSpecModification.Modify(call.State, id, spec);
    }
}
