using Ecs.Emulator.Control.State;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control;

/// <summary>
/// Keeps the pages of other sites out. A browser sends what any page tells it to, to this machine too; but it says which page
/// that was. Clients that are no browsers say nothing of the kind and are let through.
/// </summary>
internal sealed class BrowserGuard(IOptions<EcsEmulatorOptions> options)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>How every browser names itself, and no client of the API.</summary>
    private const string BrowserName = "Mozilla/";

    /// <summary>A longer setting is not shown in messages. A DNS name has 253 characters at most.</summary>
    private const int MaxSettingLength = 512;

    private readonly AllowedHosts hosts = new(options.Value.AllowedHosts);

    /// <summary>Puts the guard before what is below <c>/_emulator/</c>, and has browsers treat the answers as what they are.</summary>
    public RequestDelegate Over(RequestDelegate controlPlane) => http =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        return ProblemOf(http.Request) is { } problem
            ? ControlPlane.WriteProblemsAsync(http.Response, StatusCodes.Status403Forbidden, [problem])
            : controlPlane(http);
    };

    /// <summary>Why a call of the API is refused; null where it is not. Other clients than browsers may use any host.</summary>
    public string? ReasonAgainst(HttpRequest call)
    {
        var headers = call.Headers;
        if (headers.Origin.Count == 0 && headers[FetchSite].Count == 0 && !IsNamedAsBrowser(headers))
        {
            return null;
        }

        return ForeignPage(call) ?? (hosts.Contains(call.Host) ? null : UnknownHost(call.Host));
    }

    private Problem? ProblemOf(HttpRequest http)
    {
        if (!IsOpening(http) && ForeignPage(http) is { } page)
        {
            return new Problem("Origin", page);
        }

        // Whoever watches a container asks for its health by whatever name the container has, and learns nothing else.
        return hosts.Contains(http.Host) || http.Path.Equals(ControlPlane.HealthPath, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Problem("Host", UnknownHost(http.Host));
    }

    private static bool IsNamedAsBrowser(IHeaderDictionary headers) =>
        headers.UserAgent is [{ } name, ..] && name.StartsWith(BrowserName, StringComparison.Ordinal);

    /// <summary>A person follows a link: the page that had it sees nothing of what comes of it, and no GET changes anything.</summary>
    private static bool IsOpening(HttpRequest http) =>
        HttpMethods.IsGet(http.Method)
        && http.Headers.Origin.Count == 0
        && http.Headers["Sec-Fetch-Mode"] == "navigate"
        && http.Headers["Sec-Fetch-Dest"] == "document";

    /// <summary>
    /// What is wrong where the page of another origin sent the request. Images, links and some forms come without an origin, and
    /// old browsers without the other header.
    /// </summary>
    private static string? ForeignPage(HttpRequest http)
    {
        var origin = http.Headers.Origin;
        if (origin.Count > 0
            && !string.Equals(origin.ToString(), $"{http.Scheme}://{http.Host.Value}", StringComparison.OrdinalIgnoreCase))
        {
            return $"A page of another origin ({ApiException.Echo(origin.ToString())}) must not send requests to the emulator.";
        }

        var site = http.Headers[FetchSite];
        return site.Count > 0 && site != "same-origin" && site != "none"
            ? $"A page of another origin ({FetchSite}: {ApiException.Echo(site.ToString())}) must not send requests to the emulator."
            : null;
    }

    private string UnknownHost(HostString host)
    {
        var known = hosts.With(host);
        var setting = known.Length <= MaxSettingLength
            ? $"start the emulator with --allowed-hosts {known} (or ECS_EMULATOR_ALLOWED_HOSTS={known})"
            : "name it in the option allowed-hosts";
        return $"The emulator is not known as \"{ApiException.Echo(host.Host)}\". If this name is yours, {setting}.";
    }
}
