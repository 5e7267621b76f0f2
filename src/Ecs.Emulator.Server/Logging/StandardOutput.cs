using System.Buffers;
using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes lines to standard output, many at once: a call only adds its line to a text, and one write carries all that has
/// gathered since the last. Whoever reads slowly holds up nobody; what does not fit meanwhile is counted and left out.
/// </summary>
internal sealed class StandardOutput : ILogEventSink, IDisposable
{
    /// <summary>How long a line may wait for others before it is written. The first after a silence does not wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>What may wait, in bytes.</summary>
    private const int MostWaiting = 16 * 1024 * 1024;

    private const int UsualWaiting = 32 * 1024;

    /// <summary>A buffer that has grown beyond is let go.</summary>
    private const int LargestKept = 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private readonly LineStart lineStart;
    private readonly Stream output;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private ArrayBufferWriter<byte> waiting = new(UsualWaiting);
    private ArrayBufferWriter<byte> written = new(UsualWaiting);
    private long lastWrite;
    private int lost;
    private bool isDue;
    private bool isClosed;

    /// <summary>A sink.</summary>
    /// <param name="output">Where the lines go; disposed with the sink.</param>
    /// <param name="time">The machine's time.</param>
    public StandardOutput(Stream output, TimeProvider time)
    {
        this.output = output;
        this.time = time;
        lineStart = new LineStart(time);
        lastWrite = time.GetTimestamp() - time.TimestampFrequency;
        timer = time.CreateTimer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent) => Write(logEvent.Level, Encoding.UTF8.GetBytes(EventText.Of(logEvent)));

    /// <summary>Writes a line.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="line">Its text in UTF-8, without an end: fit for a line already.</param>
    public void Write(LogEventLevel level, ReadOnlySpan<byte> line)
    {
        lock (gate)
        {
            if (waiting.WrittenCount > MostWaiting)
            {
                lost++;
                return;
            }

            var length = LineStart.Length + line.Length + 1;
            var target = waiting.GetSpan(length);
            lineStart.Write(level, target);
            line.CopyTo(target[LineStart.Length..]);
            target[length - 1] = (byte)'\n';
            waiting.Advance(length);
            if (!isDue)
            {
                isDue = true;
                timer.Change(
                    time.GetElapsedTime(lastWrite) > LongestWait ? TimeSpan.Zero : LongestWait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        Write();
        lock (writing)
        {
            // The timer may have begun a last write, which waits here and finds the end.
            isClosed = true;
            output.Dispose();
        }
    }

    private void Write()
    {
        lock (writing)
        {
            if (isClosed)
            {
                return;
            }

            lock (gate)
            {
                isDue = false;
                lastWrite = time.GetTimestamp();
                if (lost > 0)
                {
                    waiting.Write(Encoding.UTF8.GetBytes(string.Create(
                        CultureInfo.InvariantCulture, $"… {lost} lines are missing here: nobody read them in time.\n")));
                    lost = 0;
                }

                (waiting, written) = (written, waiting);
            }

            try
            {
                output.Write(written.WrittenSpan);
                output.Flush();
            }
            catch (IOException)
            {
                // Nobody is there to read any more.
            }

            written.ResetWrittenCount();
            if (written.Capacity > LargestKept)
            {
                written = new ArrayBufferWriter<byte>(UsualWaiting);
            }
        }
    }
}
