using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>Calls the emulator as one account.</summary>
/// <param name="address">The address of the emulator.</param>
/// <param name="account">The account, which is also its access key.</param>
/// <param name="handler">The HTTP handler; null for the default.</param>
public sealed class EmulatorClient(Uri address, string account, HttpMessageHandler? handler = null) : IDisposable
{
    private const string Region = "cn-hangzhou";

    private readonly HttpClient http =
        new(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public string Account => account;

    /// <summary>The HTTP client, for requests that are not API calls.</summary>
    public HttpClient Http => http;

    /// <summary>Calls an action in the region cn-hangzhou; the response is JSON.</summary>
    public Task<EmulatorResponse> CallAsync(string action, string query = "") =>
        GetAsync($"/?Action={action}&RegionId={Region}&Format=JSON&AccessKeyId={account}&{query}");

    /// <summary>Assigns addresses to eni-myeni.</summary>
    public Task<EmulatorResponse> AssignAsync(string query) =>
        CallAsync("AssignPrivateIpAddresses", $"NetworkInterfaceId=eni-myeni&{query}");

    public async Task<EmulatorResponse> GetAsync(string pathAndQuery, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery);
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        return await SendAsync(request);
    }

    public async Task<EmulatorResponse> PostAsync(
        string pathAndQuery, string body, string? contentType = "application/x-www-form-urlencoded")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, pathAndQuery)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await SendAsync(request);
    }

    public async Task<EmulatorResponse> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new EmulatorResponse(response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    /// <summary>The account's state document.</summary>
    public async Task<JsonElement> StateAsync() =>
        (await GetAsync($"/_emulator/state?account={account}")).Json;

    /// <summary>The account's state document, as text.</summary>
    public async Task<string> StateTextAsync() => (await GetAsync($"/_emulator/state?account={account}")).Body;

    /// <summary>Merges a document into the account's state.</summary>
    public Task<EmulatorResponse> PatchAsync(string document) => ControlAsync(HttpMethod.Patch, "state", document);

    /// <summary>Replaces the account's state by a document.</summary>
    public Task<EmulatorResponse> PutAsync(string document) => ControlAsync(HttpMethod.Put, "state", document);

    /// <summary>Replaces the account's state by its own document, which must not change it.</summary>
    public async Task PutBackAsync()
    {
        var state = await StateTextAsync();
        (await PutAsync(state)).Status.Should().Be(HttpStatusCode.NoContent);
        (await StateTextAsync()).Should().Be(state);
    }

    /// <summary>Resets the account to its seed.</summary>
    public Task<EmulatorResponse> ResetAsync() => ControlAsync(HttpMethod.Post, "reset", "");

    /// <summary>Merges a document into the account's state, which must accept it.</summary>
    public async Task GivenAsync(string document) =>
        (await PatchAsync(document)).Status.Should().Be(HttpStatusCode.NoContent);

    public void Dispose() => http.Dispose();

    private async Task<EmulatorResponse> ControlAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, $"/_emulator/{path}?account={account}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return await SendAsync(request);
    }
}
