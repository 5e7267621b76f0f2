using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Rpc;

/// <summary>The two formats of an answer.</summary>
internal enum ResponseFormat
{
    /// <summary>XML: what a call gets that asks for nothing else.</summary>
    Xml,

    /// <summary>JSON.</summary>
    Json,
}

/// <summary>A call as it came over the wire, decoded but not yet judged.</summary>
/// <param name="http">The HTTP request.</param>
internal sealed class RpcRequest(HttpRequest http)
{
    private const string V3Scheme = "ACS3-HMAC-SHA256";

    /// <summary>The HTTP method, as sent.</summary>
    public string Method => http.Method;

    /// <summary>The host that the caller believes to speak to, without a port.</summary>
    public string Host => http.Host.Host;

    /// <summary>The parameters of the query and of the form.</summary>
    public RpcParameters Parameters { get; } = new();

    /// <summary>Whether it is a V3 (ACS3-HMAC-SHA256) call, which names action, version and key in headers.</summary>
    public bool IsV3 => Authorization.StartsWith(V3Scheme, StringComparison.Ordinal);

    /// <summary>The action; null where the call names none.</summary>
    public string? Action => CommonValue("x-acs-action", CommonParameters.Action.Name);

    /// <summary>The API version; null where the call names none.</summary>
    public string? Version => CommonValue("x-acs-version", CommonParameters.Version.Name);

    /// <summary>The access key that the call claims to come from; null where it names none.</summary>
    public string? AccessKeyId => IsV3 ? V3Credential() : Parameters.Find(CommonParameters.AccessKeyId.Name);

    /// <summary>The format asked for: the parameter, else what the kind of client can read, else XML. Null for one we do not know.</summary>
    public ResponseFormat? Format => Parameters.Find(CommonParameters.Format.Name) switch
    {
        null => ClientFormat,
        { } name when name.Equals("JSON", StringComparison.OrdinalIgnoreCase) => ResponseFormat.Json,
        { } name when name.Equals("XML", StringComparison.OrdinalIgnoreCase) => ResponseFormat.Xml,
        _ => null,
    };

    /// <summary>The format for a call that asks for none: V3 clients cannot read XML.</summary>
    public ResponseFormat ClientFormat => IsV3 || AcceptsJson ? ResponseFormat.Json : ResponseFormat.Xml;

    private bool AcceptsJson =>
        http.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private string Authorization => http.Headers[HeaderNames.Authorization].ToString();

    /// <summary>A V3 call says it in a header alone; a V1 call in a parameter, though it may send the header too.</summary>
    private string? CommonValue(string header, string parameter)
    {
        var inHeader = http.Headers[header].ToString();
        return IsV3
            ? NullIfEmpty(inHeader)
            : Parameters.Find(parameter) ?? NullIfEmpty(inHeader);
    }

    private string? V3Credential()
    {
        foreach (var part in Authorization[V3Scheme.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("Credential=", StringComparison.Ordinal))
            {
                return NullIfEmpty(part["Credential=".Length..]);
            }
        }

        return null;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
