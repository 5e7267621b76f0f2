namespace Ecs.Emulator.Domain.Access;

/// <summary>Who may call what, in one world.</summary>
public sealed class AccessControl
{
    private readonly Dictionary<string, RamUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessKey> accessKeys = new(StringComparer.Ordinal);

    /// <summary>The account's own state.</summary>
    public AccountProfile Account { get; init; } = new();

    /// <summary>The RAM users.</summary>
    public IReadOnlyCollection<RamUser> Users => users.Values;

    /// <summary>The access keys.</summary>
    public IReadOnlyCollection<AccessKey> AccessKeys => accessKeys.Values;

    /// <summary>Adds a RAM user.</summary>
    public void Add(RamUser user) => users.Add(user.Name, user);

    /// <summary>Adds an access key.</summary>
    public void Add(AccessKey key) => accessKeys.Add(key.Id, key);

    /// <summary>The key of this id; null where the account has none such.</summary>
    public AccessKey? FindAccessKey(string id) => accessKeys.GetValueOrDefault(id);

    /// <summary>
    /// Refuses a caller who may not call the action: the key's state first, then the account's, then the RAM user's
    /// permissions. A key that the account does not know stands for the account itself.
    /// </summary>
    /// <param name="accessKeyId">The key the caller named; null where the caller named none.</param>
    /// <param name="product">The product's name in permissions, such as <c>ecs</c>.</param>
    /// <param name="action">The action's name.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AccessKeyInactive"/>, <see cref="Refusal.AccountNotFound"/>,
    /// <see cref="Refusal.AccountTypeNotSupported"/>, <see cref="Refusal.ClosedToRamUsers"/> or
    /// <see cref="Refusal.DeniedToRamUser"/>.
    /// </exception>
    public void Authorize(string? accessKeyId, string product, string action)
    {
        var key = accessKeyId is null ? null : FindAccessKey(accessKeyId);
        if (key?.Status == AccessKeyStatus.Inactive)
        {
            throw new RefusedException(Refusal.AccessKeyInactive);
        }

        if (key?.Status == AccessKeyStatus.Expired || !Account.Active)
        {
            throw new RefusedException(Refusal.AccountNotFound);
        }

        if (Account.Type == AccountType.Unsupported)
        {
            throw new RefusedException(Refusal.AccountTypeNotSupported);
        }

        if (key?.User is { } user)
        {
            AuthorizeUser(user, product, action);
        }
    }

    private void AuthorizeUser(string user, string product, string action)
    {
        if (Account.ActionsClosedToRam.Contains(action))
        {
            throw new RefusedException(Refusal.ClosedToRamUsers);
        }

        if (users.GetValueOrDefault(user)?.IsDenied($"{product}:{action}") == true)
        {
            throw new RefusedException(Refusal.DeniedToRamUser);
        }
    }
}
