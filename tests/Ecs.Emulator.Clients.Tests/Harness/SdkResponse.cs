using System.Text.Json;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>What a client gave its caller: the response, with the API's own names, or an error.</summary>
/// <param name="result">What the driver wrote.</param>
public sealed class SdkResponse(JsonElement result)
{
    /// <summary>The response. The test fails where the client threw.</summary>
    public JsonElement Body =>
        result.TryGetProperty("body", out var body)
            ? body
            : throw new InvalidOperationException($"The client threw: {result}");

    /// <summary>Whether the client threw.</summary>
    public bool HasError => result.TryGetProperty("error", out _);

    /// <summary>What the client threw. The test fails where it did not.</summary>
    public ClientError Error => result.TryGetProperty("error", out var error)
        ? new ClientError(
            Text(error, "message")!,
            Text(error, "code"),
            error.TryGetProperty("statusCode", out var status) ? status.GetInt32() : null,
            Text(error, "requestId"))
        : throw new InvalidOperationException($"The client did not throw: {result}");

    /// <summary>The addresses that AssignPrivateIpAddresses says it assigned.</summary>
    public IEnumerable<string> AssignedAddresses => Texts(Assigned, "PrivateIpSet", "PrivateIpAddress");

    /// <summary>The prefixes that AssignPrivateIpAddresses says it assigned.</summary>
    public IEnumerable<string> AssignedPrefixes => Texts(Assigned, "Ipv4PrefixSet", "Ipv4Prefixes");

    /// <summary>The ENI that AssignPrivateIpAddresses says it gave them to.</summary>
    public string? AssignedTo => Text(Assigned, "NetworkInterfaceId");

    /// <summary>The ENIs that DescribeNetworkInterfaces shows.</summary>
    public IEnumerable<JsonElement> NetworkInterfaces => Items(Body, "NetworkInterfaceSets", "NetworkInterfaceSet");

    /// <summary>Their ids.</summary>
    public IEnumerable<string?> NetworkInterfaceIds => NetworkInterfaces.Select(eni => Text(eni, "NetworkInterfaceId"));

    private JsonElement Assigned => Body.GetProperty("AssignedPrivateIpAddressesSet");

    /// <summary>The private addresses of an ENI that DescribeNetworkInterfaces shows, the primary one first.</summary>
    public static IEnumerable<string?> PrivateAddressesOf(JsonElement networkInterface) =>
        Items(networkInterface, "PrivateIpSets", "PrivateIpSet").Select(ip => Text(ip, "PrivateIpAddress"));

    /// <summary>The prefixes of an ENI that DescribeNetworkInterfaces shows.</summary>
    public static IEnumerable<string?> PrefixesOf(JsonElement networkInterface) =>
        Items(networkInterface, "Ipv4PrefixSets", "Ipv4PrefixSet").Select(prefix => Text(prefix, "Ipv4Prefix"));

    /// <summary>The tags of an ENI that DescribeNetworkInterfaces shows.</summary>
    public static IEnumerable<(string? Key, string? Value)> TagsOf(JsonElement networkInterface) =>
        Items(networkInterface, "Tags", "Tag").Select(tag => (Text(tag, "TagKey"), Text(tag, "TagValue")));

    /// <summary>The text of a member; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string wrapper, string item) =>
        Items(element, wrapper, item).Select(text => text.GetString()!);

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string wrapper, string item) =>
        element.GetProperty(wrapper).GetProperty(item).EnumerateArray();
}

/// <summary>What a client threw.</summary>
/// <param name="Message">The error's message, as that client puts it together.</param>
/// <param name="Code">The API's error code; null where the client itself failed.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The id of the failed request.</param>
public sealed record ClientError(string Message, string? Code, int? Status, string? RequestId);
