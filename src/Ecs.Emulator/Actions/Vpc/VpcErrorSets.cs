using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc;

internal static class VpcErrorSets
{
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
        [VpcErrors.MissingParameter, .. CommonErrorSets.OfEveryAction, VpcErrors.RegionNotFound];

    public static readonly IReadOnlyList<ErrorDefinition> OfChanges = [.. OfEveryAction, RequestErrors.DryRunOperation];
}
