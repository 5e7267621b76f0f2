using BenchmarkDotNet.Attributes;
using Ecs.Emulator.Benchmarks.Gate;

namespace Ecs.Emulator.Benchmarks.Micro;

/// <summary>A complete call without HTTP, with log and journal.</summary>
public class CompleteCall
{
    /// <summary>Without signed calls, because a nonce can be used once; the gate counts signed calls.</summary>
    private static readonly string[] Unsigned =
        [.. Scenario.All.Where(scenario => !scenario.IsSigned).Select(scenario => scenario.Name)];

    private CallRig? rig;
    private InMemoryRequest[] requests = [];

    [ParamsSource(nameof(Names))]
    public string Call { get; set; } = Unsigned[0];

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
