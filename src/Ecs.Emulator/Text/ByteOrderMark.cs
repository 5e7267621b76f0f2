namespace Ecs.Emulator.Text;

/// <summary>The mark with which some editors begin UTF-8, and which is no part of the text.</summary>
internal static class ByteOrderMark
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without the mark.</summary>
    public static ReadOnlyMemory<byte> Skip(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Mark) ? utf8[Mark.Length..] : utf8;
}
