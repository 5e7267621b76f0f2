using System.Net;
using Ecs.Emulator.Testing;
using Ecs.Emulator.Tests.Tls;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Unusual and invalid HTTP.</summary>
public sealed class TransportTests(TestEmulator emulator)
{
    private const string Head = "HTTP/1.1\r\nHost: localhost\r\n";
    private const string FormHead = $"{Head}Content-Type: application/x-www-form-urlencoded\r\n";
    private const string Describe = "Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON";

    [Fact]
    [Rule("transport.pipelining")]
    public async Task Pipelined_requests_get_their_responses_in_order()
    {
        static string Request(int n)
        {
            var parameters = $"RegionId=cn-hangzhou&NetworkInterfaceId=eni-{n}&PrivateIpAddress.1=172.17.0.100";
            return n % 2 == 0
                ? $"GET /?{parameters} {Head}\r\n"
                : $"POST / {FormHead}Content-Length: {parameters.Length}\r\n\r\n{parameters}";
        }

        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync(string.Concat(Enumerable.Range(0, 200).Select(Request)));
        for (var n = 0; n < 200; n++)
        {
            (await connection.ReadResponseAsync()).Body.Should().Contain($"\"eni-{n}\"");
        }
    }

    [Fact]
    [Rule("transport.continue")]
    public async Task A_client_that_expects_100_continue_gets_it()
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync(
            $"POST / {FormHead}Expect: 100-continue\r\nContent-Length: {Describe.Length}\r\n\r\n");
        (await connection.ReadResponseAsync()).Head.Should().StartWith("HTTP/1.1 100 ");
        await connection.SendAsync(Describe);
        (await connection.ReadResponseAsync()).Head.Should().StartWith("HTTP/1.1 200 ");

        await connection.SendAsync(
            $"POST /?Format=JSON {FormHead}Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");
        var (head, body) = await connection.ReadResponseAsync();
        head.Should().StartWith("HTTP/1.1 400 ");
        body.Should().Contain("\"InvalidParameter\"").And.Contain("It is longer than 1048576 bytes.");
    }

    [Theory]
    [InlineData(
        "2\r\nAc\r\n40\r\ntion=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&x=\r\n0\r\n\r\n",
        200,
        "NetworkInterfaceSets")]
    [InlineData("zz\r\n", 400, "InvalidParameter")]
    [InlineData("-1\r\n", 400, "InvalidParameter")]
    [InlineData("ffffffffffffffff\r\n", 400, "InvalidParameter")]
    [InlineData("2\r\nAction\r\n", 400, "InvalidParameter")]
    [InlineData("HUGE", 400, "It is longer than 1048576 bytes.")]
    [Rule("transport.chunks")]
    public async Task A_chunked_body_has_the_same_limits_and_an_invalid_one_is_rejected_in_the_format_of_the_request(
        string chunks, int status, string expected)
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync($"POST /?Format=JSON {FormHead}Transfer-Encoding: chunked\r\n\r\n");
        if (chunks == "HUGE")
        {
            for (var chunk = 0; chunk < 17; chunk++)
            {
                await connection.SendAsync($"10000\r\n{new string('x', 0x10000)}\r\n");
            }
        }
        else
        {
            await connection.SendAsync(
                chunks.Replace(
                    "40\r\n",
                    $"{"tion=DescribeNetworkInterfaces&RegionId=cn-hangzhou&Format=JSON&x=".Length:x}\r\n",
                    StringComparison.Ordinal));
        }

        var (head, body) = await connection.ReadResponseAsync();
        head.Should().StartWith($"HTTP/1.1 {status} ").And.Contain("application/json");
        body.Should().Contain(expected);
    }

    [Fact]
    [Rule("transport.http-1-0")]
    public async Task A_client_of_HTTP_1_0_gets_a_response_and_the_connection_is_closed()
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync($"GET /?{Describe} HTTP/1.0\r\n\r\n");
        (await connection.ReadToEndAsync()).Should().Contain(" 200 OK").And.EndWith("}");
    }

    [Theory]
    [InlineData("HEAD /")]
    [InlineData("TRACE /")]
    [InlineData("OPTIONS *")]
    [InlineData("OPTIONS /")]
    [Rule("wire.method")]
    public async Task Other_HTTP_methods_are_rejected_and_nothing_is_echoed(string methodAndTarget)
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        await connection.SendAsync(
            $"{methodAndTarget} {Head}Accept: application/json\r\nx-secret: hush\r\nConnection: close\r\n\r\n");
        var response = await connection.ReadToEndAsync();
        response.Should().StartWith("HTTP/1.1 403 ").And.NotContain("hush").And.NotContain("\r\nAllow");
        if (!methodAndTarget.StartsWith("HEAD", StringComparison.Ordinal))
        {
            response.Should().Contain("\"UnsupportedHTTPMethod\"");
        }
    }

    [Fact]
    [Rule("wire.limits")]
    public async Task Too_many_headers_are_rejected_in_the_format_of_the_request()
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        string Request(int headers) =>
            $"GET /?{Describe} "
                + $"{Head}{string.Concat(Enumerable.Range(1, headers - 1).Select(n => $"x-{n}: {n}\r\n"))}\r\n";
        await connection.SendAsync(Request(201) + Request(200));
        (await connection.ReadResponseAsync())
            .Body.Should().Contain("\"InvalidParameter\"").And.Contain("There are more than 200.");
        (await connection.ReadResponseAsync()).Head.Should().StartWith("HTTP/1.1 200 ");
    }

    [Fact]
    [Rule("wire.limits")]
    public async Task The_limits_are_the_same_over_HTTP_2()
    {
        using var trust = await Trust.InAsync(emulator.Address);
        using var client = new EmulatorClient(
            Trust.Https(emulator.Address), "2900000000000001", trust.Handler(HttpVersion.Version20));
        (await client.CallAsync("DescribeVpcs", $"x={new string('x', 65_000)}")).ShouldSucceed();
        (await client.CallAsync("DescribeVpcs", $"x={new string('x', 70_000)}")).ShouldFail("InvalidParameter", 400);
        (await client.PostAsync("/?Format=JSON", new string('x', 1_048_577))).ShouldFail("InvalidParameter", 400);
    }

    [Theory]
    [InlineData("GET /", 400)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/3.7\r\nHost: a\r\n\r\n", 505)]
    [InlineData("GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nx: \0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [InlineData("LINE", 414)]
    [InlineData("HEADER", 431)]
    [Rule("transport.broken")]
    public async Task Malformed_HTTP_gets_an_empty_response_of_the_web_server_and_the_connection_is_closed(
        string request, int status)
    {
        using var connection = await RawConnection.OpenAsync(emulator.Address);
        try
        {
            await connection.SendAsync(request switch
            {
                "LINE" => $"GET /?{new string('x', 1_100_000)} {Head}\r\n",
                "HEADER" => $"GET / {Head}x: {new string('x', 300_000)}\r\n\r\n",
                _ => request,
            });
            if (request == "GET /")
            {
                connection.EndSending();
            }
        }
        catch (IOException)
        {
            // The server closed the connection before it read everything.
        }

        var response = await connection.ReadToEndAsync();
        if (response.Length > 0 || request.Length > "HEADER".Length)
        {
            response.Should().StartWith($"HTTP/1.1 {status} ").And.EndWith("\r\n\r\n");
        }

        using var client = emulator.NewClient();
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
    }
}
