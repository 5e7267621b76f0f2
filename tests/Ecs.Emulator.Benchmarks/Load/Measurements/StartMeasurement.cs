using System.Text;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>The time from the start of the process to the first successful AssignPrivateIpAddresses.</summary>
internal sealed class StartMeasurement : Measurement
{
    /// <summary>A start takes a few hundredths of a second, so many fit into the time of one load.</summary>
    private const int StartsPerRound = 5;

    public override string Name => "start";

    public override Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var request = Encoding.ASCII.GetBytes(RawHttp.Get(
            "/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni"
                + "&PrivateIpAddress.1=172.17.0.100"));

        // One start each to fill the disk cache.
        Measure(bench.StartEmulator(), request);
        Measure(bench.StartFloor(), request);
        var starts = Enumerable.Range(0, bench.Rounds * StartsPerRound)
            .Select(_ => (Measure(bench.StartEmulator(), request), Measure(bench.StartFloor(), request)))
            .ToList();
        var table = new Table("Start", "from process start to first response", "emulator", "floor", "ratio", "budget");
        table.AddRatio("ms", 1, starts, Budget.AtMost(1.5));
        return Task.FromResult<IReadOnlyList<Table>>([table]);
    }

    private static double Measure(LoadServer server, ReadOnlyMemory<byte> request)
    {
        using (server)
        {
            var (response, elapsed) = server.AwaitResponse(request);
            return response.Status == 200
                ? elapsed.TotalMilliseconds
                : throw new BenchmarkException($"The first response is an error: {response.Body}");
        }
    }
}
