using Ecs.Emulator.Logging;
using Ecs.Emulator.Server.Options;
using Serilog;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

internal static class ServerLog
{
    /// <summary>
    /// Logs to standard output. Messages of the framework are logged at Warning and above. The host's message about a
    /// failed start is not logged, because the server reports it in one line.
    /// </summary>
    public static void AddServerLog(this WebApplicationBuilder builder, ServerOptions options)
    {
#pragma warning disable CA2000 // The logger disposes its sink; the services dispose the logger.
        var output = new StandardOutput(Console.OpenStandardOutput(), TimeProvider.System, options.LogFormat);
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(options.LogLevel)
            .MinimumLevel.Override(
                "Microsoft", (LogEventLevel)Math.Max((int)options.LogLevel, (int)LogEventLevel.Warning))
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .MinimumLevel.Override(StartUpBanner.AddressLogger, LogEventLevel.Information)

            // Turned off, because it would create an Activity for each request.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .WriteTo.Sink(output)
            .CreateLogger();
#pragma warning restore CA2000
        builder.Services.AddSerilog(log, dispose: true);
        var calls = log.ForContext<CallLog>();
        builder.Services.AddSingleton<ICallLog>(
            options.LogFormat == LogFormat.Json ? new JsonCallLog(calls) : new CallLogWriter(calls, output));
    }
}
