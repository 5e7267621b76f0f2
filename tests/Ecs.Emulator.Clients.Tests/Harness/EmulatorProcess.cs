using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>A running emulator.</summary>
internal sealed partial class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;

    private EmulatorProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Starts one on a port that the system chooses, and waits until it listens.</summary>
    public static async Task<(EmulatorProcess Process, Uri Address)> StartAsync(string executable, params string[] options)
    {
        // Its options by environment are this machine's business, not that of the tests.
        var command = new Command(
            executable, hidden: name => name.StartsWith("ECS_EMULATOR_", StringComparison.OrdinalIgnoreCase));
        var process = command.Start(Path.GetDirectoryName(executable)!, ["--port", "0", .. options]);
        var emulator = new EmulatorProcess(process);
        try
        {
            var started = await Task.WhenAny(emulator.address.Task, emulator.reading).WaitAsync(StartLimit);
            return started == emulator.address.Task
                ? (emulator, await emulator.address.Task)
                : throw new InvalidOperationException($"The emulator ended before it listened.\n{emulator.log}");
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    /// <summary>Reads on after the start, too: nobody may wait for room in a pipe.</summary>
    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (address.Task.IsCompleted)
            {
                continue;
            }

            lock (log)
            {
                log.AppendLine(line);
            }

            if (ListeningLine().Match(line) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }
    }

    [GeneratedRegex(@"Ecs\.Emulator listens on (?<address>http://\S+) ", RegexOptions.ExplicitCapture)]
    private static partial Regex ListeningLine();
}
