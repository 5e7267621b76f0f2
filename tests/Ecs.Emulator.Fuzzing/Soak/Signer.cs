using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>Writes signed requests, as an SDK does.</summary>
/// <param name="accessKeyId">The access key.</param>
/// <param name="clock">The emulator's time.</param>
/// <param name="secret">The secret that the signatures are made with.</param>
internal sealed class Signer(string accessKeyId, TimeProvider clock, string secret = Signer.OwnSecret)
{
    /// <summary>The host that requests name.</summary>
    public const string Host = "127.0.0.1";

    /// <summary>The secret of an account's own key.</summary>
    private const string OwnSecret = "testsecret";

    /// <summary>A request by V1.</summary>
    public string V1(string action, IEnumerable<(string Name, string Value)> business, string method)
    {
        List<(string Name, string Value)> parameters =
        [
            .. business, ("Action", action), ("Version", "2014-05-26"), ("RegionId", "cn-hangzhou"),
            ("AccessKeyId", accessKeyId), ("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0"),
            ("SignatureNonce", Unique()), ("Timestamp", Time()),
        ];
        var toSign = $"{method}&%2F&{Uri.EscapeDataString(Query(parameters))}";
#pragma warning disable CA5350 // The version's definition says SHA-1.
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes($"{secret}&"), Encoding.UTF8.GetBytes(toSign));
#pragma warning restore CA5350
        parameters.Add(("Signature", Convert.ToBase64String(signature)));
        var query = Query(parameters);
        return method == "GET"
            ? $"GET /?{query} HTTP/1.1\r\nHost: {Host}\r\n\r\n"
            : $"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: {query.Length}\r\n\r\n{query}";
    }

    /// <summary>A request by V3. The query must be in canonical form already.</summary>
    public string V3(string action, string query)
    {
        const string nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        (string Name, string Value)[] headers =
        [
            ("host", Host), ("x-acs-action", action), ("x-acs-content-sha256", nothing), ("x-acs-date", Time()),
            ("x-acs-signature-nonce", Unique()), ("x-acs-version", "2014-05-26"),
        ];
        var sorted = string.Join('&', query.Split('&').Order(StringComparer.Ordinal));
        var names = string.Join(';', headers.Select(header => header.Name));
        var signedLines = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var canonical = Encoding.UTF8.GetBytes($"POST\n/\n{sorted}\n{signedLines}\n{names}\n{nothing}");
        var toSign = Encoding.UTF8.GetBytes(
            $"ACS3-HMAC-SHA256\n{Convert.ToHexStringLower(SHA256.HashData(canonical))}");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), toSign));
        var lines = string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        return $"POST /?{query} HTTP/1.1\r\n{lines}Authorization: ACS3-HMAC-SHA256 Credential={accessKeyId},"
            + $"SignedHeaders={names},Signature={signature}\r\nContent-Length: 0\r\n\r\n";
    }

    private static string Query(IEnumerable<(string Name, string Value)> parameters) => string.Join(
        '&',
        parameters.OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    private static string Unique() => Guid.NewGuid().ToString("N");

    private string Time() =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
