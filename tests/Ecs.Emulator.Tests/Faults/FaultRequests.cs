using System.Net;
using System.Text.Json;

namespace Ecs.Emulator.Tests.Faults;

/// <summary>Requests for the faults of the account of a client.</summary>
internal static class FaultRequests
{
    public static async Task<JsonElement> FaultAsync(this EmulatorClient client, int index) =>
        (await client.GetAsync($"/_emulator/faults?account={client.Account}")).Json[index];

    /// <summary>Replaces the faults.</summary>
    public static async Task PutFaultsAsync(this EmulatorClient client, string document) =>
        (await client.SendFaultAsync(HttpMethod.Put, document)).Status.Should().Be(HttpStatusCode.NoContent);

    public static async Task<EmulatorResponse> SendFaultAsync(
        this EmulatorClient client, HttpMethod method, string body, string fault = "")
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/faults{fault}?account={client.Account}")
        {
            Content = new StringContent(body),
        };
        return await client.SendAsync(request);
    }
}
