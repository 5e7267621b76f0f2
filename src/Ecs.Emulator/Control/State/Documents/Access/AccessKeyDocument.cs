using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Access;

internal static class AccessKeyDocument
{
    private static readonly MemberList<AccessKey> Members = new();

    private static readonly Member<AccessKey, string> Secret =
        Members.Require("secret", key => key.Secret, Format.Text);

    private static readonly Member<AccessKey, AccessKeyStatus> Status =
        Members.Add("status", key => key.Status, Format.OneOf<AccessKeyStatus>(), AccessKeyStatus.Active);

    private static readonly Member<AccessKey, string?> User =
        Members.Add("user", key => key.User, References.User);

    private static readonly Member<AccessKey, string?> SecurityToken =
        Members.Add("securityToken", key => key.SecurityToken, Format.OptionalText);

    private static readonly Member<AccessKey, DateTimeOffset?> ExpiresAt =
        Members.Add("expiresAt", key => key.ExpiresAt, Format.Time.OrNull());

    public static readonly ResourceDocument<AccessKey> Document =
        new(CollectionNames.AccessKeys, Members, key => key.Id, Create)
        {
            Rows = state => state.Access.AccessKeys,
            Store = (state, keys) =>
            {
                foreach (var key in keys)
                {
                    state.Access.Add(key);
                }
            },
            DefaultRows = _ => [new AccessKey { Id = "testid", Secret = AccessControl.DefaultKeySecret }],
        };

    private static AccessKey Create(MemberReader<AccessKey> read) => new()
    {
        Id = read.ResourceId,
        Secret = read.Get(Secret),
        Status = read.Get(Status),
        User = read.Get(User),
        SecurityToken = read.Get(SecurityToken),
        ExpiresAt = read.Get(ExpiresAt),
    };
}
