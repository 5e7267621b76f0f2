using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// The throughput of successful pairs of AssignPrivateIpAddresses and UnassignPrivateIpAddresses over many ENIs.
/// </summary>
internal sealed class ThroughputMeasurement : Measurement
{
    /// <summary>
    /// The number of calls between the two calls of a pair. They take a tenth of a second, longer than a thread waits
    /// for a processor.
    /// </summary>
    private const int Enis = 8_192;

    /// <summary>
    /// The ratio of prepared signed requests to the unsigned requests that the emulator handles in the same time.
    /// </summary>
    private const double Spare = 1.2;

    /// <summary>
    /// The account of the warm-up. The measured account then needs no reset, which would leave a complete state for
    /// the garbage collector.
    /// </summary>
    private const string OtherAccount = "1000000000000001";

    public override string Name => "throughput";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var seed = bench.NewFile("seed.json");
        SeedFiles.WriteEnis(seed, Enis);
        var enis = Enumerable.Range(0, Enis).Select(number => SeedFiles.Assignable(number, place: number)).ToList();
        var pairs = new RequestFiles(bench.Folder, "pairs", [Requests.Pairs(enis)]);
        var warmUp = new RequestFiles(bench.Folder, "warm-up", [Requests.Pairs(enis, OtherAccount)]);
        var table = new Table("Assign and unassign", "pairs", "emulator", "floor", "ratio", "budget");

        var defaults = await FloorComparison.RunAsync(bench, pairs, ["--seed", seed], warmUp: warmUp);
        LoadFigures.AddTo(table, "default settings", defaults, Budget.AtLeast(0.85));

        LoadFigures.AddTo(
            table,
            "log level Warning",
            await FloorComparison.RunAsync(bench, pairs, ["--seed", seed, "--log-level", "Warning"], warmUp: warmUp));

        var time = DateTimeOffset.UtcNow;
        var perSecond = defaults.Max(round => round.Left.CallsPerSecond) * Spare;
        var count = (int)(perSecond * bench.Duration.TotalSeconds);
        LoadBench.Say($"Signing {count:N0} requests …");
        var signed = new RequestFiles(
            bench.Folder, "signed", [Sign(new SignedRequests(bench.Port, time), enis, count)]);
        var warmUpCount = (int)(perSecond * LoadSide.WarmUpDuration.TotalSeconds);
        var signedWarmUp = new RequestFiles(
            bench.Folder,
            "signed-warm-up",
            [Sign(new SignedRequests(bench.Port, time, OtherAccount), enis, warmUpCount)]);
        LoadFigures.AddTo(
            table,
            "V3 signatures verified",
            await FloorComparison.RunAsync(
                bench, signed, ["--seed", seed, "--signature", "verify"], time, signedWarmUp),
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
