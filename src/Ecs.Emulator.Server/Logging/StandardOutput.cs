using System.Buffers;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Server.Options;
using Serilog.Core;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes lines to standard output in batches: a request only appends its line to a buffer, and one write outputs
/// everything since the last one. A slow reader does not block requests; lines above the limit are dropped and
/// counted.
/// </summary>
internal sealed class StandardOutput : ILogEventSink, IDisposable
{
    /// <summary>The maximum time between a line and its write. A line after a pause is written at once.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>The maximum size of the buffer in bytes; further lines are dropped.</summary>
    private const int MaxBufferSize = 16 * 1024 * 1024;

    private const int InitialBufferSize = 32 * 1024;

    /// <summary>Larger buffers are released after the write.</summary>
    private const int MaxRetainedBufferSize = 1024 * 1024;

    private readonly Lock bufferLock = new();
    private readonly Lock writeLock = new();
    private readonly LinePrefix linePrefix;
    private readonly Stream output;
    private readonly TimeProvider time;
    private readonly LogFormat format;
    private readonly ITimer timer;
    private ArrayBufferWriter<byte> pending = new(InitialBufferSize);
    private ArrayBufferWriter<byte> writing = new(InitialBufferSize);
    private long lastWrite;
    private int dropped;
    private bool isScheduled;
    private bool isClosed;

    /// <param name="output">The output stream; disposed with the sink.</param>
    /// <param name="time">The machine's time.</param>
    /// <param name="format">The format of events.</param>
    public StandardOutput(Stream output, TimeProvider time, LogFormat format = LogFormat.Text)
    {
        this.output = output;
        this.format = format;
        this.time = time;
        linePrefix = new LinePrefix(time);
        lastWrite = time.GetTimestamp() - time.TimestampFrequency;
        timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Emit(LogEvent logEvent)
    {
        if (format == LogFormat.Json)
        {
            Append(level: null, Encoding.UTF8.GetBytes(EventText.OfJson(logEvent)));
        }
        else
        {
            Write(logEvent.Level, Encoding.UTF8.GetBytes(EventText.Of(logEvent)));
        }
    }

    /// <summary>Writes a line with time and level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="line">The text in UTF-8, printable and without an end of line.</param>
    public void Write(LogEventLevel level, ReadOnlySpan<byte> line) => Append(level, line);

    public void Dispose()
    {
        timer.Dispose();
        Flush();
        lock (writeLock)
        {
            // The timer may have started another write, which waits for this lock and then sees that the sink is
            // closed.
            isClosed = true;
            output.Dispose();
        }
    }

    /// <summary>Adds a line, with time and level unless the level is null.</summary>
    private void Append(LogEventLevel? level, ReadOnlySpan<byte> line)
    {
        lock (bufferLock)
        {
            if (pending.WrittenCount > MaxBufferSize)
            {
                dropped++;
                return;
            }

            var prefixLength = level is null ? 0 : LinePrefix.Length;
            var length = prefixLength + line.Length + 1;
            var target = pending.GetSpan(length);
            if (level is { } enabled)
            {
                linePrefix.Write(enabled, target);
            }

            line.CopyTo(target[prefixLength..]);
            target[length - 1] = (byte)'\n';
            pending.Advance(length);
            if (!isScheduled)
            {
                isScheduled = true;
                timer.Change(
                    time.GetElapsedTime(lastWrite) > MaxDelay ? TimeSpan.Zero : MaxDelay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Flush()
    {
        lock (writeLock)
        {
            if (isClosed)
            {
                return;
            }

            lock (bufferLock)
            {
                isScheduled = false;
                lastWrite = time.GetTimestamp();
                if (dropped > 0)
                {
                    pending.Write(Encoding.UTF8.GetBytes(DroppedLine(dropped) + "\n"));
                    dropped = 0;
                }

                (pending, writing) = (writing, pending);
            }

            try
            {
                output.Write(writing.WrittenSpan);
                output.Flush();
            }
            catch (IOException)
            {
                // The reader has closed the pipe.
            }

            writing.ResetWrittenCount();
            if (writing.Capacity > MaxRetainedBufferSize)
            {
                writing = new ArrayBufferWriter<byte>(InitialBufferSize);
            }
        }
    }

    private string DroppedLine(int count)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"{count} log lines dropped (slow reader)");
        return format == LogFormat.Json
            ? string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"@t":"{{time.GetUtcNow():O}}","@m":"{{message}}","@l":"Warning","Count":{{count}}}""")
            : $"… {message}";
    }
}
