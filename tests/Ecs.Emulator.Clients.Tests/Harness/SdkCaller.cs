using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>An official client that calls as an account of its own, which begins with the default world.</summary>
public sealed class SdkCaller
{
    /// <summary>The secret of every account's own key.</summary>
    public const string Secret = "testsecret";

    /// <summary>The token that comes with a temporary key; the driver has the same.</summary>
    public const string SecurityToken = "a+security/token==";

    private readonly ClientProcess client;
    private readonly HttpClient controlPlane;
    private readonly string account;
    private readonly string secret;
    private readonly object? settings;

    internal SdkCaller(ClientProcess client, HttpClient controlPlane, string account, string secret = Secret, object? settings = null)
    {
        this.secret = secret;
        this.settings = settings;
        this.client = client;
        this.controlPlane = controlPlane;
        this.account = account;
    }

    /// <summary>The account, which is its own key too.</summary>
    public string Account => account;

    private Uri StateAddress => new($"/_emulator/state?account={account}", UriKind.Relative);

    private Uri FaultsAddress => new($"/_emulator/faults?account={account}", UriKind.Relative);

    /// <summary>The same client of the same account, with another secret.</summary>
    public SdkCaller WithSecret(string other) => new(client, controlPlane, account, other, settings);

    /// <summary>The same client of the same account, made with these settings of its own.</summary>
    public SdkCaller WithSettings(object others) => new(client, controlPlane, account, secret, others);

    /// <summary>Calls AssignPrivateIpAddresses with these parameters.</summary>
    public Task<SdkResponse> AssignAsync(object parameters) => CallAsync("AssignPrivateIpAddresses", parameters);

    /// <summary>Calls UnassignPrivateIpAddresses with these parameters.</summary>
    public Task<SdkResponse> UnassignAsync(object parameters) => CallAsync("UnassignPrivateIpAddresses", parameters);

    /// <summary>Calls DescribeNetworkInterfaces with these parameters.</summary>
    public Task<SdkResponse> DescribeAsync(object parameters) => CallAsync("DescribeNetworkInterfaces", parameters);

    /// <summary>Calls an action by the client's typed method, also where that is known to fail.</summary>
    public Task<SdkResponse> CallTypedAsync(string action, object parameters) => CallAsync(action, parameters, typed: true);

    /// <summary>The one ENI of this id, as DescribeNetworkInterfaces shows it.</summary>
    public async Task<JsonElement> ShowAsync(string networkInterfaceId)
    {
        var response = await DescribeAsync(new { NetworkInterfaceId = new[] { networkInterfaceId } });
        return response.NetworkInterfaces.Should().ContainSingle().Subject;
    }

    /// <summary>The secondary addresses of an ENI in the account's state, whatever the client could read.</summary>
    public async Task<string[]> AddressesInStateAsync(string networkInterfaceId)
    {
        var state = await controlPlane.GetFromJsonAsync<JsonObject>(StateAddress);
        return state!["networkInterfaces"]![networkInterfaceId]!["privateIpAddresses"].Deserialize<string[]>()!;
    }

    /// <summary>Puts a document in the place of the account's world.</summary>
    public async Task PutStateAsync(object document)
    {
        var response = await controlPlane.PutAsJsonAsync(StateAddress, document);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Merges a document into the account's world.</summary>
    public async Task PatchStateAsync(string document)
    {
        using var content = new StringContent(document);
        var response = await controlPlane.PatchAsync(StateAddress, content);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Puts faults in place.</summary>
    public async Task FaultsAsync(params object[] faults)
    {
        var response = await controlPlane.PutAsJsonAsync(FaultsAddress, faults);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>How often the first of them has fired.</summary>
    public async Task<int> FiredAsync() =>
        (await controlPlane.GetFromJsonAsync<JsonArray>(FaultsAddress))![0]!["fired"]!.GetValue<int>();

    /// <summary>The account's world document.</summary>
    public async Task<JsonObject> StateAsync() => (await controlPlane.GetFromJsonAsync<JsonObject>(StateAddress))!;

    /// <summary>Merges members into an ENI in the account's state; one that is not there comes into being.</summary>
    public Task ChangeAsync(string networkInterfaceId, object members) =>
        ChangeAsync(new Dictionary<string, object> { [networkInterfaceId] = members });

    /// <summary>The same for many ENIs at once, by their ids.</summary>
    public Task ChangeAsync(IReadOnlyDictionary<string, object> networkInterfaces) =>
        ChangeAsync("networkInterfaces", networkInterfaces);

    /// <summary>Merges resources, by their ids, into a collection of the account's state.</summary>
    public async Task ChangeAsync(string collection, IReadOnlyDictionary<string, object> resources)
    {
        var document = new Dictionary<string, object> { [collection] = resources };
        var response = await controlPlane.PatchAsJsonAsync(StateAddress, document);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Calls an action of a product with these parameters.</summary>
    public Task<SdkResponse> CallAsync(string product, string action, object parameters) =>
        client.CallAsync(account, secret, product, action, JsonSerializer.SerializeToNode(parameters)!, typed: false, settings);

    private Task<SdkResponse> CallAsync(string action, object parameters, bool typed = false)
    {
        var all = JsonSerializer.SerializeToNode(parameters)!.AsObject();
        all.TryAdd("RegionId", "cn-hangzhou");
        return client.CallAsync(account, secret, "Ecs", action, all, typed, settings);
    }
}
