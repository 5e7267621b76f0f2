using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ecs.Emulator.Metadata;

/// <summary>Writes metadata as JSON: directories are objects, and the texts of items are strings.</summary>
internal static class MetadataDocument
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(IEnumerable<MetadataNode?> nodes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        Write(writer, nodes);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<MetadataNode?> nodes)
    {
        writer.WriteStartObject();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case MetadataItem { IsInDocument: true } item:
                    writer.WriteString(item.Name, item.Read());
                    break;
                case MetadataDirectory { IsInDocument: true } directory:
                    writer.WritePropertyName(directory.Name);
                    Write(writer, directory.Children);
                    break;
                default:
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
