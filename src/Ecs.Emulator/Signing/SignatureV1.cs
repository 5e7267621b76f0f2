using System.Security.Cryptography;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 1.0: HMAC-SHA1 over the parameters of query and form in one set.</summary>
internal static class SignatureV1
{
    /// <summary>The only method of this version.</summary>
    public const string Method = "HMAC-SHA1";

    /// <summary>The version's own name.</summary>
    public const string Version = "1.0";

    private const string SignatureParameter = "Signature";

    /// <summary>Room for what most calls sign, in bytes.</summary>
    private const int UsualLength = 1_024;

    /// <summary>
    /// Adds what is signed: the method, and all parameters but the signature itself, empty ones too, in ordinal order. They are
    /// encoded afresh, for clients encode them each in their own way.
    /// </summary>
    public static void AppendStringToSign(
        ref Utf8Text text, string httpMethod, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var query = new Utf8Text(stackalloc byte[UsualLength]);
        CanonicalQuery.Append(ref query, parameters, except: SignatureParameter);
        text.Append(httpMethod);
        text.Append("&%2F&"u8);
        text.AppendEscaped(query.Written);
        query.Dispose();
    }

    /// <summary>The signature of a text, base64.</summary>
    public static string Sign(string secret, ReadOnlySpan<byte> stringToSign)
    {
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        KeyedHash.HmacSha1($"{secret}&", stringToSign, hash);
        return Convert.ToBase64String(hash);
    }
}
