using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs;

internal static class NetworkInterfaceErrorSets
{
    public static readonly IReadOnlyList<ErrorDefinition> OfChanges =
    [
        .. EcsErrorSets.InNetworkInterfaceRegion,
        NetworkInterfaceErrors.IdInvalid, NetworkInterfaceErrors.NotFound, NetworkInterfaceErrors.TaskInProgress,
        NetworkInterfaceErrors.ManagedByService, NetworkInterfaceErrors.StateNotAllowed,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> OfAttachments =
    [
        .. OfChanges,
        InstanceErrors.IdMalformed, NetworkInterfaceErrors.AttachedInstanceNotFound,
        NetworkInterfaceErrors.AttachedInstanceStateNotAllowed,
        NetworkInterfaceErrors.NotAttachedToInstance, NetworkInterfaceErrors.NotTrunk,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> OfIpv6Changes =
    [
        NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.AttachedInstanceNotFound,
        NetworkInterfaceErrors.AttachedInstanceStateNotAllowed,
        NetworkInterfaceErrors.VSwitchNotFound, NetworkInterfaceErrors.VSwitchStateNotAllowed,
        NetworkInterfaceErrors.ZoneMismatch, AddressErrors.Repeated,
    ];

    public static readonly IReadOnlyList<ErrorDefinition> OfAttributes =
    [
        NetworkInterfaceErrors.NameInvalid, NetworkInterfaceErrors.QueueNumberInvalid,
        NetworkInterfaceErrors.TooManySecurityGroups,
        SecurityGroupErrors.Repeated, SecurityGroupErrors.NotInVpc, NetworkInterfaceErrors.SecurityGroupVpcMismatch,
        NetworkInterfaceErrors.SecurityGroupTypesMixed, SecurityGroupErrors.Full,
        NetworkInterfaceErrors.ConnectionTrackingNotSupported, NetworkInterfaceErrors.VSwitchNotFound,
    ];
}
