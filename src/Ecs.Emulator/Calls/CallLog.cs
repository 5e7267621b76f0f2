using Ecs.Emulator.Actions;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Calls;

/// <summary>Takes the line of each call. The server has one of its own, whose lines go to its output without a stop between.</summary>
internal interface ICallLog
{
    /// <summary>Notes a call that has its answer.</summary>
    void Write(CallContext call, TimeSpan elapsed);
}

/// <summary>The log of a host that has no other: each line is a message of the host's logging.</summary>
internal sealed class CallLog(ILogger<CallEndpoint> logger) : ICallLog
{
    private static readonly EventId Answered = new(1, nameof(Answered));

    /// <inheritdoc/>
    public void Write(CallContext call, TimeSpan elapsed)
    {
        // One text instead of its parts: taking a line apart and together again costs more than all the rest of a call.
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.Log(LogLevel.Information, Answered, CallLine.Of(call, elapsed), null, static (line, _) => line);
        }
    }
}

/// <summary>What else the endpoint logs.</summary>
internal static partial class CallFailures
{
    /// <summary>Logs a defect of ours that cost a caller its answer.</summary>
    [LoggerMessage(2, LogLevel.Error, "Call {RequestId} failed by a defect of the emulator")]
    public static partial void CallFailed(this ILogger logger, Exception exception, string requestId);
}
