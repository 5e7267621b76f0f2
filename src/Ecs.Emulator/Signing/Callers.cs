using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Signing;

/// <summary>Says whose account a call belongs to.</summary>
internal static class Callers
{
    private const int AccountIdLength = 16;

    /// <summary>
    /// The account that an access key names: 16 digits name the account itself, so that parallel tests keep apart by
    /// choosing a number each; any other key belongs to the default account.
    /// </summary>
    public static AccountId AccountOf(string? accessKeyId) =>
        accessKeyId is not null && IsAccountId(accessKeyId) ? new AccountId(accessKeyId) : Cloud.DefaultAccountId;

    /// <summary>Whether the text is an account's id: 16 digits.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);
}
