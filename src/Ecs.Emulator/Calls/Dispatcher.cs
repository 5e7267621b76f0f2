using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Signing;

namespace Ecs.Emulator.Calls;

/// <summary>Takes a call to its action, in the state of its caller, once the caller may make it.</summary>
/// <param name="cloud">The accounts.</param>
/// <param name="gatekeeper">Says whose call it is, and whether it may be made at all.</param>
/// <param name="tokens">The client tokens of calls that are running.</param>
internal sealed class Dispatcher(Cloud cloud, Gatekeeper gatekeeper, RunningTokens tokens)
{
    /// <summary>Does the call: wholly, or not at all.</summary>
    /// <exception cref="ApiException">The call may not be made.</exception>
    /// <exception cref="RefusedException">
    /// The call's key may not be used, or its account does not exist and cannot be created.
    /// </exception>
    public Outcome Invoke(ApiAction action, RpcRequest request, Account account)
    {
        gatekeeper.Admit(request, account, action.FullName);
        return cloud.Enter(
            account,
            (action, request, tokens),
            static (state, call) => Try(state, call.action, call.request, call.tokens),
            static outcome => outcome.Refusal is null);
    }

    /// <summary>
    /// Does it, and catches a refusal here, not where the call began: what an exception costs grows with every method that it
    /// leaves.
    /// </summary>
    private static Outcome Try(AccountState state, ApiAction action, RpcRequest request, RunningTokens tokens)
    {
        try
        {
            return new Outcome(Invoke(state, action, request, tokens), null);
        }
        catch (Exception refusal) when (refusal is ApiException or RefusedException)
        {
            return new Outcome(null, refusal);
        }
    }

    private static object Invoke(AccountState state, ApiAction action, RpcRequest request, RunningTokens tokens)
    {
        state.Access.Authorize(request.AccessKeyId, action.Product.PermissionPrefix, action.Name);
        var call = new ActionCall(state, request);
        if (action.DryRun is { } dryRun && call.Get(dryRun) is true)
        {
            return InvokeDry(action, call);
        }

        if (action.ClientToken is { } parameter && call.Get(parameter) is { } token)
        {
            tokens.RequireFree(state.Owner, action, token, request);
            return InvokeOnce(action, call, parameter, token);
        }

        return InvokeAnew(action, call);
    }

    private static object InvokeAnew(ApiAction action, ActionCall call)
    {
        action.RequireParameters(call);
        return action.Invoke(call);
    }

    /// <summary>A dry run never succeeds: it ends where the call would be done, or where nothing is left to read.</summary>
    private static object InvokeDry(ApiAction action, ActionCall call)
    {
        call.State.IsDryRun = true;
        try
        {
            InvokeAnew(action, call);
            throw new RefusedException(Refusal.DryRun);
        }
        finally
        {
            call.State.IsDryRun = false;
        }
    }

    private static object InvokeOnce(ApiAction action, ActionCall call, Parameter tokenParameter, string token)
    {
        var question = Question(action, call.Parameters, tokenParameter);
        if (call.State.ClientTokens.Find(action.FullName, token) is { } earlier)
        {
            return earlier.Question == question
                ? earlier.Result
                : throw new ApiException(ErrorCatalogue.IdempotentParameterMismatch);
        }

        var result = InvokeAnew(action, call);
        call.State.ClientTokens.Remember(action.FullName, token, new RememberedAnswer(question, result));
        return result;
    }

    /// <summary>
    /// A digest of what the call asks: the action's own parameters in the order of their names. Signature, nonce and time
    /// stamp are no part of it, since they differ each time a client repeats a call. NUL parts names and values, for no
    /// parameter contains one.
    /// </summary>
    private static UInt128 Question(ApiAction action, RpcParameters parameters, Parameter tokenParameter)
    {
        var text = string.Join(
            '\0',
            parameters.All
                .Where(pair => pair.Value.Length > 0
                    && !tokenParameter.Covers(pair.Key)
                    && action.Parameters.Any(parameter => parameter.Covers(pair.Key)))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}\0{pair.Value}"));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
