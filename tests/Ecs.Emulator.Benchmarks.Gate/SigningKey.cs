using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>Signs calls by version 3, as the official SDKs do: each with a nonce that no other has.</summary>
/// <param name="host">The host that the calls go to, with its port: it is signed too.</param>
/// <param name="time">When the calls say that they were signed.</param>
/// <param name="id">The key: the one that the default state knows, or an account's own.</param>
internal sealed class SigningKey(string host, DateTimeOffset time, string id = SigningKey.Id)
{
    /// <summary>The key's id, which the default state knows.</summary>
    public const string Id = "testid";

    /// <summary>The key's secret.</summary>
    public const string Secret = "testsecret";

    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly byte[] Key = Encoding.ASCII.GetBytes(Secret);

    private readonly string timestamp = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    private int nonces;

    /// <summary>The headers of a signed POST without a body.</summary>
    /// <param name="action">The action.</param>
    /// <param name="query">
    /// Its parameters, in the order of their names, with no character that needs an escape, and no question mark.
    /// </param>
    public IReadOnlyList<(string Name, string Value)> Sign(string action, string query)
    {
        List<(string Name, string Value)> headers =
        [
            ("host", host),
            ("x-acs-action", action),
            ("x-acs-content-sha256", HashOfNothing),
            ("x-acs-date", timestamp),
            ("x-acs-signature-nonce", string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{++nonces:x12}")),
            ("x-acs-version", "2014-05-26"),
        ];
        var names = string.Join(';', headers.Select(header => header.Name));
        var lines = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var canonical = $"POST\n/\n{query}\n{lines}\n{names}\n{HashOfNothing}";
        var toSign = $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(toSign)));
        headers.Add(("authorization", $"ACS3-HMAC-SHA256 Credential={id},SignedHeaders={names},Signature={signature}"));
        headers.Add(("accept", "application/json"));
        headers.Add(("user-agent", "AlibabaCloud (Linux) Benchmarks TeaDSL/2"));
        return headers;
    }
}
