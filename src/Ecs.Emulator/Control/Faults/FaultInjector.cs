using System.Collections.Concurrent;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Microsoft.Extensions.Hosting;

namespace Ecs.Emulator.Control.Faults;

/// <summary>Lets calls go wrong as the faults of their accounts say.</summary>
/// <param name="machine">The time that delays take: a frozen emulator's would never pass.</param>
/// <param name="lifetime">Ends every waiting when the emulator stops.</param>
internal sealed class FaultInjector(TimeProvider machine, IHostApplicationLifetime lifetime)
{
    private const string OfNetworkInterface = "NetworkInterfaceId";

    private readonly ConcurrentDictionary<AccountId, FaultPlan> plans = new();

    /// <summary>How many accounts have had faults since their last reset.</summary>
    public int Count => plans.Count;

    /// <summary>The faults of an account; null where it has had none.</summary>
    public FaultPlan? FindPlan(AccountId account) => plans.GetValueOrDefault(account);

    /// <summary>The faults of an account that is to have some.</summary>
    public FaultPlan PlanOf(AccountId account) => plans.GetOrAdd(account, static _ => new FaultPlan());

    /// <summary>Forgets the faults of an account.</summary>
    public void Reset(AccountId account)
    {
        if (plans.TryRemove(account, out var plan))
        {
            plan.Reset();
        }
    }

    /// <summary>Forgets the faults of every account.</summary>
    public void Reset()
    {
        foreach (var account in plans.Keys)
        {
            Reset(account);
        }
    }

    /// <summary>The fault that meets this call; null for none.</summary>
    public MetFault? Meet(AccountId account, ApiAction action, RpcParameters parameters) =>
        plans.TryGetValue(account, out var plan) && !plan.IsEmpty
            ? plan.Meet(action.Name, ResourcesOf(action, parameters))
            : null;

    /// <summary>
    /// Does to the call what the fault says that it has met: it waits, gets an answer, or loses its connection. One
    /// that is let through goes on.
    /// </summary>
    /// <exception cref="ApiException">The fault refuses the call.</exception>
    /// <exception cref="RefusedException">It would wait, but so does another on the same ENI.</exception>
    public async Task ApplyAsync(MetFault met, CallContext call, Account account, CancellationToken hungUp)
    {
        var fault = met.Fault;
        if (fault.Delay > TimeSpan.Zero)
        {
            await WaitAsync(fault.Delay, account, TaskOf(call), met.End, hungUp);
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

    /// <summary>
    /// Waits once the call is done, where the fault says so. A reset and the emulator's end end the waiting.
    /// </summary>
    public async Task WaitAfterAsync(MetFault met, CancellationToken hungUp)
    {
        if (met.Fault.DelayAfter > TimeSpan.Zero)
        {
            await PauseAsync(met.Fault.DelayAfter, met.End, hungUp);
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.TaskInProgress"/>: another call that waits works on the ENI.</exception>
    private async Task WaitAsync(
        TimeSpan delay, Account account, NetworkInterfaceId? eni, Task end, CancellationToken hungUp)
    {
        var tasks = eni is { } id ? account.Enter(id, BeginTask) : null;
        try
        {
            if (!await PauseAsync(delay, end, hungUp))
            {
                // The state it was meant for is gone, or about to be: it must not change the next one.
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

    /// <summary>Waits; false where that was ended early, by a reset or by the emulator's end.</summary>
    /// <exception cref="OperationCanceledException">The caller hung up.</exception>
    private async Task<bool> PauseAsync(TimeSpan delay, Task end, CancellationToken hungUp)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(hungUp, lifetime.ApplicationStopping);
        await Task.WhenAny(Task.Delay(delay, machine, gone.Token), end);
        hungUp.ThrowIfCancellationRequested();
        var isWhole = !end.IsCompleted && !gone.IsCancellationRequested;

        // The timer goes too.
        await gone.CancelAsync();
        return isWhole;
    }

    private static TaskBoard BeginTask(AccountState state, NetworkInterfaceId id) =>
        state.Tasks.TryBegin(id) ? state.Tasks : throw new RefusedException(Refusal.TaskInProgress);

    /// <summary>The ENI that the call works on; null where it works on none, or only looks at it.</summary>
    private static NetworkInterfaceId? TaskOf(CallContext call) =>
        call.Action!.Resource?.Name == OfNetworkInterface
        && call.Action.Errors.Contains(NetworkInterfaceErrors.TaskInProgress)
        && call.Parameters.Find(OfNetworkInterface) is { } id
            ? new NetworkInterfaceId(id)
            : null;

    private static List<string> ResourcesOf(ApiAction action, RpcParameters parameters) => action.Resource is { } resource
        ? [.. parameters.All.Where(pair => resource.Covers(pair.Key)).Select(pair => pair.Value)]
        : [];

    /// <summary>The beginning of an answer, as a connection cut in the middle leaves it.</summary>
    private static byte[] Garbage(CallContext call) => call.Format == ResponseFormat.Json
        ? [.. "{\"RequestId\":\""u8, .. Encoding.ASCII.GetBytes(call.RequestId.Value), .. "\",\"Asso"u8]
        : [.. "<?xml version='1.0' encoding='UTF-8'?><RequestId>"u8, .. "<<"u8];
}
