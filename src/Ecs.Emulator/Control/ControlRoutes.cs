using Ecs.Emulator.Control.Requests;
using Ecs.Emulator.Control.Responses;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Ecs.Emulator.Control;

/// <summary>
/// Maps paths of the control plane. Exceptions of the handlers become responses, and other methods of a path get 405.
/// </summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder endpoints)
{
    /// <param name="path">The path below <see cref="ControlPlane.Root"/>.</param>
    /// <param name="methods">The methods of the path and their handlers.</param>
    public void Map(string path, params ReadOnlySpan<(string Method, RequestDelegate Handler)> methods)
    {
        var pattern = $"{ControlPlane.Root}/{path}";
        var allowed = new List<string>();
        foreach (var (method, handler) in methods)
        {
            endpoints.MapMethods(pattern, [method], HandleErrors(handler));
            allowed.Add(method);
        }

        // Routing prefers the endpoints that name their method.
        var names = string.Join(", ", allowed);
        endpoints.Map(pattern, http => RejectMethodAsync(http, names));
    }

    /// <summary>Maps all other paths below <see cref="ControlPlane.Root"/>.</summary>
    public void MapFallback(RequestDelegate handler) =>
        endpoints.MapFallback($"{ControlPlane.Root}/{{**path}}", handler);

    /// <summary>Rejects requests with a query.</summary>
    /// <param name="handler">Handles requests without a query.</param>
    /// <param name="noAccount">
    /// The message for <c>?account=</c>; null for the message of other unknown parameters.
    /// </param>
    public static RequestDelegate WithoutParameters(RequestDelegate handler, string? noAccount = null) => http =>
    {
        ControlQuery.RequireKnown(http.Request.Query, [], noAccount);
        return handler(http);
    };

    private static RequestDelegate HandleErrors(RequestDelegate handler) => async http =>
    {
        try
        {
            await handler(http);
        }
        catch (ControlRequestException rejected)
        {
            await ControlResponse.WriteProblemsAsync(http.Response, rejected.Status, rejected.Problems);
        }
        catch (InvalidDocumentException invalid)
        {
            await ControlResponse.WriteProblemsAsync(
                http.Response, StatusCodes.Status400BadRequest, invalid.Problems);
        }
        catch (RefusedException refused) when (refused.Refusal == Refusal.TooManyAccounts)
        {
            await ControlResponse.WriteProblemsAsync(
                http.Response,
                StatusCodes.Status400BadRequest,
                new Problem($"?{ControlQuery.Account}", CallerErrors.TooManyAccounts.Message(refused.Arguments)));
        }
    };

    private static Task RejectMethodAsync(HttpContext http, string allowed)
    {
        http.Response.Headers[HeaderNames.Allow] = allowed;
        return ControlResponse.WriteProblemsAsync(
            http.Response,
            StatusCodes.Status405MethodNotAllowed,
            new Problem(http.Request.Path, $"This path does not support {http.Request.Method}. Allowed: {allowed}."));
    }
}
