using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>What a run of wrk measured.</summary>
/// <param name="Calls">How many calls were answered.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="Median">The time that half of the answers took at most.</param>
/// <param name="NinetyNinth">The time that 99 of 100 answers took at most.</param>
internal sealed record WrkResult(long Calls, TimeSpan Duration, TimeSpan Median, TimeSpan NinetyNinth);

/// <summary>
/// wrk, which makes the load. It has as many threads as there are request files: one thread with many connections for
/// throughput, since on a small machine each more would take the server's share of it; one thread for each connection
/// where requests must not overtake one another.
/// </summary>
internal sealed class Wrk
{
    private const string Mark = "replay ";
    private const double MicrosecondsPerSecond = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ExternalCommand program = ExternalCommand.Require("wrk", hint: "To install it: apt-get install wrk");

    private readonly string script = Path.Combine(AppContext.BaseDirectory, "replay.lua");

    /// <summary>Replays requests at a server of this machine.</summary>
    /// <param name="port">The server's port.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="connections">How many connections make them at once; each begins its next request when it has its answer.</param>
    /// <param name="duration">How long.</param>
    /// <exception cref="BenchmarkException">An answer was not of the kind that it should be: such a run is no figure.</exception>
    public async Task<WrkResult> ReplayAsync(int port, RequestFiles requests, int connections, TimeSpan duration)
    {
        var output = await program.RunAsync(
            duration + Patience,
            Repository.Root,
            "--threads",
            Text(requests.Threads),
            "--connections",
            Text(connections),
            "--duration",
            $"{Text((int)duration.TotalSeconds)}s",
            "--timeout",
            "10s",
            "--script",
            script,
            $"http://127.0.0.1:{port}/",
            "--",
            requests.Path);
        return Read(output, requests);
    }

    private static WrkResult Read(string output, RequestFiles requests)
    {
        var line = output.Split('\n').SingleOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))
            ?? throw new BenchmarkException($"wrk says nothing of its run:\n{output}");
        var numbers = line[Mark.Length..].Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        if (numbers is not [var calls, var duration, var refused, var connect, var read, var write, var timeout, var median, var ninetyNinth])
        {
            throw new BenchmarkException($"wrk's line cannot be read: {line}");
        }

        var expected = requests.AreRefused ? calls : 0;
        return calls > 0 && refused == expected && connect + read + write + timeout == 0
            ? new WrkResult(calls, Microseconds(duration), Microseconds(median), Microseconds(ninetyNinth))
            : throw new BenchmarkException(
                $"This run is no figure: of {calls} calls {refused} were refused where {expected} should have been; "
                + $"connections failed {connect}, reads {read}, writes {write}, timeouts {timeout}; "
                + $"{requests.Count} requests were prepared.");
    }

    private static TimeSpan Microseconds(long number) => TimeSpan.FromSeconds(number / MicrosecondsPerSecond);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
