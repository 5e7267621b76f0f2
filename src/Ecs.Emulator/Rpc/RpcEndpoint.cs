using System.Diagnostics;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Rpc;

/// <summary>
/// The endpoint: the whole way of a call. Read it, find its action, let the dispatcher do it, log it, write the answer. An
/// error on the way becomes an answer in the caller's own format, here and nowhere else.
/// </summary>
internal sealed class RpcEndpoint(
    Dispatcher dispatcher, RequestIds requestIds, IOptions<EcsEmulatorOptions> options, ILogger<RpcEndpoint> logger)
{
    private const string Path = "/";

    /// <summary>Answers a call.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (options.Value.BrowserPage is { } page && IsBrowserOpening(http.Request))
        {
            http.Response.Redirect(page);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var request = new RpcRequest(http.Request);
        var requestId = requestIds.Next();
        RpcAnswer answer;
        ApiAction? action = null;
        try
        {
            RequireMethod(http.Request);
            await RpcRequestReader.ReadAsync(http.Request, request);
            var format = request.Format ?? throw new ApiException(ErrorCatalogue.InvalidFormat);
            RequirePath(http.Request);
            action = ActionCatalogue.Find(request.Version, request.Action);
            answer = new SuccessAnswer(requestId, format, action, dispatcher.Invoke(action, request));
        }
        catch (RefusedException refusal)
        {
            var error = ErrorCatalogue.Of(refusal.Refusal);
            answer = Refuse(error, error.Message(refusal.Arguments));
        }
        catch (ApiException refusal)
        {
            answer = Refuse(refusal.Error, refusal.Message) with { RetryAfter = refusal.RetryAfter };
        }
        catch (BadHttpRequestException unreadable)
        {
            answer = Refuse(ErrorCatalogue.InvalidParameter, ApiException.InvalidParameter("body", unreadable.Message).Message);
        }
        catch (Exception gone) when (gone is ConnectionResetException or OperationCanceledException or IOException)
        {
            // The caller hung up in the middle of its request: nobody is left to answer.
            http.Abort();
            return;
        }
#pragma warning disable CA1031 // Whatever goes wrong, the caller gets an answer in its own format.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            logger.CallFailed(defect, requestId.Value);
            answer = Refuse(ErrorCatalogue.InternalError, ErrorCatalogue.InternalError.Template);
        }

        // Logged before it is sent: whoever has an answer finds its line, and the lines of one caller are in order.
        logger.CallAnswered(action, request, answer, Stopwatch.GetElapsedTime(started));
        await answer.WriteAsync(http.Response);

        ErrorAnswer Refuse(ErrorDefinition error, string message) =>
            new(requestId, request.Format ?? request.ClientFormat, request.Host, error, message);
    }

    private static bool IsBrowserOpening(HttpRequest http) =>
        HttpMethods.IsGet(http.Method)
        && http.Path == Path
        && !http.QueryString.HasValue
        && http.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void RequireMethod(HttpRequest http)
    {
        if (!HttpMethods.IsGet(http.Method) && !HttpMethods.IsPost(http.Method))
        {
            throw new ApiException(ErrorCatalogue.UnsupportedHttpMethod);
        }
    }

    private static void RequirePath(HttpRequest http)
    {
        if (http.Path.HasValue && http.Path != Path)
        {
            throw new ApiException(ErrorCatalogue.ApiNotFound);
        }
    }
}
