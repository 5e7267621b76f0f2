using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Signing;
using Ecs.Emulator.Throttling;

namespace Ecs.Emulator.Calls;

/// <summary>Authenticates a call and executes its action in the state of its account.</summary>
internal sealed class ActionExecutor(
    Cloud cloud, RequestAuthenticator authenticator, RateLimiter limiter, RunningTokens tokens)
{
    /// <summary>
    /// Executes the action entirely or not at all. The context then contains the result or the error.
    /// </summary>
    /// <exception cref="ApiException">The call is not authenticated, or exceeds the rate limit.</exception>
    /// <exception cref="RefusedException">The access key is not usable, or the account cannot be created.</exception>
    public void Execute(CallContext call)
    {
        authenticator.Authenticate(call);
        limiter.Count(call);
        while (true)
        {
            try
            {
                cloud.Enter(
                    call.Account!,
                    (call, tokens),
                    static (state, work) => TryExecute(state, work.call, work.tokens),
                    static succeeded => succeeded);
                return;
            }
            catch (LongWorkException required)
            {
                required.Work();
            }
        }
    }

    /// <summary>
    /// Catches errors close to their origin and inlines the methods below: each stack frame that an exception unwinds
    /// costs about 5,000 instructions, 7 % of a rejected call.
    /// </summary>
    private static bool TryExecute(AccountState state, CallContext call, RunningTokens tokens)
    {
        try
        {
            call.EnterAccount(state);
            call.Succeed(Execute(call, tokens));
            return true;
        }
        catch (RequestErrorException rejected)
        {
            call.Reject(rejected);
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static object Execute(CallContext call, RunningTokens tokens)
    {
        var action = call.Action!;
        call.State.Access.Authorize(
            call.AccessKeyId, call.Session, action.Product.PermissionPrefix, action.Name);
        if (action.DryRun is { } dryRun && call.Get(dryRun) is true)
        {
            return ExecuteDryRun(action, call);
        }

        if (action.ClientToken is { } parameter && call.Get(parameter) is { } token)
        {
            tokens.RequireFree(call, token);
            return ExecuteIdempotent(action, call, parameter, token);
        }

        return Execute(action, call);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static object Execute(ApiAction action, CallContext call) => call.State.Apply(Check(action, call));

    /// <summary>A dry run never succeeds: it stops before the changes are applied.</summary>
    private static object ExecuteDryRun(ApiAction action, CallContext call)
    {
        Check(action, call);
        throw new RefusedException(Refusal.DryRun);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Plan<object> Check(ApiAction action, CallContext call)
    {
        action.RequireParameters(call);
        return action.Plan(call);
    }

    /// <summary>Returns the earlier result of the client token if there is one.</summary>
    private static object ExecuteIdempotent(ApiAction action, CallContext call, Parameter tokenParameter, string token)
    {
        var fingerprint = Fingerprint(action, call.Parameters, tokenParameter);
        if (call.State.IdempotencyTokens.Find(action.FullName, token) is { } earlier)
        {
            return earlier.RequestFingerprint == fingerprint
                ? earlier.Result
                : throw new ApiException(RequestErrors.IdempotentParameterMismatch);
        }

        var result = Execute(action, call);
        call.State.IdempotencyTokens.Store(action.FullName, token, new StoredResult(fingerprint, result));
        return result;
    }

    /// <summary>
    /// A digest of the parameters of the action in the order of their names. Signature, nonce and time stamp are not
    /// included, because they differ in a repeated call. NUL separates names and values, because no parameter contains
    /// it.
    /// </summary>
    private static UInt128 Fingerprint(ApiAction action, RpcParameters parameters, Parameter tokenParameter)
    {
        var text = string.Join(
            '\0',
            parameters
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
