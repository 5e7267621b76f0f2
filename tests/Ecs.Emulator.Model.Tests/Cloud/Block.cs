using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud;

/// <summary>A CIDR block, of addresses that are plain numbers here.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Mask">The length of its mask.</param>
internal sealed record Block(long First, int Mask)
{
    /// <summary>The addresses that a prefix of an ENI has.</summary>
    public const int PrefixSize = 16;

    /// <summary>How many addresses it has.</summary>
    public long Size => 1L << (32 - Mask);

    /// <summary>Its last address.</summary>
    public long Last => First + Size - 1;

    /// <summary>Whether no address before the first one has the same mask.</summary>
    public bool IsStrict => First % Size == 0;

    /// <summary>The number that a dotted text stands for.</summary>
    public static long Number(string text) =>
        text.Split('.').Aggregate(0L, (number, octet) => (number * 256) + int.Parse(octet, CultureInfo.InvariantCulture));

    /// <summary>The dotted text of a number.</summary>
    public static string Text(long address) =>
        $"{address >> 24}.{(address >> 16) % 256}.{(address >> 8) % 256}.{address % 256}";

    /// <summary>The text of the prefix that begins here.</summary>
    public static string PrefixText(long first) => $"{Text(first)}/28";

    /// <summary>The block that a text such as 10.0.0.0/24 stands for.</summary>
    public static Block Parse(string text)
    {
        var parts = text.Split('/');
        return new Block(Number(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The addresses of the prefix that begins here.</summary>
    public static IEnumerable<long> OfPrefix(long first)
    {
        for (var address = first; address < first + PrefixSize; address++)
        {
            yield return address;
        }
    }

    /// <summary>Whether the address lies in it.</summary>
    public bool Contains(long address) => First <= address && address <= Last;

    /// <summary>Whether all of the other lies in it.</summary>
    public bool Contains(Block other) => Contains(other.First) && Contains(other.Last);

    /// <summary>Whether they share an address.</summary>
    public bool Overlaps(Block other) => First <= other.Last && other.First <= Last;

    public override string ToString() => $"{Text(First)}/{Mask}";
}
