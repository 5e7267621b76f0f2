using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The hash of an identifier's text. A call looks up a dozen of them, and the hash that every string has takes longer than the
/// rest of the search; so this one takes four characters at a time. It begins at a number and multiplies by one
/// that are drawn when the process starts, so that nobody can know which identifiers would get in each other's way.
/// </summary>
internal static class IdentifierHash
{
    private const int CharactersAtOnce = sizeof(ulong) / sizeof(char);

    private static readonly ulong Seed = SplitMix64.RandomPosition();

    private static readonly ulong Multiplier = SplitMix64.RandomPosition() | 1;

    /// <summary>The hash; 0 for no text.</summary>
    public static int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        var hash = Seed ^ (ulong)text.Length;
        var rest = text.AsSpan();
        while (rest.Length >= CharactersAtOnce)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest)));
            rest = rest[CharactersAtOnce..];
        }

        var last = 0UL;
        foreach (var character in rest)
        {
            last = (last << 16) | character;
        }

        return (int)Mix(hash ^ last);
    }

    /// <summary>The product's upper half depends on every bit; it must reach the lower half too, before more is added.</summary>
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
