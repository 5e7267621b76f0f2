using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Mutates inputs, as a fuzzer without coverage does. The same random numbers create the same inputs.
/// </summary>
/// <param name="random">The random numbers.</param>
internal sealed class Mutator(Random random)
{
    private const int MaxChanges = 6;
    private const int MaxInputLength = 8 * 1024;

    private static readonly byte[][] Words = [.. Corpus.Words().Select(Encoding.UTF8.GetBytes)];

    public byte[] Mutate(byte[] input, byte[] other)
    {
        var bytes = input.ToList();
        for (var change = random.Next(MaxChanges); change >= 0; change--)
        {
            Change(bytes, other);
        }

        return [.. bytes.Take(MaxInputLength)];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var place = random.Next(bytes.Count + 1);
        var length = Math.Min(1 + random.Next(16), bytes.Count - place);
        switch (random.Next(9))
        {
            case 0 when place < bytes.Count:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when place < bytes.Count:
                bytes[place] = (byte)random.Next(256);
                break;
            case 2:
                bytes.Insert(place, (byte)random.Next(256));
                break;
            case 3:
                bytes.RemoveRange(place, length);
                break;
            case 4:
                bytes.InsertRange(place, bytes.GetRange(place, length));
                break;
            case 5 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(
                    place, other.AsSpan(from, Math.Min(1 + random.Next(64), other.Length - from)).ToArray());
                break;
            case 6:
                ChangeNumber(bytes, place);
                break;
            case 7:
                bytes.RemoveRange(place, length);
                bytes.InsertRange(place, Words[random.Next(Words.Length)]);
                break;
            default:
                bytes.InsertRange(place, Words[random.Next(Words.Length)]);
                break;
        }
    }

    /// <summary>Replaces the next number by one at a limit.</summary>
    private void ChangeNumber(List<byte> bytes, int place)
    {
        var first = bytes.FindIndex(place, octet => char.IsAsciiDigit((char)octet));
        if (first < 0)
        {
            return;
        }

        var last = first;
        while (last < bytes.Count && char.IsAsciiDigit((char)bytes[last]))
        {
            last++;
        }

        bytes.RemoveRange(first, last - first);
        bytes.InsertRange(
            first, Encoding.ASCII.GetBytes((1L << random.Next(63)).ToString(CultureInfo.InvariantCulture)));
    }
}
