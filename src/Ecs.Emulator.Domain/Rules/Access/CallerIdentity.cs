using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>The kinds of caller.</summary>
internal enum IdentityType
{
    /// <summary>The account itself.</summary>
    Account,

    /// <summary>A RAM user of the account.</summary>
    RAMUser,

    /// <summary>A session of a role, with a temporary key.</summary>
    AssumedRoleUser,
}

/// <summary>The identity of a caller.</summary>
/// <param name="Type">The kind of caller.</param>
/// <param name="UserId">The id of the caller: the account id, or an id that derives from the names.</param>
/// <param name="PrincipalId">The id of the caller; for a role, the role id and the session name.</param>
/// <param name="Arn">The Alibaba Cloud resource name of the caller.</param>
/// <param name="RoleId">The role; null for none.</param>
internal sealed record CallerIdentity(
    IdentityType Type, AccountId AccountId, string UserId, string PrincipalId, string Arn, string? RoleId)
{
    private const int IdLength = 18;

    /// <summary>The role of the temporary keys of a state document, which name no role.</summary>
    private const string DefaultRole = "emulator";

    /// <summary>
    /// The identity of a caller with this key. An unknown key represents the account itself. A temporary key of the
    /// state document without a RAM user represents a role; its id is the session name.
    /// </summary>
    /// <param name="accessKeyId">The key; null for none.</param>
    /// <param name="session">The session of a caller with a temporary key; null for another caller.</param>
    public static CallerIdentity Of(AccountState state, string? accessKeyId, RoleSession? session = null)
    {
        if (session is not null)
        {
            return OfSession(state.Owner, session.Role, session.Name);
        }

        var account = state.Owner.Value;
        var key = accessKeyId is null ? null : state.Access.FindAccessKey(accessKeyId);
        if (key?.User is { } user)
        {
            var userId = IdGenerator.DigitsOf($"{account}/user/{user}", IdLength);
            return new CallerIdentity(
                IdentityType.RAMUser, state.Owner, userId, userId, $"acs:ram::{account}:user/{user}", RoleId: null);
        }

        if (key?.SecurityToken is not null)
        {
            return OfSession(state.Owner, DefaultRole, key.Id);
        }

        return new CallerIdentity(
            IdentityType.Account, state.Owner, account, account, $"acs:ram::{account}:root", RoleId: null);
    }

    /// <summary>The identity of a session of a role.</summary>
    public static CallerIdentity OfSession(AccountId account, string role, string session)
    {
        var roleId = IdGenerator.DigitsOf($"{account.Value}/role/{role}", IdLength);
        var principal = $"{roleId}:{session}";
        return new CallerIdentity(
            IdentityType.AssumedRoleUser,
            account,
            principal,
            principal,
            $"acs:sts::{account.Value}:assumed-role/{role}/{session}",
            roleId);
    }
}
