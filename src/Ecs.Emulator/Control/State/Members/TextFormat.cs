using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Parses a text; returns false after reporting why it cannot.</summary>
internal delegate bool TextParser<T>(string text, ValueLocation location, [MaybeNullWhen(false)] out T result);

/// <summary>A value that documents show as a text.</summary>
internal sealed class TextFormat<T>(TextParser<T> parse, Func<T, string?> text) : ValueFormat<T>
{
    /// <summary>
    /// Whether an empty text is the same as none. It is for ids: the API shows an empty text if there is no id.
    /// </summary>
    public bool EmptyIsAbsent { get; init; }

    /// <summary>The value of an empty text: the reader continues with it if a required member is missing.</summary>
    public T Empty { get; init; } = default!;

    /// <summary>The format in the words of JSON Schema; null for none.</summary>
    public string? SchemaFormat { get; init; }

    /// <summary>The pattern in the words of JSON Schema; null for none.</summary>
    public string? SchemaPattern { get; init; }

    /// <summary>What the text refers to; null if it is not the id of a resource.</summary>
    public Reference? RefersTo { get; init; }

    public override Reference? Reference => RefersTo;

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (SchemaFormat is not null)
        {
            schema["format"] = SchemaFormat;
        }

        if (SchemaPattern is not null)
        {
            schema["pattern"] = SchemaPattern;
        }

        return schema;
    }

    public override bool TryRead(JsonElement value, ValueLocation location, [MaybeNullWhen(false)] out T result)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            location.Report("It must be a text.");
            result = default;
            return false;
        }

        var read = value.GetString()!;
        if (read.Length == 0 && EmptyIsAbsent)
        {
            result = default;
            return false;
        }

        return parse(read, location, out result);
    }

    public override void Write(Utf8JsonWriter json, T value) => json.WriteStringValue(text(value));
}
