using System.Globalization;
using Serilog.Events;

namespace Ecs.Emulator.Server.Logging;

/// <summary>Writes the start of a log line: local time of day and level. Not thread-safe.</summary>
/// <param name="time">The machine's time.</param>
internal sealed class LinePrefix(TimeProvider time)
{
    private const string SecondFormat = "HH:mm:ss.";
    private const int SecondLength = 9;
    private const int MillisecondLength = 3;
    private const int LevelLength = 5;

    public const int Length = SecondLength + MillisecondLength + LevelLength;

    /// <summary>
    /// The text of <see cref="cachedSecond"/>. It is cached because thousands of lines can have the same second.
    /// </summary>
    private readonly byte[] cachedText = new byte[SecondLength];
    private long cachedSecond = -1;

    public void Write(LogEventLevel level, Span<byte> target)
    {
        var now = time.GetUtcNow();
        var second = now.UtcTicks / TimeSpan.TicksPerSecond;
        if (second != cachedSecond)
        {
            TimeZoneInfo.ConvertTime(now, time.LocalTimeZone)
                .TryFormat(cachedText, out _, SecondFormat, CultureInfo.InvariantCulture);
            cachedSecond = second;
        }

        cachedText.CopyTo(target);
        var millisecond = now.Millisecond;
        target[SecondLength] = Digit(millisecond / 100);
        target[SecondLength + 1] = Digit(millisecond / 10 % 10);
        target[SecondLength + 2] = Digit(millisecond % 10);
        Name(level).CopyTo(target[(SecondLength + MillisecondLength)..]);
    }

    private static byte Digit(int value) => (byte)('0' + value);

    private static ReadOnlySpan<byte> Name(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " VRB "u8,
        LogEventLevel.Debug => " DBG "u8,
        LogEventLevel.Information => " INF "u8,
        LogEventLevel.Warning => " WRN "u8,
        LogEventLevel.Error => " ERR "u8,
        _ => " FTL "u8,
    };
}
