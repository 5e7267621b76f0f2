using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>A line of the log: time, level, message; an exception on the lines that follow.</summary>
internal sealed class LogLine : ITextFormatter
{
    private const string TimeFormat = "HH:mm:ss.fff";

    private static readonly string[] Levels = [" VRB ", " DBG ", " INF ", " WRN ", " ERR ", " FTL "];

    private readonly MessageTemplateTextFormatter message = new("{Message:lj}");

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        Span<char> time = stackalloc char[TimeFormat.Length];
        logEvent.Timestamp.TryFormat(time, out _, TimeFormat, CultureInfo.InvariantCulture);
        output.Write(time);
        output.Write(Levels[(int)logEvent.Level]);

        if (logEvent.MessageTemplate is WholeLine line)
        {
            output.Write(line.Text);
        }
        else
        {
            message.Format(logEvent, output);
        }

        output.WriteLine();
        if (logEvent.Exception is { } exception)
        {
            output.WriteLine(exception);
        }
    }
}
