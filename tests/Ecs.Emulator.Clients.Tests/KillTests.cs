using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ecs.Emulator.Clients.Tests.Harness;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Clients.Tests;

/// <summary>
/// The executable is killed a hundred times under load, and finds its complete states at the next start.
/// </summary>
public sealed class KillTests(OfficialClients clients) : IDisposable
{
    private const int Kills = 100;
    private const string Account = "2900000000000001";

    private readonly string folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;

    [Fact]
    [Rule("state-file.kill")]
    public async Task After_a_kill_at_any_moment_the_state_file_is_complete()
    {
        var path = Path.Combine(folder, "state.json");
        var sent = 0;
        var kept = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var server = await clients.StartEmulatorAsync("--state-file", path);
            await using (server)
            {
                using var http = new HttpClient(
                    new SocketsHttpHandler { UseProxy = false })
                { BaseAddress = server.Address };
                var found = await ValueAsync(http);
                found.Should().BeInRange(kept, sent, "restart {0}", kill);

                // Under load until the file contains an acknowledged change …
                var acknowledged = ++sent;
                await SendAsync(http, acknowledged);
                while ((kept = ValueIn(path)) < acknowledged)
                {
                    await SendAsync(http, ++sent);
                }

                // … and then further, until a write is in progress.
                for (var further = 0; further < kill % 17; further++)
                {
                    await SendAsync(http, ++sent);
                }
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task SendAsync(HttpClient http, int value)
    {
        using var response = await http.GetAsync(new Uri(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/?Action=TagResources&RegionId=cn-hangzhou&AccessKeyId={Account}"
                + $"&ResourceType=eni&ResourceId.1=eni-myeni&Tag.1.Key=n&Tag.1.Value={value}"),
            UriKind.Relative));
        response.IsSuccessStatusCode.Should().BeTrue();
    }

    private static async Task<int> ValueAsync(HttpClient http)
    {
        var state = await http.GetFromJsonAsync<JsonObject>(
            new Uri($"/_emulator/state?account={Account}", UriKind.Relative));
        return ValueOf(state!);
    }

    private static int ValueIn(string path) =>
        File.Exists(path) && JsonNode.Parse(File.ReadAllText(path))!["accounts"]![Account] is { } state
            ? ValueOf(state)
            : 0;

    private static int ValueOf(JsonNode state) => state["networkInterfaces"]!["eni-myeni"]!["tags"]!["n"] is { } value
        ? int.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture)
        : 0;
}
