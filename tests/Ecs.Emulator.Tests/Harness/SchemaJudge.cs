using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>Holds JSON against a JSON Schema: a small judge of the keywords that the schema of the state document uses.</summary>
internal static class SchemaJudge
{
    /// <summary>What of the value does not fit.</summary>
    public static IEnumerable<string> Problems(JsonElement schema, JsonElement value) => Problems(schema, value, "");

    private static IEnumerable<string> Problems(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Fits(name, value)))
        {
            yield return $"{path} is no {type}";
            yield break;
        }

        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)))
        {
            yield return $"{path} is not one of {names}";
        }

        if (value.ValueKind == JsonValueKind.Number
            && ((schema.TryGetProperty("minimum", out var minimum) && value.GetDouble() < minimum.GetDouble())
                || (schema.TryGetProperty("maximum", out var maximum) && value.GetDouble() > maximum.GetDouble())))
        {
            yield return $"{path} is out of range";
        }

        if (value.ValueKind == JsonValueKind.String
            && schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
        {
            yield return $"{path} does not match {pattern}";
        }

        if (value.ValueKind == JsonValueKind.String
            && schema.TryGetProperty("minLength", out var length)
            && value.GetString()!.Length < length.GetInt32())
        {
            yield return $"{path} is too short";
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var problem in value.EnumerateArray().SelectMany((item, index) => Problems(items, item, $"{path}/{index}")))
            {
                yield return problem;
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var problem in ProblemsOfObject(schema, value, path))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> ProblemsOfObject(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.TryGetProperty("properties", out var declared) ? declared : default;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                yield return $"{path}/{name} is missing";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            var at = $"{path}/{member.Name}";
            if (schema.TryGetProperty("propertyNames", out var names)
                && member.Name.Length < names.GetProperty("minLength").GetInt32())
            {
                yield return $"{at} has too short a name";
            }

            var inner = properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var known)
                ? known
                : schema.GetProperty("additionalProperties");
            if (inner.ValueKind == JsonValueKind.False)
            {
                yield return $"{at} is unknown";
                continue;
            }

            foreach (var problem in Problems(inner, member.Value, at))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Fits(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
