using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>
/// Signature version 3 (ACS3-HMAC-SHA256) of the method, the query, the signed headers and the hash of the body.
/// </summary>
internal static class SignatureV3
{
    /// <summary>In ASCII characters.</summary>
    public const int SignatureLength = 2 * HMACSHA256.HashSizeInBytes;

    public const string ContentHashHeader = "x-acs-content-sha256";

    /// <summary>Enough for the canonical form of most calls, in bytes.</summary>
    private const int InitialBufferSize = 2_048;

    private static readonly string EmptyBodyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    private static readonly byte[] SchemeLine = Encoding.ASCII.GetBytes($"{V3Authorization.Scheme}\n");

    /// <summary>In ASCII characters.</summary>
    public static readonly int StringToSignLength = SchemeLine.Length + (2 * SHA256.HashSizeInBytes);

    /// <summary>Writes the string to sign, <see cref="StringToSignLength"/> bytes.</summary>
    /// <param name="target">The buffer.</param>
    public static void WriteStringToSign(CallContext call, SignedHeaders signed, string bodyHash, Span<byte> target)
    {
        var canonical = new Utf8Text(stackalloc byte[InitialBufferSize]);
        AppendCanonicalRequest(ref canonical, call.Method, QueryOf(call), signed, bodyHash);
        WriteStringToSign(canonical.Written, target);
        canonical.Dispose();
    }

    /// <summary>The hash of a body, 64 hex digits.</summary>
    public static string BodyHash(CallContext call) =>
        call.Body.IsEmpty ? EmptyBodyHash : Convert.ToHexStringLower(SHA256.HashData(call.Body.Span));

    /// <summary>Writes the string to sign of a canonical request: the name of the scheme and the hash.</summary>
    public static void WriteStringToSign(ReadOnlySpan<byte> canonicalRequest, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonicalRequest, hash);
        SchemeLine.CopyTo(target);
        Convert.TryToHexStringLower(hash, target[SchemeLine.Length..], out _);
    }

    /// <summary>Appends the canonical form of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="query">The parameters of the query, without those of the form.</param>
    public static void AppendCanonicalRequest(
        ref Utf8Text text,
        string method,
        scoped ReadOnlySpan<KeyValuePair<string, string>> query,
        SignedHeaders signed,
        string bodyHash)
    {
        text.Append(method);
        text.Append("\n/\n"u8);
        CanonicalQuery.Append(ref text, query);
        text.Append('\n');
        for (var i = 0; i < signed.Values.Length; i++)
        {
            text.Append(signed.List.LinePrefixes[i]);
            text.Append(signed.Values[i].AsSpan().Trim());
            text.Append('\n');
        }

        text.Append('\n');
        text.Append(signed.List.Utf8);
        text.Append('\n');
        text.Append(bodyHash);
    }

    /// <summary>Writes the signature: <see cref="SignatureLength"/> hex digits.</summary>
    public static void Sign(string secret, ReadOnlySpan<byte> stringToSign, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        KeyedHash.HmacSha256(secret, stringToSign, hash);
        Convert.TryToHexStringLower(hash, target, out _);
    }

    /// <summary>The parameters of the query, including those that the form replaces.</summary>
    private static ReadOnlySpan<KeyValuePair<string, string>> QueryOf(CallContext call)
    {
        if (call.Body.IsEmpty)
        {
            return call.Parameters.Entries;
        }

        var query = new List<KeyValuePair<string, string>>();
        if (call.RawQuery.Length > 0)
        {
            FormDecoder.Decode(
                call.RawQuery.AsSpan(1), query, static (query, name, value) => query.Add(new(name, value)));
        }

        return CollectionsMarshal.AsSpan(query);
    }
}
