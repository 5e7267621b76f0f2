namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of the creation, the attachment and the deletion of disks.</summary>
internal static class DiskLifecycleErrorCases
{
    private const string Create = "CreateDisk";
    private const string Attach = "AttachDisk";
    private const string Detach = "DetachDisk";
    private const string Mine = "InstanceId=i-myinstance&DiskId=d-mydisk";
    private const string Attached = "InstanceId=i-mystopped&DiskId=d-myattached";
    private const string InZone = "ZoneId=cn-hangzhou-h";
    private const string StatusMessage = "The current disk status does not support this operation.";
    private const string QuotaMessage = "The amount of the disk on instance in question reach its limits.";
    private const string NotFoundMessage = "The specified disk does not exist.";
    private const string Creating = """{"disks":{"d-mydisk":{"status":"Creating"}}}""";

    private const string SizeMessage =
        "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size "
        + "limit of the specified disk category.";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(
            Create, "Size=40", "MissingParameter", 400, null,
            "The input parameter \"ZoneId\" that is mandatory for processing this request is not supplied."),
        new(
            Create, InZone, "MissingParameter", 400, null,
            "The input parameter \"Size\" that is mandatory for processing this request is not supplied."),
        new(
            Create, $"{InZone}&InstanceId=i-myinstance&Size=40", "InvalidParameter.Conflict", 400, null,
            "The specified parameters ZoneId and InstanceId conflict."),
        new(
            Create, $"{InZone}&Size=40&DiskName=1", "InvalidDiskName.Malformed", 400, null,
            "The specified disk name is wrongly formed."),
        new(
            Create, $"{InZone}&Size=40&Description=http://x", "InvalidDescription.Malformed", 404, null,
            "The specified description is wrongly formed."),
        new(
            Create, $"{InZone}&Size=40&DiskCategory=local_ssd", "InvalidDiskCategory.ValueNotSupported", 400, null,
            "The specified parameter \"DiskCategory\" is not valid."),
        new(
            Create, $"{InZone}&Size=40&PerformanceLevel=PL9", "InvalidPerformanceLevel.Malformed", 400, null,
            "The specified parameter PerformanceLevel is not valid."),
        new(
            Create, $"{InZone}&Size=40&DiskCategory=cloud_ssd&PerformanceLevel=PL1",
            "InvalidPerformanceLevelParam.Mismatch", 400, null,
            "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd."),
        new(Create, $"{InZone}&Size=19", "InvalidDataDiskSize.ValueNotSupported", 400, null, SizeMessage),
        new(
            Create, $"{InZone}&Size=40&ProvisionedIops=100", "ProvisionedIopsForDiskCategoryUnsupported", 400, null,
            "The specified disk category does not support provisioned iops."),
        new(
            Create, $"{InZone}&Size=40&DiskCategory=cloud_auto&ProvisionedIops=36201",
            "InvalidProvisionedIops.LimitExceed", 400, null, "The provisioned iops exceeds the limit."),
        new(
            Create, $"{InZone}&Size=40&BurstingEnabled=true", "BurstingEnabledForDiskCategoryUnsupported", 400, null,
            "The specified disk category does not support bursting enabled."),
        new(
            Create, $"{InZone}&Size=3&DiskCategory=cloud_auto&BurstingEnabled=true",
            "InvalidBurstingEnabled.DiskSizeTooSmall", 400, null,
            "The disk size must be greater than 3 GiB to enable burst."),
        new(
            Create, "InstanceId=i-myinstance&Size=40", "ChargeTypeViolation", 403, null,
            "The operation is not permitted due to charge type of the instance."),
        new(
            Create, "InstanceId=i-myinstance&Size=40", "InstanceDiskLimitExceeded", 403,
            Instance($"\"chargeType\":\"PrePaid\",{DataDisks(16)}"), QuotaMessage),
        new(
            Create, "InstanceId=i-unknown&Size=40", "InvalidInstanceId.NotFound", 404, null,
            "The specified InstanceId does not exist."),
        new(
            Create, "InstanceId=i-myinstance&Size=40", "InstanceLockedForSecurity", 403,
            Instance("\"lockReasons\":[\"security\"]"),
            "The specified operation is denied as your instance is locked for security reasons."),
        new(
            Create, "InstanceId=i-myinstance&Size=40", "IncorrectInstanceStatus", 403,
            Instance("\"status\":\"Starting\""),
            "The current status of the resource does not support this operation."),
        new(Attach, "InstanceId=i-myinstance&DiskId=d-unknown", "InvalidDiskId.NotFound", 404, null, NotFoundMessage),
        new(Attach, Mine, "IncorrectDiskStatus", 403, Creating, StatusMessage),
        new(
            Attach, Mine, "ResourcesNotInSameZone", 403, """{"disks":{"d-mydisk":{"zoneId":"cn-hangzhou-i"}}}""",
            "The specified instance and disk are not in the same zone."),
        new(Attach, Mine, "InstanceDiskLimitExceeded", 403, Instance(DataDisks(16)), QuotaMessage),
        new(
            Attach, $"{Mine}&Device=/dev/xvda", "InvalidDevice.Malformed", 400, null,
            "The specified device is not valid."),
        new(
            Attach, $"{Mine}&Device=/dev/xvdb", "InvalidDevice.InUse", 403, Instance(DataDisks(1)),
            "The specified device has been occupied."),
        new(
            Attach, $"{Mine}&Bootable=true", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support Bootable=true."),
        new(Detach, "InstanceId=i-mystopped&DiskId=d-unknown", "InvalidDiskId.NotFound", 404, null, NotFoundMessage),
        new(
            Detach, "InstanceId=i-myinstance&DiskId=d-myattached", "DependencyViolation", 403, null,
            "The specified disk has not been attached on the specified instance."),
        new(
            Detach, "InstanceId=i-mystopped&DiskId=d-mystopped", "DiskTypeViolation", 403, null,
            "The specified disk is a system disk and cannot support the operation."),
        new(
            Detach, Attached, "DiskNotPortable", 403, """{"instances":{"i-mystopped":{"chargeType":"PrePaid"}}}""",
            "The specified disk is not a portable disk."),
        new(
            Detach, Attached, "IncorrectDiskStatus", 403,
            """{"instances":{"i-mystopped":{"dataDisks":[{"id":"d-myattached","status":"Detaching"}]}}}""",
            StatusMessage),
        new("DeleteDisk", "DiskId=d-unknown", "InvalidDiskId.NotFound", 404, null, NotFoundMessage),
        new("DeleteDisk", "DiskId=d-myattached", "IncorrectDiskStatus", 403, null, StatusMessage),
        new("ReInitDisk", "DiskId=d-unknown", "InvalidDiskId.NotFound", 404, null, NotFoundMessage),
        new("ReInitDisk", "DiskId=d-mydisk", "IncorrectDiskStatus", 403, null, StatusMessage),
    ];

    private static string Instance(string members) =>
        $"{{\"instances\":{{\"i-myinstance\":{{{members}}}}}}}";

    private static string DataDisks(int count) => "\"dataDisks\":[" + string.Join(
        ',', Enumerable.Range(1, count).Select(
            n => $$"""{"id":"d-{{n}}","device":"/dev/xvd{{(char)('a' + n)}}"}""")) + "]";
}
