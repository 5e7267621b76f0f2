using Ecs.Emulator.Actions;
using Ecs.Emulator.Logging;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Writes a call as a structured event whose message is the line of the text format.</summary>
internal sealed class JsonCallLog(Serilog.ILogger log) : ICallLog
{
    private const string Template = "{Action:l} {Resource:l} {Status} {Code:l} {Duration:0.00} ms {RequestId:l}";

    public void Write(CallContext call, TimeSpan elapsed)
    {
        if (log.IsEnabled(LogEventLevel.Information))
        {
            log.ForContext("Account", call.Account?.Id).Information(
                Template,
                CallLine.Action(call),
                CallLine.Resource(call),
                CallLine.Status(call),
                CallLine.Code(call),
                Math.Round(elapsed.TotalMilliseconds, 2, MidpointRounding.ToZero),
                call.RequestId.Value);
        }
    }
}
