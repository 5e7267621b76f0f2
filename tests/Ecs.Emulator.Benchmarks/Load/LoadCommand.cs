using System.CommandLine;
using Ecs.Emulator.Benchmarks.Load.Measurements;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>
/// The <c>load</c> command: measures the emulator and a bare Kestrel in turn, and writes tables of ratios.
/// </summary>
internal static class LoadCommand
{
    private static readonly Measurement[] All =
    [
        new StartMeasurement(), new MemoryMeasurement(), new ThroughputMeasurement(), new ErrorMeasurement(),
        new ScaleMeasurement(), new FullVSwitchMeasurement(), new StateSizeMeasurement(),
    ];

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "The number of rounds.",
            DefaultValueFactory = _ => 5,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "The duration of each load.",
            DefaultValueFactory = _ => 3,
        };
        var connections = new Option<int>("--connections")
        {
            Description = "The number of connections.",
            DefaultValueFactory = _ => 16,
        };
        var only = new Option<string?>("--only")
        {
            Description = "The measurements, separated by commas; by default all: "
                + $"{string.Join(", ", All.Select(it => it.Name))}.",
        };
        var server = new Option<FileInfo?>("--server")
        {
            Description = "The emulator executable to measure; by default the command publishes one.",
        };
        var write = new Option<FileInfo?>("--write")
        {
            Description = "A Markdown file; the report replaces the text between its two marks.",
        };
        var command = new Command("load", "Measures the emulator and a bare Kestrel in turn.")
        {
            rounds, seconds, connections, only, server, write,
        };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                await RunAsync(
                    parsed.GetValue(rounds),
                    parsed.GetValue(seconds),
                    parsed.GetValue(connections),
                    Chosen(parsed.GetValue(only)),
                    parsed.GetValue(server),
                    parsed.GetValue(write));
                return 0;
            }
            catch (HarnessException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return 1;
            }
        });
        return command;
    }

    private static Measurement[] Chosen(string? names) => names is null
        ? All
        :
        [
            .. names.Split(',', StringSplitOptions.TrimEntries).Select(name =>
                All.FirstOrDefault(it => it.Name == name) ?? throw new BenchmarkException(
                    $"Unknown measurement {name}.")),
        ];

    private static async Task RunAsync(
        int rounds,
        int seconds,
        int connections,
        IReadOnlyList<Measurement> measurements,
        FileInfo? server,
        FileInfo? write)
    {
        // First, because publishing is unnecessary if wrk is missing.
        var wrk = new Wrk();
        using var bench = new LoadBench(
            server?.FullName ?? await NativePublisher.PublishAsync("src/Ecs.Emulator.Server", "benchmarks", "server"),
            await NativePublisher.PublishAsync("tests/Ecs.Emulator.Benchmarks.Floor", "benchmarks", "floor"))
        {
            Wrk = wrk,
            Rounds = rounds,
            Duration = TimeSpan.FromSeconds(seconds),
            Connections = connections,
        };
        var report = new LoadReport(bench);
        foreach (var measurement in measurements)
        {
            LoadBench.Say($"Measuring: {measurement.Name} …");
            report.Add(await measurement.RunAsync(bench));
        }

        Console.WriteLine();
        Console.WriteLine(report);
        if (write is not null)
        {
            report.WriteInto(write.FullName);
        }
    }
}
