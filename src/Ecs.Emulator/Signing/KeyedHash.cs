using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Signing;

/// <summary>
/// The HMAC of a secret, ready for the next text: making one ready costs more than a call's text does. Each thread keeps the one
/// that it used last of each kind, since most callers have one key.
/// </summary>
internal sealed class KeyedHash
{
    [ThreadStatic]
    private static KeyedHash? lastSha1;

    [ThreadStatic]
    private static KeyedHash? lastSha256;

    private readonly string secret;
    private readonly IncrementalHash hash;

    private KeyedHash(HashAlgorithmName algorithm, string secret)
    {
        this.secret = secret;
        hash = IncrementalHash.CreateHMAC(algorithm, Encoding.UTF8.GetBytes(secret));
    }

    /// <summary>Writes the HMAC-SHA1 of a text, 20 bytes.</summary>
    public static void HmacSha1(string secret, ReadOnlySpan<byte> text, Span<byte> result) =>
        Of(ref lastSha1, HashAlgorithmName.SHA1, secret).Hash(text, result);

    /// <summary>Writes the HMAC-SHA256 of a text, 32 bytes.</summary>
    public static void HmacSha256(string secret, ReadOnlySpan<byte> text, Span<byte> result) =>
        Of(ref lastSha256, HashAlgorithmName.SHA256, secret).Hash(text, result);

    private static KeyedHash Of(ref KeyedHash? last, HashAlgorithmName algorithm, string secret)
    {
        if (last is { } known && known.secret == secret)
        {
            return known;
        }

        last?.hash.Dispose();
        return last = new KeyedHash(algorithm, secret);
    }

    private void Hash(ReadOnlySpan<byte> text, Span<byte> result)
    {
        hash.AppendData(text);
        hash.GetHashAndReset(result);
    }
}
