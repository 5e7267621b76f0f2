using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>Errors that several ECS actions have in common.</summary>
internal static class EcsErrorSets
{
    /// <summary>What any action can answer whose caller, region or parameters are wrong.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
        [RequestErrors.MissingParameter400, .. OfCallers()];

    /// <summary>What an action can answer that changes the addresses of an ENI.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAddressChanges =
    [
        RequestErrors.MissingParameter403, .. OfCallers(),
        NetworkInterfaceErrors.NotFound, NetworkInterfaceErrors.TaskInProgress, NetworkInterfaceErrors.ManagedByService,
        NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.StateNotAllowed, NetworkInterfaceErrors.AttachedInstanceNotFound,
        NetworkInterfaceErrors.AttachedInstanceStateNotAllowed, NetworkInterfaceErrors.VSwitchNotFound,
        NetworkInterfaceErrors.VSwitchStateNotAllowed, NetworkInterfaceErrors.ZoneMismatch,
        AddressErrors.PrefixIllegal, AddressErrors.PrefixMaskInvalid, AddressErrors.PrefixNotStrict,
        AddressErrors.NotInVSwitch, AddressErrors.Repeated,
    ];

    private static IEnumerable<ErrorDefinition> OfCallers() =>
        [.. CommonErrorSets.OfEveryAction, PlaceErrors.RegionNotFound, PlaceErrors.RegionWithoutNetworkInterfaces];
}
