using System.Collections.Concurrent;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc;
using Microsoft.Extensions.Hosting;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Applies the fault rules of an account to its calls.</summary>
/// <param name="machine">The machine's time, for delays. The emulator's time can be frozen.</param>
/// <param name="lifetime">Ends all delays when the emulator stops.</param>
internal sealed class FaultInjector(TimeProvider machine, IHostApplicationLifetime lifetime)
{
    private const string NetworkInterfaceParameter = "NetworkInterfaceId";

    private readonly ConcurrentDictionary<AccountId, FaultPlan> plans = new();

    /// <summary>The number of accounts that have had faults since their last reset.</summary>
    public int Count => plans.Count;

    public FaultPlan? FindPlan(AccountId account) => plans.GetValueOrDefault(account);

    public FaultPlan GetOrAddPlan(AccountId account) => plans.GetOrAdd(account, static _ => new FaultPlan());

    public void Reset(AccountId account)
    {
        if (plans.TryRemove(account, out var plan))
        {
            plan.Reset();
        }
    }

    /// <summary>Removes the faults of every account.</summary>
    public void Reset()
    {
        foreach (var account in plans.Keys)
        {
            Reset(account);
        }
    }

    /// <summary>The fault that fires for this call; null for none.</summary>
    public FiredFault? Next(CallContext call) =>
        plans.TryGetValue(call.Account!.Id, out var plan) && !plan.IsEmpty
            ? plan.Next(call.Action!, call.Version, ResourcesOf(call.Action!, call.Parameters))
            : null;

    /// <summary>
    /// Delays the call, then rejects it, drops it, or sets a raw response. Faults that execute the call only delay it.
    /// </summary>
    /// <exception cref="ApiException">The fault is an error.</exception>
    /// <exception cref="RefusedException">Another call on the same ENI is delayed.</exception>
    public async Task ApplyAsync(FiredFault fired, CallContext call, CancellationToken aborted)
    {
        var fault = fired.Fault;
        if (fault.Delay > TimeSpan.Zero)
        {
            await DelayAsync(fault.Delay, call.Account!, TaskTargetOf(call), fired.Reset, aborted);
        }

        switch (fault.Kind)
        {
            case FaultKind.Error:
                throw new ApiException(fault.Error!) { RetryAfter = fault.RetryAfter };
            case FaultKind.Reset or FaultKind.Lost:
                call.Drop();
                break;
            case FaultKind.Empty:
                call.RespondRaw([]);
                break;
            case FaultKind.Garbage:
                call.RespondRaw(Garbage(call));
                break;
            default:
                break;
        }
    }

    /// <summary>Delays the response of an executed call. A reset and the shutdown end the delay.</summary>
    public async Task DelayResponseAsync(FiredFault fired, CancellationToken aborted)
    {
        if (fired.Fault.DelayAfter > TimeSpan.Zero)
        {
            await TryDelayAsync(fired.Fault.DelayAfter, fired.Reset, aborted);
        }
    }

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TaskInProgress"/>: another call on the ENI is delayed.
    /// </exception>
    private async Task DelayAsync(
        TimeSpan delay, Account account, NetworkInterfaceId? eni, Task reset, CancellationToken aborted)
    {
        var tasks = eni is { } id ? account.Enter(id, BeginTask) : null;
        try
        {
            if (!await TryDelayAsync(delay, reset, aborted))
            {
                // A reset has replaced the state that the call was sent to. The call must not change the new state.
                throw new ApiException(ServiceErrors.ServiceUnavailable);
            }
        }
        finally
        {
            if (tasks is not null)
            {
                account.Enter((tasks, eni!.Value), static (_, held) =>
                {
                    held.tasks.End(held.Value);
                    return true;
                });
            }
        }
    }

    /// <summary>Returns false if a reset or the shutdown ended the delay early.</summary>
    /// <exception cref="OperationCanceledException">The client aborted the request.</exception>
    private async Task<bool> TryDelayAsync(TimeSpan delay, Task reset, CancellationToken aborted)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        await Task.WhenAny(Task.Delay(delay, machine, cancelled.Token), reset);
        aborted.ThrowIfCancellationRequested();
        var isComplete = !reset.IsCompleted && !cancelled.IsCancellationRequested;

        // Releases the timer.
        await cancelled.CancelAsync();
        return isComplete;
    }

    private static RunningTasks BeginTask(AccountState state, NetworkInterfaceId id) =>
        state.Tasks.TryBegin(id) ? state.Tasks : throw new RefusedException(Refusal.TaskInProgress);

    /// <summary>The ENI that the call changes; null if it changes none.</summary>
    private static NetworkInterfaceId? TaskTargetOf(CallContext call) =>
        call.Action!.Resource?.Name == NetworkInterfaceParameter
        && call.Action.Errors.Contains(NetworkInterfaceErrors.TaskInProgress)
        && call.Parameters.Find(NetworkInterfaceParameter) is { } id
            ? new NetworkInterfaceId(id)
            : null;

    private static List<string> ResourcesOf(ApiAction action, RpcParameters parameters) =>
        action.Resource is { } resource
            ? [.. parameters.Where(pair => resource.Covers(pair.Key)).Select(pair => pair.Value)]
            : [];

    /// <summary>The first part of a response.</summary>
    private static byte[] Garbage(CallContext call) => call.Format == ResponseFormat.Json
        ? [.. "{\"RequestId\":\""u8, .. Encoding.ASCII.GetBytes(call.RequestId.Value), .. "\",\"Asso"u8]
        : [.. "<?xml version='1.0' encoding='UTF-8'?><RequestId>"u8, .. "<<"u8];
}
