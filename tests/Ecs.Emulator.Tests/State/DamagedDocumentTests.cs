using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Tests.State;

/// <summary>State documents in which one value is missing or has another form.</summary>
public sealed partial class DamagedDocumentTests(TestEmulator emulator)
{
    private static readonly string?[] Replacements =
        [null, "null", "\"\"", "\"?\"", "-1", "{}", "[]", "[null]", "true"];

    [Fact]
    public async Task Each_damaged_value_is_accepted_or_reported()
    {
        using var client = emulator.NewClient();
        var state = JsonNode.Parse(await client.StateTextAsync())!.AsObject();
        foreach (var (collection, whole) in state.Where(member => member.Value is JsonObject))
        {
            foreach (var path in PathsOf(whole!))
            {
                foreach (var replacement in Replacements)
                {
                    var damaged = whole!.DeepClone();
                    Replace(damaged, path, replacement);
                    var answer = await client.PutAsync(new JsonObject { [collection] = damaged }.ToJsonString());
                    answer.Status.Should().BeOneOf(
                        [HttpStatusCode.NoContent, HttpStatusCode.BadRequest],
                        "{0} of {1} is {2}",
                        string.Join('/', path),
                        collection,
                        replacement ?? "missing");
                }
            }
        }
    }

    /// <summary>One path for each member of a document. Paths that differ only in ids are one path.</summary>
    private static IEnumerable<string[]> PathsOf(JsonNode root) =>
        Walk(root, []).DistinctBy(path => string.Join('/', path.Select(step => Name().IsMatch(step) ? step : "*")));

    private static IEnumerable<string[]> Walk(JsonNode? node, string[] path)
    {
        IEnumerable<(string Step, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray elements => elements.Select((element, index) => ($"{index}", element)),
            _ => [],
        };
        return children.SelectMany(child =>
        {
            string[] own = [.. path, child.Step];
            return Walk(child.Child, own).Prepend(own);
        });
    }

    private static void Replace(JsonNode root, string[] path, string? replacement)
    {
        var parent = path[..^1].Aggregate(root, Child)!;
        var value = replacement is null ? null : JsonNode.Parse(replacement);
        switch (parent, replacement)
        {
            case (JsonObject members, null):
                members.Remove(path[^1]);
                break;
            case (JsonObject members, _):
                members[path[^1]] = value;
                break;
            case (JsonArray elements, null):
                elements.RemoveAt(IndexOf(path[^1]));
                break;
            default:
                parent.AsArray()[IndexOf(path[^1])] = value;
                break;
        }
    }

    private static JsonNode Child(JsonNode parent, string step) => parent is JsonArray elements
        ? elements[IndexOf(step)]!
        : parent[step]!;

    private static int IndexOf(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex Name();
}
