using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>The throughput of errors in the default state.</summary>
internal sealed class ErrorMeasurement : Measurement
{
    /// <summary>One more than an Available ENI can have.</summary>
    private const int TooMany = 11;

    public override string Name => "errors";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var table = new Table("Errors", "of an assignment", "emulator", "floor", "ratio", "budget");
        await AddAsync("InvalidEniId.NotFound", Requests.AssignChosen("eni-unknown", "172.17.0.100"));
        await AddAsync("MaxEniPrivateIpsCountExceeded", Requests.AssignNext("eni-myeni", TooMany));
        return [table];

        async Task AddAsync(string code, string request)
        {
            var requests = new RequestFiles(bench.Folder, code, [[request]]) { AreErrors = true };
            LoadFigures.AddTo(table, code, await FloorComparison.RunAsync(bench, requests, [], expected: $">{code}<"));
        }
    }
}
