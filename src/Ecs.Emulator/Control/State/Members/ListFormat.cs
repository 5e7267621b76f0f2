using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Control.State.Members;

/// <param name="item">The format of its items.</param>
/// <param name="areDistinct">Whether empty and duplicate items are rejected.</param>
internal sealed class ListFormat<T>(ValueFormat<T> item, bool areDistinct = false) : ValueFormat<ImmutableArray<T>>
{
    public override ValueFormat Items => item;

    public override Reference? Reference => item.Reference;

    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };

    public override bool TryRead(JsonElement value, ValueLocation location, out ImmutableArray<T> result)
    {
        result = [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            location.Report("It must be an array.");
            return false;
        }

        var items = ImmutableArray.CreateBuilder<T>(value.GetArrayLength());
        var distinct = areDistinct ? new HashSet<T>() : null;
        foreach (var element in value.EnumerateArray())
        {
            location = location with { Index = location.Index + 1 };
            if (areDistinct && element.ValueKind == JsonValueKind.String && element.ValueEquals(""u8))
            {
                location.Report("It is empty.");
            }
            else if (!item.TryRead(element, location, out var read))
            {
                continue;
            }
            else if (distinct?.Add(read) == false)
            {
                location.Report($"{read} occurs twice.");
            }
            else
            {
                items.Add(read);
            }
        }

        result = items.DrainToImmutable();
        return true;
    }

    public override void Write(Utf8JsonWriter json, ImmutableArray<T> value)
    {
        json.WriteStartArray();
        foreach (var element in value)
        {
            item.Write(json, element);
        }

        json.WriteEndArray();
    }
}
