using System.Text;
using System.Text.Json;
using Ecs.Emulator.Server.Logging;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Testing;
using Serilog.Events;
using Serilog.Parsing;

namespace Ecs.Emulator.Tests.Server;

public sealed class JsonLogTests
{
    [Fact]
    [Rule("options.log-format")]
    public async Task Every_line_is_a_JSON_object_and_a_call_has_its_values_as_properties()
    {
        using var server = await ServerProcess.StartAsync(["--log-format", "json", "--log-level", "Debug"]);
        using var client = new EmulatorClient(server.Address, "2900000000000002");
        await client.CallAsync(
            "AssignPrivateIpAddresses", "NetworkInterfaceId=eni-missing&PrivateIpAddress.1=10.0.0.1");
        await client.GetAsync("/_emulator/health");
        (await server.StopAsync()).Should().Be(0);

        var events = server.Lines().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        events.Should().OnlyContain(one => one.GetProperty("@t").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Message(events[0]).Should().StartWith("Ecs.Emulator listens on http://");
        events[0].GetProperty("Address").GetString().Should().StartWith("http://");
        events[0].GetProperty("VSwitches").GetInt32().Should().BePositive();

        var call = events.Single(one => one.TryGetProperty("Action", out _));
        call.GetProperty("Action").GetString().Should().Be("AssignPrivateIpAddresses");
        call.GetProperty("Resource").GetString().Should().Be("eni-missing");
        call.GetProperty("Status").GetInt32().Should().Be(404);
        call.GetProperty("Code").GetString().Should().Be("InvalidEniId.NotFound");
        call.GetProperty("Duration").GetDouble().Should().BePositive();
        call.GetProperty("Account").GetString().Should().Be("2900000000000002");
        Message(call).Should().MatchRegex(
            @"^AssignPrivateIpAddresses eni-missing 404 InvalidEniId\.NotFound \d+\.\d\d ms [0-9A-F-]{36}$");
        Message(call).Should().EndWith(call.GetProperty("RequestId").GetString());
        events.Should().Contain(one => Message(one).Contains("/_emulator/health", StringComparison.Ordinal));
    }

    [Fact]
    [Rule("guard.log")]
    public void A_JSON_line_is_printable_and_contains_the_exception()
    {
        const string Hostile = "a\r\n{\"@m\":\"forged\"}\u001b[2J\u0085\u2028\u202e\u0000";
        using var written = new MemoryStream();
        using (var output = new StandardOutput(written, TimeProvider.System, LogFormat.Json))
        {
            output.Emit(new LogEvent(
                TimeProvider.System.GetLocalNow(),
                LogEventLevel.Error,
                new InvalidOperationException(Hostile),
                new MessageTemplate([new TextToken(Hostile)]),
                [new LogEventProperty("Value", new ScalarValue(Hostile))]));
        }

        var text = Encoding.UTF8.GetString(written.ToArray());
        text.TrimEnd('\n').ToCharArray().Should().NotContain(
            character => char.IsControl(character) || character == '\u2028' || character == '\u202e');
        using var line = JsonDocument.Parse(text);
        line.RootElement.GetProperty("@l").GetString().Should().Be("Error");
        line.RootElement.GetProperty("@x").GetString().Should().Contain(nameof(InvalidOperationException));
        line.RootElement.GetProperty("Value").GetString().Should().StartWith("a\r\n{\"@m\"");
    }

    private static string Message(JsonElement logEvent) => logEvent.GetProperty("@m").GetString()!;
}
