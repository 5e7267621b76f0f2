using System.Globalization;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>
/// Signs requests as the service documents it, without code of the emulator, so that the tests find mistakes in both.
/// </summary>
internal sealed class SigningClient(Uri address, string accessKeyId, string secret = RequestSignature.Secret)
{
    private static int nonces;

    /// <summary>The version of the API. The default is that of ECS.</summary>
    public string Version { get; init; } = "2014-05-26";

    /// <summary>The time of the signatures; null for the current time.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The nonce of each request; null for a new one each time.</summary>
    public string? Nonce { get; init; }

    /// <summary>The body hash in a V3 call. The default is the correct hash of the empty body.</summary>
    public string BodyHash { get; init; } = RequestSignature.HashOfEmptyBody;

    /// <summary>The token of a temporary key.</summary>
    public string? SecurityToken { get; init; }

    /// <summary>Creates the HTTP handler; null for the default.</summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <summary>Changes the list of signed headers in the Authorization of V3.</summary>
    public Func<string, string> ListHeaders { get; init; } = names => names;

    /// <summary>Changes the signed parameters (V1) or headers (V3) before they are sent.</summary>
    public Action<Dictionary<string, string>> Tamper { get; init; } = _ => { };

    private string TimeText => RequestSignature.Timestamp(Time ?? TimeProvider.System.GetUtcNow());

    private string NonceText =>
        Nonce ?? Interlocked.Increment(ref nonces).ToString(CultureInfo.InvariantCulture) + Guid.NewGuid();

    /// <summary>Sends a GET signed by version 1.</summary>
    public async Task<EmulatorResponse> V1Async(string action, params (string Name, string Value)[] business)
    {
        var parameters = business.ToDictionary(pair => pair.Name, pair => pair.Value);
        if (action.Length > 0)
        {
            parameters["Action"] = action;
        }

        parameters["Version"] = Version;
        parameters["Format"] = "JSON";
        parameters["RegionId"] = "cn-hangzhou";
        parameters["AccessKeyId"] = accessKeyId;
        parameters["SignatureMethod"] = "HMAC-SHA1";
        parameters["SignatureVersion"] = "1.0";
        parameters["SignatureNonce"] = NonceText;
        parameters["Timestamp"] = TimeText;
        if (SecurityToken is not null)
        {
            parameters["SecurityToken"] = SecurityToken;
        }

        parameters["Signature"] = RequestSignature.V1("GET", Query(parameters), secret);
        Tamper(parameters);
        using var client = new EmulatorClient(address, accessKeyId, Handler?.Invoke());
        return await client.GetAsync($"/?{Query(parameters)}");
    }

    /// <summary>Sends a POST signed by version 3.</summary>
    public async Task<EmulatorResponse> V3Async(string action, params (string Name, string Value)[] business)
    {
        var query = Query(
            business.Append(("RegionId", "cn-hangzhou")).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = $"{address.Host}:{address.Port}",
            ["x-acs-action"] = action,
            ["x-acs-version"] = Version,
            ["x-acs-date"] = TimeText,
            ["x-acs-signature-nonce"] = NonceText,
            ["x-acs-content-sha256"] = BodyHash,
        };
        if (SecurityToken is not null)
        {
            headers["x-acs-accesskey-id"] = accessKeyId;
            headers["x-acs-security-token"] = SecurityToken;
        }

        List<(string Name, string Value)> signed = [.. headers.Select(header => (header.Key, header.Value))];
        var sent = new Dictionary<string, string>(headers)
        {
            ["Authorization"] = RequestSignature.V3(
                accessKeyId,
                secret,
                "POST",
                query,
                signed,
                headers["x-acs-content-sha256"],
                ListHeaders(string.Join(';', headers.Keys))),
        };
        Tamper(sent);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/?{query}");
        foreach (var (name, value) in sent)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var client = new EmulatorClient(address, accessKeyId, Handler?.Invoke());
        return await client.SendAsync(request);
    }

    private static string Query(IReadOnlyDictionary<string, string> parameters) =>
        RequestSignature.CanonicalQuery(parameters.Select(parameter => (parameter.Key, parameter.Value)));
}
