using System.Runtime.CompilerServices;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Errors;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Signing;

/// <summary>Verifies the signature of a call if that option is on, and checks that the access key is usable.</summary>
internal sealed class RequestAuthenticator(
    SignatureVerifier verifier, EmulatorClock clock, IOptions<EcsEmulatorOptions> options)
{
    /// <summary>The nonces are removed together with their account.</summary>
    private readonly ConditionalWeakTable<Account, NonceCache> nonces = [];

    private readonly bool verifySignatures = options.Value.VerifySignatures;

    /// <exception cref="ApiException">The signature is invalid.</exception>
    /// <exception cref="RefusedException">The access key is not usable, or its token is missing or wrong.</exception>
    public void Authenticate(CallContext call)
    {
        var account = call.Account!;
        if (verifySignatures)
        {
            verifier.Verify(call, account.Access, nonces.GetValue(account, static _ => new NonceCache()));
        }
        else if (call.AccessKeyId is { } id)
        {
            if (account.Access.FindAccessKey(id) is { } key)
            {
                AccessControl.RequireUsable(key, clock.GetUtcNow());
            }
            else if (TemporaryKeyId.AccountOf(id) is not null)
            {
                // The session, and so the permissions, are in the token: without it, the caller would have all of them.
                AccessControl.RequireUsable(
                    AccessControl.RequireSession(id, call.SecurityToken), clock.GetUtcNow());
            }
        }
    }
}
