using System.Diagnostics;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Calls;

/// <summary>
/// The endpoint: the whole way of a call. Read it, find its action, let it go wrong where a fault says so, let the dispatcher do
/// it, note it, write the answer. An error on the way becomes an answer in the caller's own format, here and nowhere else.
/// </summary>
internal sealed class CallEndpoint(
    Cloud cloud,
    FaultInjector faults,
    Dispatcher dispatcher,
    CallJournal journal,
    RequestIds requestIds,
    IOptions<EcsEmulatorOptions> options,
    ILogger<CallEndpoint> logger)
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
            await AnswerAsync(http.Request, call);
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

        // Noted before it is sent: whoever has an answer finds its line, and the lines of one caller are in order.
        var elapsed = Stopwatch.GetElapsedTime(started);
        logger.CallAnswered(call, elapsed);
        journal.Add(call, cloud.AccountOf(request.AccessKeyId).Id, http, elapsed);
        if (call.IsDropped)
        {
            http.Abort();
            return;
        }

        await call.Answer!.SendAsync(http.Response, call.Fault);
    }

    private async ValueTask AnswerAsync(HttpRequest http, Call call)
    {
        var request = call.Request;
        RequireMethod(http);
        await RpcRequestReader.ReadAsync(http, request);
        call.Format = request.Format ?? throw new ApiException(ErrorCatalogue.InvalidFormat);
        RequirePath(http);
        RequireProtocol(http);
        call.Action = ActionCatalogue.Find(request.Version, request.Action);
        var account = cloud.AccountOf(request.AccessKeyId);
        await faults.ApplyAsync(call, account, call.Action, http.HttpContext.RequestAborted);
        if (call is { Answer: null, IsDropped: false })
        {
            call.Succeed(dispatcher.Invoke(call.Action, request, account));
        }
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

    private void RequireProtocol(HttpRequest http)
    {
        if (options.Value.RequireHttps && !http.IsHttps)
        {
            throw new ApiException(ErrorCatalogue.NeedSsl);
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
