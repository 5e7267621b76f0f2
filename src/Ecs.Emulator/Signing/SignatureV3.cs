using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Signing;

/// <summary>Signature version 3 (ACS3-HMAC-SHA256): over method, query, the headers that it names, and the body's hash.</summary>
internal static class SignatureV3
{
    /// <summary>How long a signature is, in bytes of ASCII.</summary>
    public const int SignatureLength = 2 * HMACSHA256.HashSizeInBytes;

    /// <summary>The header with the hash of the body.</summary>
    public const string ContentHashHeader = "x-acs-content-sha256";

    /// <summary>Room for the canonical form of most calls, in bytes.</summary>
    private const int UsualLength = 2_048;

    private static readonly string HashOfNothing = Convert.ToHexStringLower(SHA256.HashData([]));

    private static readonly byte[] SchemeLine = Encoding.ASCII.GetBytes($"{V3Authorization.Scheme}\n");

    /// <summary>How long what is signed is, in bytes of ASCII.</summary>
    public static readonly int StringToSignLength = SchemeLine.Length + (2 * SHA256.HashSizeInBytes);

    /// <summary>Writes what is signed, <see cref="StringToSignLength"/> bytes.</summary>
    /// <param name="call">The call.</param>
    /// <param name="signed">The signed headers.</param>
    /// <param name="bodyHash">The hash of the body, as the client says it or as it is.</param>
    /// <param name="target">Where it is written.</param>
    public static void WriteStringToSign(CallContext call, SignedHeaders signed, string bodyHash, Span<byte> target)
    {
        var canonical = new Utf8Text(stackalloc byte[UsualLength]);
        AppendCanonicalRequest(ref canonical, call.Method, QueryOf(call), signed, bodyHash);
        WriteStringToSign(canonical.Written, target);
        canonical.Dispose();
    }

    /// <summary>The hash of a body, 64 hex digits.</summary>
    public static string BodyHash(CallContext call) =>
        call.Body.IsEmpty ? HashOfNothing : Convert.ToHexStringLower(SHA256.HashData(call.Body.Span));

    /// <summary>Writes what is signed of a canonical request: the scheme's name and the hash.</summary>
    public static void WriteStringToSign(ReadOnlySpan<byte> canonicalRequest, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonicalRequest, hash);
        SchemeLine.CopyTo(target);
        Convert.TryToHexStringLower(hash, target[SchemeLine.Length..], out _);
    }

    /// <summary>Adds the request in the one form in which it is signed.</summary>
    /// <param name="text">What it is added to.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="query">The parameters of the query alone.</param>
    /// <param name="signed">The signed headers.</param>
    /// <param name="bodyHash">The hash of the body.</param>
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
            text.Append(signed.List.Beginnings[i]);
            text.Append(signed.Values[i].AsSpan().Trim());
            text.Append('\n');
        }

        text.Append('\n');
        text.Append(signed.List.Utf8);
        text.Append('\n');
        text.Append(bodyHash);
    }

    /// <summary>Writes the signature of a text, <see cref="SignatureLength"/> hex digits.</summary>
    public static void Sign(string secret, ReadOnlySpan<byte> stringToSign, Span<byte> target)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        KeyedHash.HmacSha256(secret, stringToSign, hash);
        Convert.TryToHexStringLower(hash, target, out _);
    }

    /// <summary>The parameters of the query. Without a body they are all that there are; a form's take the places of the query's.</summary>
    private static ReadOnlySpan<KeyValuePair<string, string>> QueryOf(CallContext call)
    {
        if (call.Body.IsEmpty)
        {
            return call.Parameters.Entries;
        }

        var query = new List<KeyValuePair<string, string>>();
        if (call.RawQuery.Length > 0)
        {
            FormDecoder.Decode(call.RawQuery.AsSpan(1), query, static (query, name, value) => query.Add(new(name, value)));
        }

        return CollectionsMarshal.AsSpan(query);
    }
}
