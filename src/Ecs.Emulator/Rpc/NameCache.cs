using System.Text;

namespace Ecs.Emulator.Rpc;

/// <summary>
/// The names of parameters that came lately, so that a name which comes with every call is made a string once. Each name has one
/// place; another one of the same place takes it over, so it never grows, whatever a caller sends.
/// </summary>
internal static class NameCache
{
    private const int Places = 1 << 10;
    private const int LongestName = 64;

    private static readonly string?[] Names = new string?[Places];

    /// <summary>The name that these bytes spell; null where it is not plain text: percent-encoded, no ASCII, too long.</summary>
    public static string? Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return null;
        }

        ref var place = ref Names[PlaceOf(name)];
        if (place is { } known && Ascii.Equals(name, known))
        {
            return known;
        }

        return IsPlain(name) ? place = Encoding.ASCII.GetString(name) : null;
    }

    private static int PlaceOf(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var character in name)
        {
            hash = (hash * 31) + character;
        }

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
