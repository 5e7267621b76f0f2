using System.Runtime.CompilerServices;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Access;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Signing;

/// <summary>Lets a call in if it comes from whom it says and does not come too often.</summary>
internal sealed class Gatekeeper(
    SignatureVerifier verifier, EmulatorClock clock, IOptions<EcsEmulatorOptions> options)
{
    /// <summary>The nonces and counts of accounts, which go with them: a reset removes an account.</summary>
    private readonly ConditionalWeakTable<Account, Ledgers> ledgers = [];

    /// <summary>Lets the call in, or refuses it.</summary>
    /// <exception cref="ApiException">The call's signature does not hold, or it comes too often.</exception>
    /// <exception cref="RefusedException">The call's key may not be used.</exception>
    public void Admit(CallContext call, Account account, string action)
    {
        if (options.Value.VerifySignatures)
        {
            verifier.Verify(call, account.Access, LedgersOf(account).Nonces);
        }
        else if (call.AccessKeyId is { } id && account.Access.FindAccessKey(id) is { } key)
        {
            AccessControl.RequireUsable(key, clock.GetUtcNow());
        }

        if (options.Value.Throttle is { } limit)
        {
            LedgersOf(account).Rates.Count(
                action, CountedRegion(account, call), limit, clock.GetUtcNow());
        }
    }

    /// <summary>The region that a call is counted for: none for all those that do not exist, however many a caller makes up.</summary>
    private static string CountedRegion(Account account, CallContext call) =>
        call.Parameters.Find("RegionId") is { } region && account.HasRegion(new RegionId(region)) ? region : "";

    private Ledgers LedgersOf(Account account) => ledgers.GetValue(account, static _ => new Ledgers());

    private sealed class Ledgers
    {
        public NonceLedger Nonces { get; } = new();

        public CallRates Rates { get; } = new();
    }
}
