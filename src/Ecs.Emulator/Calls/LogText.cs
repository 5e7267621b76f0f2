using System.Buffers;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Calls;

/// <summary>Makes what others wrote fit for a line of a log.</summary>
internal static class LogText
{
    private const char Replacement = '?';

    /// <summary>Control characters, the two other ways to begin a line, and what turns the direction of a line around.</summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl),
        .. "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
    ]);

    /// <summary>The text, with a question mark for whatever could begin a line, move the cursor or hide something.</summary>
    public static string Printable(string text) => text.With(Replacement, Unprintable);

    /// <summary>The same for one of several words: a space would make it two.</summary>
    public static string Word(string text) => Printable(text).Replace(' ', Replacement);
}
