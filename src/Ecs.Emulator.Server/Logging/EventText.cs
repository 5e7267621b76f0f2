using System.Globalization;
using Ecs.Emulator.Logging;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Formats an event as printable text without the last end of line.</summary>
internal static class EventText
{
    private const string Indentation = "    ";

    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);

    private static readonly RenderedCompactJsonFormatter Json = new();

    /// <summary>The message on one line, then the exception with indented lines.</summary>
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

    /// <summary>The event as one JSON object: @t, @m, @i, @l, @x and the properties.</summary>
    public static string OfJson(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Json.Format(WithUnquotedTexts(logEvent), text);
        return LogText.Printable(text.ToString().TrimEnd('\n', '\r'));
    }

    /// <summary>The JSON formatter renders text in the message with quotation marks unless its format is l.</summary>
    private static LogEvent WithUnquotedTexts(LogEvent logEvent)
    {
        MessageTemplateToken Unquoted(MessageTemplateToken token) =>
            token is PropertyToken { Format: null } property
            && logEvent.Properties.GetValueOrDefault(property.PropertyName) is ScalarValue { Value: string }
                ? new PropertyToken(property.PropertyName, property.ToString(), "l")
                : token;

        var template = logEvent.MessageTemplate;
        return new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            logEvent.Exception,
            new MessageTemplate(template.Text, template.Tokens.Select(Unquoted)),
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)));
    }
}
