using System.Net;
using Ecs.Emulator.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Clients that disconnect, send too slowly or do not read.</summary>
public sealed class DisconnectTests(TestEmulator emulator)
{
    private const string Head = "HTTP/1.1\r\nHost: localhost\r\n";
    private const string FormHead = $"{Head}Content-Type: application/x-www-form-urlencoded\r\n";

    [Fact]
    [Rule("transport.disconnect")]
    public async Task Clients_that_are_killed_during_a_body_or_a_response_change_nothing_and_log_no_error()
    {
        using var server = await ServerProcess.StartAsync([]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        (await client.PutAsync(ManyEnis)).Status.Should().Be(HttpStatusCode.NoContent);
        var before = await client.StateTextAsync();
        for (var round = 0; round < 50; round++)
        {
            using var inBody = await RawConnection.OpenAsync(server.Address);
            await inBody.SendAsync(
                $"POST / {FormHead}Content-Length: 200\r\n\r\nAction=AssignPrivateIpAddresses&RegionId=cn-hangzhou"
                    + "&AccessKeyId=2900000000000001"
                + "&NetworkInterfaceId=eni-0&SecondaryPrivateIpAddressCount=1");
            using var inDocument = await RawConnection.OpenAsync(server.Address);
            await inDocument.SendAsync(
                $"PUT /_emulator/state?account=2900000000000001 {Head}Content-Length: 200\r\n\r\n{{\"vpcs\":");
            using var inResponse = await RawConnection.OpenAsync(server.Address, receiveBuffer: 4096);
            await inResponse.SendAsync(string.Concat(Enumerable.Repeat(LargeResponse("2900000000000001"), 10)));
            (await inResponse.ReadSomeAsync()).Should().BePositive();
            inResponse.Reset();
            if (round % 2 == 0)
            {
                inBody.Reset();
                inDocument.Reset();
            }
            else
            {
                inBody.EndSending();
                inDocument.EndSending();
                (await inBody.ReadToEndAsync()).Should().NotContain(" 200 ");
                (await inDocument.ReadToEndAsync()).Should().NotContain(" 204 ");
            }
        }

        (await client.StateTextAsync()).Should().Be(before);
        (await server.StopAsync()).Should().Be(0);

        // On a busy machine, Kestrel logs a warning about its heartbeat.
        server.Lines().Where(line => !line.Contains("heartbeat", StringComparison.Ordinal))
            .Should().HaveCountGreaterThan(50)
            .And.OnlyContain(line => line.Contains(" INF ", StringComparison.Ordinal));
        (await server.ErrorAsync()).Should().BeEmpty();
    }

    [Fact]
    [Rule("transport.never-reads")]
    public async Task Clients_that_never_read_use_the_memory_of_one_response_and_delay_no_other_client()
    {
        using var server = await ServerProcess.StartAsync([]);
        using var client = new EmulatorClient(server.Address, "2900000000000001");
        (await client.PutAsync(ManyEnis)).Status.Should().Be(HttpStatusCode.NoContent);
        async Task ListAsync(int times)
        {
            for (var call = 0; call < times; call++)
            {
                (await client.CallAsync("DescribeNetworkInterfaces", "PageSize=500")).ShouldSucceed();
            }
        }

        await ListAsync(100);
        const string DeafAccount = "2900000000000002";
        using var reader = new EmulatorClient(server.Address, DeafAccount);
        (await reader.PutAsync(ManyEnis)).Status.Should().Be(HttpStatusCode.NoContent);
        var before = server.ResidentBytes / (1024.0 * 1024.0);
        var deaf = new List<RawConnection>();
        for (var n = 0; n < 20; n++)
        {
            deaf.Add(await RawConnection.OpenAsync(server.Address, receiveBuffer: 4096));
            await deaf[n].SendAsync(string.Concat(Enumerable.Repeat(LargeResponse(DeafAccount), 500)));
        }

        async Task<string?> LastCallAsync() =>
            (await reader.GetAsync($"/_emulator/requests?limit=1&account={DeafAccount}")).Json.EnumerateArray()
                .Select(call => call.GetProperty("id").GetRawText()).SingleOrDefault();

        // The server has read some of the requests.
        await Wait.UntilAsync(async () => await LastCallAsync() is not null);

        // Other clients get responses. The clients that do not read make no progress during many calls of others, so
        // all of them are blocked.
        string? now, last = null;
        while ((now = await LastCallAsync()) != last)
        {
            last = now;
            await ListAsync(20);
        }

        // Ten thousand responses of half a megabyte each were requested.
        var grown = server.ResidentBytes / (1024.0 * 1024.0) - before;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"20 clients that never read: {before:F0} MiB, {grown:+0;-0} MiB");
        grown.Should().BeLessThan(250);
        deaf.ForEach(connection => connection.Dispose());
    }

    [Fact]
    [Rule("transport.never-reads")]
    public async Task The_connection_of_a_client_that_never_reads_is_closed()
    {
        await using var impatient = new ShortTimeoutEmulator();
        using (var client = impatient.NewClient())
        {
            (await client.PutAsync(ManyEnis)).Status.Should().Be(HttpStatusCode.NoContent);
            using var connections = new ConnectionCount(impatient.Services);
            using var deaf = await RawConnection.OpenAsync(impatient.Address, receiveBuffer: 4096);
            await deaf.SendAsync(string.Concat(Enumerable.Repeat(LargeResponse(client.Account), 100)));
            await connections.OneAsync().WaitAsync(Limit);
            await connections.NoneAsync().WaitAsync(Limit);
        }

        Limits(emulator)
            .MinResponseDataRate!.BytesPerSecond.Should().BeGreaterThan(
                10_000, "a response of a megabyte must not be held for an hour");
    }

    [Fact]
    [Rule("transport.slow")]
    public async Task A_body_that_arrives_too_slowly_is_rejected_in_the_format_of_the_request()
    {
        await using var impatient = new ShortTimeoutEmulator();
        using var slow = await RawConnection.OpenAsync(impatient.Address);
        await slow.SendAsync($"POST /?Format=JSON {FormHead}Content-Length: 1000\r\n\r\nAction=");
        var (head, body) = await slow.ReadResponseAsync();
        head.Should().StartWith("HTTP/1.1 400 ").And.Contain("Connection: close");
        body.Should().Contain("\"InvalidParameter\"").And.Contain("too slow");
        await slow.ReadToEndAsync();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("G", "HTTP/1.1 408 ")]
    [InlineData("GET /?Action=DescribeVpcs HTTP/1.1\r\nHost: local", "HTTP/1.1 408 ")]
    [InlineData("GET /_emulator/accounts HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 200 ")]
    [Rule("transport.slow")]
    public async Task Connections_without_a_request_are_closed(string beginning, string response)
    {
        await using var impatient = new ShortTimeoutEmulator();
        using var idle = await RawConnection.OpenAsync(impatient.Address);
        await idle.SendAsync(beginning);
        var rest = await idle.ReadToEndAsync();
        rest.Should().StartWith(response);
        (rest.Length > 0).Should().Be(response.Length > 0);
        Limits(emulator).RequestHeadersTimeout.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
        Limits(emulator).KeepAliveTimeout.Should().BeLessThanOrEqualTo(TimeSpan.FromMinutes(3));
    }

    [Fact]
    [Rule("transport.connections")]
    public async Task Connections_above_the_maximum_are_closed_and_later_ones_are_accepted_again()
    {
        await using var impatient = new ShortTimeoutEmulator();
        using (var connections = new ConnectionCount(impatient.Services))
        {
            var open = new List<RawConnection>();
            for (var n = 0; n < ShortTimeoutEmulator.MaxConnections; n++)
            {
                open.Add(await RawConnection.OpenAsync(impatient.Address));
                await open[n].SendAsync($"POST / {FormHead}Content-Length: 10\r\n\r\n");
            }

            using var oneMore = await RawConnection.OpenAsync(impatient.Address);
            (await oneMore.ReadToEndAsync()).Should().BeEmpty();
            open.ForEach(connection => connection.Reset());
            await connections.NoneAsync().WaitAsync(Limit);
        }

        using var client = impatient.NewClient();
        (await client.CallAsync("DescribeVpcs")).ShouldSucceed();
        Limits(emulator).MaxConcurrentConnections.Should().BeGreaterThan(10_000);
    }

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>A state whose list has half a megabyte.</summary>
    private static readonly string ManyEnis =
        """
        {"vSwitches":{"vsw-1":{"vpcId":"vpc-1","zoneId":"cn-hangzhou-h","cidrBlock":"10.0.0.0/16"}},
         "networkInterfaces":{
        """
        + string.Join(',', Enumerable.Range(0, 500).Select(n =>
            $$"""
            "eni-{{n}}":{"vSwitchId":"vsw-1","primaryIpAddress":"10.0.{{1 + (n / 200)}}.{{1 + (n % 200)}}",
             "description":"{{new string('d', 200)}}"}
            """))
        + "}}";

    private static string LargeResponse(string account) =>
        $"GET /?Action=DescribeNetworkInterfaces&RegionId=cn-hangzhou&PageSize=500&AccessKeyId={account} {Head}\r\n";

    private static KestrelServerLimits Limits(TestEmulator emulator) =>
        emulator.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
}
