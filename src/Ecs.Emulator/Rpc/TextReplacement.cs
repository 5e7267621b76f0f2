using System.Buffers;

namespace Ecs.Emulator.Rpc;

/// <summary>Replaces characters that a text must not have where it goes.</summary>
internal static class TextReplacement
{
    /// <summary>The text with another character in the place of each of these: itself where it has none, as most have.</summary>
    public static string With(this string text, char replacement, SearchValues<char> unfit) => text.AsSpan().ContainsAny(unfit)
        ? string.Create(text.Length, (text, replacement, unfit), static (fit, it) => it.text.AsSpan().ReplaceAny(fit, it.unfit, it.replacement))
        : text;
}
