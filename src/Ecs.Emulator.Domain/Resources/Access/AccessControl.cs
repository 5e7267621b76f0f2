namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>Who may call what, in one state.</summary>
internal sealed class AccessControl
{
    private readonly Dictionary<string, RamUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessKey> accessKeys = new(StringComparer.Ordinal);

    /// <summary>
    /// Every account has a key without its being listed, whose id is the account's own and whose secret is this. So clients
    /// that sign can choose an account by its number alone.
    /// </summary>
    public const string OwnKeySecret = "testsecret";

    private readonly AccessKey ownKey;

    /// <summary>Everybody may do everything.</summary>
    /// <param name="owner">The account.</param>
    public AccessControl(AccountId owner) => ownKey = new AccessKey { Id = owner.Value, Secret = OwnKeySecret };

    /// <summary>The account's own state.</summary>
    public AccountProfile Account { get; set; } = new();

    /// <summary>The RAM users.</summary>
    public IReadOnlyCollection<RamUser> Users => users.Values;

    /// <summary>The access keys.</summary>
    public IReadOnlyCollection<AccessKey> AccessKeys => accessKeys.Values;

    /// <summary>Adds a RAM user.</summary>
    public void Add(RamUser user) => users.Add(user.Name, user);

    /// <summary>Adds an access key.</summary>
    public void Add(AccessKey key) => accessKeys.Add(key.Id, key);

    /// <summary>Whether a key of this id is listed, which the account's own need not be.</summary>
    public bool Lists(string id) => accessKeys.ContainsKey(id);

    /// <summary>The key of this id, the account's own among them; null where the account has none such.</summary>
    public AccessKey? FindAccessKey(string id) => accessKeys.GetValueOrDefault(id) ?? (id == ownKey.Id ? ownKey : null);

    /// <summary>
    /// Refuses a caller who may not call the action: the account's state first, then the RAM user's permissions. A key that the account does not know stands for the account itself.
    /// </summary>
    /// <param name="accessKeyId">The key the caller named; null where the caller named none.</param>
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

    /// <summary>Refuses a key that is switched off, or whose time is over.</summary>
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
