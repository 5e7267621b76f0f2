using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Domain.Resources.InstanceTypes;

/// <summary>
/// The instance types of the cloud, from <c>instance-types.tsv</c>: 493 from the service's tables of 2021, then 342
/// newer types. In the rows from <c>ecs.c8i.large</c> on, the numbers of ENIs and addresses are derived from the g type
/// of the same generation and size; from <c>ecs.c9i.large</c> on, the sizes are derived too. Most accounts use one or
/// two types, so <see cref="Find"/> searches the UTF-8 text and parses one row, instead of all rows at startup.
/// </summary>
internal static class InstanceTypeTable
{
    private const int CpuCoreCountColumn = 1;
    private const int MemorySizeColumn = 2;
    private const int EniQuantityColumn = 3;
    private const int EniPrivateIpAddressQuantityColumn = 4;
    private const int LocalStorageAmountColumn = 5;
    private const int LocalStorageCapacityColumn = 6;

    /// <summary>
    /// The tables do not contain the number of IPv6 addresses per ENI. From the seventh generation on, it is the number
    /// of IPv4 addresses; before, it is 1. This is assumed from the published figures of a few types.
    /// </summary>
    private const int FirstGenerationWithManyIpv6 = 7;

    private const int MaxIdLength = 64;

    private static readonly Lazy<byte[]> Table = new(Load);
    private static readonly ConcurrentDictionary<string, InstanceType> ParsedTypes = new(StringComparer.Ordinal);

    /// <summary>The type of this name; null if the cloud has none.</summary>
    public static InstanceType? Find(string id)
    {
        if (ParsedTypes.TryGetValue(id, out var found))
        {
            return found;
        }

        // A line feed precedes a row, and a tab follows its name.
        Span<byte> start = stackalloc byte[MaxIdLength + 2];
        if (id.Length is 0 or > MaxIdLength || id.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return null;
        }

        start = start[..(id.Length + 2)];
        start[0] = (byte)'\n';
        Encoding.ASCII.GetBytes(id, start[1..]);
        start[^1] = (byte)'\t';
        var index = Table.Value.AsSpan().IndexOf(start);
        return index < 0 ? null : ParsedTypes.GetOrAdd(id, Parse(RowAt(index + 1)));
    }

    /// <summary>All types, in the order of the table.</summary>
    public static IReadOnlyList<InstanceType> All()
    {
        var types = new List<InstanceType>();
        for (var start = RowAt(0).Length + 1; start < Table.Value.Length; start += RowAt(start).Length + 1)
        {
            types.Add(Parse(RowAt(start)));
        }

        return types;
    }

    /// <summary>The row at this offset, without its line feed. The first row names the columns.</summary>
    private static ReadOnlySpan<byte> RowAt(int start)
    {
        var rest = Table.Value.AsSpan(start);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static InstanceType Parse(ReadOnlySpan<byte> row)
    {
        var column = 0;
        var id = string.Empty;
        var cores = 0;
        var memory = 0d;
        var eniQuantity = 0;
        var addressQuantity = 0;
        var localDisks = 0;
        var localCapacity = 0;
        foreach (var cell in row.Split((byte)'\t'))
        {
            switch (column++)
            {
                case 0:
                    id = Encoding.ASCII.GetString(row[cell]);
                    break;
                case CpuCoreCountColumn:
                    cores = int.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                case MemorySizeColumn:
                    memory = double.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                case EniQuantityColumn:
                    eniQuantity = int.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                case EniPrivateIpAddressQuantityColumn:
                    addressQuantity = int.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                case LocalStorageAmountColumn:
                    localDisks = int.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                case LocalStorageCapacityColumn:
                    localCapacity = int.Parse(row[cell], CultureInfo.InvariantCulture);
                    break;
                default:
                    break;
            }
        }

        return InstanceTypeFigures.Complete(new InstanceType(id, eniQuantity, addressQuantity)
        {
            CpuCoreCount = cores,
            MemorySize = memory,
            EniIpv6AddressQuantity =
                InstanceTypeFamily.GenerationOf(id) >= FirstGenerationWithManyIpv6 ? addressQuantity : 1,
            LocalStorageAmount = localDisks,
            LocalStorageCapacity = localCapacity,
            CpuArchitecture = InstanceTypeFamily.ArchitectureOf(id),
        });
    }

    private static byte[] Load()
    {
        using var stream = typeof(InstanceTypeTable).Assembly.GetManifestResourceStream("instance-types.tsv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
