using System.Numerics;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// A set of numbers 0 to size − 1 that finds its next member in a few steps. It has several levels of bitmaps: each bit
/// of a higher level shows whether a word of the level below is not empty.
/// </summary>
internal sealed class OrderedBitSet
{
    private const int WordBits = 64;
    private const int WordShift = 6;

    private readonly ulong[][] levels;

    /// <summary>An empty set of numbers below <paramref name="size"/>.</summary>
    public OrderedBitSet(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var stack = new List<ulong[]>();
        var width = size;
        do
        {
            width = (width + WordBits - 1) >> WordShift;
            stack.Add(new ulong[width]);
        }
        while (width > 1);

        levels = [.. stack];
    }

    public int Count { get; private set; }

    public bool Contains(int number) => (levels[0][number >> WordShift] & Bit(number)) != 0;

    public void Add(int number)
    {
        if (Contains(number))
        {
            return;
        }

        Count++;
        foreach (var level in levels)
        {
            level[number >> WordShift] |= Bit(number);
            number >>= WordShift;
        }
    }

    public void Remove(int number)
    {
        if (!Contains(number))
        {
            return;
        }

        Count--;
        foreach (var level in levels)
        {
            var word = level[number >> WordShift] &= ~Bit(number);
            if (word != 0)
            {
                return;
            }

            number >>= WordShift;
        }
    }

    /// <summary>The first member at or after <paramref name="start"/>; −1 for none.</summary>
    public int NextAtOrAfter(int start)
    {
        var position = start;
        for (var level = 0; level < levels.Length; level++)
        {
            var index = position >> WordShift;
            if (index >= levels[level].Length)
            {
                return -1;
            }

            var word = levels[level][index] & (ulong.MaxValue << (position & (WordBits - 1)));
            if (word != 0)
            {
                return Descend(level, (index << WordShift) + BitOperations.TrailingZeroCount(word));
            }

            position = index + 1;
        }

        return -1;
    }

    private int Descend(int level, int position)
    {
        while (level > 0)
        {
            level--;
            position = (position << WordShift) + BitOperations.TrailingZeroCount(levels[level][position]);
        }

        return position;
    }

    private static ulong Bit(int number) => 1UL << (number & (WordBits - 1));
}
