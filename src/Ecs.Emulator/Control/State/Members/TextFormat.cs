using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Parses a text. Returns false and reports the problem if it is invalid.</summary>
internal delegate bool TextParser<T>(string text, ValueLocation location, [MaybeNullWhen(false)] out T result);

/// <summary>A value that is a text in documents.</summary>
internal sealed class TextFormat<T>(TextParser<T> parse, Func<T, string?> text) : ValueFormat<T>
{
    /// <summary>Whether an empty text means an absent value. The API returns an empty text for an absent id.</summary>
    public bool EmptyIsAbsent { get; init; }

    /// <summary>The value that the reader uses to continue if a required member is missing.</summary>
    public T Empty { get; init; } = default!;

    /// <summary>The JSON Schema format; null for none.</summary>
    public string? SchemaFormat { get; init; }

    /// <summary>The JSON Schema pattern; null for none.</summary>
    public string? SchemaPattern { get; init; }

    /// <summary>The referenced resource; null if the text is not the id of a resource.</summary>
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
            location.Report("It must be a string.");
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
