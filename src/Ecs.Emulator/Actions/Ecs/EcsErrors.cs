using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>Errors that several ECS actions have in common.</summary>
internal static class EcsErrors
{
    /// <summary>What any action can answer whose caller, region or parameters are wrong.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
        [ErrorCatalogue.MissingParameterToday, .. OfCallers()];

    /// <summary>What an action can answer that changes the addresses of an ENI.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfAddressChanges =
    [
        ErrorCatalogue.MissingParameter, .. OfCallers(),
        ErrorCatalogue.InvalidEniIdNotFound, ErrorCatalogue.OperationConflict, ErrorCatalogue.EniServiceManaged,
        ErrorCatalogue.InvalidEniType, ErrorCatalogue.InvalidEniState, ErrorCatalogue.InvalidEcsIdNotFound,
        ErrorCatalogue.InvalidEcsState, ErrorCatalogue.InvalidVSwitchIdNotFound,
        ErrorCatalogue.IncorrectVSwitchStatus, ErrorCatalogue.AvailabilityZoneMismatch,
        ErrorCatalogue.IpPrefixIllegal, ErrorCatalogue.IpPrefixMaskInvalid, ErrorCatalogue.IpPrefixNotStrict,
        ErrorCatalogue.IpInvalid, ErrorCatalogue.IpRepeated,
    ];

    private static IEnumerable<ErrorDefinition> OfCallers() =>
        [.. CallerErrors.All, ErrorCatalogue.InvalidRegionIdNotFound, ErrorCatalogue.ForbiddenRegionId];
}
