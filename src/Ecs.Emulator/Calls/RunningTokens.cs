using System.Collections.Concurrent;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Calls;

/// <summary>
/// The client tokens of calls that a fault delays. Another call with the same token is rejected during the delay.
/// </summary>
internal sealed class RunningTokens
{
    private readonly ConcurrentDictionary<Key, CallContext> running = new();

    /// <summary>Registers the token of a call until the returned object is disposed; null if it has no token.</summary>
    /// <exception cref="ApiException">Another call with the same token is running.</exception>
    public IDisposable? Begin(CallContext call)
    {
        var action = call.Action!;
        if (action.ClientToken is not { } parameter || call.Parameters.Find(parameter.Name) is not { } token)
        {
            return null;
        }

        var key = new Key(call.Account!.Id, action.FullName, token);
        return running.TryAdd(key, call)
            ? new Registration(this, key)
            : throw new ApiException(RequestErrors.IdempotentProcessing);
    }

    /// <exception cref="ApiException">Another call with the same token is running.</exception>
    public void RequireFree(CallContext call, string token)
    {
        if (!running.IsEmpty
            && running.TryGetValue(new Key(call.Account!.Id, call.Action!.FullName, token), out var other)
            && other != call)
        {
            throw new ApiException(RequestErrors.IdempotentProcessing);
        }
    }

    private readonly record struct Key(AccountId Account, string Action, string Token);

    private sealed class Registration(RunningTokens tokens, Key key) : IDisposable
    {
        public void Dispose() => tokens.running.TryRemove(key, out _);
    }
}
