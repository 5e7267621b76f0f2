using System.Globalization;

namespace Ecs.Emulator.Model.Tests.Cloud.State;

internal sealed record Block(long First, int Mask)
{
    /// <summary>The number of addresses in a prefix of an ENI.</summary>
    public const int PrefixSize = 16;

    public long Size => 1L << (32 - Mask);

    public long Last => First + Size - 1;

    /// <summary>Whether the first address is aligned to the mask.</summary>
    public bool IsStrict => First % Size == 0;

    public static long Number(string text) =>
        text.Split('.')
            .Aggregate(0L, (number, octet) => (number * 256) + int.Parse(octet, CultureInfo.InvariantCulture));

    public static string Text(long address) =>
        $"{address >> 24}.{(address >> 16) % 256}.{(address >> 8) % 256}.{address % 256}";

    public static string PrefixText(long first) => $"{Text(first)}/28";

    public static Block Parse(string text)
    {
        var parts = text.Split('/');
        return new Block(Number(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public static IEnumerable<long> OfPrefix(long first)
    {
        for (var address = first; address < first + PrefixSize; address++)
        {
            yield return address;
        }
    }

    public bool Contains(long address) => First <= address && address <= Last;

    public bool Contains(Block other) => Contains(other.First) && Contains(other.Last);

    public bool Overlaps(Block other) => First <= other.Last && other.First <= Last;

    public override string ToString() => $"{Text(First)}/{Mask}";
}
