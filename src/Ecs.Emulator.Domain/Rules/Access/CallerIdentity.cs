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

    /// <summary>The role of temporary keys. A state has no roles.</summary>
    private const string Role = "emulator";

    /// <summary>
    /// The identity of a caller with this key. An unknown key represents the account itself. A temporary key without a
    /// RAM user represents a role; its id is the session name.
    /// </summary>
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
