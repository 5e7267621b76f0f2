namespace Ecs.Emulator.Text;

internal static class Truncation
{
    /// <summary>Truncates a text to a number of characters. It does not split surrogate pairs.</summary>
    /// <param name="maxLength">The maximum number of characters.</param>
    /// <param name="mark">Appended to a truncated text.</param>
    public static string Truncate(this string text, int maxLength, string mark = "…")
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Concat(text.AsSpan(0, length), mark);
    }
}
