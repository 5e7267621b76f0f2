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
    /// The names of the signed headers, lower-case and in order; null where the list cannot be one: a name is empty, stands there
    /// twice or is that of no header, or something that matters is not signed. What matters is the host and all of this
    /// API's own headers, for what is not signed could be changed on the way.
    /// </summary>
    public static IReadOnlyList<string>? SignedNames(RpcRequest request, string signedHeaders)
    {
        var names = signedHeaders.ToLowerInvariant().Split(';');
        var signed = names.ToHashSet(StringComparer.Ordinal);
        var sent = request.HeaderNamesSent.Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var isWhole = signed.Count == names.Length
            && signed.IsSubsetOf(sent)
            && signed.Contains(HostHeader)
            && sent.Where(name => name.StartsWith(OwnHeaderPrefix, StringComparison.Ordinal)).All(signed.Contains);
        return isWhole ? [.. names.Order(StringComparer.Ordinal)] : null;
    }

    /// <summary>What is signed.</summary>
    /// <param name="request">The call.</param>
    /// <param name="signedNames">The names of the signed headers.</param>
    /// <param name="bodyHash">The hash of the body, as the client says it or as it is.</param>
    public static string StringToSign(RpcRequest request, IReadOnlyList<string> signedNames, string bodyHash)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (request.RawQuery.Length > 0)
        {
            FormDecoder.Decode(request.RawQuery.AsSpan(1), query, static (query, name, value) => query.Add(new(name, value)));
        }

        return StringToSign(
            CanonicalRequest(request.Method, CanonicalQuery.Of(query), signedNames, request.Header, bodyHash));
    }

    /// <summary>The hash of a body, 64 hex digits.</summary>
    public static string BodyHash(RpcRequest request) => Hex(SHA256.HashData(request.Body.Span));

    /// <summary>What is signed of a canonical request.</summary>
    public static string StringToSign(string canonicalRequest) =>
        $"{V3Authorization.Scheme}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)))}";

    /// <summary>The request in the one form in which it is signed.</summary>
    public static string CanonicalRequest(
        string method,
        string canonicalQuery,
        IReadOnlyList<string> signedNames,
        Func<string, string?> header,
        string bodyHash)
    {
        var text = new StringBuilder()
            .Append(method).Append('\n')
            .Append("/\n")
            .Append(canonicalQuery).Append('\n');
        foreach (var name in signedNames)
        {
            text.Append(name).Append(':').Append(header(name)?.Trim()).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedNames).Append('\n').Append(bodyHash).ToString();
    }

    /// <summary>The signature of a text, 64 hex digits.</summary>
    public static string Sign(string secret, string stringToSign) =>
        Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stringToSign)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
