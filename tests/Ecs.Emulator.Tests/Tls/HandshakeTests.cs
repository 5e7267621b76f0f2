using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Ecs.Emulator.Server.Tls;
using Ecs.Emulator.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>Clients that do not complete a TLS handshake.</summary>
public sealed class HandshakeTests(TestEmulator emulator)
{
    /// <summary>Much longer than any step takes. A step that takes this long hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    [Rule("tls.bad-handshakes")]
    public async Task A_thousand_invalid_handshakes_leave_no_open_connection_and_log_no_stack_trace()
    {
        await using var server = await TinyServer.StartAsync(Long);
        using var connections = new ConnectionCount(server.App.Services);
        await Parallel.ForAsync(0, 1_000, async (index, cancellation) =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, cancellation);
            var words = RawTls.ClientHello(minorVersion: 0x03);
            var stream = client.GetStream();
            await stream.WriteAsync(
                (index % 4) switch
                {
                    0 => [RawTls.HandshakeRecord, .. RandomNumberGenerator.GetBytes(300)],
                    1 => words[..^7],
                    2 => words,
                    _ => [RawTls.HandshakeRecord],
                },
                cancellation);
            client.Client.Shutdown(SocketShutdown.Send);
            try
            {
                // Reads to the end, because the server closes the connection.
                await stream.CopyToAsync(Stream.Null, cancellation);
            }
            catch (IOException)
            {
            }
        });

        using var trust = await Trust.InAsync(server.Address);
        await using (var good = await trust.ConnectAsync(server.Address))
        {
            good.IsAuthenticated.Should().BeTrue();
        }

        await connections.NoneAsync().WaitAsync(Limit);
        server.Log.Messages.Should().HaveCount(1_000)
            .And.OnlyContain(
                line => line.Level == LogLevel.Information && line.Exception == null && !line.Text.Contains('\n'));
    }

    [Fact]
    [Rule("tls.bad-handshakes")]
    public async Task A_handshake_that_arrives_byte_by_byte_succeeds()
    {
        using var trust = await Trust.InAsync(emulator.Address);
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(emulator.Address.Host, emulator.Address.Port);
        await using var slow = new ByteByByte(client.GetStream());
        await using var tls = await trust.AuthenticateAsync(slow, "localhost");
        tls.IsAuthenticated.Should().BeTrue();
    }

    [Fact]
    [Rule("tls.bad-handshakes")]
    public async Task A_stalled_handshake_is_closed()
    {
        await using var server = await TinyServer.StartAsync(TimeSpan.FromMilliseconds(100));
        (await RawTls.ReadResponseAsync(server.Address, RawTls.ClientHello(minorVersion: 0x03)[..^7]))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [Rule("tls.bad-handshakes")]
    public async Task Shutdown_does_not_wait_for_unfinished_handshakes(int bytes)
    {
        await using var server = await TinyServer.StartAsync(Long);
        using var client = new TcpClient();
        using var connections = new ConnectionCount(server.App.Services);
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await client.GetStream().WriteAsync(RawTls.ClientHello(minorVersion: 0x03).AsMemory(0, bytes));
        await connections.OneAsync().WaitAsync(Limit);
        await server.App.StopAsync().WaitAsync(Limit);
    }

    /// <summary>A server without endpoints, with a handshake timeout of the test.</summary>
    private sealed class TinyServer : IAsyncDisposable
    {
        private readonly IssuedCertificates certificates = new(["localhost"], null, TimeProvider.System);

        private TinyServer(TimeSpan limit)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(Log);
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
            builder.Services.AddMetrics();
            builder.Services.AddEcsEmulator();
            builder.Services.AddSingleton<ServerCertificates>(certificates);
            builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Timeout.InfiniteTimeSpan);
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, 0, listener => TlsOnSamePort.Use(listener, limit)));
            App = builder.Build();
            App.MapAuthority();
            App.MapGet("/", (RequestDelegate)(_ => Task.CompletedTask));
        }

        public WebApplication App { get; }

        public LogCatcher Log { get; } = new();

        public Uri Address => new(App.Urls.Single());

        public static async Task<TinyServer> StartAsync(TimeSpan limit)
        {
            var server = new TinyServer(limit);
            await server.App.StartAsync();
            return server;
        }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            certificates.Dispose();
            Log.Dispose();
        }
    }

    /// <summary>Sends each byte by itself.</summary>
    private sealed class ByteByByte(NetworkStream inner) : DelegatingStream(inner)
    {
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var index = 0; index < buffer.Length; index++)
            {
                await Inner.WriteAsync(buffer.Slice(index, 1), cancellationToken);
            }
        }
    }
}
