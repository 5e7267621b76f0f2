using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>Signs calls with version 3, as the official SDKs do, each with a unique nonce.</summary>
/// <param name="host">The host and port of the calls, which are signed too.</param>
/// <param name="time">The time stamp of the calls.</param>
/// <param name="id">The key: that of the default state, or an account's own key.</param>
internal sealed class SigningKey(string host, DateTimeOffset time, string id = SigningKey.Id)
{
    /// <summary>The key of the default state.</summary>
    public const string Id = "testid";

    /// <summary>The secret of the key.</summary>
    public const string Secret = RequestSignature.Secret;

    private readonly string timestamp = RequestSignature.Timestamp(time);
    private int nonces;

    public IReadOnlyList<(string Name, string Value)> Sign(string action, string query)
    {
        List<(string Name, string Value)> headers =
        [
            ("host", host),
            ("x-acs-action", action),
            ("x-acs-content-sha256", RequestSignature.HashOfEmptyBody),
            ("x-acs-date", timestamp),
            (
                "x-acs-signature-nonce",
                string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{++nonces:x12}")),
            ("x-acs-version", "2014-05-26"),
        ];
        headers.Add((
            "authorization",
            RequestSignature.V3(id, Secret, "POST", query, [.. headers], RequestSignature.HashOfEmptyBody)));
        headers.Add(("accept", "application/json"));
        headers.Add(("user-agent", "AlibabaCloud (Linux) Benchmarks TeaDSL/2"));
        return headers;
    }
}
