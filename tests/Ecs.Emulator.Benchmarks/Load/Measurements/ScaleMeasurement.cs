using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// What a call costs in a state of a million ENIs, beside one of a few. All servers run at once, and are asked by turns: a
/// million ENIs take a while to read.
/// </summary>
internal sealed class ScaleMeasurement : Measurement
{
    private const int Million = 1_000_000;
    private const int Few = 10;

    /// <summary>Different ENIs shown: enough that a processor's caches do not hold them all.</summary>
    private const int Shown = 100_000;

    /// <summary>Connections that each assign and unassign on a thread of their own, no more than the default ENI takes addresses.</summary>
    private const int Pairing = 8;

    /// <summary>ENIs that one of them goes through in a round.</summary>
    private const int PairedInRound = 5_000;

    /// <summary>The rounds repeat from run to run.</summary>
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
        Worlds.WriteEnis(seed, enis);
        LoadBench.Say($"Starting with {enis:N0} ENIs …");
        var server = bench.StartAnotherEmulator("--seed", seed);
        server.AwaitResponse();
        return server;
    }

    private static async Task ShowAsync(
        LoadBench bench, Table table, LoadServer large, LoadServer small, int[] numbers)
    {
        var ofLarge = new RequestFiles(
            bench.Folder, "show-large", [[.. numbers.Take(Shown).Select(number => Requests.Describe(Worlds.Eni(number)))]]);
        var ofSmall = new RequestFiles(
            bench.Folder, "show-small", [[.. Enumerable.Range(0, Few).Select(number => Requests.Describe(Worlds.Eni(number)))]]);
        var rounds = new List<(LoadFigures Left, LoadFigures Right)>();

        // One round more, for warming up.
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
            [.. Enumerable.Range(100, Pairing).Select(last => Requests.Alternating([("eni-myeni", $"172.17.0.{last}")]))]);
        var rounds = new List<(LoadFigures Left, LoadFigures Right)>();
        var enisOfRound = Math.Min(PairedInRound, numbers.Length / Pairing / (bench.Rounds + 1));
        for (var round = 0; round <= bench.Rounds; round++)
        {
            // A load ends in the middle of a pair: what the last round has left behind is not met again.
            var places = Enumerable.Range(round * Pairing, Pairing);
            var ofLarge = new RequestFiles(
                bench.Folder,
                "pair-large",
                [.. places.Select(place => Requests.Alternating(numbers
                    .Skip(place * enisOfRound)
                    .Take(enisOfRound)
                    .Select(number => Worlds.Assignable(number, place))))]);
            standard.Reset();
            rounds.Add((
                await large.MeasureAsync(bench, ofLarge, Pairing),
                await standard.MeasureAsync(bench, ofStandard, Pairing)));
        }

        LoadFigures.AddTo(table, "assign and unassign (default state)", rounds[1..], cost: Budget.AtMost(1.2));
    }
}
