using System.Buffers.Text;
using System.Security.Cryptography;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 1.0: HMAC-SHA1 over the parameters of query and form in one set.</summary>
internal static class SignatureV1
{
    /// <summary>The only method of this version.</summary>
    public const string Method = "HMAC-SHA1";

    /// <summary>The version's own name.</summary>
    public const string Version = "1.0";

    /// <summary>How long a signature is, in bytes of ASCII.</summary>
    public const int SignatureLength = 28;

    private const string SignatureParameter = "Signature";

    /// <summary>Room for what most calls sign, in bytes.</summary>
    private const int UsualLength = 1_024;

    /// <summary>
    /// Adds what is signed: the method, and all parameters but the signature itself, empty ones too, in ordinal order. They are
    /// encoded afresh, for clients encode them each in their own way.
    /// </summary>
    public static void AppendStringToSign(
        ref Utf8Text text, string httpMethod, scoped ReadOnlySpan<KeyValuePair<string, string>> parameters)
    {
        var query = new Utf8Text(stackalloc byte[UsualLength]);
        CanonicalQuery.Append(ref query, parameters, except: SignatureParameter);
        text.Append(httpMethod);
        text.Append("&%2F&"u8);
        text.AppendEscaped(query.Written);
        query.Dispose();
    }

    /// <summary>Writes the signature of a text, <see cref="SignatureLength"/> characters of base64.</summary>
    public static void Sign(string secret, ReadOnlySpan<byte> stringToSign, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        KeyedHash.HmacSha1($"{secret}&", stringToSign, hash);
        Base64.EncodeToUtf8(hash, target, out _, out _);
    }
}
