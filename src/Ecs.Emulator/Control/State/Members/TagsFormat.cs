using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <summary>Tags: an object of texts.</summary>
internal sealed class TagsFormat : ValueFormat<ImmutableArray<Tag>>
{
    public override JsonObject Schema() =>
        new() { ["type"] = "object", ["additionalProperties"] = Format.Text.Schema() };

    public override bool TryRead(JsonElement value, ValueLocation location, out ImmutableArray<Tag> result)
    {
        result = [];
        if (value.ValueKind != JsonValueKind.Object)
        {
            location.Report("It must be an object.");
            return false;
        }

        var tags = ImmutableArray.CreateBuilder<Tag>();
        foreach (var tag in value.EnumerateObject())
        {
            // Null counts as absent here too.
            if (tag.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (tag.Value.ValueKind == JsonValueKind.String)
            {
                tags.Add(new Tag(tag.Name, tag.Value.GetString()!));
            }
            else
            {
                location.Owner.Context.Problems.Add(location.Path.At(tag.Name).ToString(), "It must be a string.");
            }
        }

        result = tags.DrainToImmutable();
        return true;
    }

    public override void Write(Utf8JsonWriter json, ImmutableArray<Tag> value)
    {
        json.WriteStartObject();
        foreach (var (key, text) in value)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    }
}
