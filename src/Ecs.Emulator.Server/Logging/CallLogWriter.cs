using Ecs.Emulator.Actions;
using Ecs.Emulator.Logging;
using Ecs.Emulator.Text;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes the log lines of calls directly to the output if their level is enabled. Serilog's scopes, properties and
/// templates would cost as much as the call itself.
/// </summary>
/// <param name="log">Decides whether the level is enabled.</param>
/// <param name="output">The output of the lines.</param>
internal sealed class CallLogWriter(Serilog.ILogger log, StandardOutput output) : ICallLog
{
    public void Write(CallContext call, TimeSpan elapsed)
    {
        if (!log.IsEnabled(LogEventLevel.Information))
        {
            return;
        }

        var line = new Utf8Text(stackalloc byte[CallLine.InitialBufferSize]);
        CallLine.Append(ref line, call, elapsed);
        output.Write(LogEventLevel.Information, line.Written);
        line.Dispose();
    }
}
