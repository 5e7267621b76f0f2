using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Fuzzing.Tools;

/// <summary>A server that runs as a process of its own and writes its log to a file, as where it is used.</summary>
internal sealed partial class ServerUnderTest : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly string log;

    private ServerUnderTest(Process process, string log)
    {
        this.process = process;
        this.log = log;
    }

    /// <summary>The port of 127.0.0.1 that it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>The memory that it has at this moment, in bytes: its resident set.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Whether it runs.</summary>
    public bool Lives => !process.HasExited;

    /// <summary>
    /// The executable: the one that <c>ECS_EMULATOR_EXECUTABLE</c> names, or else one that is published now, compiled ahead of
    /// time.
    /// </summary>
    /// <exception cref="FindingException">It cannot be published.</exception>
    public static async Task<string> PublishAsync()
    {
        if (Environment.GetEnvironmentVariable("ECS_EMULATOR_EXECUTABLE") is { Length: > 0 } named)
        {
            return named;
        }

        var root = Repository.Root();
        var output = Path.Combine(root, "artifacts", "fuzzing", "server");
        await Tool.RunAsync(
            "dotnet",
            "publish",
            Path.Combine(root, "src", "Ecs.Emulator.Server"),
            "--configuration",
            "Release",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path",
            Path.Combine(root, "artifacts", "fuzzing", "build"),
            "--output",
            output,
            "--disable-build-servers");
        return Path.Combine(output, "Ecs.Emulator.Server");
    }

    /// <summary>Starts one.</summary>
    /// <param name="executable">The executable; null for the one that was built beside us, which .NET compiles as it runs.</param>
    /// <param name="arguments">Its options, besides the port.</param>
    /// <exception cref="FindingException">It does not listen.</exception>
    public static ServerUnderTest Start(string? executable, params IEnumerable<string> arguments)
    {
        IEnumerable<string> program = executable is null
            ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "Ecs.Emulator.Server.dll")]
            : [executable];
        var log = Path.GetTempFileName();

        // The shell opens the file and becomes the server: nobody reads along, and the pipe is no limit.
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", log, .. program, "--port", "0", .. arguments]);
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("ECS_EMULATOR_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        var server = new ServerUnderTest(Process.Start(start)!, log);
        try
        {
            server.AwaitListening();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>What it has logged of these words.</summary>
    public int CountInLog(string words) => File.ReadLines(log).Count(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>What it has logged last.</summary>
    public string EndOfLog() => string.Join('\n', File.ReadLines(log).TakeLast(20));

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        File.Delete(log);
    }

    private void AwaitListening()
    {
        var started = Stopwatch.GetTimestamp();
        using var pause = new ManualResetEventSlim();
        while (Stopwatch.GetElapsedTime(started) < StartLimit)
        {
            var text = Read();
            if (ListeningLine().Match(text) is { Success: true } match)
            {
                Port = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                return;
            }

            FindingException.Unless(Lives, $"The server has ended: {text}");
            pause.Wait(TimeSpan.FromMilliseconds(20));
        }

        throw new FindingException($"The server does not listen: {Read()}");
    }

    private string Read()
    {
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    [GeneratedRegex("listens on http://[^ ]*:([0-9]+)")]
    private static partial Regex ListeningLine();
}
