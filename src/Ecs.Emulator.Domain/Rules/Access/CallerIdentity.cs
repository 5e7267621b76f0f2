using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Access;

/// <summary>The kinds of caller.</summary>
internal enum IdentityType
{
    /// <summary>The account itself.</summary>
    Account,

    /// <summary>A RAM user of the account.</summary>
    RAMUser,

    /// <summary>Somebody who took on a role of the account, and got a temporary key for it.</summary>
    AssumedRoleUser,
}

/// <summary>Who is calling.</summary>
/// <param name="Type">The kind of caller.</param>
/// <param name="AccountId">The account.</param>
/// <param name="UserId">The caller's id: the account's own, or one that follows from the names.</param>
/// <param name="PrincipalId">The same; for a role, its id and the session.</param>
/// <param name="Arn">The caller's name among all of the cloud's.</param>
/// <param name="RoleId">The role; null where there is none.</param>
internal sealed record CallerIdentity(
    IdentityType Type, AccountId AccountId, string UserId, string PrincipalId, string Arn, string? RoleId)
{
    private const int IdLength = 18;

    /// <summary>The role of temporary keys, since a state knows none by name.</summary>
    private const string Role = "emulator";

    /// <summary>
    /// Who calls with this key. One that the account does not know, and none at all, stand for the account itself; a temporary
    /// one that no RAM user has is that of a role, and its id names the session.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="accessKeyId">The key; null for none.</param>
    public static CallerIdentity Of(AccountState state, string? accessKeyId)
    {
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
            var roleId = IdGenerator.DigitsOf($"{account}/role/{Role}", IdLength);
            var principal = $"{roleId}:{key.Id}";
            return new CallerIdentity(
                IdentityType.AssumedRoleUser,
                state.Owner,
                principal,
                principal,
                $"acs:sts::{account}:assumed-role/{Role}/{key.Id}",
                roleId);
        }

        return new CallerIdentity(
            IdentityType.Account, state.Owner, account, account, $"acs:ram::{account}:root", RoleId: null);
    }
}
