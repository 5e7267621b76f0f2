using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Ecs.Emulator.Tests.Harness;

internal static class SchemaValidation
{
    /// <summary>The reasons why a value does not match a JSON Schema, with their JSON pointers.</summary>
    public static IReadOnlyList<string> Problems(JsonElement schema, JsonElement value)
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        var results = JsonSchema.FromText(schema.GetRawText()).Evaluate(JsonNode.Parse(value.GetRawText()), options);
        return results.IsValid
            ? []
            : [
                .. results.Details.Where(detail => detail.Errors is not null).SelectMany(
                    detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")),
            ];
    }
}
