using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Domain.Instances;

/// <summary>
/// The instance types that the cloud offers: 493 of them, from the service's own tables of 2021, in
/// <c>instance-types.tsv</c>. Most worlds use one or two, so a type is searched for in the text instead of reading all of
/// them at start.
/// </summary>
public static class InstanceTypeTable
{
    private const int CpuCoreCountColumn = 1;
    private const int MemorySizeColumn = 2;
    private const int EniQuantityColumn = 3;
    private const int EniPrivateIpAddressQuantityColumn = 4;

    /// <summary>
    /// The tables do not say how many IPv6 addresses an ENI takes. Types of the seventh generation on take as many as IPv4
    /// ones, older ones take one: assumed from what is published of a few.
    /// </summary>
    private const int FirstGenerationWithManyIpv6 = 7;

    private static readonly Lazy<string> Table = new(Load);

    /// <summary>The type of this name; null where the cloud has none.</summary>
    public static InstanceType? Find(string id)
    {
        foreach (var row in Table.Value.AsSpan().EnumerateLines())
        {
            if (IsType(row) && row.Length > id.Length && row[id.Length] == '\t' && row.StartsWith(id, StringComparison.Ordinal))
            {
                return Read(row);
            }
        }

        return null;
    }

    /// <summary>All types, in the order of the table.</summary>
    public static IReadOnlyList<InstanceType> All()
    {
        var types = new List<InstanceType>();
        foreach (var row in Table.Value.AsSpan().EnumerateLines())
        {
            if (IsType(row))
            {
                types.Add(Read(row));
            }
        }

        return types;
    }

    /// <summary>Whether the row is a type's: the first is the table's head.</summary>
    private static bool IsType(ReadOnlySpan<char> row) => row.StartsWith("ecs.", StringComparison.Ordinal);

    private static InstanceType Read(ReadOnlySpan<char> row)
    {
        var column = 0;
        var id = string.Empty;
        var cores = 0;
        var memory = 0d;
        var eniQuantity = 0;
        var addressQuantity = 0;
        foreach (var cell in row.Split('\t'))
        {
            switch (column++)
            {
                case 0:
                    id = new string(row[cell]);
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
                default:
                    break;
            }
        }

        return new InstanceType(id, eniQuantity, addressQuantity)
        {
            CpuCoreCount = cores,
            MemorySize = memory,
            EniIpv6AddressQuantity = InstanceTypeFamily.GenerationOf(id) >= FirstGenerationWithManyIpv6 ? addressQuantity : 1,
        };
    }

    private static string Load()
    {
        using var stream = typeof(InstanceTypeTable).Assembly.GetManifestResourceStream("instance-types.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
