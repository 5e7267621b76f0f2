using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions;

/// <summary>What any action of any product can answer whose caller or parameters are wrong.</summary>
internal static class CallerErrors
{
    /// <summary>All of them, but for a parameter that is missing, which products tell in their own words.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        ErrorCatalogue.InvalidUserType, ErrorCatalogue.InvalidAccount, ErrorCatalogue.ForbiddenNotSupportRam,
        ErrorCatalogue.ForbiddenSubUser, ErrorCatalogue.InvalidParameter, ErrorCatalogue.InvalidAccessKeyIdInactive,
        ErrorCatalogue.InvalidSecurityTokenExpired, ErrorCatalogue.ForbiddenRam,
    ];
}
