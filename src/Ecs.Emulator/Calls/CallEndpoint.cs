using Ecs.Emulator.Actions;
using Ecs.Emulator.Actions.Catalogue;
using Ecs.Emulator.Control;
using Ecs.Emulator.Control.Faults;
using Ecs.Emulator.Control.Journal;
using Ecs.Emulator.CrossSite;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Logging;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Calls;

/// <summary>
/// The request pipeline: parse, resolve the action, inject faults, authenticate, execute, log and journal, respond.
/// Only this class turns errors into responses.
/// </summary>
internal sealed partial class CallEndpoint(
    Cloud cloud,
    FaultInjector faults,
    ActionExecutor executor,
    RunningTokens tokens,
    CallJournal journal,
    CrossSiteRequestFilter crossSite,
    RequestIds requestIds,
    IOptions<EcsEmulatorOptions> options,
    ICallLog log,
    ILogger<CallEndpoint> logger)
{
    /// <summary>The path of the whole API.</summary>
    public const string Path = "/";

    private readonly string? browserPage = options.Value.BrowserPage;
    private readonly bool requireHttps = options.Value.RequireHttps;

    public Task HandleAsync(HttpContext http)
    {
        if (browserPage is not null && IsBrowserNavigation(http.Request))
        {
            http.Response.Redirect(browserPage);
            return Task.CompletedTask;
        }

        var call = new CallContext(http.Request, requestIds.Next());
        var processing = ProcessAsync(http, call);
        return processing.IsCompletedSuccessfully
            ? CompleteAsync(http, call)
            : AwaitAndCompleteAsync(processing, http, call);
    }

    /// <summary>Never throws. Afterwards the call has a response, or its connection is dropped.</summary>
    private async ValueTask ProcessAsync(HttpContext http, CallContext call)
    {
        try
        {
            RequireMethod(http.Request);
            call.Body = await RpcRequestReader.ReadAsync(http.Request, call.Parameters);
            ResolveAction(http.Request, call);
            call.Account = cloud.AccountOf(call.AccessKeyId);
            if (faults.Next(call) is { } fault)
            {
                await ExecuteWithFaultAsync(call, fault, http.RequestAborted);
            }
            else
            {
                executor.Execute(call);
            }

            call.Respond();
        }
        catch (RequestErrorException rejected)
        {
            call.Reject(rejected);
            call.Respond();
        }
        catch (Exception aborted) when (aborted is ConnectionResetException or OperationCanceledException)
        {
            call.Drop();
        }
        catch (IOException unreadable)
        {
            // Invalid HTTP (BadHttpRequestException), or an invalid chunk length.
            BrokenBody.EndConnection(http);
            call.Reject(ApiException.InvalidParameter("body", unreadable.Message));
            call.Respond();
        }
#pragma warning disable CA1031 // The client gets a response in its own format even after a bug.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            LogFailure(bug, call.RequestId.Value);
            call.Reject(new ApiException(ServiceErrors.InternalError));
            call.Respond();
        }
    }

    private async Task ExecuteWithFaultAsync(CallContext call, FiredFault fired, CancellationToken aborted)
    {
        call.Fault = fired.Fault.Label;
        using var token = tokens.Begin(call);
        await faults.ApplyAsync(fired, call, aborted);
        if (fired.Fault.ExecutesCall)
        {
            executor.Execute(call);
            await faults.DelayResponseAsync(fired, aborted);
        }
    }

    private async Task AwaitAndCompleteAsync(ValueTask processing, HttpContext http, CallContext call)
    {
        await processing;
        await CompleteAsync(http, call);
    }

    private Task CompleteAsync(HttpContext http, CallContext call)
    {
        // Logged before the response is sent, so that a client with a response finds the log line and the journal
        // entry.
        var elapsed = call.Elapsed;
        log.Write(call, elapsed);
        var owner = call.Account?.Id ?? cloud.AccountIdOf(call.AccessKeyId);
        var account = call.Account ?? cloud.Find(owner);
        journal.Add(call, owner, account is { IsProvisional: false }, elapsed);
        if (call.Response is { } response && !call.IsDropped)
        {
            return response.SendAsync(http.Response, call.Fault);
        }

        http.Abort();
        return Task.CompletedTask;
    }

    private void ResolveAction(HttpRequest http, CallContext call)
    {
        call.Format = call.RequestedFormat ?? throw new ApiException(RequestErrors.FormatInvalid);
        RequirePath(http);
        RequireProtocol(http);
        RejectCrossSite(http);
        RejectEmpty(call);
        call.Action = ActionCatalogue.Find(call);
    }

    private static bool IsBrowserNavigation(HttpRequest http) =>
        !http.QueryString.HasValue
        && HttpMethods.IsGet(http.Method)
        && http.Path == Path
        && http.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void RequireMethod(HttpRequest http)
    {
        var method = http.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsPost(method))
        {
            throw new ApiException(RequestErrors.UnsupportedHttpMethod);
        }
    }

    private void RequireProtocol(HttpRequest http)
    {
        if (requireHttps && !http.IsHttps)
        {
            throw new ApiException(RequestErrors.HttpsRequired);
        }
    }

    private void RejectCrossSite(HttpRequest http)
    {
        if (crossSite.RejectionReason(http) is { } reason)
        {
            throw new ApiException(RequestErrors.NotAuthorized) { Reason = reason };
        }
    }

    /// <summary>The message tells a person who opens the address in a browser where to continue.</summary>
    private static void RejectEmpty(CallContext call)
    {
        if (call.Parameters.Count == 0 && call.ActionName is null)
        {
            throw new ApiException(RequestErrors.MissingAction)
            {
                Reason = $"{ControlPlane.Root}/ lists the endpoints of this emulator.",
            };
        }
    }

    private static void RequirePath(HttpRequest http)
    {
        var path = http.Path;
        if (path.HasValue && path != Path)
        {
            throw new ApiException(RequestErrors.ActionNotFound);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "Call {RequestId} failed because of a bug in the emulator")]
    private partial void LogFailure(Exception exception, string requestId);
}
