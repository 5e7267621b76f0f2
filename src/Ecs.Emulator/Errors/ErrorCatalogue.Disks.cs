using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>Disks.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition InvalidDiskIdNotFound = Define(
        "InvalidDiskId.NotFound",
        404,
        "The specified disk does not exist.",
        Refusal.DiskNotFound);

    // Any change of size or performance.
    public static readonly ErrorDefinition DiskStatusDenied = Define(
        "OperationDenied",
        403,
        "The status of the disk or the instance that the disk is attaching with does not support the operation.",
        Refusal.DiskState);
    public static readonly ErrorDefinition DiskInstanceStatusUnsupported = Define(
        "InvalidOperation.InstanceStatusUnsupported",
        400,
        "The specified instance status is not supported for this operation, expect status is Running or Stopped.",
        Refusal.DiskState);
    public static readonly ErrorDefinition DiskTypeDenied = Define(
        "OperationDenied",
        403,
        "The type of the disk does not support the operation.",
        Refusal.DiskCategoryFixed);

    // The size.
    public static readonly ErrorDefinition InvalidDiskSizeTooSmall = Define(
        "InvalidDiskSize.TooSmall",
        403,
        "Specified new disk size is less than the original disk size.",
        Refusal.DiskSizeTooSmall);
    public static readonly ErrorDefinition InvalidDataDiskSize = Define(
        "InvalidDataDiskSize.ValueNotSupported",
        400,
        "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the "
        + "size limit of the specified disk category.",
        Refusal.DiskSizeNotSupported);

    // Names and other attributes.
    public static readonly ErrorDefinition MissingDiskId = Define(
        "MissingParameter.DiskIdOrDiskIds",
        400,
        "Specified parameter DiskId or DiskIds is missing.");
    public static readonly ErrorDefinition DiskIdConflict = Define(
        "ParameterConflict.DiskIdAndDiskIds",
        400,
        "Specified parameter DiskId and DiskIds conflict, only one can be chosen.");
    public static readonly ErrorDefinition NoAttributeToModify = Define(
        "NoAttributeToModify",
        400,
        "No attribute to be modified in this request.");
    public static readonly ErrorDefinition InvalidDiskName = Define(
        "InvalidDiskName.Malformed",
        400,
        "The specified disk name is wrongly formed.");
    public static readonly ErrorDefinition InvalidDiskDescription = Define(
        "InvalidDescription.Malformed",
        404,
        "The specified description is wrongly formed.");
    public static readonly ErrorDefinition DiskNotPortable = Define(
        "DiskNotPortable",
        403,
        "The specified disk is not a portable disk.",
        Refusal.DiskNotPortable);
    public static readonly ErrorDefinition DiskBurstUnsupported = Define(
        "BurstingEnabledForDiskCategoryUnsupported",
        400,
        "The specified disk category does not support bursting enabled.",
        Refusal.DiskBurstNotSupported);
    public static readonly ErrorDefinition DiskBurstTooSmall = Define(
        "InvalidBurstingEnabled.DiskSizeTooSmall",
        400,
        "The disk size must be greater than 3 GiB to enable burst.",
        Refusal.DiskBurstTooSmall);

    // The category and the performance.
    public static readonly ErrorDefinition InvalidDiskCategory = Define(
        "InvalidDiskCategory.ValueNotSupported",
        400,
        "The specified parameter \"DiskCategory\" is not valid.");
    public static readonly ErrorDefinition InvalidDiskCategoryNotSupported = Define(
        "InvalidDiskCategory.NotSupported",
        403,
        "The specified disk category is not supported.",
        Refusal.DiskCategoryNotSupported);
    public static readonly ErrorDefinition DiskDowngradeNotSupported = Define(
        "Downgrade.NotSupported",
        403,
        "Downgrade operation for prepay resource is not supported.",
        Refusal.DiskDowngrade);
    public static readonly ErrorDefinition InvalidPerformanceLevel = Define(
        "InvalidPerformanceLevel.Malformed",
        400,
        "The specified parameter PerformanceLevel is not valid.");
    public static readonly ErrorDefinition PerformanceLevelMismatch = Define(
        "InvalidPerformanceLevelParam.Mismatch",
        400,
        "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd.",
        Refusal.DiskLevelNotAllowed);
    public static readonly ErrorDefinition PerformanceLevelTooLow = Define(
        "InvalidPerformanceLevel.TooLow",
        403,
        "Specified new performance level is lower than the original performance level.",
        Refusal.DiskLevelTooLow);
    public static readonly ErrorDefinition PerformanceLevelNotMatch = Define(
        "OperationDenied.PerformanceLevelNotMatch",
        403,
        "The specified PerformanceLevel and disk size do not match.",
        Refusal.DiskLevelMismatch);
    public static readonly ErrorDefinition ProvisionedIopsUnsupported = Define(
        "ProvisionedIopsForDiskCategoryUnsupported",
        400,
        "The specified disk category does not support provisioned iops.",
        Refusal.DiskIopsNotSupported);
    public static readonly ErrorDefinition ProvisionedIopsLimitExceed = Define(
        "InvalidProvisionedIops.LimitExceed",
        400,
        "The provisioned iops exceeds the limit.",
        Refusal.DiskIopsTooMany);
    public static readonly ErrorDefinition NoChangeOfDisk = Define(
        "NoChangeInDiskCategoryAndPerformanceLevel",
        403,
        "There is no change between the parameters transmitted and the current.",
        Refusal.DiskUnchanged);
    public static readonly ErrorDefinition DestinationZoneUnsupported = Define(
        "InvalidDestinationZoneId.DiskCategoryUnsupported",
        400,
        "The specified disk category does not allow the DestinationZoneId parameter for this operation.");
    public static readonly ErrorDefinition NotInDedicatedStorageCluster = Define(
        "InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster",
        403,
        "The specified disk not in dedicated storage cluster, can not modify performance control options.");
}
