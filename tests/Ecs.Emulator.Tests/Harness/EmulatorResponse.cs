using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Ecs.Emulator.Tests.Harness;

public sealed record EmulatorResponse(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public XElement Xml => XDocument.Parse(Body).Root!;

    public string ContentType => Headers["Content-Type"];

    /// <summary>The error's code in either format; null for a success.</summary>
    public string? Code => Body.StartsWith('{')
        ? Json.TryGetProperty("Code", out var code) ? code.GetString() : null
        : Xml.Element("Code")?.Value;

    public string? Message => Body.StartsWith('{')
        ? Json.TryGetProperty("Message", out var message) ? message.GetString() : null
        : Xml.Element("Message")?.Value;

    /// <summary>The addresses in the response of an assignment.</summary>
    public IReadOnlyList<string> Assigned => Texts("PrivateIpSet", "PrivateIpAddress");

    /// <summary>The prefixes in the response of an assignment.</summary>
    public IReadOnlyList<string> AssignedPrefixes => Texts("Ipv4PrefixSet", "Ipv4Prefixes");

    /// <summary>The ENIs in the response of DescribeNetworkInterfaces.</summary>
    public IReadOnlyList<JsonElement> Enis =>
        [.. Json.GetProperty("NetworkInterfaceSets").GetProperty("NetworkInterfaceSet").EnumerateArray()];

    public IReadOnlyList<string> EniIds => [.. Enis.Select(eni => eni.GetProperty("NetworkInterfaceId").GetString()!)];

    /// <summary>Asserts that the call succeeded.</summary>
    public EmulatorResponse ShouldSucceed()
    {
        Status.Should().Be(HttpStatusCode.OK, Body);
        Code.Should().BeNull("a success never carries a Code");
        return this;
    }

    /// <summary>Asserts that the call failed with this code and HTTP status.</summary>
    public EmulatorResponse ShouldFail(string code, int status)
    {
        Code.Should().Be(code, Body);
        ((int)Status).Should().Be(status, Body);
        return this;
    }

    private IReadOnlyList<string> Texts(string wrapper, string item) =>
    [
        .. Json.GetProperty("AssignedPrivateIpAddressesSet").GetProperty(wrapper).GetProperty(item)
            .EnumerateArray().Select(text => text.GetString()!),
    ];
}
