using Ecs.Emulator.Actions;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Logging;

/// <summary>Logs a line per call. The server uses an implementation that writes directly to standard output.</summary>
internal interface ICallLog
{
    void Write(CallContext call, TimeSpan elapsed);
}

/// <summary>Logs calls to the logging of the host.</summary>
internal sealed class CallLog(ILogger<CallLog> logger) : ICallLog
{
    private static readonly EventId CallCompleted = new(1, nameof(CallCompleted));

    public void Write(CallContext call, TimeSpan elapsed)
    {
        // Logs a text instead of a template with values, because formatting a template costs more than the rest of the
        // call.
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.Log(LogLevel.Information, CallCompleted, CallLine.Of(call, elapsed), null, static (line, _) => line);
        }
    }
}
