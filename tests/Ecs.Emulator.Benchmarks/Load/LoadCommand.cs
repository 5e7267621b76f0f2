using System.CommandLine;
using Ecs.Emulator.Benchmarks.Load.Measurements;
using Ecs.Emulator.Benchmarks.Load.Tools;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The <c>load</c> command: the emulator beside a bare Kestrel, measured in turn, as tables of ratios.</summary>
internal static class LoadCommand
{
    private static readonly Measurement[] All =
    [
        new StartMeasurement(), new MemoryMeasurement(), new ThroughputMeasurement(), new ErrorMeasurement(),
        new ScaleMeasurement(), new FullVSwitchMeasurement(), new StateSizeMeasurement(),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each thing is measured.",
            DefaultValueFactory = _ => 5,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each load lasts.",
            DefaultValueFactory = _ => 3,
        };
        var connections = new Option<int>("--connections")
        {
            Description = "How many connections make the load.",
            DefaultValueFactory = _ => 16,
        };
        var only = new Option<string?>("--only")
        {
            Description = $"What to measure, parted by commas, of: {string.Join(", ", All.Select(it => it.Name))}. Default: all.",
        };
        var server = new Option<FileInfo?>("--server")
        {
            Description = "An executable of the emulator to measure. Default: the one that this command publishes.",
        };
        var write = new Option<FileInfo?>("--write")
        {
            Description = "A Markdown file whose table is to be replaced: what is between its two marks.",
        };
        var command = new Command("load", "Measures the emulator beside a bare Kestrel, by turns.")
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
                All.FirstOrDefault(it => it.Name == name) ?? throw new BenchmarkException($"There is nothing to measure called {name}.")),
        ];

    private static async Task RunAsync(
        int rounds,
        int seconds,
        int connections,
        IReadOnlyList<Measurement> measurements,
        FileInfo? server,
        FileInfo? write)
    {
        // First of all: where it is missing, nothing need be published.
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
