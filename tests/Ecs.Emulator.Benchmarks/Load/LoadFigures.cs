using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The results of a load on a server.</summary>
/// <param name="CallsPerSecond">Responses per second.</param>
/// <param name="Median">The median response time in microseconds.</param>
/// <param name="NinetyNinth">The 99th percentile of the response time in microseconds.</param>
/// <param name="ProcessorTime">
/// The server's processor time per call in microseconds, without the load generator's.
/// </param>
/// <param name="Memory">The server's memory after the load in MiB.</param>
internal sealed record LoadFigures(
    double CallsPerSecond, double Median, double NinetyNinth, double ProcessorTime, double Memory)
{
    private const double Mebibyte = 1024 * 1024;

    public static LoadFigures Of(WrkResult result, ProcessUsage before, ProcessUsage after) => new(
        result.Calls / result.Duration.TotalSeconds,
        result.Median.TotalMicroseconds,
        result.NinetyNinth.TotalMicroseconds,
        (after.ProcessorTime - before.ProcessorTime).TotalMicroseconds / result.Calls,
        after.ResidentBytes / Mebibyte);

    public static double InMebibytes(long bytes) => bytes / Mebibyte;

    /// <summary>Measures two sides in turn.</summary>
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

    /// <summary>Adds the results of two sides to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of the load.</param>
    /// <param name="rounds">The results of each round.</param>
    /// <param name="throughput">The budget for the ratio of calls per second, or null.</param>
    /// <param name="cost">The budget for the ratio of processor time, or null.</param>
    /// <param name="withMemory">Whether to add the memory.</param>
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
        Add("processor, µs per call", 1, figures => figures.ProcessorTime, cost);
        if (withMemory)
        {
            Add("memory afterwards, MiB", 1, figures => figures.Memory);
        }

        void Add(string unit, int digits, Func<LoadFigures, double> figure, Budget? budget = null) => table.AddRatio(
            $"{name}: {unit}", digits, [.. rounds.Select(round => (figure(round.Left), figure(round.Right)))], budget);
    }
}
