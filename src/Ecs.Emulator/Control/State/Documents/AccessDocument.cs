using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>Who may call what: <c>account</c>, <c>users</c> and <c>accessKeys</c>.</summary>
internal static class AccessDocument
{
    private static readonly AccessKey DefaultAccessKey = new() { Id = "testid", Secret = AccessControl.OwnKeySecret };

    /// <summary>Reads them.</summary>
    public static AccessControl Read(ObjectReader root, AccountId owner)
    {
        var account = root.Child("account");
        var access = new AccessControl(owner)
        {
            Account = account is null
                ? new AccountProfile()
                : new AccountProfile
                {
                    Type = account.OneOf("type", AccountType.Normal),
                    Active = account.Boolean("active", true),
                    ActionsClosedToRam = account.Texts("actionsClosedToRam"),
                    Quotas = QuotasDocument.Read(account),
                },
        };
        account?.Close();
        foreach (var (name, user) in root.Children("users"))
        {
            access.Add(new RamUser { Name = name, Deny = user.Texts("deny") });
        }

        if (!root.Has("accessKeys"))
        {
            access.Add(DefaultAccessKey);
        }

        foreach (var (id, key) in root.Children("accessKeys"))
        {
            access.Add(new AccessKey
            {
                Id = id,
                Secret = key.RequiredText("secret"),
                Status = key.OneOf("status", AccessKeyStatus.Active),
                User = key.Id("user"),
                SecurityToken = key.Id("securityToken"),
                ExpiresAt = key.OptionalTime("expiresAt"),
            });
        }

        return access;
    }

    /// <summary>Writes them.</summary>
    public static void Write(DocumentWriter json, AccessControl access)
    {
        json.Object("account", () =>
        {
            json.LowerCaseName("type", access.Account.Type);
            json.Boolean("active", access.Account.Active);
            json.Texts("actionsClosedToRam", access.Account.ActionsClosedToRam);
            json.Object("quotas", () => QuotasDocument.Write(json, access.Account.Quotas));
        });
        json.Collection("users", access.Users, user => user.Name, (_, user) => json.Texts("deny", user.Deny));
        json.Collection("accessKeys", access.AccessKeys, key => key.Id, (_, key) =>
        {
            json.Text("secret", key.Secret);
            json.Name("status", key.Status);
            json.Text("user", key.User);
            json.Text("securityToken", key.SecurityToken);
            json.Time("expiresAt", key.ExpiresAt);
        });
    }
}
