using System.Text;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>How long it takes from the start of the process to the first successful AssignPrivateIpAddresses.</summary>
internal sealed class StartMeasurement : Measurement
{
    /// <summary>A start takes a few hundredths of a second, so there can be many in the time of one load.</summary>
    private const int StartsPerRound = 5;

    public override string Name => "start";

    public override Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var request = Encoding.ASCII.GetBytes(RawHttp.Get(
            "/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.100"));

        // Once each for the disk's cache.
        Measure(bench.StartEmulator(), request);
        Measure(bench.StartFloor(), request);
        var starts = Enumerable.Range(0, bench.Rounds * StartsPerRound)
            .Select(_ => (Measure(bench.StartEmulator(), request), Measure(bench.StartFloor(), request)))
            .ToList();
        var table = new Table("Start", "of the process, to its first answer", "emulator", "floor", "ratio", "budget");
        table.AddRatio("ms", 1, starts, Budget.AtMost(1.5));
        return Task.FromResult<IReadOnlyList<Table>>([table]);
    }

    private static double Measure(LoadServer server, ReadOnlyMemory<byte> request)
    {
        using (server)
        {
            var (answer, elapsed) = server.AwaitResponse(request);
            return answer.Status == 200
                ? elapsed.TotalMilliseconds
                : throw new BenchmarkException($"The first answer is no success: {answer.Body}");
        }
    }
}
