using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control;
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
    RunningTokens tokens,
    CallJournal journal,
    BrowserGuard browsers,
    RequestIds requestIds,
    IOptions<EcsEmulatorOptions> options,
    ICallLog log,
    ILogger<CallEndpoint> logger)
{
    /// <summary>The path of all calls.</summary>
    public const string Path = "/";

    private readonly string? browserPage = options.Value.BrowserPage;
    private readonly bool requireHttps = options.Value.RequireHttps;

    /// <summary>Answers a call.</summary>
    public Task HandleAsync(HttpContext http)
    {
        if (browserPage is not null && IsBrowserOpening(http.Request))
        {
            http.Response.Redirect(browserPage);
            return Task.CompletedTask;
        }

        var call = new Call(new RpcRequest(http.Request), requestIds.Next());
        var answering = AnswerAsync(http, call);
        return answering.IsCompletedSuccessfully
            ? FinishAsync(http, call)
            : FinishLaterAsync(answering, http, call);
    }

    /// <summary>Whatever becomes of the call, it has its answer then, or nobody is left to get one.</summary>
    private async ValueTask AnswerAsync(HttpContext http, Call call)
    {
        try
        {
            RequireMethod(http.Request);
            await RpcRequestReader.ReadAsync(http.Request, call.Request);
            var action = Understand(http.Request, call);
            var account = call.Account = cloud.AccountOf(call.Request.AccessKeyId);
            if (faults.Meet(account.Id, action, call.Request.Parameters) is { } fault)
            {
                await InvokeAsync(call, account, action, fault, http.RequestAborted);
            }
            else
            {
                call.Conclude(dispatcher.Invoke(action, call.Request, account));
            }
        }
        catch (Exception refusal) when (refusal is ApiException or RefusedException)
        {
            call.Refuse(refusal);
        }
        catch (Exception gone) when (gone is ConnectionResetException or OperationCanceledException)
        {
            // The caller hung up before it had an answer: nobody is left to send one to.
            call.Drop();
        }
        catch (IOException unreadable)
        {
            // What breaks HTTP (BadHttpRequestException), and the length of a chunk that is none.
            BrokenBody.EndConnection(http);
            var refusal = ApiException.InvalidParameter("body", unreadable.Message);
            call.Refuse(refusal.Error, refusal.Message);
        }
#pragma warning disable CA1031 // Whatever goes wrong, the caller gets an answer in its own format.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            logger.CallFailed(defect, call.RequestId.Value);
            call.Refuse(ErrorCatalogue.InternalError, ErrorCatalogue.InternalError.Template);
        }
    }

    /// <summary>What becomes of a call that meets a fault.</summary>
    private async Task InvokeAsync(
        Call call, Account account, ApiAction action, MetFault fault, CancellationToken hungUp)
    {
        call.Fault = fault.Fault.Label;
        using var token = tokens.Begin(account.Id, action, call.Request);
        await faults.ApplyAsync(fault, call, account, action, hungUp);
        if (fault.Fault.LetsThrough)
        {
            var outcome = dispatcher.Invoke(action, call.Request, account);
            await faults.WaitAfterAsync(fault, hungUp);
            call.Conclude(outcome);
        }
    }

    private async Task FinishLaterAsync(ValueTask answering, HttpContext http, Call call)
    {
        await answering;
        await FinishAsync(http, call);
    }

    private Task FinishAsync(HttpContext http, Call call)
    {
        // Noted before it is sent: whoever has an answer finds its line, and the lines of one caller are in order.
        var elapsed = call.Elapsed;
        log.Write(call, elapsed);
        var owner = call.Account?.Id ?? cloud.AccountIdOf(call.Request.AccessKeyId);
        var account = call.Account ?? cloud.Find(owner);
        journal.Add(call, owner, account is { IsProvisional: false }, http, elapsed);
        if (call.Answer is { } answer && !call.IsDropped)
        {
            return answer.SendAsync(http.Response, call.Fault);
        }

        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The action that a call means, once all of it is read.</summary>
    private ApiAction Understand(HttpRequest http, Call call)
    {
        call.Format = call.Request.Format ?? throw new ApiException(ErrorCatalogue.InvalidFormat);
        RequirePath(http);
        RequireProtocol(http);
        RequireOwnPage(http);
        RequireAnything(call.Request);
        return call.Action = ActionCatalogue.Find(call.Request);
    }

    private static bool IsBrowserOpening(HttpRequest http) =>
        !http.QueryString.HasValue
        && HttpMethods.IsGet(http.Method)
        && http.Path == Path
        && http.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void RequireMethod(HttpRequest http)
    {
        var method = http.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsPost(method))
        {
            throw new ApiException(ErrorCatalogue.UnsupportedHttpMethod);
        }
    }

    private void RequireProtocol(HttpRequest http)
    {
        if (requireHttps && !http.IsHttps)
        {
            throw new ApiException(ErrorCatalogue.NeedSsl);
        }
    }

    private void RequireOwnPage(HttpRequest http)
    {
        if (browsers.ReasonAgainst(http) is { } reason)
        {
            throw new ApiException(ErrorCatalogue.Forbidden) { Reason = reason };
        }
    }

    /// <summary>Somebody who only looks what is at this address is told where to look on.</summary>
    private static void RequireAnything(RpcRequest request)
    {
        if (request.Parameters.All.Count == 0 && request.Action is null)
        {
            throw new ApiException(ErrorCatalogue.MissingAction)
            {
                Reason = $"{ControlPlane.Root}/ lists what this emulator offers.",
            };
        }
    }

    private static void RequirePath(HttpRequest http)
    {
        var path = http.Path;
        if (path.HasValue && path != Path)
        {
            throw new ApiException(ErrorCatalogue.ApiNotFound);
        }
    }
}
