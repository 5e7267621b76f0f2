using System.Text;
using System.Text.RegularExpressions;
using Ecs.Emulator.Logging;
using Ecs.Emulator.Server.Logging;
using Ecs.Emulator.Testing;
using Serilog.Events;
using Serilog.Parsing;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Log lines with client input are safe and contain no secrets.</summary>
public sealed partial class LogTests
{
    private const string Hostile =
        "a\r\n00:00:00.000 INF forged\u001b[2J\u0085\u009b31m\u2028b\u2029\u202ec\u2066\u0000\u007f<script>";

    [Fact]
    [Rule("guard.log")]
    public async Task Client_input_is_logged_as_one_line_of_printable_characters()
    {
        using var server = await ServerProcess.StartAsync(["--log-level", "Verbose"]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        var hostile = Uri.EscapeDataString(Hostile.Replace("\0", "", StringComparison.Ordinal));
        await client.GetAsync($"/?Action={hostile}&Version={hostile}&Format={hostile}&AccessKeyId={hostile}");
        await client.CallAsync(
            "AssignPrivateIpAddresses",
            $"NetworkInterfaceId={hostile}&PrivateIpAddress.1={hostile}&ClientToken={hostile}&{hostile}=1");
        await client.GetAsync($"/{hostile}?Action=DescribeVpcs");
        await RawHttp.SendAsync(server.Address, Encoding.UTF8.GetBytes(
            "GET /?Action=DescribeVpcs HTTP/1.1\r\nHost: localhost\r\nUser-Agent: x\u001b[2J\u2028y\r\nOrigin: "
                + "\u001b[2J\u202e\r\n\r\n"));
        await RawHttp.SendAsync(server.Address, Encoding.UTF8.GetBytes(
            "GET /?RegionId=cn-hangzhou HTTP/1.1\r\nHost: localhost\r\nx-acs-action: Two Words\u001b[2J\u2028\u202e\r\n"
            + "Authorization: ACS3-HMAC-SHA256 Credential=k\u001b[2J,SignedHeaders=host,Signature=00\r\n\r\n"));

        // The control plane has its own log lines.
        await client.Http.PutAsync(new Uri($"/_emulator/snapshots/{hostile}", UriKind.Relative), null);
        await client.GetAsync($"/_emulator/{hostile}");
        await client.PutAsync(
            """{"vpcs":{"NAME":{"cidrBlock":"NAME"}}}""".Replace("NAME", hostile, StringComparison.Ordinal));
        (await server.StopAsync()).Should().Be(0);

        var calls = server.Lines().Where(line => !line.Contains("Ecs.Emulator listens", StringComparison.Ordinal)
            && !line.Contains(
                "Swagger UI:", StringComparison.Ordinal) && !line.Contains("TLS:", StringComparison.Ordinal))
                .ToList();
        var control = calls.Where(line => line.Contains(" DBG ", StringComparison.Ordinal)).ToList();
        control.Should().HaveCount(3).And.OnlyContain(line => ControlLine().IsMatch(line));
        calls.Except(control).Should().HaveCount(5).And.OnlyContain(line => CallLine().IsMatch(line));
        string.Concat(calls).Should().NotContain("INF forged").And.Contain("INF?forged");
    }

    [Fact]
    [Rule("guard.log")]
    public void A_log_message_is_one_line_and_the_lines_of_an_exception_are_indented()
    {
        using var written = new MemoryStream();
        using (var output = new StandardOutput(written, TimeProvider.System))
        {
            var text = new MessageTemplate([new TextToken(Hostile)]);
            output.Emit(new LogEvent(
                TimeProvider.System.GetLocalNow(),
                LogEventLevel.Error,
                new InvalidOperationException(Hostile),
                text,
                []));
            output.Emit(new LogEvent(
                TimeProvider.System.GetLocalNow(), LogEventLevel.Information, null, text, []));
        }

        var lines = Encoding.UTF8.GetString(written.ToArray()).TrimEnd('\n').Split('\n');
        lines[0].Should().EndWith($" ERR {LogText.Printable(Hostile)}");
        lines[1..^1].Should().HaveCountGreaterThan(1)
            .And.OnlyContain(line => line.StartsWith("    ", StringComparison.Ordinal));
        lines[^1].Should().EndWith($" INF {LogText.Printable(Hostile)}");
        string.Concat(lines).ToCharArray()
            .Should().NotContain(
                character => char.IsControl(character) || character == '\u2028' || character == '\u202e');
    }

    [Fact]
    [Rule("guard.secrets")]
    public async Task No_secret_is_logged_at_any_level()
    {
        using var server = await ServerProcess.StartAsync(["--log-level", "Verbose", "--signature", "verify"]);
        const string Key = "2900000000000001";
        using var client = new EmulatorClient(server.Address, Key);
        await client.GivenAsync("""{"accessKeys":{"mine":{"secret":"hush1","securityToken":"hush2"}}}""");
        await client.PatchAsync("""{"accessKeys":{"mine":{"secret":["hush3"],"status":"hush4"},"hush5":7}}""");
        await client.PutAsync("{\"hush6");
        (await new SigningClient(
            server.Address, "mine", "hush1")
        { SecurityToken = "hush2" }.V3Async("DescribeNetworkInterfaces"))
            .ShouldSucceed();
        (await new SigningClient(
            server.Address, "mine", "hush1")
        { SecurityToken = "hush2" }.V1Async("DescribeNetworkInterfaces"))
            .ShouldSucceed();
        (await new SigningClient(
            server.Address, "mine", "hush7")
        { SecurityToken = "hush2" }.V1Async("DescribeNetworkInterfaces"))
            .ShouldFail("SignatureDoesNotMatch", 400);
        await new SigningClient(
            server.Address, "mine", "hush1")
        { SecurityToken = "hush8" }.V3Async("DescribeNetworkInterfaces");
        await client.CallAsync(
            "RunInstances",
            "Password=hush9&UserData=hush10&Signature=hush11&SignatureNonce=hush12&SecurityToken=hush13");
        await client.PostAsync("/", "Action=DescribeVpcs&Password=hush14&Signature=hush15");
        await WebPage.SendAsync(
            client,
            "GET",
            "/?Action=DescribeVpcs",
            ("Authorization", "Basic hush16"),
            ("Cookie", "session=hush17"),
            ("x-acs-security-token", "hush18"));
        await client.GetAsync("/?Action=DescribeVpcs&Password=hush19%zz");
        (await server.StopAsync()).Should().Be(0);

        server.Lines()
            .Should().HaveCountGreaterThan(10).And.NotContain(line => line.Contains("hush", StringComparison.Ordinal));
        (await server.ErrorAsync()).Should().BeEmpty();
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d{3} DBG (GET|PUT) /_emulator/[\x21-\x7E]* (204|400|404) [\d.]+ ms$")]
    private static partial Regex ControlLine();

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d{3} INF [!-~]+ [!-~]+ \d+ [!-~]+ \d+\.\d\d ms [0-9A-F-]{36}$")]
    private static partial Regex CallLine();
}
