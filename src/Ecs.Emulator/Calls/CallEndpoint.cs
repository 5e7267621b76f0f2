using System.Diagnostics;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Calls;

/// <summary>
/// The endpoint: the whole way of a call. Read it, find its action, let the dispatcher do it, log it, write the answer. An
/// error on the way becomes an answer in the caller's own format, here and nowhere else.
/// </summary>
internal sealed class CallEndpoint(
    Dispatcher dispatcher, RequestIds requestIds, IOptions<EcsEmulatorOptions> options, ILogger<CallEndpoint> logger)
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
        var call = new Call(request, requestIds.Next());
        try
        {
            call.Succeed(await AnswerAsync(http.Request, call));
        }
        catch (RefusedException refusal)
        {
            var error = ErrorCatalogue.Of(refusal.Refusal, call.Action?.Errors ?? []);
            call.Refuse(error, error.Message(refusal.Arguments));
        }
        catch (ApiException refusal)
        {
            call.Refuse(refusal.Error, refusal.Message, refusal.RetryAfter);
        }
        catch (BadHttpRequestException unreadable)
        {
            var refusal = ApiException.InvalidParameter("body", unreadable.Message);
            call.Refuse(refusal.Error, refusal.Message);
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
            logger.CallFailed(defect, call.RequestId.Value);
            call.Refuse(ErrorCatalogue.InternalError, ErrorCatalogue.InternalError.Template);
        }

        // Logged before it is sent: whoever has an answer finds its line, and the lines of one caller are in order.
        logger.CallAnswered(call, Stopwatch.GetElapsedTime(started));
        await call.Answer!.SendAsync(http.Response);
    }

    private async ValueTask<object> AnswerAsync(HttpRequest http, Call call)
    {
        var request = call.Request;
        RequireMethod(http);
        await RpcRequestReader.ReadAsync(http, request);
        call.Format = request.Format ?? throw new ApiException(ErrorCatalogue.InvalidFormat);
        RequirePath(http);
        call.Action = ActionCatalogue.Find(request.Version, request.Action);
        return dispatcher.Invoke(call.Action, request);
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
