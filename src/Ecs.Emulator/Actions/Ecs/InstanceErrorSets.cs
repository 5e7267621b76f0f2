using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs;

internal static class InstanceErrorSets
{
    /// <summary>For actions that need an instance in certain states.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> StateErrors =
    [
        .. EcsErrorSets.Basic,
        InstanceErrors.NotFound, InstanceErrors.LockedForSecurity,
        InstanceErrors.StateNotAllowed,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> StateErrorsInRegion =
        [.. StateErrors, PlaceErrors.RegionNotFound, PlaceErrors.RegionWithoutNetworkInterfaces];

    /// <summary>For starting, stopping and rebooting. The message contains the allowed states.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> PowerErrors =
    [
        .. EcsErrorSets.Basic,
        InstanceErrors.NotFound, InstanceErrors.LockedForSecurity,
        InstanceErrors.PowerStateNotAllowed, RequestErrors.DryRunOperation,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> DryRunStateErrors =
        [.. StateErrors, RequestErrors.DryRunOperation];

    /// <summary>Actions on several instances return a different error for a dry run.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> BatchErrors =
    [
        .. StateErrorsInRegion,
        RequestErrors.DryRunSuccess,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> BatchPowerErrors =
    [
        .. PowerErrors.Except([RequestErrors.DryRunOperation]), RequestErrors.DryRunSuccess,
        PlaceErrors.RegionNotFound, PlaceErrors.RegionWithoutNetworkInterfaces,
    ];

    /// <summary>For deletions, in addition to the errors of the status.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> DeletionErrors =
    [
        InstanceErrors.Initializing, InstanceErrors.DeletionProtected, InstanceErrors.IsNextHop,
        InstanceErrors.ChargeTypeViolation,
    ];

    /// <summary>For joining security groups.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> GroupErrors =
    [
        SecurityGroupErrors.NotFound, SecurityGroupErrors.InstanceVpcMismatch,
        SecurityGroupErrors.NotInVpc, InstanceErrors.TooManySecurityGroups,
        InstanceErrors.SecurityGroupTypesMixed, SecurityGroupErrors.Full,
    ];

    /// <summary>For names and other texts of an instance.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> TextErrors =
    [
        InstanceParameterErrors.NameMalformed, InstanceParameterErrors.DescriptionMalformed,
        InstanceParameterErrors.HostNameMalformed, InstanceParameterErrors.UserDataNotBase64,
        InstanceParameterErrors.UserDataTooLong,
    ];
}
