using System.Globalization;
using Ecs.Emulator.Calls;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// The text of an event after the start of its line. Whatever its message says, it is one line, and its exception's lines are
/// set in.
/// </summary>
internal static class EventText
{
    private const string Indentation = "    ";

    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);

    /// <summary>The text, without the last end of line.</summary>
    public static string Of(LogEvent logEvent)
    {
        using var message = new StringWriter(CultureInfo.InvariantCulture);
        Message.Format(logEvent, message);
        var lines = new List<string> { LogText.Printable(message.ToString()) };
        foreach (var detail in logEvent.Exception?.ToString().Split('\n') ?? [])
        {
            lines.Add(Indentation + LogText.Printable(detail.TrimEnd('\r')));
        }

        return string.Join('\n', lines);
    }
}
