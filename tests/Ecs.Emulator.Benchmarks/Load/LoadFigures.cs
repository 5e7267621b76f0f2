using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>What a load showed of a server.</summary>
/// <param name="CallsPerSecond">Calls answered in a second.</param>
/// <param name="Median">Microseconds that half of the answers took at most.</param>
/// <param name="NinetyNinth">Microseconds that 99 of 100 answers took at most.</param>
/// <param name="ProcessorTime">
/// Microseconds of processor time that a call took of the server: not what the load maker took, with which it shares the
/// machine.
/// </param>
/// <param name="Memory">MiB that the server has after the load.</param>
internal sealed record LoadFigures(
    double CallsPerSecond, double Median, double NinetyNinth, double ProcessorTime, double Memory)
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>The figures of a load, between two looks at the server.</summary>
    public static LoadFigures Of(WrkResult result, ProcessUsage before, ProcessUsage after) => new(
        result.Calls / result.Duration.TotalSeconds,
        result.Median.TotalMicroseconds,
        result.NinetyNinth.TotalMicroseconds,
        (after.ProcessorTime - before.ProcessorTime).TotalMicroseconds / result.Calls,
        after.ResidentBytes / Mebibyte);

    /// <summary>Memory, in MiB.</summary>
    public static double InMebibytes(long bytes) => bytes / Mebibyte;

    /// <summary>Measures two sides by turns.</summary>
    public static async Task<IReadOnlyList<(LoadFigures Left, LoadFigures Right)>> CompareAsync(
        LoadBench bench, LoadSide left, LoadSide right)
    {
        var rounds = new List<(LoadFigures Left, LoadFigures Right)>();
        for (var round = 0; round < bench.Rounds; round++)
        {
            rounds.Add((await left.MeasureAsync(bench), await right.MeasureAsync(bench)));
        }

        return rounds;
    }

    /// <summary>Adds what two sides showed to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">What was asked of them.</param>
    /// <param name="rounds">What they showed.</param>
    /// <param name="throughput">What the ratio of calls per second is to be; null for nothing in particular.</param>
    /// <param name="cost">What the ratio of processor time is to be; null for nothing in particular.</param>
    /// <param name="withMemory">Whether their memory says something.</param>
    public static void AddTo(
        Table table,
        string name,
        IReadOnlyList<(LoadFigures Left, LoadFigures Right)> rounds,
        Budget? throughput = null,
        Budget? cost = null,
        bool withMemory = true)
    {
        Add("calls/s", 0, figures => figures.CallsPerSecond, throughput);
        Add("p50, µs", 0, figures => figures.Median);
        Add("p99, µs", 0, figures => figures.NinetyNinth);
        Add("processor, µs a call", 1, figures => figures.ProcessorTime, cost);
        if (withMemory)
        {
            Add("memory after it, MiB", 1, figures => figures.Memory);
        }

        void Add(string unit, int digits, Func<LoadFigures, double> figure, Budget? budget = null) => table.AddRatio(
            $"{name}: {unit}", digits, [.. rounds.Select(round => (figure(round.Left), figure(round.Right)))], budget);
    }
}
