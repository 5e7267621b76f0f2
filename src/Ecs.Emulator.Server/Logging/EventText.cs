using System.Globalization;
using Ecs.Emulator.Logging;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Formats an event as text: the message on one line, then the exception with indented lines.</summary>
internal static class EventText
{
    private const string Indentation = "    ";

    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);

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
