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
    private const int EniQuantityColumn = 3;
    private const int EniPrivateIpAddressQuantityColumn = 4;

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
        var eniQuantity = 0;
        var addressQuantity = 0;
        foreach (var cell in row.Split('\t'))
        {
            switch (column++)
            {
                case 0:
                    id = new string(row[cell]);
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

        return new InstanceType(id, eniQuantity, addressQuantity);
    }

    private static string Load()
    {
        using var stream = typeof(InstanceTypeTable).Assembly.GetManifestResourceStream("instance-types.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
