using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The hash of the text of an identifier. A request looks up a dozen identifiers, and string.GetHashCode takes longer
/// than the rest of a lookup; this hash reads four characters at a time. Its seed and multiplier are random for each
/// process, so that a client cannot construct identifiers with equal hashes.
/// </summary>
internal static class IdentifierHash
{
    private const int CharactersAtOnce = sizeof(ulong) / sizeof(char);

    private static readonly ulong Seed = SplitMix64.RandomPosition();

    private static readonly ulong Multiplier = SplitMix64.RandomPosition() | 1;

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

        // The second mixing spreads every bit of the text to the low bits, which hash tables use.
        return (int)Mix(Mix(hash ^ last));
    }

    // The upper half of the product depends on every bit; the shift carries it to the lower half.
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
