using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Soak;

/// <summary>Creates signed requests, as an SDK does.</summary>
/// <param name="accessKeyId">The access key.</param>
/// <param name="clock">The emulator's clock.</param>
/// <param name="secret">The secret of the access key.</param>
internal sealed class Signer(string accessKeyId, TimeProvider clock, string secret = RequestSignature.Secret)
{
    public const string Host = "127.0.0.1";

    /// <summary>Creates a V1 request.</summary>
    public string V1(string action, IEnumerable<(string Name, string Value)> business, string method)
    {
        List<(string Name, string Value)> parameters =
        [
            .. business, ("Action", action), ("Version", "2014-05-26"), ("RegionId", "cn-hangzhou"),
            ("AccessKeyId", accessKeyId), ("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0"),
            ("SignatureNonce", Unique()), ("Timestamp", Time()),
        ];
        parameters.Add(("Signature", RequestSignature.V1(method, RequestSignature.CanonicalQuery(parameters), secret)));
        var query = RequestSignature.CanonicalQuery(parameters);
        return method == "GET"
            ? $"GET /?{query} HTTP/1.1\r\nHost: {Host}\r\n\r\n"
            : $"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: {query.Length}\r\n\r\n{query}";
    }

    /// <summary>Creates a V3 request. The query must be in canonical form.</summary>
    public string V3(string action, string query)
    {
        (string Name, string Value)[] headers =
        [
            ("host", Host), ("x-acs-action", action), ("x-acs-content-sha256", RequestSignature.HashOfEmptyBody),
            ("x-acs-date", Time()), ("x-acs-signature-nonce", Unique()), ("x-acs-version", "2014-05-26"),
        ];
        var sorted = string.Join('&', query.Split('&').Order(StringComparer.Ordinal));
        var authorization = RequestSignature.V3(
            accessKeyId, secret, "POST", sorted, headers, RequestSignature.HashOfEmptyBody);
        var lines = string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        return $"POST /?{query} HTTP/1.1\r\n{lines}Authorization: {authorization}\r\nContent-Length: 0\r\n\r\n";
    }

    private static string Unique() => Guid.NewGuid().ToString("N");

    private string Time() => RequestSignature.Timestamp(clock.GetUtcNow());
}
