using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Takes the lines of calls to Serilog. They are whole texts, which need nothing of what Serilog's own bridge does for each event:
/// no scopes, no properties, no template to fill.
/// </summary>
/// <typeparam name="T">Who logs.</typeparam>
/// <param name="log">Serilog's log.</param>
internal sealed class CallLogger<T>(Serilog.ILogger log) : ILogger<T>
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && log.IsEnabled(LevelOf(logLevel));

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            log.Write(new LogEvent(
                TimeProvider.System.GetLocalNow(), LevelOf(logLevel), exception, new WholeLine(formatter(state, exception)), []));
        }
    }

    private static LogEventLevel LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => LogEventLevel.Verbose,
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Warning => LogEventLevel.Warning,
        LogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Fatal,
    };
}
