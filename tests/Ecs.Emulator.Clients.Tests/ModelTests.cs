using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// Every answer against the model that the official SDK has of it: the SDKs are generated from the API's own description, so
/// what they know is what is documented.
/// </summary>
public sealed class ModelTests(OfficialClients clients)
{
    /// <summary>What the SDKs do not know although it is documented elsewhere, or is in use; each with its reason.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["DescribeNetworkInterfaceAttribute.PrivateIpSets.PrivateIpSet[0] has no PrivateDnsName"] =
            "the listing's row, which this answer repeats, is documented with it",
    };

    [Fact]
    [Rule("answers.models")]
    public async Task Every_answer_has_the_members_and_the_kinds_that_the_SDKs_model_has()
    {
        var document = await clients.Connect().GetFromJsonAsync<JsonObject>(
            "/_emulator/openapi.json", TestContext.Current.CancellationToken);
        var mismatches = new List<string>();
        foreach (var (path, item) in document!["paths"]!.AsObject())
        {
            var action = path.Split('=', '&')[1];
            var product = item!["get"]!["tags"]![0]!.GetValue<string>();
            if (product == "Location")
            {
                // There is no npm package of it.
                continue;
            }

            // A client that gives the answer as it came.
            var caller = await clients.UseAsync(ClientKind.PopCorePost);
            var answer = await caller.CallAsync(product, action, Sample(item["get"]!["parameters"]!.AsArray()));
            mismatches.AddRange(await clients.MismatchesAsync(product, action, JsonSerializer.SerializeToNode(answer.Body)!));
        }

        mismatches.Where(mismatch => !Known.Keys.Any(known => mismatch.StartsWith(known, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    /// <summary>The parameters of the call that the document's examples make.</summary>
    private static Dictionary<string, string> Sample(JsonArray parameters)
    {
        var sample = new Dictionary<string, string>();
        foreach (var parameter in parameters)
        {
            var name = parameter!["name"]!.GetValue<string>();
            if (name == "Format" || parameter["example"] is not { } example)
            {
                continue;
            }

            if (example is not JsonObject list)
            {
                sample.Add(name, example.ToString());
                continue;
            }

            foreach (var (member, value) in list)
            {
                sample.Add(member, value!.ToString());
            }
        }

        return sample;
    }
}
