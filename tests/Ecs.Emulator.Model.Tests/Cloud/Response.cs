namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>The part of a response that the model predicts.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code; null for a success and for the control plane.</param>
/// <param name="Content">The values of a success, in the order of the response. A resource stands for its ID.</param>
internal sealed record Response(int Status, string? Code, IReadOnlyList<object> Content)
{
    public static readonly Response Any = new(0, null, []);

    public static readonly Response NoContent = new(204, null, []);

    public static readonly Response BadDocument = new(400, null, []);

    /// <summary>Errors change nothing.</summary>
    public bool IsError => Status >= 400;

    public override string ToString() => $"{Status} {Code ?? string.Join(' ', Content)}".TrimEnd();
}

internal sealed class ApiError(string code) : Exception(code)
{
    private static readonly HashSet<string> BadRequests =
    [
        "InvalidParameter", "InvalidParameter.Conflict", "InvalidParameter.EniNotBelongEcs",
        "InvalidOperation.InvalidEcsState",
        "InvalidOperation.InvalidEniState", "InvalidOperation.DetachPrimaryEniNotAllowed", "IncorrectVSwitchStatus",
        "IdempotentParameterMismatch", "JoinedGroupLimitExceed", "InvalidPrivateIpAddress.Duplicated",
        "DryRunOperation",
        "Throttling", "InvalidCidrBlock.Malformed", "InvalidCidrBlock.Overlapped", "InvalidCirdrBlock.MaskLength",
        "QuotaExceeded.VSwitch", "DependencyViolation", "InvalidIpv6CidrBlock.Malformed",
        "IllegalParam.VSwitchCidrReservationCidr", "InvalidPrivateIpAddress",
        "QuotaExceeded.PrivateIpAddress", "InvalidMinAmount.Malformed", "InstanceSecurityGroupLimitExceeded",
        "InvalidOperation.MultiGroupType of an instance", "InvalidInstanceId.Mismatch", "DRYRUN.SUCCESS",
        "IncorrectVpcStatus",
        "QuotaExceeded.Vpc", "IllegalParam.CidrBlockMask", "DependencyViolation.VSwitchInCidrBlock",
        "DependencyViolation.VSwitch",
        "DependencyViolation.SecurityGroup", "MissingParameter of IPv6", "InvalidSecurityGroupAssociation.NotFound",
        "IncorrectInstanceStatus of a move", "OperationDenied of a classic instance", "InvalidPrivateIp.Changing",
        "InvalidVSwitchId.Mismatch", "InvalidPrivateIpAddress.Mismatch", "InvalidInstanceStatus.NotStopped",
        "InvalidInstanceType.ValueNotSupported", "IncorrectEipStatus", "InvalidNicOrVm.NotFound",
        "InvalidParameter.EniInstanceId", "InvalidStatus.EniStatusNotSupport", "InvalidAssociation.Duplicated",
        "Eni.Attached", "Eni.HasSubIp", "OperationFailed.IpPrefixConflict", "Mode.Conflict",
        "OperationFailed.EipBindModeConflict", "InvalidEip.EipQuotaExceeded", "QuotaExceed.MultiBindedEip",
        "InvalidVPCStatus", "VswitchStatusError", "OperationFailed.VswNotBelongToVpc", "QuotaExceeded.NatGateway",
        "TaskConflict", "IllegalParam.NatIp", "ZONE_NO_AVAILABLE_IP", "DependencyViolation.EIPS",
        "DependencyViolation.NatGateway", "IncorrectRouteEntryStatus", "OperationUnsupported.IntranetNatGateway",
        "IncorrectStatus.NatGateway", "InvalidVSwitch.NotFound", "QuotaExceeded.HaVip", "InvalidIPAddress.OutOfRange",
        "InvalidIPAddress.NotAvailable", "InvalidIPAddress.AlreadyUsed", "IncorrectStatus", "DependencyViolation.Eip",
        "IncorrectHaVipStatus", "InvalidParameter.Mismatch", "ResourceAlreadyAssociated", "ResourceNotAssociated",
        "CountLimitExceeded.HaVipOnECSInstance", "CountLimitExceed.HaVipOnInstance", "DependencyViolation.HaVip",
        "IncorrectStatus.VSwitch", "OperationDenied.VSwitchIpv6NotEnabled", "IllegalParam.Ipv6Address",
        "IncorrectStatus.Ipv6Instance", "DependencyViolation.Ipv6InternetBandwidth",
        "IncorrectInstanceStatus of a HaVip", "QuotaExceeded.Eip", "BandwidthUpgradeDenied.EipBoundInstance",
    ];

    private static readonly HashSet<string> OddlyNotFound =
    [
        "InvalidParameter.SecurityGroupIdRepeated", "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
        "ResourceNotFound.VSwitchCidrReservation", "IncorrectStatus.NatGateway of a deletion", "InvalidSecurityGroupId",
        "ResourceNotFound.Ipv6InstanceId",
    ];

    /// <summary>Throws if the condition is true.</summary>
    public static void ThrowIf(bool wrong, string code)
    {
        if (wrong)
        {
            throw new ApiError(code);
        }
    }

    public Response ToResponse() => new(
        BadRequests.Contains(Message) ? 400
            : Message.EndsWith(".NotFound", StringComparison.Ordinal) || OddlyNotFound.Contains(Message) ? 404
            : 403,
        Message.Split(' ')[0],
        []);
}
