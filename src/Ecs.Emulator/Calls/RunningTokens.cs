using System.Collections.Concurrent;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Calls;

/// <summary>
/// The client tokens of the calls that a fault delays. While such a call is running, another call with its token is
/// refused; all others are done one after another in their account, and the second gets the answer of the first.
/// </summary>
internal sealed class RunningTokens
{
    private readonly ConcurrentDictionary<Key, RpcRequest> running = new();

    /// <summary>Notes that a call with a token is running, until that is disposed; null where it has none.</summary>
    /// <exception cref="ApiException">Another call with the same token is running.</exception>
    public IDisposable? Begin(AccountId account, ApiAction action, RpcRequest request)
    {
        if (action.ClientToken is not { } parameter || request.Parameters.Find(parameter.Name) is not { } token)
        {
            return null;
        }

        var key = new Key(account, action.FullName, token);
        return running.TryAdd(key, request)
            ? new Run(this, key)
            : throw new ApiException(ErrorCatalogue.IdempotentProcessing);
    }

    /// <summary>Refuses a call with the token of another one that is running.</summary>
    /// <exception cref="ApiException">There is one.</exception>
    public void RequireFree(AccountId account, ApiAction action, string token, RpcRequest request)
    {
        if (!running.IsEmpty
            && running.TryGetValue(new Key(account, action.FullName, token), out var other)
            && other != request)
        {
            throw new ApiException(ErrorCatalogue.IdempotentProcessing);
        }
    }

    private readonly record struct Key(AccountId Account, string Action, string Token);

    private sealed class Run(RunningTokens tokens, Key key) : IDisposable
    {
        public void Dispose() => tokens.running.TryRemove(key, out _);
    }
}
