using System.Buffers;

namespace Ecs.Emulator.Text;

internal static class TextReplacement
{
    /// <summary>Replaces each of these characters. Returns the same text if it contains none of them.</summary>
    public static string ReplaceAny(this string text, SearchValues<char> characters, char replacement) =>
        text.AsSpan().ContainsAny(characters)
            ? string.Create(
                text.Length,
                (text, replacement, characters),
                static (result, it) => it.text.AsSpan().ReplaceAny(result, it.characters, it.replacement))
            : text;
}
