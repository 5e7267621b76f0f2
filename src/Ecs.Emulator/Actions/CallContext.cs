using System.Diagnostics;
using System.Net;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Actions;

/// <summary>An API call: its request, the results of the stages of the pipeline, and its response.</summary>
internal sealed class CallContext
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly HttpRequest http;
    private readonly IHeaderDictionary headers;

    /// <summary>The headers of a V3 call, which are looked up often; null for other calls.</summary>
    private readonly KeyValuePair<string, StringValues>[]? signableHeaders;

    private string? accessKeyId;
    private bool hasAccessKeyId;
    private AccountState? state;
    private object? result;
    private CallError? error;

    public CallContext(HttpRequest http, RequestId requestId)
    {
        this.http = http;
        RequestId = requestId;
        headers = http.Headers;
        var authorization = Header(HeaderNames.Authorization) ?? "";
        if (V3Authorization.IsV3(authorization))
        {
            V3 = V3Authorization.Parse(authorization);
            signableHeaders = [.. headers];
        }
    }

    public RequestId RequestId { get; }

    /// <summary>The time since the request arrived.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    public string Method => http.Method;

    /// <summary>The host name that the client used, without a port.</summary>
    public string Host => http.Host.Host;

    /// <summary>The host name that the client used, with the port if the client sent one.</summary>
    public string Endpoint => http.Host.Value ?? "";

    /// <summary>The query as sent, with its question mark; empty for none.</summary>
    public string RawQuery => http.QueryString.Value ?? "";

    public IPAddress? ClientAddress => http.HttpContext.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress;

    /// <summary>The headers of a V3 call; empty for other calls, which sign no headers.</summary>
    public ReadOnlySpan<KeyValuePair<string, StringValues>> SignableHeaders => signableHeaders;

    /// <summary>The parameters of the query and of the form.</summary>
    public RpcParameters Parameters { get; } = new();

    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The signature of a V3 (ACS3-HMAC-SHA256) call; null for other calls.</summary>
    public V3Authorization? V3 { get; }

    public string? ActionName => CommonValue("x-acs-action", CommonParameters.Action.Name);

    public string? Version => CommonValue("x-acs-version", CommonParameters.Version.Name);

    /// <summary>Cached, because several stages need it. Available only after the parameters are read.</summary>
    public string? AccessKeyId
    {
        get
        {
            if (!hasAccessKeyId)
            {
                accessKeyId = V3 is null ? Parameters.Find(CommonParameters.AccessKeyId.Name) : V3.Credential;
                hasAccessKeyId = true;
            }

            return accessKeyId;
        }
    }

    public string? SecurityToken => V3 is null
        ? Parameters.Find(CommonParameters.SecurityToken.Name)
        : Header("x-acs-security-token");

    public string? Timestamp => V3 is null ? Parameters.Find(CommonParameters.Timestamp.Name) : Header("x-acs-date");

    public string? SignatureNonce => V3 is null
        ? Parameters.Find(CommonParameters.SignatureNonce.Name)
        : Header("x-acs-signature-nonce");

    /// <summary>The requested format, or the default of the kind of client; null for an unknown format.</summary>
    public ResponseFormat? RequestedFormat =>
        Parameters.Find(CommonParameters.Format.Name) is { } name ? FormatNamed(name) : DefaultFormat;

    /// <summary>The account that the access key belongs to; null until the action is known.</summary>
    public Account? Account { get; set; }

    /// <summary>
    /// The session of a caller with a temporary key of a role; null for other callers. It is not cached, because most
    /// calls have none.
    /// </summary>
    public RoleSession? Session => AccessKeyId is { } id && TemporaryKeyId.AccountOf(id) is not null
        ? AccessControl.FindSession(id, SecurityToken)
        : null;

    /// <summary>Null until the action is resolved.</summary>
    public ApiAction? Action { get; set; }

    /// <summary>The format of a successful response, once all parameters are read.</summary>
    public ResponseFormat Format { get; set; }

    /// <summary>The label of the injected fault; null for none.</summary>
    public string? Fault { get; set; }

    /// <summary>The state of the account. Available only while the call holds the lock of the account.</summary>
    public AccountState State => state!;

    /// <summary>Whether the connection is dropped without a response.</summary>
    public bool IsDropped { get; private set; }

    public CallResponse? Response { get; private set; }

    private ResponseFormat DefaultFormat => V3 is not null || AcceptsJson ? ResponseFormat.Json : ResponseFormat.Xml;

    private bool AcceptsJson =>
        headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The format of an error, even if not all parameters could be read.</summary>
    private ResponseFormat ErrorFormat
    {
        get
        {
            if (Parameters.Find(CommonParameters.Format.Name) is not null)
            {
                return RequestedFormat ?? DefaultFormat;
            }

            foreach (var pair in RawQuery.TrimStart('?').Split('&'))
            {
                if (pair.StartsWith("Format=", StringComparison.OrdinalIgnoreCase)
                    && FormatNamed(pair["Format=".Length..]) is { } format)
                {
                    return format;
                }
            }

            return DefaultFormat;
        }
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="ApiException">The value is invalid.</exception>
    public T Get<T>(Parameter<T> parameter) => parameter.Read(Parameters);

    /// <summary>Validates the value of a parameter that has no effect in the emulator.</summary>
    /// <exception cref="ApiException">The value is invalid.</exception>
    public void Validate<T>(Parameter<T> parameter) => Get(parameter);

    /// <summary>Rejects parameters that the emulator does not support and does not ignore.</summary>
    public void RequireAbsent(params IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => Parameters.Find(name) is not null) is { } name)
        {
            throw ApiException.NotSupported(name);
        }
    }

    /// <summary>The value of a header; null if it is absent or empty.</summary>
    public string? Header(string name) => Find(name).ToString() is { Length: > 0 } value ? value : null;

    public void EnterAccount(AccountState entered) => state = entered;

    public void Succeed(object value) => result = value;

    public void Reject(RequestErrorException exception) => error = exception switch
    {
        ApiException rejected => new CallError(rejected.Error, rejected.Message, rejected.RetryAfter),
        RefusedException refused => ErrorOf(refused),
        _ => throw new ArgumentException("An error of this type has no response.", nameof(exception)),
    };

    /// <summary>Responds with these bytes instead of a result.</summary>
    public void RespondRaw(byte[] body) => Response = CallResponse.Raw(RequestId, Format, body);

    public void Drop() => IsDropped = true;

    /// <summary>Writes the response, unless the connection is dropped or the call already has a raw response.</summary>
    public void Respond()
    {
        if (IsDropped)
        {
            return;
        }

        if (error is not null)
        {
            Response = CallResponse.Failure(
                RequestId, ErrorFormat, Host, (Action?.Product ?? Product.Ecs).Name, error);
        }
        else if (result is not null)
        {
            var response = new CallResponse(RequestId, Format, StatusCodes.Status200OK);
            var writer = response.Begin(Action!.ResponseName);
            Action.Write(writer, result);
            writer.End();
            Response = response;
        }
    }

    /// <summary>Maps an error of the domain to the error that the action declares for it.</summary>
    private CallError ErrorOf(RefusedException exception)
    {
        var definition = ErrorCatalogue.Of(exception.Refusal, Action?.Errors ?? []);
        return new CallError(definition, definition.Message(exception.Arguments));
    }

    private static ResponseFormat? FormatNamed(string name)
    {
        if (name.Equals("JSON", StringComparison.OrdinalIgnoreCase))
        {
            return ResponseFormat.Json;
        }

        return name.Equals("XML", StringComparison.OrdinalIgnoreCase) ? ResponseFormat.Xml : null;
    }

    private StringValues Find(string name)
    {
        if (signableHeaders is null)
        {
            return headers[name];
        }

        foreach (ref readonly var header in signableHeaders.AsSpan())
        {
            if (HeaderName.Same(header.Key, name))
            {
                return header.Value;
            }
        }

        return default;
    }

    /// <summary>
    /// V3 calls send common values as headers, V1 calls as parameters. If the value is absent there, the other one is
    /// used.
    /// </summary>
    private string? CommonValue(string header, string parameter) => V3 is null
        ? Parameters.Find(parameter) ?? Header(header)
        : Header(header) ?? Parameters.Find(parameter);
}
