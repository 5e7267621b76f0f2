using System.Globalization;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>What every line of the log begins with: the local time of day and the level. For one caller at a time.</summary>
/// <param name="time">The machine's time.</param>
internal sealed class LineStart(TimeProvider time)
{
    private const string SecondFormat = "HH:mm:ss.";
    private const int SecondLength = 9;
    private const int MillisecondLength = 3;
    private const int LevelLength = 5;

    /// <summary>How long it is, in bytes.</summary>
    public const int Length = SecondLength + MillisecondLength + LevelLength;

    /// <summary>The text of the second that <see cref="secondOfText"/> is: it takes long to make, and serves thousands of lines.</summary>
    private readonly byte[] text = new byte[SecondLength];
    private long secondOfText = -1;

    /// <summary>Writes it for a line of now.</summary>
    public void Write(LogEventLevel level, Span<byte> target)
    {
        var now = time.GetUtcNow();
        var second = now.UtcTicks / TimeSpan.TicksPerSecond;
        if (second != secondOfText)
        {
            TimeZoneInfo.ConvertTime(now, time.LocalTimeZone).TryFormat(text, out _, SecondFormat, CultureInfo.InvariantCulture);
            secondOfText = second;
        }

        text.CopyTo(target);
        var millisecond = now.Millisecond;
        target[SecondLength] = Digit(millisecond / 100);
        target[SecondLength + 1] = Digit(millisecond / 10 % 10);
        target[SecondLength + 2] = Digit(millisecond % 10);
        Word(level).CopyTo(target[(SecondLength + MillisecondLength)..]);
    }

    private static byte Digit(int value) => (byte)('0' + value);

    private static ReadOnlySpan<byte> Word(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " VRB "u8,
        LogEventLevel.Debug => " DBG "u8,
        LogEventLevel.Information => " INF "u8,
        LogEventLevel.Warning => " WRN "u8,
        LogEventLevel.Error => " ERR "u8,
        _ => " FTL "u8,
    };
}
