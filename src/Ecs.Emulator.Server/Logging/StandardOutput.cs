using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Ecs.Emulator.Server.Logging;

/// <summary>
/// Writes log events to standard output, many at once: a call only adds its line to a text, and one write carries all that has
/// gathered since the last. Whoever reads slowly holds up nobody; what does not fit meanwhile is counted and left out.
/// </summary>
internal sealed class StandardOutput : ILogEventSink, IDisposable
{
    /// <summary>How long a line may wait for others before it is written. The first after a silence does not wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>What may wait, in characters.</summary>
    private const int MostWaiting = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private readonly ITextFormatter formatter;
    private readonly StreamWriter output;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private StringWriter waiting = NewText();
    private StringWriter written = NewText();
    private long lastWrite;
    private int lost;
    private bool isDue;

    /// <summary>A sink.</summary>
    /// <param name="formatter">Makes a line of an event.</param>
    /// <param name="output">Where the lines go; disposed with the sink.</param>
    /// <param name="time">The machine's time.</param>
    public StandardOutput(ITextFormatter formatter, Stream output, TimeProvider time)
    {
        this.formatter = formatter;
        this.output = new StreamWriter(output, bufferSize: 32 * 1024);
        this.time = time;
        lastWrite = time.GetTimestamp() - time.TimestampFrequency;
        timer = time.CreateTimer(_ => Write(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        lock (gate)
        {
            if (waiting.GetStringBuilder().Length > MostWaiting)
            {
                lost++;
                return;
            }

            formatter.Format(logEvent, waiting);
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
        waiting.Dispose();
        written.Dispose();
        output.Dispose();
    }

    private void Write()
    {
        lock (writing)
        {
            lock (gate)
            {
                isDue = false;
                lastWrite = time.GetTimestamp();
                if (lost > 0)
                {
                    waiting.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"… {lost} lines are missing here: nobody read them in time."));
                    lost = 0;
                }

                (waiting, written) = (written, waiting);
            }

            try
            {
                output.Write(written.GetStringBuilder());
                output.Flush();
            }
            catch (IOException)
            {
                // Nobody is there to read any more.
            }

            written.GetStringBuilder().Clear();
        }
    }

    private static StringWriter NewText() => new(new StringBuilder(32 * 1024), CultureInfo.InvariantCulture);
}
