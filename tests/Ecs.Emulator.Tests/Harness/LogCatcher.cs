using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>Stores log messages.</summary>
internal sealed class LogCatcher : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Line> messages = new();

    public IReadOnlyCollection<Line> Messages => messages;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        messages.Enqueue(new Line(logLevel, formatter(state, exception), exception));

    public void Dispose()
    {
    }

    internal sealed record Line(LogLevel Level, string Text, Exception? Exception);
}
