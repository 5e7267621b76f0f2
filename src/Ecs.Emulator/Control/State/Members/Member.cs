using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>
/// A member of an object in state documents. The reader, the writer and the JSON Schema use this declaration.
/// </summary>
internal abstract class Member(string name, ValueFormat format, bool isRequired)
{
    public string Name => EncodedName.Value;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

    public ValueFormat Format => format;

    public bool IsRequired => isRequired;

    /// <summary>The position among the members of the object.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>Reports the problems of a value without reading it.</summary>
    public abstract void Validate(JsonElement value, MemberReader reader);

    /// <summary>
    /// The JSON Schema. A member that is not required can be null, which has the same meaning as an absent member.
    /// </summary>
    public JsonObject Schema()
    {
        var schema = format.Schema();
        if (!isRequired)
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
            (schema["enum"] as JsonArray)?.Add((JsonNode?)null);
        }
        else if (!schema.ContainsKey("format") && !schema.ContainsKey("pattern"))
        {
            schema["minLength"] = 1;
        }

        return schema;
    }

    internal void PlaceAt(int index) => Index = index;
}

internal abstract class Member<TRow>(string name, ValueFormat format, bool isRequired)
    : Member(name, format, isRequired)
{
    /// <summary>Writes the name and the value.</summary>
    public abstract void Write(Utf8JsonWriter json, TRow row);
}

internal sealed class Member<TRow, TValue>(
    string name, Func<TRow, TValue> value, ValueFormat<TValue> format, TValue fallback, bool isRequired)
    : Member<TRow>(name, format, isRequired)
{
    /// <summary>The value of an absent member, unless the reader passes another one.</summary>
    public TValue Default => fallback;

    public override void Write(Utf8JsonWriter json, TRow row)
    {
        json.WritePropertyName(EncodedName);
        format.Write(json, value(row));
    }

    public override void Validate(JsonElement value, MemberReader reader) => TryRead(value, reader, out _);

    /// <summary>Reads the value. Returns false and reports the problem if it is invalid.</summary>
    public bool TryRead(JsonElement value, MemberReader reader, [MaybeNullWhen(false)] out TValue result)
    {
        var isAbsent = value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
        if (IsRequired && (isAbsent || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""u8))))
        {
            reader.Report(this, "It is required.");
            isAbsent = true;
        }

        if (isAbsent)
        {
            result = default;
            return false;
        }

        return format.TryRead(value, new ValueLocation(reader, Name), out result);
    }
}
