using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Benchmarks.Gate;
using Ecs.Emulator.Control.Clock;
using Ecs.Emulator.Control.State;
using Ecs.Emulator.Signing;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>Verifies the signatures of parsed requests.</summary>
public class SignatureVerification
{
    /// <summary>
    /// A nonce can be used once, so a new cache is created after this many calls; each call pays a part of its cost.
    /// </summary>
    private const int Requests = 1_000;

    private readonly EmulatorClock clock = new(new FixedTime());
    private readonly AccessControl access;
    private readonly SignatureVerifier verifier;
    private readonly CallContext[] v1;
    private readonly CallContext[] v3;
    private NonceCache nonces = new();
    private int next;

    public SignatureVerification()
    {
        var options = Options.Create(new EcsEmulatorOptions());
        access = new DefaultState(
            options, new StateDocumentReader(options, clock)).CreateState(Cloud.DefaultAccountId).Access;
        verifier = new SignatureVerifier(clock);
        v1 = [.. Enumerable.Range(0, Requests).Select(nonce => SampleRequests.Read(SampleRequests.SignedV1(nonce)))];
        var key = SampleRequests.NewKey();
        v3 = [.. Enumerable.Range(0, Requests).Select(_ => SampleRequests.Read(SampleRequests.SignedV3(key)))];
    }

    [Benchmark]
    public void V1() => Verify(v1);

    [Benchmark]
    public void V3() => Verify(v3);

    private void Verify(CallContext[] requests)
    {
        if (next == Requests)
        {
            next = 0;
            nonces = new NonceCache();
        }

        verifier.Verify(requests[next++], access, nonces);
    }
}
