using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>
/// Creates sessions of roles. The trust policies of roles are not modelled: every caller can assume a role of its own
/// account.
/// </summary>
internal static class RoleSessionCreation
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RoleNotFound"/>, <see cref="Refusal.DeniedToRamUser"/> for a role of another account, or
    /// <see cref="Refusal.SessionTooLong"/>.
    /// </exception>
    public static Plan<CreatedRoleSession> Create(AccountState state, RoleSessionSpec spec)
    {
        RefusedException.ThrowIf(
            spec.Duration > TimeSpan.FromSeconds(FindRole(state, spec).MaxSessionDuration), Refusal.SessionTooLong);
        // The response has whole seconds.
        var ticks = (state.Now + spec.Duration).UtcTicks;
        var session = new RoleSession
        {
            Role = spec.Role,
            Name = spec.Name,
            ExpiresAt = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            Policy = spec.Policy,
        };
        var changes = state.NewChanges();
        return new(changes, new CreatedRoleSession(
            CallerIdentity.OfSession(spec.Account, spec.Role, spec.Name),
            $"acs:ram::{spec.Account.Value}:role/{spec.Role}/{spec.Name}",
            state.Access.NewTemporaryKey(spec.Account, changes.Ids.Next(), session)));
    }

    /// <summary>The role, or one with default values if the state does not need to contain it.</summary>
    private static RamRole FindRole(AccountState state, RoleSessionSpec spec)
    {
        var isOwn = spec.Account == state.Owner;
        RefusedException.ThrowIf(!isOwn && state.RequiresListedRoles, Refusal.DeniedToRamUser);
        return (isOwn ? state.Access.FindRole(spec.Role) : null)
            ?? (state.RequiresListedRoles
                ? throw new RefusedException(Refusal.RoleNotFound)
                : new RamRole { Name = spec.Role });
    }
}

/// <param name="Identity">The identity of callers with the key.</param>
/// <param name="Arn">The Alibaba Cloud resource name of the session as part of its role.</param>
/// <param name="Key">The temporary key. It always has a token and an expiry.</param>
internal sealed record CreatedRoleSession(CallerIdentity Identity, string Arn, AccessKey Key);
