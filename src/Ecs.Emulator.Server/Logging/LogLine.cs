using System.Globalization;
using Ecs.Emulator.Calls;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// A line of the log: time, level, message. Whatever an event says, it is one line, and its exception's lines are set in.
/// </summary>
internal sealed class LogLine : ITextFormatter
{
    private const string TimeFormat = "HH:mm:ss.fff";
    private const string Indentation = "    ";

    private static readonly string[] Levels = [" VRB ", " DBG ", " INF ", " WRN ", " ERR ", " FTL "];

    private readonly MessageTemplateTextFormatter message = new("{Message:lj}");

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        Span<char> time = stackalloc char[TimeFormat.Length];
        logEvent.Timestamp.TryFormat(time, out _, TimeFormat, CultureInfo.InvariantCulture);
        output.Write(time);
        output.Write(Levels[(int)logEvent.Level]);
        output.WriteLine(LogText.Printable(MessageOf(logEvent)));
        foreach (var detail in logEvent.Exception?.ToString().Split('\n') ?? [])
        {
            output.Write(Indentation);
            output.WriteLine(LogText.Printable(detail.TrimEnd('\r')));
        }
    }

    private string MessageOf(LogEvent logEvent)
    {
        if (logEvent.MessageTemplate is WholeLine line)
        {
            return line.Text;
        }

        using var filled = new StringWriter(CultureInfo.InvariantCulture);
        message.Format(logEvent, filled);
        return filled.ToString();
    }
}
