namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>The RAM users, roles and access keys of an account, and what they can call.</summary>
internal sealed class AccessControl
{
    private readonly Dictionary<string, RamUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RamRole> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessKey> accessKeys = new(StringComparer.Ordinal);

    /// <summary>
    /// The secret of the default key of an account, whose id is the account id. Clients that sign requests can
    /// therefore select an account by its number.
    /// </summary>
    public const string DefaultKeySecret = "testsecret";

    private readonly AccountId owner;
    private readonly AccessKey defaultKey;

    /// <summary>Creates access control that allows every action to every caller.</summary>
    public AccessControl(AccountId owner)
    {
        this.owner = owner;
        defaultKey = new AccessKey { Id = owner.Value, Secret = DefaultKeySecret };
    }

    public AccountProfile Account { get; set; } = new();

    public IReadOnlyCollection<RamUser> Users => users.Values;

    public IReadOnlyCollection<RamRole> Roles => roles.Values;

    public IReadOnlyCollection<AccessKey> AccessKeys => accessKeys.Values;

    /// <summary>The secret of the key whose id is the account id. The temporary keys derive from it.</summary>
    private string OwnSecret => FindAccessKey(owner.Value)!.Secret;

    public void Add(RamUser user) => users.Add(user.Name, user);

    public void Add(RamRole role) => roles.Add(role.Name, role);

    public void Add(AccessKey key) => accessKeys.Add(key.Id, key);

    /// <summary>Whether the state document lists the key.</summary>
    public bool Lists(string id) => accessKeys.ContainsKey(id);

    /// <summary>Finds a listed key or the default key; null if the account does not have it.</summary>
    public AccessKey? FindAccessKey(string id) =>
        accessKeys.GetValueOrDefault(id) ?? (id == defaultKey.Id ? defaultKey : null);

    public RamRole? FindRole(string name) => roles.GetValueOrDefault(name);

    /// <summary>Creates a temporary key. It is stored nowhere, because its secret derives from its id.</summary>
    /// <param name="account">The account of the role.</param>
    /// <param name="number">A number that distinguishes the keys of the account.</param>
    public AccessKey NewTemporaryKey(AccountId account, ulong number, RoleSession session)
    {
        // Another account is not entered. Its own secret is the default one unless its state document lists another.
        var secret = account == owner ? OwnSecret : DefaultKeySecret;
        var id = TemporaryKeyId.Create(account, number);
        return TemporaryKeyOf(id, secret, new SecurityToken(id, session).Write(secret), session);
    }

    /// <summary>The temporary key with this id and token; null if the id is not that of a temporary key.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityTokenMissing"/>, <see cref="Refusal.SecurityTokenMalformed"/> or
    /// <see cref="Refusal.SecurityTokenMismatch"/>.
    /// </exception>
    public AccessKey? FindTemporaryKey(string id, string? token)
    {
        if (TemporaryKeyId.AccountOf(id) != owner)
        {
            return null;
        }

        var session = RequireSession(id, token);
        return new SecurityToken(id, session).IsAuthentic(token!, OwnSecret)
            ? TemporaryKeyOf(id, OwnSecret, token!, session)
            : throw new RefusedException(Refusal.SecurityTokenMalformed);
    }

    /// <summary>The session in the token of a temporary key, which is not verified.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityTokenMissing"/>, <see cref="Refusal.SecurityTokenMalformed"/>, or
    /// <see cref="Refusal.SecurityTokenMismatch"/> for the token of another key.
    /// </exception>
    public static RoleSession RequireSession(string id, string? token)
    {
        var read = SecurityToken.Read(token ?? throw new RefusedException(Refusal.SecurityTokenMissing))
            ?? throw new RefusedException(Refusal.SecurityTokenMalformed);
        return read.KeyId == id ? read.Session : throw new RefusedException(Refusal.SecurityTokenMismatch);
    }

    /// <summary>
    /// The session in the token of a temporary key, which is not verified; null if the token does not belong to the
    /// key.
    /// </summary>
    public static RoleSession? FindSession(string accessKeyId, string? token) =>
        token is not null
        && TemporaryKeyId.AccountOf(accessKeyId) is not null
        && SecurityToken.Read(token) is { } read
        && read.KeyId == accessKeyId
            ? read.Session
            : null;

    /// <summary>
    /// Checks the account and the permissions of the RAM user or the role. An unknown key represents the account
    /// itself.
    /// </summary>
    /// <param name="accessKeyId">The key of the caller; null for none.</param>
    /// <param name="session">The session of a caller with a temporary key; null for another caller.</param>
    /// <param name="product">The product's name in permissions, such as <c>ecs</c>.</param>
    /// <param name="action">The action's name.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AccountNotFound"/>,
    /// <see cref="Refusal.AccountTypeNotSupported"/>, <see cref="Refusal.ClosedToRamUsers"/>,
    /// <see cref="Refusal.RamUserNotFound"/> or <see cref="Refusal.DeniedToRamUser"/>.
    /// </exception>
    public void Authorize(string? accessKeyId, RoleSession? session, string product, string action)
    {
        RefusedException.ThrowIf(!Account.Active, Refusal.AccountNotFound);
        RefusedException.ThrowIf(Account.Type == AccountType.Unsupported, Refusal.AccountTypeNotSupported);
        if (session is not null)
        {
            AuthorizeSession(session, product, action);
        }
        else if (accessKeyId is not null && FindAccessKey(accessKeyId)?.User is { } user)
        {
            AuthorizeUser(user, product, action);
        }
    }

    /// <summary>Rejects a key that is inactive or has expired.</summary>
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

    /// <summary>Rejects a session that has expired.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.SecurityTokenExpired"/>.</exception>
    public static void RequireUsable(RoleSession session, DateTimeOffset now) =>
        RefusedException.ThrowIf(session.ExpiresAt <= now, Refusal.SecurityTokenExpired);

    private static AccessKey TemporaryKeyOf(string id, string secret, string token, RoleSession session) => new()
    {
        Id = id,
        Secret = SecurityToken.KeySecretOf(id, secret),
        SecurityToken = token,
        ExpiresAt = session.ExpiresAt,
    };

    /// <summary>A role that the account does not have, which is possible without signatures, denies nothing.</summary>
    private void AuthorizeSession(RoleSession session, string product, string action)
    {
        RequireOpenToRam(action);
        var permission = $"{product}:{action}";
        if (session.Policy?.Allows(permission) == false
            || (FindRole(session.Role) is { } role && ActionPatterns.Match(role.Deny, permission)))
        {
            throw new RefusedException(Refusal.DeniedToRamUser);
        }
    }

    private void RequireOpenToRam(string action)
    {
        RefusedException.ThrowIf(
            Account.ActionsClosedToRam.Contains(action, StringComparer.OrdinalIgnoreCase), Refusal.ClosedToRamUsers);
    }

    private void AuthorizeUser(string user, string product, string action)
    {
        RequireOpenToRam(action);
        if (!users.TryGetValue(user, out var known))
        {
            throw new RefusedException(Refusal.RamUserNotFound);
        }

        RefusedException.ThrowIf(ActionPatterns.Match(known.Deny, $"{product}:{action}"), Refusal.DeniedToRamUser);
    }
}
