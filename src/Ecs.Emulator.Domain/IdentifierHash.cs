using System.Runtime.CompilerServices;
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
        foreach (var four in MemoryMarshal.Cast<char, ulong>(text.AsSpan()))
        {
            hash = Mix(hash ^ four);
        }

        // The second mixing spreads every bit of the text to the low bits, which hash tables use.
        return (int)Mix(Mix(hash ^ End(text)));
    }

    /// <summary>
    /// The last four characters, of which some are hashed already; of a shorter text, all characters.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong End(string text)
    {
        if (text.Length >= CharactersAtOnce)
        {
            return MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(text.Length - CharactersAtOnce)));
        }

        var end = 0UL;
        foreach (var character in text)
        {
            end = (end << 16) | character;
        }

        return end;
    }

    /// <summary>
    /// The upper half of the product depends on every bit, and the shift carries it to the lower half. A product of 128
    /// bits would mix better, but it is a call on processors without BMI2.
    /// </summary>
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
