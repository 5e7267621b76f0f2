using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.Vpc;

/// <summary>Errors that several actions of VPC have in common.</summary>
internal static class VpcErrorSets
{
    /// <summary>What any action can answer whose caller, region or parameters are wrong.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
        [VpcErrors.MissingParameter, .. CommonErrorSets.OfEveryAction, VpcErrors.RegionNotFound];

    /// <summary>What an action can answer that asks for changes.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfChanges = [.. OfEveryAction, RequestErrors.DryRunOperation];
}
