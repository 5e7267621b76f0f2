using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 3 (ACS3-HMAC-SHA256): over method, query, the headers that it names, and the body's hash.</summary>
internal static class SignatureV3
{
    /// <summary>The header with the hash of the body.</summary>
    public const string ContentHashHeader = "x-acs-content-sha256";

    private const string HostHeader = "host";
    private const string OwnHeaderPrefix = "x-acs-";

    /// <summary>
    /// Whether every header is signed that means something: the host, and all of this API's own. A header that is not
    /// signed could be changed on the way.
    /// </summary>
    public static bool SignsWhatMatters(RpcRequest request, string signedHeaders)
    {
        var signed = signedHeaders.Split(';');
        return signed.Contains(HostHeader, StringComparer.OrdinalIgnoreCase)
            && request.HeaderNamesSent
                .Where(name => name.StartsWith(OwnHeaderPrefix, StringComparison.OrdinalIgnoreCase))
                .All(name => signed.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// What is signed. The body's hash is that of the body as it came, whatever the header says of it, so that a changed
    /// body has another signature.
    /// </summary>
    public static string StringToSign(RpcRequest request, string signedHeaders)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (request.RawQuery.Length > 0)
        {
            FormDecoder.Decode(request.RawQuery[1..], (name, value) => query.Add(new(name, value)));
        }

        var canonical = CanonicalRequest(
            request.Method,
            CanonicalQuery.Of(query),
            signedHeaders,
            request.Header,
            Hex(SHA256.HashData(request.Body.Span)));
        return StringToSign(canonical);
    }

    /// <summary>What is signed of a canonical request.</summary>
    public static string StringToSign(string canonicalRequest) =>
        $"{V3Authorization.Scheme}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)))}";

    /// <summary>The request in the one form in which it is signed.</summary>
    public static string CanonicalRequest(
        string method, string canonicalQuery, string signedHeaders, Func<string, string?> header, string bodyHash)
    {
        var text = new StringBuilder()
            .Append(method).Append('\n')
            .Append("/\n")
            .Append(canonicalQuery).Append('\n');
        foreach (var name in signedHeaders.Split(';'))
        {
            text.Append(name).Append(':').Append(header(name)?.Trim()).Append('\n');
        }

        return text.Append('\n').Append(signedHeaders).Append('\n').Append(bodyHash).ToString();
    }

    /// <summary>The signature of a text, 64 hex digits.</summary>
    public static string Sign(string secret, string stringToSign) =>
        Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stringToSign)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
