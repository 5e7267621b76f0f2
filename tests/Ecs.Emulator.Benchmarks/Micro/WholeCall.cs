using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>A call from the host's side of the wire to the last byte of its answer: without HTTP, with log and journal.</summary>
public class WholeCall
{
    /// <summary>A nonce is used once, so signed calls are no part of this; the gate counts those.</summary>
    private static readonly string[] Unsigned =
        [.. Scenario.All.Where(scenario => !scenario.IsSigned).Select(scenario => scenario.Name)];

    private CallRig? rig;
    private InMemoryRequest[] requests = [];

    /// <summary>What is called.</summary>
    [ParamsSource(nameof(Names))]
    public string Call { get; set; } = Unsigned[0];

    /// <summary>What can be called.</summary>
    public static IEnumerable<string> Names => Unsigned;

    [GlobalSetup]
    public async Task Start()
    {
        rig = await CallRig.StartAsync(verifySignatures: false);
        requests = Scenario.Named(Call).Prepare(1);
    }

    [GlobalCleanup]
    public async Task Stop() => await rig!.DisposeAsync();

    [Benchmark]
    public int Make()
    {
        var status = 0;
        foreach (var request in requests)
        {
            status = rig!.Call(request);
        }

        return status;
    }
}
