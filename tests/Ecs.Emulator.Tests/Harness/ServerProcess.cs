using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>The executable as a process of its own, for what only a process has: flags, environment, output, exit code.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly List<string> output = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(
        string[] arguments, (string Name, string Value)[] environment, string? input = null, bool keepsInput = false)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null || keepsInput,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (OperatingSystem.IsLinux())
        {
            // Tests that run in the background of a shell ignore SIGINT, and so would the server.
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Ecs.Emulator.Server.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The tests' own variables have the same prefix.
        foreach (var name in start.Environment.Keys.Where(IsOption).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        using var server = new ServerProcess(arguments, environment);
        var error = await server.process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await server.process.WaitForExitAsync().WaitAsync(Patience);
        return (server.process.ExitCode, string.Join('\n', server.Lines()), error.TrimEnd());
    }

    /// <summary>Starts a server on a port of the system's choice.</summary>
    public static Task<ServerProcess> StartAsync(string[] arguments, params (string Name, string Value)[] environment) =>
        new ServerProcess(["--port", "0", .. arguments], environment).UntilListeningAsync();

    /// <summary>Starts a server on a port of the system's choice, and gives it an input.</summary>
    public static Task<ServerProcess> StartAsync(string[] arguments, string input) =>
        new ServerProcess(["--port", "0", .. arguments], [], input).UntilListeningAsync();

    private async Task<ServerProcess> UntilListeningAsync()
    {
        try
        {
            Address = await listening.Task.WaitAsync(Patience);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Starts a server whose input stays open, and does not wait for it to listen.</summary>
    public static ServerProcess Begin(params string[] arguments) => new(["--port", "0", .. arguments], [], null, keepsInput: true);

    /// <summary>Writes to the server's input; done once the server has read all but what a pipe holds.</summary>
    public Task WriteInputAsync(string text) => process.StandardInput.WriteAsync(text).WaitAsync(Patience);

    /// <summary>What it had to say on its error output, once it has ended.</summary>
    public Task<string> ErrorAsync() => process.StandardError.ReadToEndAsync().WaitAsync(Patience);

    /// <summary>Sends a signal to the server: TERM, as a container's engine does, or INT, as a terminal does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the server's end; gives its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>The memory that the server has, in MiB.</summary>
    public double Memory()
    {
        process.Refresh();
        return process.WorkingSet64 / (1024.0 * 1024.0);
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Ends the server at once, without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    /// <summary>Ends the server as a container's engine does; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return await ExitAsync();
    }

    /// <summary>What the server has written to its standard output so far.</summary>
    public IReadOnlyList<string> Lines()
    {
        lock (output)
        {
            return [.. output];
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

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
