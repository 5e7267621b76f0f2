using System.Text;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.Benchmarks.Reporting;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Measurements;

/// <summary>
/// The memory of an idle server after one call. The tables of loads contain the memory of busy servers.
/// </summary>
internal sealed class MemoryMeasurement : Measurement
{
    /// <summary>Long enough for the background work after a start.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly byte[] Request = Encoding.ASCII.GetBytes(RawHttp.Get(
        "/?Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni"
                + "&PrivateIpAddress.1=172.17.0.100"));

    public override string Name => "memory";

    public override async Task<IReadOnlyList<Table>> RunAsync(LoadBench bench)
    {
        var rounds = new List<(double Left, double Right)>();
        for (var round = 0; round < bench.Rounds; round++)
        {
            rounds.Add((await MeasureAsync(bench.StartEmulator()), await MeasureAsync(bench.StartFloor())));
        }

        var emulator = Spread.Of(rounds.Select(round => round.Left));
        var table = new Table("Idle memory", "after one call", "emulator", "floor", "ratio", "budget (emulator)");
        table.Add(
            "resident, MiB",
            emulator.ToText(digits: 1),
            Spread.Of(rounds.Select(round => round.Right)).ToText(digits: 1),
            Spread.Of(rounds.Select(round => round.Left / round.Right)).ToText(digits: 2),
            Budget.AtMost(30).Judge(emulator.Median));
        return [table];
    }

    private static async Task<double> MeasureAsync(LoadServer server)
    {
        using (server)
        {
            server.AwaitResponse(Request);
            await Task.Delay(Rest);
            return LoadFigures.InMebibytes(server.Usage().ResidentBytes);
        }
    }
}
