using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// Lets one port speak http and https: the first byte of a connection tells them apart. What Kestrel's own TLS refuses, and
/// all that a client leaves unfinished, is one line of the log.
/// </summary>
internal sealed class TlsOnSamePort
{
    /// <summary>The type of record with which TLS begins; no HTTP request does.</summary>
    private const byte Handshake = 0x16;

    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(10);

    private readonly ConnectionDelegate http;
    private readonly Lazy<ConnectionDelegate> tls;
    private readonly TimeSpan idlePatience;
    private readonly ServerCertificates certificates;
    private readonly ILogger logger;

    private TlsOnSamePort(KestrelServerOptions kestrel, ConnectionDelegate http, TimeSpan handshakePatience)
    {
        this.http = http;
        idlePatience = kestrel.Limits.KeepAliveTimeout;
        certificates = kestrel.ApplicationServices.GetRequiredService<ServerCertificates>();
        logger = kestrel.ApplicationServices.GetRequiredService<ILogger<TlsOnSamePort>>();
        tls = new Lazy<ConnectionDelegate>(() => BuildTls(kestrel, handshakePatience));
    }

    /// <summary>Adds TLS to a listener that speaks http.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="handshakePatience">How long a handshake may take; null for ten seconds.</param>
    public static void Use(ListenOptions listener, TimeSpan? handshakePatience = null) => listener.Use(http =>
        new TlsOnSamePort(listener.KestrelServerOptions, http, handshakePatience ?? HandshakePatience).OnConnectionAsync);

    /// <summary>Kestrel's own TLS, on a listener that never listens: with it on the real one, Kestrel would call that https alone.</summary>
    private ConnectionDelegate BuildTls(KestrelServerOptions kestrel, TimeSpan patience)
    {
        ConnectionDelegate? built = null;
        var unused = new KestrelServerOptions { ApplicationServices = kestrel.ApplicationServices };
        unused.Listen(IPAddress.Loopback, 0, listener =>
        {
            listener.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = Accept, HandshakeTimeout = patience });
            listener.Use(_ => connection =>
            {
                connection.Features.Get<PendingHandshake>()!.End();
                return http(connection);
            });
            built = listener.Build();
        });
        return built!;
    }

    private ValueTask<SslServerAuthenticationOptions> Accept(TlsHandshakeCallbackContext handshake)
    {
        try
        {
            return ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = certificates.For(handshake.ClientHelloInfo.ServerName),
#pragma warning disable CA5398 // The real endpoint has these two; what a machine allows besides is not to count.
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
#pragma warning restore CA5398
            });
        }
#pragma warning disable CA1031 // Kestrel would put any but its own kind into the log with its stack.
        catch (Exception unusable)
#pragma warning restore CA1031
        {
            logger.NoCertificate(unusable.Message);
            throw new AuthenticationException(unusable.Message);
        }
    }

    private async Task OnConnectionAsync(ConnectionContext connection)
    {
        switch (await FirstByteAsync(connection))
        {
            case null:
                break;
            case Handshake:
                await ShakeHandsAsync(connection);
                break;
            default:
                await http(connection);
                break;
        }
    }

    private async Task ShakeHandsAsync(ConnectionContext connection)
    {
        using var handshake = new PendingHandshake(connection);
        connection.Features.Set(handshake);
        try
        {
            await tls.Value(connection);
        }
#pragma warning disable CA1031 // Whatever a client sends in the place of a handshake, it is no defect of ours.
        catch (Exception) when (handshake.IsPending)
#pragma warning restore CA1031
        {
        }

        if (handshake.IsPending)
        {
            logger.HandshakeFailed(connection.RemoteEndPoint);
        }
    }

    /// <summary>Looks at the first byte of a connection and leaves it there; null where none comes.</summary>
    private async ValueTask<byte?> FirstByteAsync(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        try
        {
            if (!input.TryRead(out var read))
            {
                // Before HTTP has begun, Kestrel ends neither an idle connection nor one that a shutdown waits for.
                using var patience = new CancellationTokenSource(idlePatience);
                await using var onIdle = patience.Token.UnsafeRegister(StopReading, input);
                await using var onShutdown = PendingHandshake.ShutdownOf(connection).UnsafeRegister(StopReading, input);
                read = await input.ReadAsync();
            }

            byte? first = read.Buffer.IsEmpty ? null : read.Buffer.FirstSpan[0];
            input.AdvanceTo(read.Buffer.Start);
            return first;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static void StopReading(object? input) => ((PipeReader)input!).CancelPendingRead();

    /// <summary>A connection that TLS is not agreed upon yet. A shutdown ends it: Kestrel would let it have its time.</summary>
    private sealed class PendingHandshake(ConnectionContext connection) : IDisposable
    {
        private readonly CancellationTokenRegistration onShutdown =
            ShutdownOf(connection).UnsafeRegister(static pending => ((ConnectionContext)pending!).Abort(), connection);

        /// <summary>Whether it is not agreed upon yet.</summary>
        public bool IsPending { get; private set; } = true;

        /// <summary>Signalled when a connection should end, since the server stops.</summary>
        public static CancellationToken ShutdownOf(ConnectionContext connection) =>
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;

        /// <summary>Notes that it is agreed upon.</summary>
        public void End()
        {
            IsPending = false;
            onShutdown.Dispose();
        }

        /// <inheritdoc/>
        public void Dispose() => onShutdown.Dispose();
    }
}

/// <summary>What the log says of TLS.</summary>
internal static partial class TlsLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "No TLS with {Client}: it does not trust the certificate, speaks nothing newer than TLS 1.1, or hung up")]
    public static partial void HandshakeFailed(this ILogger logger, EndPoint? client);

    [LoggerMessage(2, LogLevel.Error, "There is no certificate: {Reason}")]
    public static partial void NoCertificate(this ILogger logger, string reason);
}
