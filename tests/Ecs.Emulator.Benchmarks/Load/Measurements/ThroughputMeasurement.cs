using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>How many pairs of successful AssignPrivateIpAddresses and UnassignPrivateIpAddresses a second, over many ENIs.</summary>
internal sealed class ThroughputMeasurement : Measurement
{
    /// <summary>
    /// Between the two calls of a pair there are as many others as there are ENIs: a tenth of a second's, long enough for a call
    /// whose thread has to wait for a processor.
    /// </summary>
    private const int Enis = 8_192;

    /// <summary>How many signed requests are prepared for each that the emulator answers unsigned in the same time.</summary>
    private const double Spare = 1.2;

    /// <summary>
    /// Who warms the server up: an account with a state of its own, so that the measured one is as it was, and needs no reset
    /// right before it is measured, which would leave a whole state for the garbage collector to look through.
    /// </summary>
    private const string OtherAccount = "1000000000000001";

    public override string Name => "throughput";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var seed = bench.NewFile("seed.json");
        Worlds.WriteEnis(seed, Enis);
        var enis = Enumerable.Range(0, Enis).Select(number => Worlds.Assignable(number, place: number)).ToList();
        var pairs = new RequestFiles(bench.Folder, "pairs", [Requests.Pairs(enis)]);
        var warmUp = new RequestFiles(bench.Folder, "warm-up", [Requests.Pairs(enis, OtherAccount)]);
        var table = new Table("Assign and unassign", "pairs", "emulator", "floor", "ratio", "budget");

        var defaults = await FloorComparison.RunAsync(bench, pairs, ["--seed", seed], warmUp: warmUp);
        LoadFigures.AddTo(table, "as by default", defaults, Budget.AtLeast(0.85));

        LoadFigures.AddTo(
            table,
            "logging from Warning",
            await FloorComparison.RunAsync(bench, pairs, ["--seed", seed, "--log-level", "Warning"], warmUp: warmUp));

        var time = DateTimeOffset.UtcNow;
        var perSecond = defaults.Max(round => round.Left.CallsPerSecond) * Spare;
        var count = (int)(perSecond * bench.Duration.TotalSeconds);
        LoadBench.Say($"Signing {count:N0} requests …");
        var signed = new RequestFiles(bench.Folder, "signed", [Sign(new SignedRequests(bench.Port, time), enis, count)]);
        var signedWarmUp = new RequestFiles(
            bench.Folder,
            "signed-warm-up",
            [Sign(new SignedRequests(bench.Port, time, OtherAccount), enis, (int)(perSecond * LoadSide.WarmUpDuration.TotalSeconds))]);
        LoadFigures.AddTo(
            table,
            "V3 signatures verified",
            await FloorComparison.RunAsync(bench, signed, ["--seed", seed, "--signature", "verify"], time, signedWarmUp),
            Budget.AtLeast(0.7));
        return [table];
    }

    private static List<string> Sign(SignedRequests requests, List<(string Id, string Address)> enis, int count)
    {
        var signed = new List<string>(count + (2 * enis.Count));
        while (signed.Count < count)
        {
            foreach (var action in (string[])["AssignPrivateIpAddresses", "UnassignPrivateIpAddresses"])
            {
                signed.AddRange(enis.Select(eni => requests.Call(action, Requests.Assign(eni.Id, eni.Address))));
            }
        }

        return signed;
    }
}
