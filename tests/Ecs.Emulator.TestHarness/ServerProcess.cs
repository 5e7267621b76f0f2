using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.TestHarness;

/// <summary>The server as a process.</summary>
internal sealed partial class ServerProcess : IDisposable, IAsyncDisposable
{
    /// <summary>Much longer than any step takes; a step that takes this long hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly string? logFile;
    private readonly List<string> output = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> errors = Task.FromResult("");

    private ServerProcess(ServerProcessOptions options)
    {
        logFile = options.LogFile;
        IEnumerable<string> command = (options.Executable ?? NativePublisher.GivenServer) is { } executable
            ? [executable]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "Ecs.Emulator.Server.dll")];
        command = [.. command, .. options.Arguments];
        if (logFile is not null)
        {
            // The shell opens the file and becomes the server.
            command = ["/bin/sh", "-c", "exec \"$@\" >\"$0\" 2>&1", logFile, .. command];
        }

        if (OperatingSystem.IsLinux())
        {
            // Programs that run in the background of a shell ignore SIGINT, and their child processes inherit that.
            command = ["env", "--default-signal=INT", .. command];
        }

        var start = new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardOutput = logFile is null,
            RedirectStandardError = logFile is null,
            RedirectStandardInput = options.KeepsInputOpen || options.Input is not null,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsOption).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.Start();
        if (logFile is null)
        {
            process.BeginOutputReadLine();
            errors = process.StandardError.ReadToEndAsync();
        }

        if (options.Input is { } input)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
    }

    /// <summary>The server's address, once it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>The physical memory of the process, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The processor time of the process, in its own code and in the system.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a server and does not wait until it listens.</summary>
    public static ServerProcess Launch(ServerProcessOptions options) => new(options);

    /// <summary>Starts a server on a free port and waits until it listens.</summary>
    /// <exception cref="HarnessException">The server ended, or did not listen in time.</exception>
    public static async Task<ServerProcess> StartAsync(ServerProcessOptions options)
    {
        var server = new ServerProcess(options with { Arguments = ["--port", "0", .. options.Arguments] });
        try
        {
            server.Address = await server.ListeningAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server on a free port and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(
        string[] arguments, params (string Name, string Value)[] environment) =>
        StartAsync(new ServerProcessOptions { Arguments = arguments, Environment = environment });

    /// <summary>Starts a server on a free port, gives it its standard input and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(string[] arguments, string input) =>
        StartAsync(new ServerProcessOptions { Arguments = arguments, Input = input });

    /// <summary>Starts a server that logs to a temporary file, on a free port, and waits until it listens.</summary>
    public static Task<ServerProcess> StartWithLogFileAsync(
        string? executable, params IReadOnlyList<string> arguments) =>
        StartAsync(new ServerProcessOptions
        {
            Executable = executable,
            Arguments = arguments,
            LogFile = Path.GetTempFileName(),
        });

    /// <summary>Runs a command of the server to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        using var server = new ServerProcess(
            new ServerProcessOptions { Arguments = arguments, Environment = environment });
        var exitCode = await server.ExitAsync();
        return (exitCode, string.Join('\n', server.Lines()), (await server.ErrorAsync()).TrimEnd());
    }

    /// <summary>
    /// Writes to the standard input; completes when the server has read all but the content of a pipe.
    /// </summary>
    public Task WriteInputAsync(string text) => process.StandardInput.WriteAsync(text).WaitAsync(Limit);

    /// <summary>The error output, after the process ended.</summary>
    public Task<string> ErrorAsync() => errors.WaitAsync(Limit);

    /// <summary>Sends a signal: TERM, as a container engine does, or INT, as a terminal does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end of the process and returns its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Limit);
        return process.ExitCode;
    }

    /// <summary>Kills the process, which cannot clean up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    /// <summary>Shuts the server down as a container engine does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return await ExitAsync();
    }

    /// <summary>The lines that the server has written so far.</summary>
    public IReadOnlyList<string> Lines()
    {
        if (logFile is not null)
        {
            using var reader = new StreamReader(
                new FileStream(logFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        lock (output)
        {
            return [.. output];
        }
    }

    public void Dispose()
    {
        EnsureKilled();
        process.WaitForExit();
        Close();
    }

    public async ValueTask DisposeAsync()
    {
        EnsureKilled();
        await process.WaitForExitAsync();
        Close();
    }

    private async Task<Uri> ListeningAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Limit)
        {
            if (logFile is not null)
            {
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(PollInterval));
                foreach (var line in Lines())
                {
                    FindAddress(line);
                }
            }
            else
            {
                await Task.WhenAny(listening.Task, process.WaitForExitAsync()).WaitAsync(Limit);
            }

            if (listening.Task.IsCompleted)
            {
                return await listening.Task;
            }

            if (process.HasExited)
            {
                throw new HarnessException(
                    $"The server ended with {process.ExitCode} before it listened.\n"
                    + $"{string.Join('\n', Lines())}\n{await ErrorAsync()}");
            }
        }

        throw new HarnessException($"The server does not listen: {string.Join('\n', Lines())}");
    }

    private void EnsureKilled()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private void Close()
    {
        process.Dispose();
        if (logFile is not null)
        {
            File.Delete(logFile);
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        FindAddress(line);
    }

    private void FindAddress(string line)
    {
        if (ListeningLine().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    private static bool IsOption(string variable) =>
        variable.StartsWith("ECS_EMULATOR_", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("listens on (http://[^ ]+)")]
    private static partial Regex ListeningLine();
}
