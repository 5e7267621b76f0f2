using System.Net;
using System.Text.Json;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Tests.Clients;

/// <summary>Replays captured requests of official clients byte for byte.</summary>
public sealed class CaptureTests(TestEmulator emulator)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "captures");

    public static TheoryData<string> Captures =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    [Fact]
    public void There_are_twelve_captured_requests() => Captures.Should().HaveCount(12);

    [Theory, MemberData(nameof(Captures))]
    [Rule("wire.captures")]
    public async Task A_captured_request_gets_the_expected_response(string capture)
    {
        // The captures use the ENIs eni-1 and eni-2, and the key of the default account.
        using var client = new EmulatorClient(emulator.Address, "1000000000000000");
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
        await client.GivenAsync(
            """
            {"networkInterfaces":{
              "eni-1":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.200","tags":{"k":"v"}},
              "eni-2":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.201"}}}
            """);

        var (head, body) = await RawHttp.SendAsync(
            emulator.Address, await File.ReadAllBytesAsync(Path.Combine(Folder, capture)));

        head.Should().StartWith("HTTP/1.1 200 OK");
        head.Should().Contain("Content-Type: application/json;charset=utf-8", "each of these clients asks for JSON");
        var response = JsonDocument.Parse(body).RootElement;
        if (capture.Contains("describe", StringComparison.Ordinal))
        {
            response.GetProperty("TotalCount").GetInt32().Should().Be(1);
            response.GetProperty("PageSize").GetInt32().Should().Be(50);
            return;
        }

        var set = response.GetProperty("AssignedPrivateIpAddressesSet");
        Texts(set, "PrivateIpSet", "PrivateIpAddress").Should().Equal(ExpectedAddresses(capture));
        Texts(set, "Ipv4PrefixSet", "Ipv4Prefixes").Should().Equal(
            capture.Contains("prefix", StringComparison.Ordinal) ? ["172.17.0.16/28"] : []);
        var state = await client.StateAsync();
        state.GetProperty("networkInterfaces").GetProperty("eni-1").GetProperty("privateIpAddresses")
            .EnumerateArray().Select(address => address.GetString()).Should().Equal(ExpectedAddresses(capture));
        (await client.ResetAsync()).Status.Should().Be(HttpStatusCode.NoContent);
    }

    private static string[] ExpectedAddresses(string capture) => capture switch
    {
        _ when capture.Contains("prefix", StringComparison.Ordinal) => [],
        _ when capture.Contains("generic-v3-form", StringComparison.Ordinal) => ["172.17.0.5"],
        _ when capture.Contains("list", StringComparison.Ordinal) => ["172.17.0.5", "172.17.0.6"],
        _ when capture.Contains("sts", StringComparison.Ordinal) => ["172.17.0.1"],
        _ => ["172.17.0.1", "172.17.0.2"],
    };

    private static IEnumerable<string?> Texts(JsonElement set, string wrapper, string item) =>
        set.GetProperty(wrapper).GetProperty(item).EnumerateArray().Select(text => text.GetString());
}
