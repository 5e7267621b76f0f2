using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Finds costs that grow faster than the document. The first byte selects an object or a list of the document after
/// it; its members are repeated, with other names and addresses, n times and 2n times. Reading the second document
/// and writing its state may allocate about twice as much as for the first. The gate counts instructions for costs
/// without allocations.
/// </summary>
internal static class CostTarget
{
    private const int GrownSize = 32 * 1024;
    private const int MinCopies = 8;
    private const int MaxCopies = 400;

    /// <summary>Doubling buffers may cause a factor above 2; quadratic costs cause a factor of 4.</summary>
    private const double MaxRatio = 3;

    /// <summary>One-time allocations of pools and tables.</summary>
    private const long Slack = 512 * 1024;

    public static void Run(byte[] data)
    {
        if (data.Length == 0 || Parse(data.AsMemory(1)) is not { } document)
        {
            return;
        }

        var containers = Containers(document).ToList();
        if (containers.Count == 0)
        {
            return;
        }

        var chosen = containers[data[0] % containers.Count];
        var copies = Math.Clamp(GrownSize / Math.Max(1, chosen.GetRawText().Length), MinCopies, MaxCopies);
        var rig = Rig.Fresh();
        var (small, large) = (Grown(document, chosen, copies), Grown(document, chosen, 2 * copies));

        // Once before the measurement, to exclude allocations that are cached.
        Cost(rig, large);
        var (smallCost, largeCost) = (Cost(rig, small), Cost(rig, large));
        FindingException.Require(
            largeCost <= (MaxRatio * smallCost) + Slack,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{copies} copies allocate {smallCost} bytes, twice as many allocate {largeCost}."));
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> document)
    {
        try
        {
            return StateDocument.Parse(document);
        }
        catch (InvalidDocumentException)
        {
            return null;
        }
    }

    private static long Cost(Rig rig, byte[] document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            StateDocumentWriter.Write(rig.Reader.Read(StateDocument.Parse(document), Cloud.DefaultAccountId));
        }
        catch (InvalidDocumentException)
        {
            // The costs of a rejected document count too.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<JsonElement> Containers(JsonElement element)
    {
        var children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => member.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        var inner = children.SelectMany(Containers);
        return children.Any() ? inner.Prepend(element) : inner;
    }

    private static byte[] Grown(JsonElement document, JsonElement chosen, int copies)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(json, document, chosen, copies, shift: 0);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, JsonElement element, JsonElement chosen, int copies, int shift)
    {
        var times = element.Equals(chosen) ? copies : 1;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                for (var copy = 0; copy < times; copy++)
                {
                    foreach (var member in element.EnumerateObject())
                    {
                        json.WritePropertyName(
                            copy == 0
                                ? member.Name
                                : string.Create(CultureInfo.InvariantCulture, $"{member.Name}-{copy}"));
                        Write(json, member.Value, chosen, copies, shift + copy);
                    }
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                for (var copy = 0; copy < times; copy++)
                {
                    foreach (var item in element.EnumerateArray())
                    {
                        Write(json, item, chosen, copies, shift + copy);
                    }
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String when shift > 0:
                json.WriteStringValue(Shifted(element.GetString()!, shift));
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    /// <summary>Changes addresses and blocks for each copy, so that copies are not rejected as duplicates.</summary>
    private static string Shifted(string text, int shift)
    {
        if (Ipv4Address.TryParse(text, out var address))
        {
            return Ipv4Address.FromBits(address.ToBits() + (uint)shift).ToString();
        }

        if (Ipv6Address.TryParse(text, out var address6))
        {
            return Ipv6Address.FromBits(address6.ToBits() + (uint)shift).ToString();
        }

        return CidrBlock.Parse(text, out var block) == CidrSyntax.Valid
            ? CidrBlock.Of(Ipv4Address.FromBits(block.First.ToBits() + (uint)(shift * block.Size)), block.MaskLength)
                .ToString()
            : text;
    }
}
