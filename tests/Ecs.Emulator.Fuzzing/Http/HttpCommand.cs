using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>The <c>http</c> command: sends hostile requests over sockets to the published executable.</summary>
internal static class HttpCommand
{
    public static Command Create()
    {
        var requests = new Option<int>("--requests")
        {
            Description = "The number of requests.",
            DefaultValueFactory = _ => 1_000_000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The seed of the random requests.",
            DefaultValueFactory = _ => 1,
        };
        var episode = new Option<int?>("--episode")
        {
            Description = "The only episode to run; a finding contains its number.",
        };
        var command = new Command(
            "http", "Sends hostile requests and checks every response.") { requests, seed, episode };
        command.SetAction((parsed, _) => Findings.ReportAsync(() =>
            RunAsync(parsed.GetValue(requests), parsed.GetValue(seed), parsed.GetValue(episode))));
        return command;
    }

    private static async Task RunAsync(int requests, int seed, int? episode)
    {
        using var server = await ServerProcess.StartWithLogFileAsync(
            await NativePublisher.PublishServerAsync("fuzzing"), "--random-seed", "1");
        var before = server.ResidentBytes;
        var started = Stopwatch.GetTimestamp();
        var fuzzer = new HttpFuzzer(server, seed);
        var tally = fuzzer.Run(
            episode is { } only ? [only] : Enumerable.Range(0, (requests + Episode.Length - 1) / Episode.Length));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tally}; {fuzzer.Reached}. Seed {seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s; memory "
            + $"{before >> 20} MiB before, {server.ResidentBytes >> 20} MiB after. Nothing found."));
    }
}
