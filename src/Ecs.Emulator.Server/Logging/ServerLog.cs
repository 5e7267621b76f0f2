using Ecs.Emulator.Calls;
using Ecs.Emulator.Server.Options;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Sets up the log.</summary>
internal static class ServerLog
{
    /// <summary>How long an event may wait for others before it is written.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Logs to standard output, the framework's own messages from Warning on. The host's report of a failed start is left
    /// out: the server says it itself, in one line.
    /// </summary>
    public static void AddServerLog(this WebApplicationBuilder builder, ServerOptions options)
    {
        var batching = new BatchingOptions
        {
            BatchSizeLimit = 1_000,
            BufferingTimeLimit = LongestWait,
            EagerlyEmitFirstEvent = true,
            QueueLimit = 100_000,
        };
#pragma warning disable CA2000 // The logger disposes its sink; the services dispose the logger.
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(options.LogLevel)
            .MinimumLevel.Override("Microsoft", (LogEventLevel)Math.Max((int)options.LogLevel, (int)LogEventLevel.Warning))
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)

            // It would make an activity for each request, for a log that nobody sees.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .WriteTo.Sink(new StandardOutput(Console.OpenStandardOutput()), batching)
            .CreateLogger();
#pragma warning restore CA2000
        builder.Services.AddSerilog(log, dispose: true);
        builder.Services.AddSingleton<ILogger<CallEndpoint>>(new CallLogger<CallEndpoint>(log));
    }
}
