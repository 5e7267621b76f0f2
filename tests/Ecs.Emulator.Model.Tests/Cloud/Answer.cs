namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>What a caller gets to see of an answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error's code; null for a success, and for the control plane.</param>
/// <param name="Content">What a success says, in the order of the answer. A resource stands for its id.</param>
internal sealed record Answer(int Status, string? Code, IReadOnlyList<object> Content)
{
    /// <summary>The model does not foretell it.</summary>
    public static readonly Answer Any = new(0, null, []);

    /// <summary>What the control plane answers when it has done what was asked.</summary>
    public static readonly Answer NoContent = new(204, null, []);

    /// <summary>What the control plane answers to a document that cannot be.</summary>
    public static readonly Answer BadDocument = new(400, null, []);

    /// <summary>Whether nothing was done.</summary>
    public bool IsRefusal => Status >= 400;

    public override string ToString() => $"{Status} {Code ?? string.Join(' ', Content)}".TrimEnd();
}

/// <summary>The model refuses a call.</summary>
internal sealed class Refused(string code) : Exception(code)
{
    /// <summary>Codes of status 400; those that say that something is not found have 404, the rest 403.</summary>
    private static readonly HashSet<string> BadRequests =
    [
        "InvalidParameter", "InvalidParameter.Conflict", "InvalidParameter.EniNotBelongEcs", "InvalidOperation.InvalidEcsState",
        "InvalidOperation.InvalidEniState", "InvalidOperation.DetachPrimaryEniNotAllowed", "IncorrectVSwitchStatus",
        "IdempotentParameterMismatch", "JoinedGroupLimitExceed", "InvalidPrivateIpAddress.Duplicated", "DryRunOperation",
        "Throttling", "InvalidCidrBlock.Malformed", "InvalidCidrBlock.Overlapped", "InvalidCirdrBlock.MaskLength",
        "QuotaExceeded.VSwitch", "DependencyViolation", "InvalidIpv6CidrBlock.Malformed",
        "IllegalParam.VSwitchCidrReservationCidr", "InvalidPrivateIpAddress",
        "QuotaExceeded.PrivateIpAddress", "InvalidMinAmount.Malformed", "InstanceSecurityGroupLimitExceeded",
        "InvalidOperation.MultiGroupType of an instance", "InvalidInstanceId.Mismatch", "DRYRUN.SUCCESS", "IncorrectVpcStatus",
        "QuotaExceeded.Vpc", "IllegalParam.CidrBlockMask", "DependencyViolation.VSwitchInCidrBlock", "DependencyViolation.VSwitch",
        "DependencyViolation.SecurityGroup", "MissingParameter of IPv6", "InvalidSecurityGroupAssociation.NotFound",
        "IncorrectInstanceStatus of a move", "OperationDenied of a classic instance", "InvalidPrivateIp.Changing",
        "InvalidVSwitchId.Mismatch", "InvalidPrivateIpAddress.Mismatch", "InvalidInstanceStatus.NotStopped",
        "InvalidInstanceType.ValueNotSupported",
    ];

    private static readonly HashSet<string> OddlyNotFound =
    [
        "InvalidParameter.SecurityGroupIdRepeated", "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
        "ResourceNotFound.VSwitchCidrReservation", "InvalidSecurityGroupId",
    ];

    /// <summary>Refuses where something does not hold.</summary>
    public static void When(bool wrong, string code)
    {
        if (wrong)
        {
            throw new Refused(code);
        }
    }

    public Answer ToAnswer() => new(
        BadRequests.Contains(Message) ? 400
            : Message.EndsWith(".NotFound", StringComparison.Ordinal) || OddlyNotFound.Contains(Message) ? 404
            : 403,
        Message.Split(' ')[0],
        []);
}
