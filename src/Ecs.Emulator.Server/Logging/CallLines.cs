using Ecs.Emulator.Actions;
using Ecs.Emulator.Calls;
using Ecs.Emulator.Rpc;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Takes the lines of calls straight to the output, if Serilog would let them through. They are whole lines, which need nothing
/// of what Serilog does for an event: no scopes, no properties, no template to fill.
/// </summary>
/// <param name="log">Serilog's log, which says from which level on there is one.</param>
/// <param name="output">Where the lines go.</param>
internal sealed class CallLines(Serilog.ILogger log, StandardOutput output) : ICallLog
{
    /// <inheritdoc/>
    public void Write(CallContext call, TimeSpan elapsed)
    {
        if (!log.IsEnabled(LogEventLevel.Information))
        {
            return;
        }

        var line = new Utf8Text(stackalloc byte[CallLine.UsualLength]);
        CallLine.Append(ref line, call, elapsed);
        output.Write(LogEventLevel.Information, line.Written);
        line.Dispose();
    }
}
