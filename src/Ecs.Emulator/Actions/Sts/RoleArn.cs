namespace Ecs.Emulator.Actions.Sts;

/// <summary>The Alibaba Cloud resource name of a role: <c>acs:ram::1000000000000000:role/myrole</c>.</summary>
internal sealed record RoleArn(AccountId Account, string Name)
{
    private const string Prefix = "acs:ram::";

    private const string Separator = ":role/";

    /// <summary>Null if the text is not the name of a role of an account with 16 digits.</summary>
    public static RoleArn? Parse(string text)
    {
        var account = text.AsSpan(text.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length : text.Length);
        var end = account.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0 || !Cloud.IsAccountId(account[..end].ToString()))
        {
            return null;
        }

        var name = account[(end + Separator.Length)..].ToString();
        return RamRole.IsName(name)
            ? new RoleArn(new AccountId(account[..end].ToString()), name)
            : null;
    }
}
