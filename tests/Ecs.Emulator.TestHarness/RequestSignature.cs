using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.TestHarness;

/// <summary>
/// The signatures of requests, written literally from the service's documentation and without the emulator's code,
/// so that a mistake in either implementation shows.
/// </summary>
internal static class RequestSignature
{
    /// <summary>The secret of every account's own access key.</summary>
    public const string Secret = "testsecret";

    public const string HashOfEmptyBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The parameters, sorted by name and percent-encoded.</summary>
    public static string CanonicalQuery(IEnumerable<(string Name, string Value)> parameters) => string.Join(
        '&',
        parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"));

    /// <summary>The value of the parameter Signature in version 1.0.</summary>
    public static string V1(string method, string canonicalQuery, string secret)
    {
        var toSign = $"{method}&%2F&{Uri.EscapeDataString(canonicalQuery)}";
#pragma warning disable CA5350 // Version 1.0 is defined with SHA-1.
        return Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes($"{secret}&"), Encoding.UTF8.GetBytes(toSign)));
#pragma warning restore CA5350
    }

    /// <summary>The value of the header Authorization in version 3.</summary>
    /// <param name="accessKeyId">The access key.</param>
    /// <param name="secret">The secret of the access key.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="canonicalQuery">The query, sorted and percent-encoded.</param>
    /// <param name="headers">The signed headers, in lower case and sorted by name.</param>
    /// <param name="bodyHash">The value of <c>x-acs-content-sha256</c>.</param>
    /// <param name="listedHeaders">The value of SignedHeaders; null for the names of the headers.</param>
    public static string V3(
        string accessKeyId,
        string secret,
        string method,
        string canonicalQuery,
        IReadOnlyList<(string Name, string Value)> headers,
        string bodyHash,
        string? listedHeaders = null)
    {
        var names = string.Join(';', headers.Select(header => header.Name));
        var lines = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var canonical = $"{method}\n/\n{canonicalQuery}\n{lines}\n{names}\n{bodyHash}";
        var toSign =
            $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(toSign)));
        return $"ACS3-HMAC-SHA256 Credential={accessKeyId},SignedHeaders={listedHeaders ?? names},"
            + $"Signature={signature}";
    }
}
