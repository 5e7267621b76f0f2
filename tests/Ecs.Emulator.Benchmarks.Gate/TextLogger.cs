using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>An enabled log that formats each event and discards the text.</summary>
internal sealed class TextLogger : ILoggerProvider, ILogger
{
    private int characters;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => characters += formatter(state, exception).Length;

    public void Dispose()
    {
    }
}
