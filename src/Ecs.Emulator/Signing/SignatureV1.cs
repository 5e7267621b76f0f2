using System.Buffers.Text;
using System.Security.Cryptography;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 1.0: HMAC-SHA1 of the parameters of query and form.</summary>
internal static class SignatureV1
{
    public const string Method = "HMAC-SHA1";

    public const string Version = "1.0";

    /// <summary>In ASCII characters.</summary>
    public const int SignatureLength = 28;

    private const string SignatureParameter = "Signature";

    /// <summary>Enough for most calls, in bytes.</summary>
    private const int InitialBufferSize = 1_024;

    /// <summary>
    /// Appends the string to sign: the method and all parameters except the signature, including empty ones, in ordinal
    /// order. The parameters are encoded again, because clients encode them differently.
    /// </summary>
    public static void AppendStringToSign(
        ref Utf8Text text, string httpMethod, scoped ReadOnlySpan<KeyValuePair<string, string>> parameters)
    {
        var query = new Utf8Text(stackalloc byte[InitialBufferSize]);
        CanonicalQuery.Append(ref query, parameters, except: SignatureParameter);
        text.Append(httpMethod);
        text.Append("&%2F&"u8);
        text.AppendEscaped(query.Written);
        query.Dispose();
    }

    /// <summary>Writes the signature: <see cref="SignatureLength"/> characters of base64.</summary>
    public static void Sign(string secret, ReadOnlySpan<byte> stringToSign, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        KeyedHash.HmacSha1($"{secret}&", stringToSign, hash);
        Base64.EncodeToUtf8(hash, target, out _, out _);
    }
}
