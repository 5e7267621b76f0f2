using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Ecs.Emulator.Rpc;

namespace Ecs.Emulator.Control.State;

/// <summary>World documents as JSON: parsing, and merging one into another.</summary>
internal static class WorldJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a document's JSON.</summary>
    /// <exception cref="WorldDocumentException">It is no JSON, or names a member twice.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8) => Parse(utf8, bytes =>
    {
        using var document = JsonDocument.Parse(bytes, Options);
        return document.RootElement.Clone();
    });

    /// <summary>Merges a patch into a document, as RFC 7396 says: objects member by member, null deletes, the rest replaces.</summary>
    /// <exception cref="WorldDocumentException">The patch is no JSON object, or names a member twice.</exception>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> patch)
    {
        if (Parse(patch, bytes => JsonNode.Parse(bytes.Span, documentOptions: Options)) is not JsonObject changes)
        {
            throw new WorldDocumentException([new Problem("", "A patch is a JSON object.")]);
        }

        var merged = JsonNode.Parse(document.Span)!.AsObject();
        Merge(merged, changes);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            merged.WriteTo(writer);
        }

        return output.WrittenMemory;
    }

    /// <summary>Changes the target in place, so that members keep their order, which is the order of creation.</summary>
    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            switch (value)
            {
                case null:
                    target.Remove(name);
                    break;
                case JsonObject changes:
                    if (target[name] is not JsonObject)
                    {
                        target[name] = new JsonObject();
                    }

                    Merge(target[name]!.AsObject(), changes);
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }

    private static T Parse<T>(ReadOnlyMemory<byte> utf8, Func<ReadOnlyMemory<byte>, T> parse)
    {
        try
        {
            var document = ByteOrderMark.Skip(utf8);
            RequireText(document.Span);
            return parse(document);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new WorldDocumentException([new Problem("", $"It is not a JSON document: {unreadable.Message}")]);
        }
    }

    /// <summary>
    /// Refuses what JSON lets through but no text can hold: bytes that are no UTF-8, and escapes of half a character.
    /// </summary>
    private static void RequireText(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("It is not UTF-8.");
        }

        if (utf8.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }
}
