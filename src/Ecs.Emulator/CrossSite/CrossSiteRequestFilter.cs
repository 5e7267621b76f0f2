using Ecs.Emulator.Control;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.CrossSite;

/// <summary>
/// Rejects requests that pages of other sites send by a browser. Browsers send the origin of the page in a header.
/// Other clients do not send this header and are not affected.
/// </summary>
internal sealed class CrossSiteRequestFilter(IOptions<EcsEmulatorOptions> options)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>
    /// The start of the User-Agent of every browser. Few other clients use it, for example PowerShell.
    /// </summary>
    private const string BrowserProduct = "Mozilla/";

    /// <summary>Longer settings are not shown in messages. A DNS name has up to 253 characters.</summary>
    private const int MaxSettingLength = 512;

    private readonly AllowedHosts hosts = new(options.Value.AllowedHosts);

    /// <summary>Filters requests to the control plane, and sets the security headers of its responses.</summary>
    public RequestDelegate Wrap(RequestDelegate controlPlane) => http =>
    {
        Protect(http.Response);
        return ControlPlaneProblem(http.Request) is { } problem
            ? ControlResponse.WriteProblemsAsync(http.Response, StatusCodes.Status403Forbidden, problem)
            : controlPlane(http);
    };

    /// <summary>Sets the security headers of a response that the API does not send.</summary>
    public static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
    }

    /// <summary>
    /// The reason to reject a request to the API or the metadata service; null to accept it. Only browsers must use a
    /// known host name.
    /// </summary>
    public string? RejectionReason(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.Origin.Count == 0 && headers[FetchSite].Count == 0 && !HasBrowserUserAgent(headers))
        {
            return null;
        }

        return CrossSiteReason(request) ?? (hosts.Contains(request.Host) ? null : UnknownHostReason(request.Host));
    }

    private Problem? ControlPlaneProblem(HttpRequest request)
    {
        if (!IsNavigation(request) && CrossSiteReason(request) is { } reason)
        {
            return new Problem("Origin", reason);
        }

        // Health checks of containers can use any host name. The response contains no secrets.
        return hosts.Contains(request.Host)
            || request.Path.Equals(ControlPlane.HealthPath, StringComparison.OrdinalIgnoreCase)
                ? null
                : new Problem("Host", UnknownHostReason(request.Host));
    }

    private static bool HasBrowserUserAgent(IHeaderDictionary headers) =>
        headers.UserAgent is [{ } name, ..] && name.StartsWith(BrowserProduct, StringComparison.Ordinal);

    /// <summary>
    /// Whether the request comes from a link. The page with the link cannot read the response, and GET changes nothing.
    /// </summary>
    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Origin.Count == 0
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document";

    /// <summary>
    /// Checks both headers: images, links and some forms have no Origin header, and old browsers do not send
    /// Sec-Fetch-Site.
    /// </summary>
    private static string? CrossSiteReason(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 0
            && !string.Equals(
                origin.ToString(),
                $"{request.Scheme}://{request.Host.Value}",
                StringComparison.OrdinalIgnoreCase))
        {
            return Reason(ApiException.Echo(origin.ToString()));
        }

        var site = request.Headers[FetchSite];
        return site.Count > 0 && site != "same-origin" && site != "none"
            ? Reason($"{FetchSite}: {ApiException.Echo(site.ToString())}")
            : null;
    }

    private static string Reason(string origin) =>
        $"A page of another origin ({origin}) must not send requests to the emulator.";

    private string UnknownHostReason(HostString host)
    {
        var known = hosts.With(host);
        var setting = known.Length <= MaxSettingLength
            ? $"start the emulator with --allowed-hosts {known} (or ECS_EMULATOR_ALLOWED_HOSTS={known})"
            : "add it to the option allowed-hosts";
        return $"The host name \"{ApiException.Echo(host.Host)}\" is not allowed. If it is yours, {setting}.";
    }
}
