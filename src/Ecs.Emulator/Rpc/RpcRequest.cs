using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
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
internal sealed class RpcRequest
{
    private readonly HttpRequest http;
    private readonly IHeaderDictionary dictionary;

    /// <summary>The headers of a V3 call, which is asked for many of them; null for another call.</summary>
    private readonly KeyValuePair<string, StringValues>[]? headers;

    /// <summary>The call of this HTTP request.</summary>
    public RpcRequest(HttpRequest http)
    {
        this.http = http;
        dictionary = http.Headers;
        var authorization = Header(HeaderNames.Authorization) ?? "";
        if (V3Authorization.IsV3(authorization))
        {
            V3 = V3Authorization.Parse(authorization);
            headers = [.. dictionary];
        }
    }

    /// <summary>The HTTP method, as sent.</summary>
    public string Method => http.Method;

    /// <summary>The host that the caller believes to speak to, without a port.</summary>
    public string Host => http.Host.Host;

    /// <summary>The same, with the port where the caller named one.</summary>
    public string Endpoint => http.Host.Value ?? "";

    /// <summary>The query as sent, with its question mark; empty for none.</summary>
    public string RawQuery => http.QueryString.Value ?? "";

    /// <summary>How many headers there are.</summary>
    public int HeaderCount => dictionary.Count;

    /// <summary>The headers of a V3 call; none of another one, which signs none.</summary>
    public ReadOnlySpan<KeyValuePair<string, StringValues>> Headers => headers;

    /// <summary>The parameters of the query and of the form.</summary>
    public RpcParameters Parameters { get; } = new();

    /// <summary>The body, without the chunks' frames.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>What a V3 (ACS3-HMAC-SHA256) call says of its signature; null for a call of another kind.</summary>
    public V3Authorization? V3 { get; }

    /// <summary>The action; null where the call names none.</summary>
    public string? Action => CommonValue("x-acs-action", CommonParameters.Action.Name);

    /// <summary>The API version; null where the call names none.</summary>
    public string? Version => CommonValue("x-acs-version", CommonParameters.Version.Name);

    /// <summary>The access key that the call claims to come from; null where it names none.</summary>
    public string? AccessKeyId => V3 is null ? Parameters.Find(CommonParameters.AccessKeyId.Name) : V3.Credential;

    /// <summary>The security token of a temporary key; null where the call has none.</summary>
    public string? SecurityToken => V3 is null
        ? Parameters.Find(CommonParameters.SecurityToken.Name)
        : Header("x-acs-security-token");

    /// <summary>When the call says it was signed; null where it does not say.</summary>
    public string? Timestamp => V3 is null ? Parameters.Find(CommonParameters.Timestamp.Name) : Header("x-acs-date");

    /// <summary>The text that no other call of the key has; null where there is none.</summary>
    public string? SignatureNonce => V3 is null
        ? Parameters.Find(CommonParameters.SignatureNonce.Name)
        : Header("x-acs-signature-nonce");

    /// <summary>The format asked for: the parameter, else what the kind of client can read, else XML. Null for one we do not know.</summary>
    public ResponseFormat? Format =>
        Parameters.Find(CommonParameters.Format.Name) is { } name ? FormatNamed(name) : ClientFormat;

    /// <summary>The format for a call that asks for none: V3 clients cannot read XML.</summary>
    public ResponseFormat ClientFormat => V3 is not null || AcceptsJson ? ResponseFormat.Json : ResponseFormat.Xml;

    /// <summary>
    /// The format to refuse a call in, even one whose parameters were not read, or not to their end: what it asks for, so far
    /// as that can be seen.
    /// </summary>
    public ResponseFormat RefusalFormat
    {
        get
        {
            if (Parameters.Find(CommonParameters.Format.Name) is not null)
            {
                return Format ?? ClientFormat;
            }

            foreach (var pair in RawQuery.TrimStart('?').Split('&'))
            {
                if (pair.StartsWith("Format=", StringComparison.OrdinalIgnoreCase)
                    && FormatNamed(pair["Format=".Length..]) is { } format)
                {
                    return format;
                }
            }

            return ClientFormat;
        }
    }

    private bool AcceptsJson =>
        dictionary.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a header; null where it is absent or empty.</summary>
    public string? Header(string name) => Find(name).ToString() is { Length: > 0 } value ? value : null;

    private StringValues Find(string name)
    {
        if (headers is null)
        {
            return dictionary[name];
        }

        foreach (ref readonly var header in headers.AsSpan())
        {
            if (HeaderName.Same(header.Key, name))
            {
                return header.Value;
            }
        }

        return default;
    }

    private static ResponseFormat? FormatNamed(string name)
    {
        if (name.Equals("JSON", StringComparison.OrdinalIgnoreCase))
        {
            return ResponseFormat.Json;
        }

        return name.Equals("XML", StringComparison.OrdinalIgnoreCase) ? ResponseFormat.Xml : null;
    }

    /// <summary>A V3 call says it in a header, a V1 call in a parameter; where that is missing, the other will do.</summary>
    private string? CommonValue(string header, string parameter) => V3 is null
        ? Parameters.Find(parameter) ?? Header(header)
        : Header(header) ?? Parameters.Find(parameter);
}
