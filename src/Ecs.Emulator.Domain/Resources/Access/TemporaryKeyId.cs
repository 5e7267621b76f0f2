using System.Globalization;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>
/// The ids of temporary keys: <c>STS.</c> and 25 letters and digits. An id contains its account, so the account of a
/// caller is known without a table of keys.
/// </summary>
internal static class TemporaryKeyId
{
    /// <summary>The characters of ids and secrets of temporary keys.</summary>
    public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const string Prefix = "STS.";

    /// <summary>Enough for any number of 64 bits.</summary>
    private const int NumberLength = 11;

    private const int AccountLength = 9;

    private const int CheckLength = 5;

    private const int Length = NumberLength + AccountLength + CheckLength;

    /// <summary>The number of account ids, which have 16 digits.</summary>
    private const ulong AccountCount = 10_000_000_000_000_000;

    /// <summary>The number of check texts: 62 to the power of their length.</summary>
    private const ulong CheckCount = 916_132_832;

    /// <summary>Creates an id.</summary>
    /// <param name="number">A number that distinguishes the keys of the account.</param>
    public static string Create(AccountId account, ulong number)
    {
        var accountNumber = (ulong)account.Number % AccountCount;
        return string.Concat(
            Prefix,
            TextOf(number, NumberLength),
            TextOf((accountNumber + MaskOf(number)) % AccountCount, AccountLength),
            TextOf(CheckOf(number, accountNumber), CheckLength));
    }

    /// <summary>The account of an id that <see cref="Create"/> returned; null for another text.</summary>
    public static AccountId? AccountOf(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal) || id.Length != Prefix.Length + Length)
        {
            return null;
        }

        var text = id.AsSpan(Prefix.Length);
        var number = NumberOf(text[..NumberLength]);
        var account = (NumberOf(text[NumberLength..^CheckLength]) + AccountCount - MaskOf(number)) % AccountCount;
        var known = new AccountId(account.ToString("D16", CultureInfo.InvariantCulture));

        // Only one text of each number is an id: others have characters or leading digits that are not canonical.
        return Create(known, number) == id ? known : null;
    }

    /// <summary>Makes the ids of an account look different.</summary>
    private static ulong MaskOf(ulong number) => SplitMix64.At(number) % AccountCount;

    private static ulong CheckOf(ulong number, ulong account) =>
        SplitMix64.At(number ^ SplitMix64.At(account + 1)) % CheckCount;

    private static string TextOf(ulong number, int length) => string.Create(length, number, static (text, number) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, (ulong)Alphabet.Length);
            text[i] = Alphabet[(int)digit];
        }
    });

    private static ulong NumberOf(ReadOnlySpan<char> text)
    {
        var number = 0UL;
        foreach (var character in text)
        {
            number = (number * (ulong)Alphabet.Length) + (ulong)Alphabet.IndexOf(character, StringComparison.Ordinal);
        }

        return number;
    }
}
