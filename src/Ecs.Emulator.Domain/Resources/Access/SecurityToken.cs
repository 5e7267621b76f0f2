using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Domain.Resources.Access;

/// <summary>
/// The security token of a temporary key: the key id, the session, and a hash with the secret of the account. Because
/// the token contains everything, no table of keys is needed, and an expired key leaves nothing behind.
/// </summary>
/// <param name="KeyId">The id of the temporary key.</param>
internal sealed record SecurityToken(string KeyId, RoleSession Session)
{
    private const char FieldSeparator = ' ';

    private const char PatternSeparator = ',';

    private const int MarkerLength = 3;

    private const int KeySecretLength = 40;

    /// <summary>The number of fields without a policy.</summary>
    private const int MinFields = 4;

    /// <summary>The number of fields with a policy.</summary>
    private const int MaxFields = 6;

    /// <summary>The first bytes, <c>CAIS</c> in base64, as in the tokens of the service.</summary>
    private static ReadOnlySpan<byte> Marker => [8, 2, 18];

    /// <summary>Writes the token.</summary>
    /// <param name="secret">The secret of the account.</param>
    public string Write(string secret)
    {
        var content = Content();
        return Convert.ToBase64String([.. Marker, .. Hash(secret, content), .. content]);
    }

    /// <summary>Whether the token with this text is unchanged since it was written with the secret.</summary>
    public bool IsAuthentic(string token, string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Write(secret)));

    /// <summary>Reads a token without verifying it; null if it is malformed.</summary>
    public static SecurityToken? Read(string token)
    {
        var bytes = new byte[token.Length];
        const int HashEnd = MarkerLength + HMACSHA256.HashSizeInBytes;
        if (!Convert.TryFromBase64String(token, bytes, out var length)
            || length < HashEnd
            || !bytes.AsSpan().StartsWith(Marker))
        {
            return null;
        }

        var fields = Encoding.UTF8.GetString(bytes.AsSpan(HashEnd, length - HashEnd)).Split(FieldSeparator);
        return fields.Length is MinFields or MaxFields && TimeOf(fields[1]) is { } expiresAt
            ? new SecurityToken(fields[0], new RoleSession
            {
                Role = Uri.UnescapeDataString(fields[2]),
                Name = Uri.UnescapeDataString(fields[3]),
                ExpiresAt = expiresAt,
                Policy = fields.Length == MaxFields
                    ? new SessionPolicy(PatternsOf(fields[4]), PatternsOf(fields[5]))
                    : null,
            })
            : null;
    }

    /// <summary>The secret of a temporary key, 40 letters and digits, which derives from its id.</summary>
    /// <param name="secret">The secret of the account.</param>
    public static string KeySecretOf(string keyId, string secret)
    {
        var hash = HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(keyId));
        return string.Create(KeySecretLength, hash, static (text, hash) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = TemporaryKeyId.Alphabet[hash[i] % TemporaryKeyId.Alphabet.Length];
            }
        });
    }

    private byte[] Content()
    {
        string[] fields =
        [
            KeyId,
            Session.ExpiresAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            Uri.EscapeDataString(Session.Role),
            Uri.EscapeDataString(Session.Name),
            .. Session.Policy is { } policy ? new[] { TextOf(policy.Allow), TextOf(policy.Deny) } : [],
        ];
        return Encoding.UTF8.GetBytes(string.Join(FieldSeparator, fields));
    }

    private static byte[] Hash(string secret, byte[] content) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content);

    private static DateTimeOffset? TimeOf(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(number, TimeSpan.Zero)
            : null;

    private static string TextOf(ImmutableArray<string> patterns) =>
        string.Join(PatternSeparator, patterns.Select(Uri.EscapeDataString));

    private static ImmutableArray<string> PatternsOf(string text) =>
        [.. text.Split(PatternSeparator).Select(Uri.UnescapeDataString)];
}
