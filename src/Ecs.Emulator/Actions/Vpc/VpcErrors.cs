using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Vpc;

/// <summary>Errors that several actions of VPC have in common.</summary>
internal static class VpcErrors
{
    /// <summary>What any action can answer whose caller, region or parameters are wrong.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
        [ErrorCatalogue.MissMandatoryParameter, .. CallerErrors.All, ErrorCatalogue.VpcRegionNotFound];

    /// <summary>What an action can answer that asks for changes.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfChanges = [.. OfEveryAction, ErrorCatalogue.DryRunOperation];
}
