using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// The cost of assigning the next free address, and unassigning it, in a /16 VSwitch with few free addresses,
/// compared with the default state. One connection, because with one free address pairs cannot be parallel.
/// </summary>
internal sealed class FullVSwitchMeasurement : Measurement
{
    public override string Name => "full-vswitch";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        // The free addresses of the /24 in the default state.
        var standard = Side(
            () => bench.StartEmulator(),
            new RequestFiles(bench.Folder, "next-default", [Pairs(
                "eni-myeni", Enumerable.Range(1, 252)
                    .Where(last => last is < 10 or > 12)
                    .Select(last => $"172.17.0.{last}"))]));
        var table = new Table(
            "A nearly full VSwitch", "one call, one connection", "/16 VSwitch", "default state", "ratio", "budget");
        foreach (var left in (int[])[1, 10, 50_000])
        {
            // Spread over the VSwitch; a single free address is in the middle.
            var free = Enumerable.Range(0, left)
                .Select(index => SeedFiles.FirstFillable + (int)((index + 0.5) * SeedFiles.Fillable / left))
                .ToArray();
            var seed = bench.NewFile("seed.json");
            SeedFiles.WriteVSwitchWithFree(seed, free.ToHashSet());
            var full = Side(
                () => bench.StartEmulator("--seed", seed),
                new RequestFiles(bench.Folder, $"next-{left}", [Pairs(
                    SeedFiles.Eni(0), free.Select(offset => SeedFiles.Address(0, offset)))]));
            LoadFigures.AddTo(
                table,
                $"{left:N0} left",
                await LoadFigures.CompareAsync(bench, full, standard),
                cost: Budget.AtMost(1.2),
                withMemory: false);
        }

        return [table];
    }

    /// <summary>
    /// Pairs that assign the next address in ascending order, so that the address to unassign is known.
    /// </summary>
    private static IReadOnlyList<string> Pairs(string eni, IEnumerable<string> addresses) =>
        [.. addresses.SelectMany(address => new[] { Requests.AssignNext(eni, 1), Requests.Unassign(eni, address) })];

    private static LoadSide Side(Func<LoadServer> start, RequestFiles requests) =>
        new() { Start = start, Requests = requests, Connections = 1 };
}
