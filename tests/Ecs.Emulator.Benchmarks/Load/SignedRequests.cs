using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>Calls signed by version 3, as the official SDKs send them: each with a nonce that no other has.</summary>
/// <param name="port">The server's port, which is signed too.</param>
/// <param name="time">When they say that they were signed.</param>
internal sealed class SignedRequests(int port, DateTimeOffset time)
{
    /// <summary>The secret of the key <c>testid</c>.</summary>
    public const string Secret = "testsecret";

    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string SignedHeaders =
        "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";

    private static readonly byte[] Key = Encoding.ASCII.GetBytes(Secret);

    private readonly string timestamp = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    private int nonces;

    /// <summary>A call of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="parameters">Its parameters, in the order of their names, with no character that needs an escape.</param>
    public string Call(string action, IReadOnlyList<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}"));
        var nonce = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{++nonces:x12}");
        var headers =
            $"host:127.0.0.1:{port}\nx-acs-action:{action}\nx-acs-content-sha256:{HashOfNothing}\nx-acs-date:{timestamp}\n"
            + $"x-acs-signature-nonce:{nonce}\nx-acs-version:2014-05-26\n";
        var canonical = $"POST\n/\n{query}\n{headers}\n{SignedHeaders}\n{HashOfNothing}";
        var toSign = $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(toSign)));
        return $"POST /?{query} HTTP/1.1\r\n{headers.Replace("\n", "\r\n", StringComparison.Ordinal)}"
            + "content-length: 0\r\naccept: application/json\r\nuser-agent: AlibabaCloud (Linux) Benchmarks TeaDSL/2\r\n"
            + $"Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders={SignedHeaders},Signature={signature}\r\n\r\n";
    }
}
