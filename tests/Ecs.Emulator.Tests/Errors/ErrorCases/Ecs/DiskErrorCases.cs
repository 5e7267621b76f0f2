namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of disks.</summary>
internal static class DiskErrorCases
{
    private const string Mine = "DiskId=d-myinstance";
    private const string Resize = "ResizeDisk";
    private const string Attribute = "ModifyDiskAttribute";
    private const string Spec = "ModifyDiskSpec";
    private const string Starting = """{"instances":{"i-myinstance":{"status":"Starting"}}}""";
    private const string PaidInAdvance =
        """{"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2099-01-01T00:00:00Z"}}}""";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // The size.
        new(
            Resize, "DiskId=d-unknown&NewSize=100", "InvalidDiskId.NotFound", 404, null,
            "The specified disk does not exist."),
        new(
            Resize, Mine, "MissingParameter", 400, null,
            "The input parameter \"NewSize\" that is mandatory for processing this request is not supplied."),
        new(
            Resize, $"{Mine}&NewSize=0", "InvalidParameter", 400, null,
            "the parameter(s) \"NewSize\" provided is(are) invalid. Valid values: 1 or more."),
        new(
            Resize, $"{Mine}&NewSize=100", "OperationDenied", 403, Starting,
            "The status of the disk or the instance that the disk is attaching with does not support the operation."),
        new(
            Resize, $"{Mine}&NewSize=100", "OperationDenied", 403, Disk("\"category\":\"ephemeral_ssd\""),
            "The type of the disk does not support the operation."),
        new(
            Resize, $"{Mine}&NewSize=40", "InvalidDiskSize.TooSmall", 403, null,
            "Specified new disk size is less than the original disk size."),
        new(
            Resize, $"{Mine}&NewSize=2049", "InvalidDataDiskSize.ValueNotSupported", 400, null,
            "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size "
            + "limit of the specified disk category."),
        new(
            Resize, $"{Mine}&NewSize=100", "InstanceLockedForSecurity", 403,
            """{"instances":{"i-myinstance":{"lockReasons":["security"]}}}""",
            "The specified operation is denied as your instance is locked for security reasons."),

        // Names and other attributes.
        new(
            Attribute, "DiskName=disk", "MissingParameter.DiskIdOrDiskIds", 400, null,
            "Specified parameter DiskId or DiskIds is missing."),
        new(
            Attribute, $"{Mine}&DiskIds.1=d-myinstance&DiskName=disk", "ParameterConflict.DiskIdAndDiskIds", 400, null,
            "Specified parameter DiskId and DiskIds conflict, only one can be chosen."),
        new(Attribute, Mine, "NoAttributeToModify", 400, null, "No attribute to be modified in this request."),
        new(
            Attribute, $"{Mine}&DiskName=1", "InvalidDiskName.Malformed", 400, null,
            "The specified disk name is wrongly formed."),
        new(
            Attribute, $"{Mine}&Description=http://x", "InvalidDescription.Malformed", 404, null,
            "The specified description is wrongly formed."),
        new(
            Attribute, $"{Mine}&DeleteWithInstance=false", "DiskNotPortable", 403, null,
            "The specified disk is not a portable disk."),
        new(
            Attribute, $"{Mine}&BurstingEnabled=true", "BurstingEnabledForDiskCategoryUnsupported", 400, null,
            "The specified disk category does not support bursting enabled."),
        new(
            Attribute, $"{Mine}&BurstingEnabled=true", "InvalidBurstingEnabled.DiskSizeTooSmall", 400,
            Disk("\"category\":\"cloud_auto\",\"size\":3"),
            "The disk size must be greater than 3 GiB to enable burst."),
        new(
            Attribute, "DiskIds.1=d-myinstance&DiskIds.2=d-unknown&DiskName=disk", "InvalidDiskId.NotFound", 404, null,
            "The specified disk does not exist."),

        // The category and the performance.
        new(
            Spec, $"{Mine}&DiskCategory=cloud", "InvalidDiskCategory.ValueNotSupported", 400, null,
            "The specified parameter \"DiskCategory\" is not valid."),
        new(
            Spec, $"{Mine}&PerformanceLevel=PL9", "InvalidPerformanceLevel.Malformed", 400, null,
            "The specified parameter PerformanceLevel is not valid."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_auto", "InvalidOperation.InstanceStatusUnsupported", 400, Starting,
            "The specified instance status is not supported for this operation, expect status is Running or Stopped."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_auto", "OperationDenied", 403, Disk("\"category\":\"cloud\""),
            "The type of the disk does not support the operation."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_ssd", "InvalidDiskCategory.NotSupported", 403,
            Disk("\"category\":\"cloud_essd_entry\""), "The specified disk category is not supported."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_auto&PerformanceLevel=PL1", "InvalidPerformanceLevelParam.Mismatch", 400,
            null, "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd."),
        new(
            Spec, $"{Mine}&PerformanceLevel=PL0", "InvalidPerformanceLevel.TooLow", 403, null,
            "Specified new performance level is lower than the original performance level."),
        new(
            Spec, $"{Mine}&PerformanceLevel=PL2", "OperationDenied.PerformanceLevelNotMatch", 403, null,
            "The specified PerformanceLevel and disk size do not match."),
        new(
            Spec, $"{Mine}&ProvisionedIops=100", "ProvisionedIopsForDiskCategoryUnsupported", 400, null,
            "The specified disk category does not support provisioned iops."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_auto&ProvisionedIops=36201", "InvalidProvisionedIops.LimitExceed", 400,
            null, "The provisioned iops exceeds the limit."),
        new(
            Spec, $"{Mine}&PerformanceLevel=PL1", "NoChangeInDiskCategoryAndPerformanceLevel", 403, null,
            "There is no change between the parameters transmitted and the current."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_ssd", "Downgrade.NotSupported", 403, PaidInAdvance,
            "Downgrade operation for prepay resource is not supported."),
        new(
            Spec, $"{Mine}&DestinationZoneId=cn-hangzhou-g", "InvalidDestinationZoneId.DiskCategoryUnsupported", 400,
            null, "The specified disk category does not allow the DestinationZoneId parameter for this operation."),
        new(
            Spec, $"{Mine}&PerformanceControlOptions.IOPS=900",
            "InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster", 403, null,
            "The specified disk not in dedicated storage cluster, can not modify performance control options."),
        new(
            Spec, $"{Mine}&DiskCategory=cloud_auto&DryRun=true", "DryRunOperation", 400, null,
            "Request validation has been passed with DryRun flag set."),
    ];

    private static string Disk(string members) =>
        $"{{\"instances\":{{\"i-myinstance\":{{\"systemDisk\":{{{members}}}}}}}}}";
}
