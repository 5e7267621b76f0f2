using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>An official client with its own account, which starts with the default state.</summary>
public sealed class SdkCaller
{
    /// <summary>The secret of each account's own key.</summary>
    public const string Secret = "testsecret";

    /// <summary>The token of the temporary key; the driver has the same.</summary>
    public const string SecurityToken = "a+security/token==";

    private readonly ClientProcess client;
    private readonly HttpClient controlPlane;
    private readonly string account;
    private readonly string accessKeyId;
    private readonly string secret;
    private readonly object? settings;

    internal SdkCaller(
        ClientProcess client,
        HttpClient controlPlane,
        string account,
        string secret = Secret,
        object? settings = null,
        string? accessKeyId = null)
    {
        this.accessKeyId = accessKeyId ?? account;
        this.secret = secret;
        this.settings = settings;
        this.client = client;
        this.controlPlane = controlPlane;
        this.account = account;
    }

    /// <summary>The account, which is also the access key of the caller, unless it has another one.</summary>
    public string Account => account;

    private Uri StateAddress => new($"/_emulator/state?account={account}", UriKind.Relative);

    private Uri FaultsAddress => new($"/_emulator/faults?account={account}", UriKind.Relative);

    /// <summary>Returns the same client and account with another secret.</summary>
    public SdkCaller WithSecret(string other) => new(client, controlPlane, account, other, settings);

    /// <summary>Returns the same client and account with these settings.</summary>
    public SdkCaller WithSettings(object others) => new(client, controlPlane, account, secret, others);

    /// <summary>Returns the same client and account with a temporary key.</summary>
    /// <param name="token">The security token; null for none.</param>
    public SdkCaller WithTemporaryKey(string id, string temporarySecret, string? token) => new(
        client, controlPlane, account, temporarySecret, token is null ? null : new { securityToken = token }, id);

    public Task<SdkResponse> AssignAsync(object parameters) => CallAsync("AssignPrivateIpAddresses", parameters);

    public Task<SdkResponse> UnassignAsync(object parameters) => CallAsync("UnassignPrivateIpAddresses", parameters);

    public Task<SdkResponse> DescribeAsync(object parameters) => CallAsync("DescribeNetworkInterfaces", parameters);

    /// <summary>Calls an action with the client's typed method, even if it is known to fail.</summary>
    public Task<SdkResponse> CallTypedAsync(string action, object parameters) =>
        CallAsync(action, parameters, typed: true);

    /// <summary>Returns the ENI with this ID from DescribeNetworkInterfaces.</summary>
    public async Task<JsonElement> ShowAsync(string networkInterfaceId)
    {
        var response = await DescribeAsync(new { NetworkInterfaceId = new[] { networkInterfaceId } });
        return response.NetworkInterfaces.Should().ContainSingle().Subject;
    }

    /// <summary>Returns the secondary addresses of an ENI in the account's state.</summary>
    public async Task<string[]> AddressesInStateAsync(string networkInterfaceId)
    {
        var state = await controlPlane.GetFromJsonAsync<JsonObject>(StateAddress);
        return state!["networkInterfaces"]![networkInterfaceId]!["privateIpAddresses"].Deserialize<string[]>()!;
    }

    /// <summary>Replaces the account's state.</summary>
    public async Task PutStateAsync(object document)
    {
        var response = await controlPlane.PutAsJsonAsync(StateAddress, document);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Replaces the faults.</summary>
    public async Task FaultsAsync(params object[] faults)
    {
        var response = await controlPlane.PutAsJsonAsync(FaultsAddress, faults);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Returns how often the first fault has fired.</summary>
    public async Task<int> FiredAsync() =>
        (await controlPlane.GetFromJsonAsync<JsonArray>(FaultsAddress))![0]!["fired"]!.GetValue<int>();

    /// <summary>Returns the account's state document.</summary>
    public async Task<JsonObject> StateAsync() => (await controlPlane.GetFromJsonAsync<JsonObject>(StateAddress))!;

    /// <summary>Merges members into an ENI in the account's state, or creates it.</summary>
    public Task ChangeAsync(string networkInterfaceId, object members) =>
        ChangeAsync(new Dictionary<string, object> { [networkInterfaceId] = members });

    /// <summary>Merges members into many ENIs, by ID.</summary>
    public Task ChangeAsync(IReadOnlyDictionary<string, object> networkInterfaces) =>
        ChangeAsync("networkInterfaces", networkInterfaces);

    /// <summary>Merges resources, by ID, into a collection of the account's state.</summary>
    public async Task ChangeAsync(string collection, IReadOnlyDictionary<string, object> resources)
    {
        var document = new Dictionary<string, object> { [collection] = resources };
        var response = await controlPlane.PatchAsJsonAsync(StateAddress, document);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    public Task<SdkResponse> CallAsync(string product, string action, object parameters) =>
        client.CallAsync(
            accessKeyId, secret, product, action, JsonSerializer.SerializeToNode(parameters)!, typed: false, settings);

    private Task<SdkResponse> CallAsync(string action, object parameters, bool typed = false)
    {
        var all = JsonSerializer.SerializeToNode(parameters)!.AsObject();
        all.TryAdd("RegionId", "cn-hangzhou");
        return client.CallAsync(accessKeyId, secret, "Ecs", action, all, typed, settings);
    }
}
