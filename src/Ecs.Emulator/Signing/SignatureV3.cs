using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 3 (ACS3-HMAC-SHA256): over method, query, the headers that it names, and the body's hash.</summary>
internal static class SignatureV3
{
    /// <summary>The header with the hash of the body.</summary>
    public const string ContentHashHeader = "x-acs-content-sha256";

    /// <summary>Room for the canonical form of most calls, in bytes.</summary>
    private const int UsualLength = 2_048;

    private static readonly string HashOfNothing = Hex(SHA256.HashData([]));

    /// <summary>What is signed.</summary>
    /// <param name="request">The call.</param>
    /// <param name="signed">The signed headers.</param>
    /// <param name="bodyHash">The hash of the body, as the client says it or as it is.</param>
    public static string StringToSign(RpcRequest request, SignedHeaders signed, string bodyHash)
    {
        var canonical = new Utf8Text(stackalloc byte[UsualLength]);
        AppendCanonicalRequest(
            ref canonical, request.Method, QueryOf(request), signed.Names, request, static (it, name) => it.Header(name), bodyHash);
        var text = StringToSign(canonical.Written);
        canonical.Dispose();
        return text;
    }

    /// <summary>The hash of a body, 64 hex digits.</summary>
    public static string BodyHash(RpcRequest request) =>
        request.Body.IsEmpty ? HashOfNothing : Hex(SHA256.HashData(request.Body.Span));

    /// <summary>What is signed of a canonical request.</summary>
    public static string StringToSign(ReadOnlySpan<byte> canonicalRequest)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonicalRequest, hash);
        return $"{V3Authorization.Scheme}\n{Hex(hash)}";
    }

    /// <summary>Adds the request in the one form in which it is signed.</summary>
    /// <param name="text">What it is added to.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="query">The parameters of the query alone.</param>
    /// <param name="signedNames">The names of the signed headers, lower-case and in order.</param>
    /// <param name="source">What has the headers.</param>
    /// <param name="header">Finds the value of a header there.</param>
    /// <param name="bodyHash">The hash of the body.</param>
    public static void AppendCanonicalRequest<T>(
        ref Utf8Text text,
        string method,
        IReadOnlyList<KeyValuePair<string, string>> query,
        IReadOnlyList<string> signedNames,
        T source,
        Func<T, string, string?> header,
        string bodyHash)
    {
        text.Append(method);
        text.Append("\n/\n"u8);
        CanonicalQuery.Append(ref text, query);
        text.Append('\n');
        for (var i = 0; i < signedNames.Count; i++)
        {
            text.Append(signedNames[i]);
            text.Append(':');
            text.Append(header(source, signedNames[i]).AsSpan().Trim());
            text.Append('\n');
        }

        text.Append('\n');
        for (var i = 0; i < signedNames.Count; i++)
        {
            if (i > 0)
            {
                text.Append(';');
            }

            text.Append(signedNames[i]);
        }

        text.Append('\n');
        text.Append(bodyHash);
    }

    /// <summary>The signature of a text, 64 hex digits.</summary>
    public static string Sign(string secret, string stringToSign)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        KeyedHash.HmacSha256(secret, Encoding.UTF8.GetBytes(stringToSign), hash);
        return Hex(hash);
    }

    /// <summary>The parameters of the query. Without a body they are all that there are; a form's take the places of the query's.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> QueryOf(RpcRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return request.Parameters.All;
        }

        var query = new List<KeyValuePair<string, string>>();
        if (request.RawQuery.Length > 0)
        {
            FormDecoder.Decode(request.RawQuery.AsSpan(1), query, static (query, name, value) => query.Add(new(name, value)));
        }

        return query;
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
