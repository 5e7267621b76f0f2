using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>Sends the example request of each action.</summary>
internal static class SampleRequests
{
    /// <summary>Sends the request of each action to a new account, and returns the raw response.</summary>
    public static async IAsyncEnumerable<(string Product, string Action, JsonNode Response)> SendAsync(
        OfficialClients clients)
    {
        var document = await clients.Connect().GetFromJsonAsync<JsonObject>(
            "/_emulator/openapi.json", TestContext.Current.CancellationToken);
        foreach (var (path, item) in document!["paths"]!.AsObject())
        {
            var action = path.Split('=', '&')[1];
            var product = item!["get"]!["tags"]![0]!.GetValue<string>();
            if (product == "Location")
            {
                // This product has no npm package.
                continue;
            }

            // This client returns the raw response.
            var caller = await clients.UseAsync(ClientKind.PopCorePost);
            var sample = Sample(item["get"]!["parameters"]!.AsArray());
            if (sample.TryGetValue("RoleArn", out var arn))
            {
                // While signatures are verified, only the roles of the own account can be assumed.
                sample["RoleArn"] = arn.Replace("1000000000000000", caller.Account, StringComparison.Ordinal);
                await caller.ChangeAsync("roles", new Dictionary<string, object> { ["myrole"] = new { } });
            }

            var response = await caller.CallAsync(product, action, sample);
            yield return (product, action, JsonSerializer.SerializeToNode(response.Body)!);
        }
    }

    /// <summary>Reads the parameters of the examples in the OpenAPI document.</summary>
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
