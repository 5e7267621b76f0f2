using System.Diagnostics;
using System.Net.Sockets;
using Ecs.Emulator.Testing;
using Ecs.Emulator.Tests.Tls;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>Shutdown: calls in flight get their response, and no client can delay the shutdown.</summary>
public sealed class ShutdownTests
{
    private const string Head = "HTTP/1.1\r\nHost: localhost\r\n";
    private const string Account = "2900000000000001";

    /// <summary>The documented time is two seconds; a busy machine gets more.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [Rule("shutdown.hostile")]
    public async Task Shutdown_completes_in_time_and_writes_the_state_with_every_kind_of_open_connection(string signal)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;
        var file = Path.Combine(folder, "state.json");
        using var server = await ServerProcess.StartAsync(["--state-file", file]);
        using var client = new EmulatorClient(server.Address, Account);
        using var trust = await Trust.InAsync(server.Address);
        List<string> beginnings =
        [
            "",
            "G",
            $"GET / {Head}x: y",
            $"POST / {Head}Content-Length: 100\r\n\r\nAction=",
            $"POST / {Head}Transfer-Encoding: chunked\r\n\r\n5\r\nAct",
            $"GET /_emulator/requests/stream {Head}\r\n",
            $"GET /?Action=DescribeVpcs {Head}\r\n",
            "\u0016\u0003",
            string.Concat(Enumerable.Repeat($"GET /_emulator/openapi.json {Head}\r\n", 100)),
        ];
        var hostile = new List<IDisposable>();
        foreach (var beginning in beginnings)
        {
            var connection = await RawConnection.OpenAsync(server.Address, receiveBuffer: 4096);
            hostile.Add(connection);
            await connection.SendAsync(beginning);
        }

        hostile.Add(await trust.ConnectAsync(server.Address));

        // The response to this change shows that the emulator has read everything that was sent before.
        (await client.AssignAsync("PrivateIpAddress.1=172.17.0.77")).ShouldSucceed();
        var watch = Stopwatch.StartNew();
        await server.SignalAsync(signal);
        (await server.ExitAsync()).Should().Be(0);
        watch.Elapsed.Should().BeLessThan(Promise);
        TestContext.Current.TestOutputHelper?.WriteLine($"SIG{signal}: {watch.Elapsed.TotalSeconds:F2} s");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Contain("172.17.0.77");
        (await server.ErrorAsync()).Should().BeEmpty();
        hostile.ForEach(connection => connection.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Rule("shutdown.in-flight")]
    public async Task Calls_in_flight_get_their_response_and_new_connections_are_rejected()
    {
        using var server = await ServerProcess.StartAsync([]);
        using var client = new EmulatorClient(server.Address, Account);
        using (var faults = new StringContent("""[{"action":"*","kind":"delay","delayMs":3600000,"times":null}]"""))
        {
            await client.Http.PutAsync(new Uri($"/_emulator/faults?account={Account}", UriKind.Relative), faults);
        }

        using var waiting = await RawConnection.OpenAsync(server.Address);
        await waiting.SendAsync($"GET /?Action=DescribeVpcs&Format=JSON&AccessKeyId={Account} {Head}\r\n");
        await Wait.UntilAsync(
            async () => (await client.GetAsync(
                $"/_emulator/faults?account={Account}")).Json[0].GetProperty("fired").GetInt32() == 1);

        // A client with an incomplete body, so that the shutdown must wait.
        using var slow = await RawConnection.OpenAsync(server.Address);
        await slow.SendAsync($"POST / {Head}Content-Length: 10\r\nExpect: 100-continue\r\n\r\n");
        (await slow.ReadResponseAsync()).Head.Should().Contain(" 100 ");

        await server.SignalAsync("TERM");
        var (head, body) = await waiting.ReadResponseAsync();
        head.Should().StartWith("HTTP/1.1 503 ");
        body.Should().Contain("\"ServiceUnavailable\"");

        // Delays end when the shutdown begins. The listener is closed shortly after.
        (await waiting.ReadToEndAsync()).Should().BeEmpty();
        await Wait.UntilAsync(async () =>
        {
            using var late = new TcpClient();
            try
            {
                await late.ConnectAsync(server.Address.Host, server.Address.Port);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        });

        // A second signal does not change the shutdown.
        await server.SignalAsync("TERM");
        await server.SignalAsync("INT");
        (await server.ExitAsync()).Should().Be(0);
        (await server.ErrorAsync()).Should().BeEmpty();
    }

    [Fact]
    [Rule("shutdown.in-flight")]
    public async Task A_half_received_call_is_executed_when_the_rest_arrives_during_shutdown()
    {
        await using var patient = new SlowShutdownEmulator();
        const string Form = "Action=AssignPrivateIpAddresses&RegionId=cn-hangzhou&NetworkInterfaceId=eni-myeni"
            + "&PrivateIpAddress.1=172.17.0.99&Format=JSON";
        using var half = await RawConnection.OpenAsync(patient.Address);
        await half.SendAsync(
            $"POST / {Head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + $"{Form.Length}\r\nExpect: 100-continue\r\n\r\n");
        (await half.ReadResponseAsync()).Head.Should().Contain(" 100 ");
        await half.SendAsync(Form[..40]);

        using var idle = await RawConnection.OpenAsync(patient.Address);
        var end = patient.Services.GetRequiredService<IHost>().StopAsync(TestContext.Current.CancellationToken);

        // The listener is closed, and idle connections are closed.
        (await idle.ReadToEndAsync()).Should().BeEmpty();
        end.IsCompleted.Should().BeFalse();
        await half.SendAsync(Form[40..]);
        var (head, body) = await half.ReadResponseAsync();
        head.Should().StartWith("HTTP/1.1 200 ").And.Contain("Connection: close");
        body.Should().Contain("172.17.0.99");
        await end;
    }

    [Fact]
    [Rule("shutdown.start")]
    public async Task The_server_can_be_stopped_while_it_reads_its_seed()
    {
        using var server = ServerProcess.Launch(
            new ServerProcessOptions { Arguments = ["--port", "0", "--seed", "-"], KeepsInputOpen = true });

        // More than the buffer of a pipe. When it is written, the server is reading.
        await server.WriteInputAsync(new string(' ', 1024 * 1024));
        await server.SignalAsync("TERM");
        (await server.ExitAsync()).Should().Be(0);
        (await server.ErrorAsync()).Should().BeEmpty();
        server.Lines().Should().BeEmpty();
    }

    [Fact]
    [Rule("shutdown.start")]
    public async Task The_server_can_be_stopped_at_any_time_during_its_start()
    {
        for (var round = 0; round < 4; round++)
        {
            var folder = Directory.CreateTempSubdirectory("ecs-emulator-").FullName;
            using var server = ServerProcess.Launch(
            new ServerProcessOptions
            {
                Arguments =
            [
                "--port",
                "0",
                "--state-file",
                Path.Combine(folder, "state.json"),
            ],
                KeepsInputOpen = true
            });

            // The server has opened its state file, but not completed its start.
            while (!File.Exists(Path.Combine(folder, "state.json.lock")))
            {
                await Task.Yield();
            }

            await server.SignalAsync(round % 2 == 0 ? "TERM" : "INT");
            (await server.ExitAsync()).Should().Be(0);
            (await server.ErrorAsync()).Should().BeEmpty();
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>An emulator with a long shutdown timeout, for busy machines.</summary>
internal sealed class SlowShutdownEmulator() : TestEmulator([])
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(
            services => services.PostConfigure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2)));
    }
}
