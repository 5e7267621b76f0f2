using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// Looks for costs that grow faster than a document. The first byte chooses an object or a list of the document behind
/// it; its members are repeated, with other names and addresses, n times and 2n times. Reading the second document, and
/// writing the state that comes of it, may allocate about twice as much as the first one. What costs time alone is
/// counted in instructions, by the gate.
/// </summary>
internal static class CostTarget
{
    private const int GrownSize = 32 * 1024;
    private const int MinCopies = 8;
    private const int MaxCopies = 400;

    /// <summary>Buffers that double may take twice as much again; a quadratic cost is four times as much.</summary>
    private const double MaxRatio = 3;

    /// <summary>What pools and tables take at some size once and for all.</summary>
    private const long Slack = 512 * 1024;

    /// <summary>Does it with these bytes.</summary>
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

        // Once before it is counted, for what is kept from then on.
        Cost(rig, large);
        var (smallCost, largeCost) = (Cost(rig, small), Cost(rig, large));
        FindingException.Unless(
            largeCost <= (MaxRatio * smallCost) + Slack,
            string.Create(
                CultureInfo.InvariantCulture, $"{copies} copies cost {smallCost} bytes, twice as many {largeCost}."));
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
            // A document that is rejected must not cost more either.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>All objects and lists that have members.</summary>
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

    /// <summary>
    /// Another address or block for each copy, so that copies are not rejected as the same; other texts stay.
    /// </summary>
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
