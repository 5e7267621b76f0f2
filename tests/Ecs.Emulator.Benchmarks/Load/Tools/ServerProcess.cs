using System.Diagnostics;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>What a process has used so far.</summary>
/// <param name="ProcessorTime">The time that processors spent on it, in its own code and in the system's.</param>
/// <param name="ResidentBytes">The memory it has at this moment, not counting what is swapped out.</param>
internal readonly record struct ProcessUsage(TimeSpan ProcessorTime, long ResidentBytes);

/// <summary>A running server, whose output goes to a file as it does where a service runs.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private static readonly byte[] Health = Encoding.ASCII.GetBytes(RawHttp.Get("/_emulator/health"));

    private readonly Process process;
    private readonly string log;
    private readonly long started;

    private ServerProcess(Process process, string log, int port, long started)
    {
        this.process = process;
        this.log = log;
        this.started = started;
        Port = port;
    }

    /// <summary>The port it listens on, once it does.</summary>
    public int Port { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="port">The port that the arguments tell it to listen on.</param>
    /// <param name="log">The file that its output goes to.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ServerProcess Start(string program, int port, string log, params IEnumerable<string> arguments)
    {
        // The shell opens the file and becomes the server: the same process, and nobody who reads along.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", log, program, .. arguments]);
        foreach (var variable in start.Environment.Keys.Where(IsOption).ToList())
        {
            start.Environment.Remove(variable);
        }

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new BenchmarkException($"{program} did not start.");
        return new ServerProcess(process, log, port, started);
    }

    /// <summary>
    /// Waits until the server answers a request; gives the answer, and the time since the server's start. It asks without a
    /// pause: on a machine with two processors one asks, the other starts the server.
    /// </summary>
    /// <exception cref="BenchmarkException">It ended, or did not listen in time.</exception>
    public (RawAnswer Answer, TimeSpan Elapsed) AwaitAnswer(ReadOnlyMemory<byte> request)
    {
        while (Stopwatch.GetElapsedTime(started) < StartLimit)
        {
            if (RawHttp.TrySend(Port, request) is { } answer)
            {
                return (answer, Stopwatch.GetElapsedTime(started));
            }

            if (process.HasExited)
            {
                throw new BenchmarkException($"The server ended with {process.ExitCode}:\n{File.ReadAllText(log)}");
            }
        }

        throw new BenchmarkException($"The server did not listen within {StartLimit}.");
    }

    /// <summary>Waits until the server answers anything.</summary>
    /// <exception cref="BenchmarkException">It ended, or did not listen in time.</exception>
    public void AwaitAnswer() => AwaitAnswer(Health);

    /// <summary>Posts to the emulator's control plane.</summary>
    /// <exception cref="BenchmarkException">It refuses.</exception>
    public void Control(string path, string body)
    {
        var answer = RawHttp.Send(Port, Encoding.UTF8.GetBytes(RawHttp.Post(path, body)));
        if (answer.Status is < 200 or >= 300)
        {
            throw new BenchmarkException($"The control plane refuses {path}: {answer.Text}");
        }
    }

    /// <summary>Puts the emulator's default account back to its seed.</summary>
    public void Reset() => Control("/_emulator/reset?account=1000000000000000", "");

    /// <summary>Lets wrk ask it, and measures that.</summary>
    /// <exception cref="BenchmarkException">It did not do what it was asked.</exception>
    public async Task<LoadFigures> MeasureAsync(LoadBench bench, RequestFiles requests, int connections)
    {
        var before = Usage();
        var result = await bench.Wrk.ReplayAsync(Port, requests, connections, bench.Duration);
        return LoadFigures.Of(result, before, Usage());
    }

    /// <summary>What it has used so far.</summary>
    public ProcessUsage Usage()
    {
        process.Refresh();
        return new ProcessUsage(process.TotalProcessorTime, process.WorkingSet64);
    }

    /// <summary>Ends it, and deletes what it wrote.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        File.Delete(log);
    }

    /// <summary>Options of this machine's own are no part of the comparison.</summary>
    private static bool IsOption(string variable) => variable.StartsWith("ECS_EMULATOR_", StringComparison.OrdinalIgnoreCase);
}
