using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Values of any type, keyed by id.</summary>
internal sealed class EntriesFormat : ValueFormat<IEnumerable<JsonProperty>>
{
    public override JsonObject Schema() => new() { ["type"] = "object" };

    public override bool TryRead(
        JsonElement value, ValueLocation location, [MaybeNullWhen(false)] out IEnumerable<JsonProperty> result)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            result = value.EnumerateObject();
            return true;
        }

        location.Report("It must be an object that is keyed by id.");
        result = null;
        return false;
    }

    public override void Write(Utf8JsonWriter json, IEnumerable<JsonProperty> value)
    {
        json.WriteStartObject();
        foreach (var entry in value)
        {
            entry.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
