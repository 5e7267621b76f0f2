using System.Globalization;
using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.CrossSite;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Metadata;

/// <summary>
/// The instance metadata service, which the cloud serves to each instance on <c>http://100.100.100.200</c>.
/// </summary>
internal sealed class MetadataEndpoint(
    Cloud cloud, CrossSiteRequestFilter crossSite, MetadataTokens tokens, IOptions<EcsEmulatorOptions> options)
{
    public const string TokenHeader = "X-aliyun-ecs-metadata-token";
    public const string LifetimeHeader = "X-aliyun-ecs-metadata-token-ttl-seconds";
    public const string TokenPath = "/latest/api/token";

    private const string ForwardedForHeader = "X-Forwarded-For";
    private const string Disabled = "disabled";
    private const string Required = "required";

    private static readonly PathString[] Roots =
        [.. InstanceMetadata.Versions.Select(version => new PathString($"/{version}"))];

    private readonly string? configured = options.Value.MetadataInstance;

    /// <summary>Whether the path belongs to the service.</summary>
    public static bool Serves(PathString path) => TryGetRest(path, out _);

    public Task HandleAsync(HttpContext http)
    {
        CrossSiteRequestFilter.Protect(http.Response);
        return Respond(http).SendAsync(http.Response);
    }

    private static bool TryGetRest(PathString path, out PathString rest)
    {
        foreach (var root in Roots)
        {
            if (path.StartsWithSegments(root, StringComparison.Ordinal, out rest))
            {
                return true;
            }
        }

        rest = default;
        return false;
    }

    private MetadataResponse Respond(HttpContext http)
    {
        if (crossSite.RejectionReason(http.Request) is { } reason)
        {
            return MetadataResponse.Forbidden(reason);
        }

        var isToken = http.Request.Path.Equals(TokenPath, StringComparison.Ordinal);
        var method = http.Request.Method;
        if (isToken ? !HttpMethods.IsPut(method) : !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            var allowed = isToken ? "PUT" : "GET, HEAD";
            http.Response.Headers[HeaderNames.Allow] = allowed;
            return MetadataResponse.Of(
                StatusCodes.Status405MethodNotAllowed, $"Method Not Allowed\nAllowed: {allowed}.");
        }

        try
        {
            var account = ControlQuery.ReadAccount(http, InstanceSelection.Parameter);
            return isToken ? IssueToken(http.Request, account) : Read(http.Request, account);
        }
        catch (ControlRequestException invalid)
        {
            return MetadataResponse.BadRequest(
                string.Join('\n', invalid.Problems.Select(problem => $"{problem.Path}: {problem.Message}")));
        }
    }

    private MetadataResponse IssueToken(HttpRequest request, AccountId account)
    {
        if (request.Headers.ContainsKey(ForwardedForHeader))
        {
            return MetadataResponse.Forbidden($"A request with {ForwardedForHeader} gets no token.");
        }

        var text = request.Headers[LifetimeHeader].ToString();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 1 or > MetadataTokens.MaxSeconds)
        {
            return MetadataResponse.BadRequest(
                $"{LifetimeHeader} must be a number of seconds from 1 to {MetadataTokens.MaxSeconds}.");
        }

        return WithInstance(request, account, (_, instance) => MetadataResponse.Of(
            StatusCodes.Status200OK, tokens.Issue(account, instance.Id, TimeSpan.FromSeconds(seconds))));
    }

    private MetadataResponse Read(HttpRequest request, AccountId account) =>
        WithInstance(request, account, (state, instance) =>
        {
            var token = request.Headers[TokenHeader];
            if (token.Count > 0 && !tokens.IsValid(token.ToString(), account, instance.Id))
            {
                return MetadataResponse.Unauthorized(
                    $"The token is invalid for {instance.Id}, or it has expired. Request one with PUT {TokenPath}.");
            }

            if (token.Count == 0 && instance.MetadataOptions.HttpTokens == Required)
            {
                return MetadataResponse.Forbidden(
                    $"{instance.Id} requires the header {TokenHeader}. Request a token with PUT {TokenPath}.");
            }

            TryGetRest(request.Path, out var rest);
            return InstanceMetadata.Of(state, instance).Find(rest.Value) is { } node
                ? MetadataResponse.Of(node)
                : MetadataResponse.NotFound($"{instance.Id} has no such metadata.");
        });

    private MetadataResponse WithInstance(
        HttpRequest request, AccountId account, Func<AccountState, Instance, MetadataResponse> respond) =>
        cloud.Read(account, state =>
        {
            var (instance, reason) = InstanceSelection.Select(state, request, configured);
            if (instance is null)
            {
                return MetadataResponse.NotFound(reason);
            }

            return instance.MetadataOptions.HttpEndpoint == Disabled
                ? MetadataResponse.Forbidden($"The metadata of {instance.Id} is disabled (HttpEndpoint).")
                : respond(state, instance);
        });
}
