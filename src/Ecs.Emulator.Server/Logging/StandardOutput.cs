using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes log events to standard output, many at once: calls only put theirs into a queue, and one write carries all that
/// has gathered since the last.
/// </summary>
internal sealed class StandardOutput : IBatchedLogEventSink, IDisposable
{
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    private readonly MessageTemplateTextFormatter formatter = new(Template);
    private readonly StreamWriter output = new(Console.OpenStandardOutput(), bufferSize: 32 * 1024);

    /// <inheritdoc/>
    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var logEvent in batch)
        {
            formatter.Format(logEvent, output);
        }

        await output.FlushAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();
}
