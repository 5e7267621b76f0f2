using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// The cost of a call in a state of a million ENIs, compared with a few. All servers run in parallel and are measured
/// in turn, because a million ENIs take long to read.
/// </summary>
internal sealed class ScaleMeasurement : Measurement
{
    private const int Million = 1_000_000;
    private const int Few = 10;

    /// <summary>The number of different ENIs in requests, so that they do not fit into a processor's cache.</summary>
    private const int Shown = 100_000;

    /// <summary>
    /// Connections with pairs, each on its own thread; at most as many as the default ENI can have addresses.
    /// </summary>
    private const int Pairing = 8;

    /// <summary>The number of ENIs of each such connection in a round.</summary>
    private const int PairedInRound = 5_000;

    /// <summary>The same rounds in each run.</summary>
    private const int Seed = 1;

    public override string Name => "scale";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var numbers = Enumerable.Range(0, Million).ToArray();
        new Random(Seed).Shuffle(numbers);

        using var large = Start(bench, Million);
        using var small = Start(bench, Few);
        using var standard = bench.StartAnotherEmulator();
        standard.AwaitResponse();
        var table = new Table("A million ENIs", "one call", "1,000,000 ENIs", "few ENIs", "ratio", "budget");
        await ShowAsync(bench, table, large, small, numbers);
        await PairAsync(bench, table, large, standard, numbers);
        return [table];
    }

    private static LoadServer Start(LoadBench bench, int enis)
    {
        var seed = bench.NewFile("seed.json");
        SeedFiles.WriteEnis(seed, enis);
        LoadBench.Say($"Starting with {enis:N0} ENIs …");
        var server = bench.StartAnotherEmulator("--seed", seed);
        server.AwaitResponse();
        return server;
    }

    private static async Task ShowAsync(
        LoadBench bench, Table table, LoadServer large, LoadServer small, int[] numbers)
    {
        var ofLarge = new RequestFiles(
            bench.Folder, "show-large",
            [[.. numbers.Take(Shown).Select(number => Requests.Describe(SeedFiles.Eni(number)))]]);
        var ofSmall = new RequestFiles(
            bench.Folder, "show-small",
            [[.. Enumerable.Range(0, Few).Select(number => Requests.Describe(SeedFiles.Eni(number)))]]);
        var rounds = new List<(LoadFigures Left, LoadFigures Right)>();

        // The first round is the warm-up.
        for (var round = 0; round <= bench.Rounds; round++)
        {
            rounds.Add((
                await large.MeasureAsync(bench, ofLarge, bench.Connections),
                await small.MeasureAsync(bench, ofSmall, bench.Connections)));
        }

        LoadFigures.AddTo(table, "DescribeNetworkInterfaces by id (10 ENIs)", rounds[1..], cost: Budget.AtMost(1.2));
    }

    private static async Task PairAsync(
        LoadBench bench, Table table, LoadServer large, LoadServer standard, int[] numbers)
    {
        var ofStandard = new RequestFiles(
            bench.Folder,
            "pair-default",
            [
                .. Enumerable.Range(100, Pairing)
                    .Select(last => Requests.Alternating([("eni-myeni", $"172.17.0.{last}")])),
            ]);
        var rounds = new List<(LoadFigures Left, LoadFigures Right)>();
        var enisOfRound = Math.Min(PairedInRound, numbers.Length / Pairing / (bench.Rounds + 1));
        for (var round = 0; round <= bench.Rounds; round++)
        {
            // A load ends within a pair, so each round uses other addresses.
            var places = Enumerable.Range(round * Pairing, Pairing);
            var ofLarge = new RequestFiles(
                bench.Folder,
                "pair-large",
                [.. places.Select(place => Requests.Alternating(numbers
                    .Skip(place * enisOfRound)
                    .Take(enisOfRound)
                    .Select(number => SeedFiles.Assignable(number, place))))]);
            standard.Reset();
            rounds.Add((
                await large.MeasureAsync(bench, ofLarge, Pairing),
                await standard.MeasureAsync(bench, ofStandard, Pairing)));
        }

        LoadFigures.AddTo(table, "assign and unassign (default state)", rounds[1..], cost: Budget.AtMost(1.2));
    }
}
