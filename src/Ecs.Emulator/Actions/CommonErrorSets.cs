using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions;

internal static class CommonErrorSets
{
    /// <summary>Does not include the error for a missing parameter, because each product has its own.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryAction =
    [
        CallerErrors.AccountTypeNotSupported, CallerErrors.AccountNotFound, CallerErrors.ClosedToRamUsers,
        CallerErrors.DeniedToRamUser, RequestErrors.InvalidParameter, CallerErrors.AccessKeyInactive,
        CallerErrors.SecurityTokenExpired, CallerErrors.RamUserNotFound,
    ];
}
