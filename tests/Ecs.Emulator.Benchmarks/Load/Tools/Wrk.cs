using System.Globalization;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>The result of a run of wrk.</summary>
/// <param name="Calls">The number of responses.</param>
/// <param name="Duration">The duration.</param>
/// <param name="Median">The median response time.</param>
/// <param name="NinetyNinth">The 99th percentile of the response time.</param>
internal sealed record WrkResult(long Calls, TimeSpan Duration, TimeSpan Median, TimeSpan NinetyNinth);

/// <summary>
/// The load generator wrk. It uses one thread per request file: one thread with many connections for throughput,
/// because on a small machine more threads take processor time from the server; one thread per connection for
/// requests that must not overtake each other.
/// </summary>
internal sealed class Wrk
{
    private const string Mark = "replay ";
    private const double MicrosecondsPerSecond = 1_000_000;

    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(60);

    private readonly ExternalCommand program =
        ExternalCommand.Require("wrk", hint: "To install it: apt-get install wrk");

    private readonly string script = Path.Combine(AppContext.BaseDirectory, "replay.lua");

    /// <summary>Replays requests.</summary>
    /// <param name="port">The server's port.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="connections">
    /// The number of parallel connections; each sends its next request after a response.
    /// </param>
    /// <param name="duration">The duration.</param>
    /// <exception cref="BenchmarkException">A response had an unexpected status, so the run is invalid.</exception>
    public async Task<WrkResult> ReplayAsync(int port, RequestFiles requests, int connections, TimeSpan duration)
    {
        var output = await program.RunAsync(
            duration + ExitTimeout,
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
        var numbers = line[Mark.Length..].Split(' ')
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
            .ToArray();
        if (numbers is not
            [
                var calls, var duration, var rejected, var connect, var read, var write, var timeout, var median,
                var ninetyNinth,
            ])
        {
            throw new BenchmarkException($"wrk's line cannot be read: {line}");
        }

        var expected = requests.AreErrors ? calls : 0;
        return calls > 0 && rejected == expected && connect + read + write + timeout == 0
            ? new WrkResult(calls, Microseconds(duration), Microseconds(median), Microseconds(ninetyNinth))
            : throw new BenchmarkException(
                $"The run is invalid: of {calls} calls {rejected} were rejected instead of {expected}; "
                + $"connections failed {connect}, reads {read}, writes {write}, timeouts {timeout}; "
                + $"{requests.Count} requests were prepared.");
    }

    private static TimeSpan Microseconds(long number) => TimeSpan.FromSeconds(number / MicrosecondsPerSecond);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
