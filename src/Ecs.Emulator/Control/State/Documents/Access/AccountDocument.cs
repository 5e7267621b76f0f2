using System.Collections.Immutable;
using System.Text.Json;
using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Access;

internal static class AccountDocument
{
    private static readonly MemberList<AccountProfile> Members = new();

    private static readonly Member<AccountProfile, AccountType> Type =
        Members.Add("type", account => account.Type, Format.OneOf<AccountType>(isCamelCase: true), AccountType.Normal);

    private static readonly Member<AccountProfile, bool> Active =
        Members.Add("active", account => account.Active, Format.Boolean, true);

    private static readonly Member<AccountProfile, ImmutableArray<string>> ActionsClosedToRam =
        Members.AddList("actionsClosedToRam", account => account.ActionsClosedToRam, Format.ListOf(Format.Text));

    private static readonly Member<AccountProfile, Quotas> Quotas =
        Members.Add("quotas", account => account.Quotas, QuotasDocument.Object, QuotasDocument.Default);

    public static readonly StateMember Document = new AccountMember(new ObjectFormat<AccountProfile>(Members, Create));

    private static AccountProfile Create(MemberReader<AccountProfile> read) => new()
    {
        Type = read.Get(Type),
        Active = read.Get(Active),
        ActionsClosedToRam = read.Get(ActionsClosedToRam),
        Quotas = read.Get(Quotas),
    };

    private sealed class AccountMember(ObjectFormat<AccountProfile> format) : StateMember("account", format)
    {
        public override void Load(MemberReader<AccountState> root)
        {
            if (root.Has(this)
                && format.TryRead(root.ValueOf(this), new ValueLocation(root, Name), out var account))
            {
                root.State.Access.Account = account;
            }
        }

        public override void Write(Utf8JsonWriter json, AccountState row)
        {
            json.WritePropertyName(EncodedName);
            format.Write(json, row.Access.Account);
        }
    }
}
