using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// What it costs to assign the next free address, and to unassign it, in a /16 VSwitch that has few left, beside the default
/// state. One connection: with one address left there can be no two.
/// </summary>
internal sealed class FullVSwitchMeasurement : Measurement
{
    public override string Name => "full-vswitch";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        // The /24 of the default state less the addresses that its ENIs and the cloud hold.
        var standard = Side(
            () => bench.StartEmulator(),
            new RequestFiles(bench.Folder, "next-default", [Pairs(
                "eni-myeni", Enumerable.Range(1, 252).Where(last => last is < 10 or > 12).Select(last => $"172.17.0.{last}"))]));
        var table = new Table("A VSwitch that fills", "one call, one connection", "/16 VSwitch", "default state", "ratio", "budget");
        foreach (var left in (int[])[1, 10, 50_000])
        {
            // Spread over the VSwitch: where one address is left, it is in the middle.
            var free = Enumerable.Range(0, left).Select(index => Worlds.FirstFillable + (int)((index + 0.5) * Worlds.Fillable / left)).ToArray();
            var seed = bench.NewFile("seed.json");
            Worlds.WriteVSwitchWithFree(seed, free.ToHashSet());
            var full = Side(
                () => bench.StartEmulator("--seed", seed),
                new RequestFiles(bench.Folder, $"next-{left}", [Pairs(
                    Worlds.Eni(0), free.Select(offset => Worlds.Address(0, offset)))]));
            LoadFigures.AddTo(
                table,
                $"{left:N0} left",
                await LoadFigures.CompareAsync(bench, full, standard),
                cost: Budget.AtMost(1.2),
                withMemory: false);
        }

        return [table];
    }

    /// <summary>Pairs that ask for the next address, and know which it will be: one after another, from the bottom on.</summary>
    private static IReadOnlyList<string> Pairs(string eni, IEnumerable<string> addresses) =>
        [.. addresses.SelectMany(address => new[] { Requests.AssignNext(eni, 1), Requests.Unassign(eni, address) })];

    private static LoadSide Side(Func<LoadServer> start, RequestFiles requests) =>
        new() { Start = start, Requests = requests, Connections = 1 };
}
