using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 1.0: HMAC-SHA1 over the parameters of query and form in one set.</summary>
internal static class SignatureV1
{
    /// <summary>The only method of this version.</summary>
    public const string Method = "HMAC-SHA1";

    /// <summary>The version's own name.</summary>
    public const string Version = "1.0";

    private const string SignatureParameter = "Signature";

    /// <summary>
    /// What is signed: the method, and all parameters but the signature itself, empty ones too, in ordinal order. They are
    /// encoded afresh, for clients encode them each in their own way.
    /// </summary>
    public static string StringToSign(string httpMethod, IEnumerable<KeyValuePair<string, string>> parameters) =>
        $"{httpMethod}&%2F&{Uri.EscapeDataString(CanonicalQuery.Of(parameters.Where(pair => pair.Key != SignatureParameter)))}";

    /// <summary>The signature of a text, base64.</summary>
#pragma warning disable CA5350 // The version's definition says SHA-1.
    public static string Sign(string secret, string stringToSign) => Convert.ToBase64String(
        HMACSHA1.HashData(Encoding.UTF8.GetBytes($"{secret}&"), Encoding.UTF8.GetBytes(stringToSign)));
#pragma warning restore CA5350
}
