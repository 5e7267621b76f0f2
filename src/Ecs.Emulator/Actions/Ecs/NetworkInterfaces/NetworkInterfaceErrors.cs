using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

/// <summary>Errors that the actions on whole ENIs have in common.</summary>
internal static class NetworkInterfaceErrors
{
    /// <summary>What an action can answer that changes an ENI which exists.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfChanges =
    [
        .. EcsErrors.OfEveryAction,
        ErrorCatalogue.InvalidParamsEniId, ErrorCatalogue.InvalidEniIdNotFound, ErrorCatalogue.OperationConflict,
        ErrorCatalogue.EniServiceManaged, ErrorCatalogue.InvalidEniState,
    ];

    /// <summary>What attaching and detaching can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAttachments =
    [
        .. OfChanges,
        ErrorCatalogue.InvalidInstanceIdMalformed, ErrorCatalogue.InvalidEcsIdNotFound, ErrorCatalogue.InvalidEcsState,
        ErrorCatalogue.EniNotBelongEcs, ErrorCatalogue.EniTypeNotSupportTrunking,
    ];

    /// <summary>What changing the IPv6 addresses of an ENI can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfIpv6Changes =
    [
        ErrorCatalogue.InvalidEniType, ErrorCatalogue.InvalidEcsIdNotFound, ErrorCatalogue.InvalidEcsState,
        ErrorCatalogue.InvalidVSwitchIdNotFound, ErrorCatalogue.IncorrectVSwitchStatus,
        ErrorCatalogue.AvailabilityZoneMismatch, ErrorCatalogue.IpRepeated,
    ];

    /// <summary>What giving an ENI its groups and its connection tracking can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAttributes =
    [
        ErrorCatalogue.InvalidEniName, ErrorCatalogue.InvalidEniQueueNumber, ErrorCatalogue.JoinedGroupLimitExceed,
        ErrorCatalogue.SecurityGroupIdRepeated, ErrorCatalogue.InvalidSecurityGroupIdNotVpc, ErrorCatalogue.VpcMismatch,
        ErrorCatalogue.MultiGroupType, ErrorCatalogue.SecurityGroupInstanceLimitExceed,
        ErrorCatalogue.EniConnectionTrackingConfiguration, ErrorCatalogue.InvalidVSwitchIdNotFound,
    ];
}
