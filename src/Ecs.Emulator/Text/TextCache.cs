using System.Text;

namespace Ecs.Emulator.Text;

/// <summary>
/// The texts that came lately and will come again: names of parameters, keys, lists of headers; so that what comes with every call
/// is made a string once. Each has one place; another one of the same place takes it over, so it never grows, whatever a caller
/// sends.
/// </summary>
internal static class TextCache
{
    private const int Places = 1 << 10;
    private const int Longest = 128;

    private static readonly string?[] Texts = new string?[Places];

    /// <summary>The name of a parameter that these bytes spell; null where it is not plain text: percent-encoded, no ASCII, too long.</summary>
    public static string? Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > Longest)
        {
            return null;
        }

        ref var place = ref Texts[PlaceOf(name.Length, name[0], name[name.Length / 2], name[^1])];
        if (place is { } known && Ascii.Equals(name, known))
        {
            return known;
        }

        return IsPlain(name) ? place = Encoding.ASCII.GetString(name) : null;
    }

    /// <summary>The text that these characters are.</summary>
    public static string Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest)
        {
            return text.ToString();
        }

        ref var place = ref Texts[PlaceOf(text.Length, text[0], text[text.Length / 2], text[^1])];
        if (place is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        return place = text.ToString();
    }

    /// <summary>Where a text has its place, by what tells most of them apart.</summary>
    private static int PlaceOf(int length, int first, int middle, int last)
    {
        var hash = (uint)(((((length * 31) + first) * 31) + middle) * 31) + (uint)last;
        return (int)((hash ^ (hash >> 10)) & (Places - 1));
    }

    private static bool IsPlain(ReadOnlySpan<byte> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character is not ((byte)'.' or (byte)'_' or (byte)'-'))
            {
                return false;
            }
        }

        return true;
    }
}
