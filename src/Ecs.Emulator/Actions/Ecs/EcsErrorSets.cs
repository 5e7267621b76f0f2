using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs;

internal static class EcsErrorSets
{
    /// <summary>For actions that do not check the region.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Basic =
        [RequestErrors.MissingParameter400, .. CommonErrorSets.OfEveryAction];

    public static readonly IReadOnlyList<ErrorDefinition> InRegion = [.. Basic, PlaceErrors.RegionNotFound];

    /// <summary>For actions that need a region with ENIs.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> InNetworkInterfaceRegion =
        [.. InRegion, PlaceErrors.RegionWithoutNetworkInterfaces];

    /// <summary>For actions that change the private IPv4 addresses of an ENI.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAddressChanges =
    [
        RequestErrors.MissingParameter403, .. CommonErrorSets.OfEveryAction, PlaceErrors.RegionNotFound,
        PlaceErrors.RegionWithoutNetworkInterfaces,
        NetworkInterfaceErrors.NotFound, NetworkInterfaceErrors.TaskInProgress, NetworkInterfaceErrors.ManagedByService,
        NetworkInterfaceErrors.TypeNotAllowed, NetworkInterfaceErrors.StateNotAllowed,
        NetworkInterfaceErrors.AttachedInstanceNotFound, NetworkInterfaceErrors.AttachedInstanceStateNotAllowed,
        NetworkInterfaceErrors.VSwitchNotFound,
        NetworkInterfaceErrors.VSwitchStateNotAllowed, NetworkInterfaceErrors.ZoneMismatch,
        AddressErrors.PrefixIllegal, AddressErrors.PrefixMaskInvalid, AddressErrors.PrefixNotStrict,
        AddressErrors.NotInVSwitch, AddressErrors.Repeated,
    ];
}
