using Ecs.Emulator.Calls;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes log events to standard output, many at once: calls only put theirs into a queue, and one write carries all that
/// has gathered since the last. Whatever an event says, it is one line, and its exception's lines are set in.
/// </summary>
/// <param name="stream">Where it is written; the process's own standard output, but for a test.</param>
internal sealed class StandardOutput(Stream stream) : IBatchedLogEventSink, IDisposable
{
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}";
    private const string Indentation = "    ";

    private readonly MessageTemplateTextFormatter formatter = new(Template);
    private readonly StringWriter line = new();
    private readonly StreamWriter output = new(stream, bufferSize: 32 * 1024);

    /// <inheritdoc/>
    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var logEvent in batch)
        {
            formatter.Format(logEvent, line);
            WriteLine(line.ToString());
            line.GetStringBuilder().Clear();
            foreach (var detail in logEvent.Exception?.ToString().Split('\n') ?? [])
            {
                WriteLine(Indentation + detail.TrimEnd('\r'));
            }
        }

        await output.FlushAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        line.Dispose();
        output.Dispose();
    }

    private void WriteLine(string text) => output.WriteLine(LogText.Printable(text));
}
