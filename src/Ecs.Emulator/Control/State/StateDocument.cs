using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Ecs.Emulator.Text;

namespace Ecs.Emulator.Control.State;

/// <summary>Parses the JSON of documents, and merges a patch into a state document.</summary>
internal static class StateDocument
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Parses a document without a copy. The bytes must not change afterwards.</summary>
    /// <exception cref="InvalidDocumentException">The document is not JSON, or has a duplicate member.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        var document = ByteOrderMark.Skip(utf8);
        try
        {
            RequireText(document.Span);

            // Not disposed, because its elements are still in use.
            return JsonDocument.Parse(document, Options).RootElement;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new InvalidDocumentException([new Problem("", JsonSyntax.Explain(document.Span))]);
        }
    }

    /// <summary>
    /// Merges a patch into a document as in RFC 7396: objects are merged member by member, null removes a member, other
    /// values replace it.
    /// </summary>
    /// <exception cref="InvalidDocumentException">The patch is not a JSON object.</exception>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> document, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDocumentException([new Problem("", "A patch is a JSON object.")]);
        }

        using var target = JsonDocument.Parse(document);
        var output = new ArrayBufferWriter<byte>(document.Length);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            Merge(json, target.RootElement, patch);
        }

        return output.WrittenMemory;
    }

    /// <summary>
    /// Writes the target with its changes. Members keep their order, which is the order of creation. New members come
    /// last.
    /// </summary>
    private static void Merge(Utf8JsonWriter json, JsonElement target, JsonElement patch)
    {
        var changes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var change in patch.EnumerateObject())
        {
            changes.Add(change.Name, change.Value);
        }

        json.WriteStartObject();
        if (target.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in target.EnumerateObject())
            {
                if (!changes.Remove(member.Name, out var change))
                {
                    json.WritePropertyName(member.Name);
                    json.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
                }
                else
                {
                    WriteChange(json, member.Name, member.Value, change);
                }
            }
        }

        foreach (var change in patch.EnumerateObject())
        {
            if (changes.ContainsKey(change.Name))
            {
                WriteChange(json, change.Name, default, change.Value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, string name, JsonElement target, JsonElement change)
    {
        if (change.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        json.WritePropertyName(name);
        if (change.ValueKind == JsonValueKind.Object)
        {
            Merge(json, target, change);
        }
        else
        {
            json.WriteRawValue(JsonMarshal.GetRawUtf8Value(change), skipInputValidation: true);
        }
    }

    /// <summary>Rejects texts that .NET cannot represent: invalid UTF-8, and escapes of single surrogates.</summary>
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
