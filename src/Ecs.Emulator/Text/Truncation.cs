namespace Ecs.Emulator.Text;

internal static class Truncation
{
    /// <summary>The text, cut to a number of characters. A surrogate pair is kept or cut as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The number of characters that are kept.</param>
    /// <param name="mark">Appended to a text that is cut.</param>
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
