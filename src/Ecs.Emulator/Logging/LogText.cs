using System.Buffers;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Logging;

/// <summary>Makes text of clients safe for a line of the log.</summary>
internal static class LogText
{
    private const char Replacement = '?';

    /// <summary>
    /// Control characters, line and paragraph separators, and characters that change the text direction.
    /// </summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl),
        .. "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
    ]);

    public static string Printable(string text) => text.ReplaceAny(Unprintable, Replacement);

    /// <summary>Like <see cref="Printable"/>, but also replaces spaces.</summary>
    public static string Word(string text) => Printable(text).Replace(' ', Replacement);
}
