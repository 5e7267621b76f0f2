using System.Text.Json;
using System.Text.RegularExpressions;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests;

/// <summary>The JSON Schema of the world document against documents, by a small judge of the keywords that it uses.</summary>
public sealed class SchemaTests(Emulator emulator)
{
    [Fact]
    [Rule("state.schema")]
    public async Task Every_world_that_is_shown_fits_the_schema()
    {
        using var caller = emulator.NewCaller();
        var schema = (await caller.GetAsync("/_emulator/state/schema")).Json;
        Problems(schema, await caller.StateAsync(), "").Should().BeEmpty();
        await caller.GivenAsync(StateTests.WholeWorld);
        Problems(schema, await caller.StateAsync(), "").Should().BeEmpty();
        Problems(schema, JsonDocument.Parse(StateTests.WholeWorld).RootElement, "").Should().BeEmpty();
    }

    [Fact]
    [Rule("state.schema")]
    public async Task Every_member_that_is_shown_is_in_the_schema_and_what_is_not_there_is_refused_by_both()
    {
        using var caller = emulator.NewCaller();
        var schema = (await caller.GetAsync("/_emulator/state/schema")).Json;
        foreach (var document in new[]
        {
            """{"vpc":{}}""",
            """{"vpcs":{"vpc-1":{}}}""",
            """{"vpcs":{"vpc-1":{"cidrBlock":7}}}""",
            """{"networkInterfaces":{"eni-1":{"vSwitchId":"v","primaryIpAddress":"10.0.0.1","status":"Sleeping"}}}""",
            """{"vSwitches":{"vsw-1":{"vpcId":"v","zoneId":"z","cidrBlock":"10.0.0.0/24","whatever":1}}}""",
            """{"instances":{"i-1":{"zoneId":"z"}}}""",
            """{"account":{"quotas":{"vpcsPerRegion":-1}}}""",
            """{"regions":{"cn-hangzhou":{"zones":"h"}}}""",
        })
        {
            Problems(schema, JsonDocument.Parse(document).RootElement, "").Should().NotBeEmpty(document);
            ((int)(await caller.PutAsync(document)).Status).Should().Be(400, document);
        }
    }

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
