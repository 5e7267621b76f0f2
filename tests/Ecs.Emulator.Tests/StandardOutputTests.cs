using System.Text;
using Ecs.Emulator.Server.Logging;
using Serilog.Events;

namespace Ecs.Emulator.Tests;

/// <summary>The log holds up no call, whoever reads it.</summary>
public sealed class StandardOutputTests
{
    [Fact]
    public void Lines_that_nobody_reads_in_time_are_counted_and_left_out_and_those_after_them_come()
    {
        using var reader = new SlowReader();
        var output = new StandardOutput(new LogLine(), reader, TimeProvider.System);
        output.Emit(Line("first"));
        reader.Asked.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue("the first line is written at once");

        // Nobody takes the first line, so the others wait: sixteen million characters of them.
        var long1M = new string('x', 1024 * 1024);
        for (var i = 0; i < 20; i++)
        {
            output.Emit(Line(long1M));
        }

        reader.Ready.Set();
        output.Dispose();

        var lines = reader.Text.TrimEnd('\n').Split('\n');
        lines[0].Should().EndWith(" INF first");
        lines.Count(line => line.EndsWith('x')).Should().Be(16);
        lines[^1].Should().Be("… 4 lines are missing here: nobody read them in time.");
    }

    private static LogEvent Line(string text) =>
        new(TimeProvider.System.GetLocalNow(), LogEventLevel.Information, null, new WholeLine(text), []);

    /// <summary>Takes nothing until it is ready.</summary>
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
