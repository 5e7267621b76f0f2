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

    /// <inheritdoc/>
    public override string Name => "throughput";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var seed = bench.NewFile("seed.json");
        Worlds.WriteEnis(seed, Enis);
        var enis = Enumerable.Range(0, Enis).Select(number => Worlds.Assignable(number, place: number)).ToList();
        var pairs = new RequestFiles(bench.Folder, "pairs", [Requests.Pairs(enis)]);
        var table = new Table("Assign and unassign", "pairs", "emulator", "floor", "ratio", "budget");

        var defaults = await FloorComparison.RunAsync(bench, pairs, ["--seed", seed]);
        LoadFigures.AddTo(table, "as by default", defaults, Budget.AtLeast(0.85));

        LoadFigures.AddTo(
            table, "logging from Warning", await FloorComparison.RunAsync(bench, pairs, ["--seed", seed, "--log-level", "Warning"]));

        var time = DateTimeOffset.UtcNow;
        var count = (int)(defaults.Max(round => round.Left.CallsPerSecond) * bench.Duration.TotalSeconds * Spare);
        LoadBench.Say($"Signing {count:N0} requests …");
        var signed = new RequestFiles(bench.Folder, "signed", [Sign(new SignedRequests(bench.Port, time), enis, count)]);
        LoadFigures.AddTo(
            table,
            "V3 signatures verified",
            await FloorComparison.RunAsync(bench, signed, ["--seed", seed, "--signature", "verify"], time),
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
