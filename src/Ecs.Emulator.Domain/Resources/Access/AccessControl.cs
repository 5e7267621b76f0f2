namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>The RAM users and the access keys of an account, and what they can call.</summary>
internal sealed class AccessControl
{
    private readonly Dictionary<string, RamUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessKey> accessKeys = new(StringComparer.Ordinal);

    /// <summary>
    /// The secret of the default key of an account, whose id is the account id. Clients that sign requests can
    /// therefore select an account by its number.
    /// </summary>
    public const string DefaultKeySecret = "testsecret";

    private readonly AccessKey defaultKey;

    /// <summary>Creates access control that allows every action to every caller.</summary>
    public AccessControl(AccountId owner) => defaultKey = new AccessKey { Id = owner.Value, Secret = DefaultKeySecret };

    public AccountProfile Account { get; set; } = new();

    public IReadOnlyCollection<RamUser> Users => users.Values;

    public IReadOnlyCollection<AccessKey> AccessKeys => accessKeys.Values;

    public void Add(RamUser user) => users.Add(user.Name, user);

    public void Add(AccessKey key) => accessKeys.Add(key.Id, key);

    /// <summary>Whether the state document lists the key.</summary>
    public bool Lists(string id) => accessKeys.ContainsKey(id);

    /// <summary>Finds a listed key or the default key; null if the account does not have it.</summary>
    public AccessKey? FindAccessKey(string id) =>
        accessKeys.GetValueOrDefault(id) ?? (id == defaultKey.Id ? defaultKey : null);

    /// <summary>
    /// Checks the account and the permissions of the RAM user. An unknown key represents the account itself.
    /// </summary>
    /// <param name="accessKeyId">The key of the caller; null for none.</param>
    /// <param name="product">The product's name in permissions, such as <c>ecs</c>.</param>
    /// <param name="action">The action's name.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AccountNotFound"/>,
    /// <see cref="Refusal.AccountTypeNotSupported"/>, <see cref="Refusal.ClosedToRamUsers"/>,
    /// <see cref="Refusal.RamUserNotFound"/> or <see cref="Refusal.DeniedToRamUser"/>.
    /// </exception>
    public void Authorize(string? accessKeyId, string product, string action)
    {
        if (!Account.Active)
        {
            throw new RefusedException(Refusal.AccountNotFound);
        }

        if (Account.Type == AccountType.Unsupported)
        {
            throw new RefusedException(Refusal.AccountTypeNotSupported);
        }

        if (accessKeyId is not null && FindAccessKey(accessKeyId)?.User is { } user)
        {
            AuthorizeUser(user, product, action);
        }
    }

    /// <summary>Rejects a key that is inactive or has expired.</summary>
    /// <param name="key">The key.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AccessKeyInactive"/>, <see cref="Refusal.SecurityTokenExpired"/> or
    /// <see cref="Refusal.AccountNotFound"/>.
    /// </exception>
    public static void RequireUsable(AccessKey key, DateTimeOffset now)
    {
        switch (key.ExpiresAt <= now ? AccessKeyStatus.Expired : key.Status)
        {
            case AccessKeyStatus.Inactive:
                throw new RefusedException(Refusal.AccessKeyInactive);
            case AccessKeyStatus.Expired when key.SecurityToken is not null:
                throw new RefusedException(Refusal.SecurityTokenExpired);
            case AccessKeyStatus.Expired:
                throw new RefusedException(Refusal.AccountNotFound);
            default:
                break;
        }
    }

    private void AuthorizeUser(string user, string product, string action)
    {
        if (Account.ActionsClosedToRam.Contains(action, StringComparer.OrdinalIgnoreCase))
        {
            throw new RefusedException(Refusal.ClosedToRamUsers);
        }

        if (!users.TryGetValue(user, out var known))
        {
            throw new RefusedException(Refusal.RamUserNotFound);
        }

        if (known.IsDenied($"{product}:{action}"))
        {
            throw new RefusedException(Refusal.DeniedToRamUser);
        }
    }
}
