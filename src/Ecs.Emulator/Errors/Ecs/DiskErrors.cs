namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of disks.</summary>
internal static class DiskErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidDiskId.NotFound", 404, "The specified disk does not exist.", Refusal.DiskNotFound);

    // Creation, attachment and deletion.
    public static readonly ErrorDefinition StatusNotAllowed = new(
        "IncorrectDiskStatus", 403, "The current disk status does not support this operation.",
        Refusal.DiskStatusNotAllowed);

    public static readonly ErrorDefinition ZoneMismatch = new(
        "ResourcesNotInSameZone", 403, "The specified instance and disk are not in the same zone.",
        Refusal.DiskZoneMismatch);

    public static readonly ErrorDefinition InstanceQuotaExceeded = new(
        "InstanceDiskLimitExceeded", 403, "The amount of the disk on instance in question reach its limits.",
        Refusal.InstanceDiskQuotaExceeded);

    public static readonly ErrorDefinition DeviceMalformed = new(
        "InvalidDevice.Malformed", 400, "The specified device is not valid.");

    public static readonly ErrorDefinition DeviceInUse = new(
        "InvalidDevice.InUse", 403, "The specified device has been occupied.", Refusal.DeviceInUse);

    public static readonly ErrorDefinition NotAttached = new(
        "DependencyViolation", 403, "The specified disk has not been attached on the specified instance.",
        Refusal.DiskNotAttached);

    public static readonly ErrorDefinition SystemDiskFixed = new(
        "DiskTypeViolation", 403, "The specified disk is a system disk and cannot support the operation.",
        Refusal.SystemDiskFixed);

    public static readonly ErrorDefinition ZoneAndInstanceConflict = new(
        "InvalidParameter.Conflict", 400, "The specified parameters ZoneId and InstanceId conflict.");

    // Changes of size or performance.
    public static readonly ErrorDefinition StateDenied = new(
        "OperationDenied", 403,
        "The status of the disk or the instance that the disk is attaching with does not support the operation.",
        Refusal.DiskStateNotAllowed);

    public static readonly ErrorDefinition InstanceStateUnsupported = new(
        "InvalidOperation.InstanceStatusUnsupported", 400,
        "The specified instance status is not supported for this operation, expect status is Running or Stopped.",
        Refusal.DiskStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition CategoryFixed = new(
        "OperationDenied", 403, "The type of the disk does not support the operation.", Refusal.DiskCategoryFixed);

    public static readonly ErrorDefinition SizeTooSmall = new(
        "InvalidDiskSize.TooSmall", 403,
        "Specified new disk size is less than the original disk size.", Refusal.DiskSizeTooSmall);

    public static readonly ErrorDefinition SizeNotSupported = new(
        "InvalidDataDiskSize.ValueNotSupported", 400,
        "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the "
        + "size limit of the specified disk category.", Refusal.DiskSizeNotSupported);

    public static readonly ErrorDefinition SystemDiskSizeInvalid = new(
        "InvalidSystemDiskSize.ValueNotSupported", 400, "The specified parameter SystemDisk.Size is invalid.");

    public static readonly ErrorDefinition SystemDiskSmallerThanImage = new(
        "InvalidSystemDiskSize.LessThanImageSize", 404,
        "The specified parameter SystemDisk.Size is less than the image size.", Refusal.SystemDiskTooSmall);

    // Names and other attributes.
    public static readonly ErrorDefinition MissingId = new(
        "MissingParameter.DiskIdOrDiskIds", 400, "Specified parameter DiskId or DiskIds is missing.");

    public static readonly ErrorDefinition IdConflict = new(
        "ParameterConflict.DiskIdAndDiskIds", 400,
        "Specified parameter DiskId and DiskIds conflict, only one can be chosen.");

    public static readonly ErrorDefinition NothingToModify = new(
        "NoAttributeToModify", 400, "No attribute to be modified in this request.");

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidDiskName.Malformed", 400, "The specified disk name is wrongly formed.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidDescription.Malformed", 404, "The specified description is wrongly formed.");

    public static readonly ErrorDefinition NotPortable = new(
        "DiskNotPortable", 403, "The specified disk is not a portable disk.", Refusal.DiskNotPortable);

    public static readonly ErrorDefinition BurstNotSupported = new(
        "BurstingEnabledForDiskCategoryUnsupported", 400,
        "The specified disk category does not support bursting enabled.", Refusal.DiskBurstNotSupported);

    public static readonly ErrorDefinition TooSmallForBurst = new(
        "InvalidBurstingEnabled.DiskSizeTooSmall", 400,
        "The disk size must be greater than 3 GiB to enable burst.", Refusal.DiskBurstTooSmall);

    // Category and performance.
    public static readonly ErrorDefinition CategoryInvalid = new(
        "InvalidDiskCategory.ValueNotSupported", 400, "The specified parameter \"DiskCategory\" is not valid.");

    public static readonly ErrorDefinition CategoryNotSupported = new(
        "InvalidDiskCategory.NotSupported", 403,
        "The specified disk category is not supported.", Refusal.DiskCategoryNotSupported);

    public static readonly ErrorDefinition DowngradeNotSupported = new(
        "Downgrade.NotSupported", 403,
        "Downgrade operation for prepay resource is not supported.", Refusal.DiskDowngrade);

    public static readonly ErrorDefinition PerformanceLevelInvalid = new(
        "InvalidPerformanceLevel.Malformed", 400, "The specified parameter PerformanceLevel is not valid.");

    public static readonly ErrorDefinition PerformanceLevelNotAllowed = new(
        "InvalidPerformanceLevelParam.Mismatch", 400,
        "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd.",
        Refusal.DiskLevelNotAllowed);

    public static readonly ErrorDefinition PerformanceLevelTooLow = new(
        "InvalidPerformanceLevel.TooLow", 403,
        "Specified new performance level is lower than the original performance level.", Refusal.DiskLevelTooLow);

    public static readonly ErrorDefinition PerformanceLevelMismatch = new(
        "OperationDenied.PerformanceLevelNotMatch", 403,
        "The specified PerformanceLevel and disk size do not match.", Refusal.DiskLevelMismatch);

    public static readonly ErrorDefinition IopsNotSupported = new(
        "ProvisionedIopsForDiskCategoryUnsupported", 400,
        "The specified disk category does not support provisioned iops.", Refusal.DiskIopsNotSupported);

    public static readonly ErrorDefinition IopsLimitExceeded = new(
        "InvalidProvisionedIops.LimitExceed", 400, "The provisioned iops exceeds the limit.", Refusal.DiskIopsTooMany);

    public static readonly ErrorDefinition Unchanged = new(
        "NoChangeInDiskCategoryAndPerformanceLevel", 403,
        "There is no change between the parameters transmitted and the current.", Refusal.DiskUnchanged);

    public static readonly ErrorDefinition DestinationZoneNotSupported = new(
        "InvalidDestinationZoneId.DiskCategoryUnsupported", 400,
        "The specified disk category does not allow the DestinationZoneId parameter for this operation.");

    public static readonly ErrorDefinition NotInDedicatedCluster = new(
        "InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster", 403,
        "The specified disk not in dedicated storage cluster, can not modify performance control options.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StatusNotAllowed, ZoneMismatch, InstanceQuotaExceeded, DeviceMalformed, DeviceInUse, NotAttached,
        SystemDiskFixed, ZoneAndInstanceConflict, StateDenied, InstanceStateUnsupported, CategoryFixed, SizeTooSmall,
        SizeNotSupported,
        SystemDiskSizeInvalid, SystemDiskSmallerThanImage, MissingId, IdConflict, NothingToModify, NameMalformed,
        DescriptionMalformed, NotPortable, BurstNotSupported, TooSmallForBurst, CategoryInvalid, CategoryNotSupported,
        DowngradeNotSupported, PerformanceLevelInvalid, PerformanceLevelNotAllowed, PerformanceLevelTooLow,
        PerformanceLevelMismatch, IopsNotSupported, IopsLimitExceeded, Unchanged, DestinationZoneNotSupported,
        NotInDedicatedCluster,
    ];
}
