using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Calls;

/// <summary>What the endpoint logs: a line for each call.</summary>
internal static partial class CallLog
{
    private const string Nothing = "-";
    private const int LongestValue = 128;

    /// <summary>Logs a call: action, resource, status, code and duration.</summary>
    public static void CallAnswered(this ILogger logger, Call call, TimeSpan elapsed)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.Call(
                call.Action?.Name ?? Printable(call.Request.Action),
                Printable(call.Action?.Resource is { } resource ? call.Request.Parameters.Find(resource.Name) : null),
                call.Answer?.Status ?? 0,
                call.Answer?.Code ?? call.Fault ?? Nothing,
                elapsed.TotalMilliseconds,
                call.RequestId.Value);
        }
    }

    /// <summary>Logs a defect of ours that cost a caller its answer.</summary>
    [LoggerMessage(2, LogLevel.Error, "Call {RequestId} failed by a defect of the emulator")]
    public static partial void CallFailed(this ILogger logger, Exception exception, string requestId);

    [LoggerMessage(
        1,
        LogLevel.Information,
        "{Action} {Resource} {Status} {Code} {Elapsed:0.00} ms {RequestId}",
        SkipEnabledCheck = true)]
    private static partial void Call(
        this ILogger logger, string action, string resource, int status, string code, double elapsed, string requestId);

    /// <summary>A caller's text, fit for a line of a log: no control characters, not endless, never empty.</summary>
    private static string Printable(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Nothing;
        }

        var length = Math.Min(value.Length, LongestValue);
        return value.Length == length && !value.Any(IsUnprintable)
            ? value
            : string.Create(length, value, static (fit, value) =>
            {
                for (var i = 0; i < fit.Length; i++)
                {
                    fit[i] = IsUnprintable(value[i]) ? '?' : value[i];
                }
            });
    }

    private static bool IsUnprintable(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029';
}
