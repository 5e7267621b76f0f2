using System.Globalization;
using Ecs.Emulator.TestHarness;

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
    public const string Secret = RequestSignature.Secret;

    private readonly string timestamp = RequestSignature.Timestamp(time);
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
            ("x-acs-content-sha256", RequestSignature.HashOfEmptyBody),
            ("x-acs-date", timestamp),
            ("x-acs-signature-nonce", string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{++nonces:x12}")),
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
