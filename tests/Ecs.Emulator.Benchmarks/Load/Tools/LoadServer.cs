using System.Diagnostics;
using System.Text;
using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>What a process has used so far.</summary>
/// <param name="ProcessorTime">The processor time, in its own code and in the system.</param>
/// <param name="ResidentBytes">The physical memory at this moment.</param>
internal readonly record struct ProcessUsage(TimeSpan ProcessorTime, long ResidentBytes);

/// <summary>A running server, whose output goes to a file as it does in production.</summary>
internal sealed class LoadServer : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private static readonly byte[] Health = Encoding.ASCII.GetBytes(RawHttp.Get("/_emulator/health"));

    private readonly ServerProcess process;
    private readonly long started;

    private LoadServer(ServerProcess process, int port, long started)
    {
        this.process = process;
        this.started = started;
        Port = port;
    }

    /// <summary>The port that the server listens on, once it does.</summary>
    public int Port { get; }

    /// <summary>Starts a server and does not wait until it listens.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="port">The port that the arguments tell it to listen on.</param>
    /// <param name="log">The file for its output.</param>
    /// <param name="arguments">Its arguments.</param>
    public static LoadServer Start(string program, int port, string log, params IEnumerable<string> arguments)
    {
        var started = Stopwatch.GetTimestamp();
        var process = ServerProcess.Launch(
            new ServerProcessOptions { Executable = program, Arguments = [.. arguments], LogFile = log });
        return new LoadServer(process, port, started);
    }

    /// <summary>
    /// Waits until the server responds to a request; returns the response and the time since the server's start. It
    /// polls without a pause: on a machine with two processors one polls while the other starts the server.
    /// </summary>
    /// <exception cref="BenchmarkException">The server ended, or did not listen in time.</exception>
    public (RawResponse Response, TimeSpan Elapsed) AwaitResponse(ReadOnlyMemory<byte> request)
    {
        while (Stopwatch.GetElapsedTime(started) < StartLimit)
        {
            if (RawHttp.TrySend(Port, request.Span) is { } response)
            {
                return (response, Stopwatch.GetElapsedTime(started));
            }

            if (process.HasExited)
            {
                throw new BenchmarkException(
                    $"The server ended with {process.ExitCode}:\n{string.Join('\n', process.Lines())}");
            }
        }

        throw new BenchmarkException($"The server did not listen within {StartLimit}.");
    }

    /// <summary>Waits until the server responds to any request.</summary>
    /// <exception cref="BenchmarkException">The server ended, or did not listen in time.</exception>
    public void AwaitResponse() => AwaitResponse(Health);

    /// <summary>Posts to the emulator's control plane.</summary>
    /// <exception cref="BenchmarkException">The control plane rejects the request.</exception>
    public void Control(string path, string body)
    {
        var response = RawHttp.Send(Port, Encoding.UTF8.GetBytes(RawHttp.Post(path, body)));
        if (response.Status is < 200 or >= 300)
        {
            throw new BenchmarkException($"The control plane rejects {path}: {response.Body}");
        }
    }

    public void Reset() => Control("/_emulator/reset?account=1000000000000000", "");

    /// <summary>Measures the server under a load from wrk.</summary>
    /// <exception cref="BenchmarkException">A response was not the expected one.</exception>
    public async Task<LoadFigures> MeasureAsync(LoadBench bench, RequestFiles requests, int connections)
    {
        var before = Usage();
        var result = await bench.Wrk.ReplayAsync(Port, requests, connections, bench.Duration);
        return LoadFigures.Of(result, before, Usage());
    }

    public ProcessUsage Usage() => new(process.ProcessorTime, process.ResidentBytes);

    public void Dispose() => process.Dispose();
}
