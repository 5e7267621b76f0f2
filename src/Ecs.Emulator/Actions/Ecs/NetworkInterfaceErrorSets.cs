using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>Errors that the actions on whole ENIs have in common.</summary>
internal static class NetworkInterfaceErrorSets
{
    /// <summary>What an action can answer that changes an ENI which exists.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfChanges =
    [
        .. EcsErrorSets.InNetworkInterfaceRegion,
        NetworkInterfaceErrors.IdInvalid, NetworkInterfaceErrors.NotFound, NetworkInterfaceErrors.TaskInProgress,
        NetworkInterfaceErrors.ManagedByService, NetworkInterfaceErrors.StateNotAllowed,
    ];

    /// <summary>What attaching and detaching can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAttachments =
    [
        .. OfChanges,
        InstanceErrors.IdMalformed, NetworkInterfaceErrors.AttachedInstanceNotFound, NetworkInterfaceErrors.AttachedInstanceStateNotAllowed,
        NetworkInterfaceErrors.NotOnInstance, NetworkInterfaceErrors.NotTrunk,
    ];

    /// <summary>What changing the IPv6 addresses of an ENI can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfIpv6Changes =
    [
        NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.AttachedInstanceNotFound, NetworkInterfaceErrors.AttachedInstanceStateNotAllowed,
        NetworkInterfaceErrors.VSwitchNotFound, NetworkInterfaceErrors.VSwitchStateNotAllowed,
        NetworkInterfaceErrors.ZoneMismatch, AddressErrors.Repeated,
    ];

    /// <summary>What giving an ENI its groups and its connection tracking can answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAttributes =
    [
        NetworkInterfaceErrors.NameInvalid, NetworkInterfaceErrors.QueueNumberInvalid, NetworkInterfaceErrors.TooManySecurityGroups,
        SecurityGroupErrors.Repeated, SecurityGroupErrors.NotInVpc, NetworkInterfaceErrors.SecurityGroupVpcMismatch,
        NetworkInterfaceErrors.SecurityGroupTypesMixed, SecurityGroupErrors.Full,
        NetworkInterfaceErrors.ConnectionTrackingNotOffered, NetworkInterfaceErrors.VSwitchNotFound,
    ];
}
