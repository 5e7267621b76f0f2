using System.Text.Json;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>The response or the error that a client returned.</summary>
/// <param name="result">The output of the driver.</param>
public sealed class SdkResponse(JsonElement result)
{
    /// <summary>The response. Fails the test if the client threw.</summary>
    public JsonElement Body =>
        result.TryGetProperty("body", out var body)
            ? body
            : throw new InvalidOperationException($"The client threw: {result}");

    /// <summary>The error that the client threw. Fails the test if it did not.</summary>
    public ClientError Error => result.TryGetProperty("error", out var error)
        ? new ClientError(
            Text(error, "message")!,
            Text(error, "code"),
            error.TryGetProperty("statusCode", out var status) ? status.GetInt32() : null,
            Text(error, "requestId"))
        : throw new InvalidOperationException($"The client did not throw: {result}");

    public IEnumerable<string> AssignedAddresses => Texts(Assigned, "PrivateIpSet", "PrivateIpAddress");

    public IEnumerable<string> AssignedPrefixes => Texts(Assigned, "Ipv4PrefixSet", "Ipv4Prefixes");

    /// <summary>The ENI in the response of AssignPrivateIpAddresses.</summary>
    public string? AssignedTo => Text(Assigned, "NetworkInterfaceId");

    public IEnumerable<JsonElement> NetworkInterfaces => Items(Body, "NetworkInterfaceSets", "NetworkInterfaceSet");

    public IEnumerable<string?> NetworkInterfaceIds => NetworkInterfaces.Select(eni => Text(eni, "NetworkInterfaceId"));

    private JsonElement Assigned => Body.GetProperty("AssignedPrivateIpAddressesSet");

    /// <summary>
    /// The private addresses of an ENI in the response of DescribeNetworkInterfaces, the primary one first.
    /// </summary>
    public static IEnumerable<string?> PrivateAddressesOf(JsonElement networkInterface) =>
        Items(networkInterface, "PrivateIpSets", "PrivateIpSet").Select(ip => Text(ip, "PrivateIpAddress"));

    public static IEnumerable<string?> PrefixesOf(JsonElement networkInterface) =>
        Items(networkInterface, "Ipv4PrefixSets", "Ipv4PrefixSet").Select(prefix => Text(prefix, "Ipv4Prefix"));

    public static IEnumerable<(string? Key, string? Value)> TagsOf(JsonElement networkInterface) =>
        Items(networkInterface, "Tags", "Tag").Select(tag => (Text(tag, "TagKey"), Text(tag, "TagValue")));

    /// <summary>The text of a member, or null.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string wrapper, string item) =>
        Items(element, wrapper, item).Select(text => text.GetString()!);

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string wrapper, string item) =>
        element.GetProperty(wrapper).GetProperty(item).EnumerateArray();
}

/// <summary>An error that a client threw.</summary>
/// <param name="Message">The message of the client.</param>
/// <param name="Code">The API's error code; null if the client itself failed.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The ID of the failed request.</param>
public sealed record ClientError(string Message, string? Code, int? Status, string? RequestId);
