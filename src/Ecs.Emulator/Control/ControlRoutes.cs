using Ecs.Emulator.Control.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Control;

/// <summary>
/// Maps paths of the control plane: guarded, logged, and with 405 for the methods that a path does not have.
/// </summary>
/// <param name="endpoints">What they are mapped to.</param>
internal sealed class ControlRoutes(IEndpointRouteBuilder endpoints)
{
    private readonly BrowserGuard guard = endpoints.ServiceProvider.GetRequiredService<BrowserGuard>();
    private readonly ControlPlaneLog log = endpoints.ServiceProvider.GetRequiredService<ControlPlaneLog>();

    /// <summary>Maps the methods of a path.</summary>
    /// <param name="path">The path below <see cref="ControlPlane.Root"/>.</param>
    /// <param name="methods">The methods and what handles them.</param>
    public void Map(string path, params ReadOnlySpan<(string Method, RequestDelegate Handler)> methods)
    {
        var pattern = $"{ControlPlane.Root}/{path}";
        var allowed = new List<string>();
        foreach (var (method, handler) in methods)
        {
            endpoints.MapMethods(pattern, [method], Over(handler));
            allowed.Add(method);
        }

        // Routing prefers the endpoints that name their method.
        var names = string.Join(", ", allowed);
        endpoints.Map(pattern, Over(http => RefuseMethodAsync(http, names)));
    }

    /// <summary>Maps every path that is not mapped otherwise.</summary>
    public void MapRest(RequestDelegate handler) =>
        endpoints.MapFallback($"{ControlPlane.Root}/{{**path}}", Over(handler));

    /// <summary>Handles a request only if it has no parameters.</summary>
    /// <param name="handler">What handles it.</param>
    /// <param name="noAccount">The message for <c>?account=</c>; null for that of any unknown parameter.</param>
    public static RequestDelegate WithoutParameters(RequestDelegate handler, string? noAccount = null) => async http =>
    {
        try
        {
            ControlQuery.RequireKnown(http.Request.Query, [], noAccount);
        }
        catch (InvalidDocumentException refusal)
        {
            await ControlPlane.WriteProblemsAsync(http.Response, StatusCodes.Status400BadRequest, refusal.Problems);
            return;
        }

        await handler(http);
    };

    private RequestDelegate Over(RequestDelegate handler) => log.Over(guard.Over(handler));

    private static Task RefuseMethodAsync(HttpContext http, string allowed)
    {
        http.Response.Headers[HeaderNames.Allow] = allowed;
        return ControlPlane.WriteProblemsAsync(
            http.Response,
            StatusCodes.Status405MethodNotAllowed,
            [new Problem(http.Request.Path, $"There is no {http.Request.Method} of this path. Allowed: {allowed}.")]);
    }
}
