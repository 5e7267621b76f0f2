using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>How fast calls are refused, in the default state.</summary>
internal sealed class ErrorMeasurement : Measurement
{
    /// <summary>One more than an Available ENI may hold.</summary>
    private const int TooMany = 11;

    public override string Name => "errors";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var table = new Table("Refusals", "of an assignment", "emulator", "floor", "ratio", "budget");
        await AddAsync("InvalidEniId.NotFound", Requests.AssignChosen("eni-nobodys", "172.17.0.100"));
        await AddAsync("MaxEniPrivateIpsCountExceeded", Requests.AssignNext("eni-myeni", TooMany));
        return [table];

        async Task AddAsync(string code, string request)
        {
            var requests = new RequestFiles(bench.Folder, code, [[request]]) { AreRefused = true };
            LoadFigures.AddTo(table, code, await FloorComparison.RunAsync(bench, requests, [], expected: $">{code}<"));
        }
    }
}
