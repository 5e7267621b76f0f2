using System.Text;
using System.Text.Json;
using Ecs.Emulator.Server.Logging;
using Ecs.Emulator.Server.Options;
using Microsoft.Extensions.Time.Testing;
using Serilog.Events;

namespace Ecs.Emulator.Tests.Server;

/// <summary>Writing the log never blocks a call.</summary>
public sealed class StandardOutputTests
{
    [Fact]
    public void Lines_that_are_not_read_in_time_are_dropped_and_counted()
    {
        using var reader = new SlowReader();
        var output = new StandardOutput(reader, TimeProvider.System);
        Write(output, "first");
        reader.Asked.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue("the first line is written at once");

        // The first line is not read, so the others wait in the buffer of 16 MiB.
        var long1M = new string('x', 1024 * 1024);
        for (var i = 0; i < 20; i++)
        {
            Write(output, long1M);
        }

        reader.Ready.Set();
        output.Dispose();

        var lines = reader.Text.TrimEnd('\n').Split('\n');
        lines[0].Should().EndWith(" INF first");
        lines.Count(line => line.EndsWith('x')).Should().Be(16);
        lines[^1].Should().Be("… 4 log lines dropped (slow reader)");
    }

    [Fact]
    public void A_line_begins_with_the_local_time_of_day_and_its_level()
    {
        using var written = new MemoryStream();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 22, 59, 59, 7, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone(
            "ahead", TimeSpan.FromHours(8), displayName: null, standardDisplayName: null));
        var output = new StandardOutput(written, time);
        Write(output, "one");
        time.Advance(TimeSpan.FromMilliseconds(990));
        output.Write(LogEventLevel.Fatal, "two"u8);
        time.Advance(TimeSpan.FromMilliseconds(3));
        Write(output, "three");
        output.Dispose();

        Encoding.UTF8.GetString(written.ToArray()).Should().Be(
            "06:59:59.007 INF one\n06:59:59.997 FTL two\n07:00:00.000 INF three\n");
    }

    [Fact]
    public void A_timer_callback_after_the_disposal_of_the_log_does_not_throw()
    {
        var time = new LateTimer();
        var output = new StandardOutput(new MemoryStream(), time);
        Write(output, "last");
        output.Dispose();
        time.Invoking(timer => timer.Fire()).Should().NotThrow();
    }

    [Fact]
    public void Dropped_lines_of_the_JSON_format_are_a_JSON_object()
    {
        using var reader = new SlowReader();
        var output = new StandardOutput(reader, TimeProvider.System, LogFormat.Json);
        Write(output, "first");
        reader.Asked.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue("the first line is written at once");
        for (var i = 0; i < 20; i++)
        {
            Write(output, new string('x', 1024 * 1024));
        }

        reader.Ready.Set();
        output.Dispose();

        using var line = JsonDocument.Parse(reader.Text.TrimEnd('\n').Split('\n')[^1]);
        line.RootElement.GetProperty("@m").GetString().Should().Be("4 log lines dropped (slow reader)");
        line.RootElement.GetProperty("@l").GetString().Should().Be("Warning");
        line.RootElement.GetProperty("@t").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        line.RootElement.GetProperty("Count").GetInt32().Should().Be(4);
    }

    private static void Write(StandardOutput output, string text) =>
        output.Write(LogEventLevel.Information, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// A time provider whose timer fires on request, even after its disposal, because a callback can already be
    /// running.
    /// </summary>
    private sealed class LateTimer : TimeProvider
    {
        private Action fire = () => { };

        public void Fire() => fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            fire = () => callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Blocks writes until it is ready.</summary>
    private sealed class SlowReader : MemoryStream
    {
        public ManualResetEventSlim Asked { get; } = new();

        public ManualResetEventSlim Ready { get; } = new();

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override void Write(byte[] buffer, int offset, int count)
        {
            Asked.Set();
            Ready.Wait();
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Asked.Set();
            Ready.Wait();
            base.Write(buffer);
        }
    }
}
