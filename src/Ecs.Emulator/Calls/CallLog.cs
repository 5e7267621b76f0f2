using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Calls;

/// <summary>What the endpoint logs: a line for each call.</summary>
internal static partial class CallLog
{
    private const string Nothing = "-";
    private const int LongestValue = 128;

    private static readonly EventId Answered = new(1, nameof(Answered));

    /// <summary>Logs a call: action, resource, status, code, duration and request id.</summary>
    public static void CallAnswered(this ILogger logger, Call call, TimeSpan elapsed)
    {
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        var action = call.Action?.Name ?? Word(call.Request.Action);
        var resource = Word(call.Action?.Resource is { } named ? call.Request.Parameters.Find(named.Name) : null);
        var code = call.Answer?.Code ?? call.Fault ?? Nothing;

        var hundredths = (long)(elapsed.TotalMicroseconds / 10);

        // One text instead of its parts: taking a line apart and together again costs more than all the rest of a call.
        logger.Log(
            LogLevel.Information,
            Answered,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{action} {resource} {call.Answer?.Status ?? 0} {code} {hundredths / 100}.{hundredths % 100:00} ms {call.RequestId.Value}"),
            null,
            static (line, _) => line);
    }

    /// <summary>Logs a defect of ours that cost a caller its answer.</summary>
    [LoggerMessage(2, LogLevel.Error, "Call {RequestId} failed by a defect of the emulator")]
    public static partial void CallFailed(this ILogger logger, Exception exception, string requestId);

    /// <summary>A caller's text, fit to be one of the words of a line: not endless, never empty.</summary>
    private static string Word(string? value) =>
        string.IsNullOrEmpty(value) ? Nothing : LogText.Word(value.Length <= LongestValue ? value : value[..LongestValue]);
}
