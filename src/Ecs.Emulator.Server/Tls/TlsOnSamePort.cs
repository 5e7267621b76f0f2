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
/// Accepts HTTP and HTTPS on one port. The first byte of a connection determines the protocol. A failed or unfinished
/// handshake writes one log line.
/// </summary>
internal sealed class TlsOnSamePort
{
    /// <summary>The record type that starts a TLS connection; no HTTP request starts with it.</summary>
    private const byte HandshakeRecord = 0x16;

    private static readonly TimeSpan DefaultHandshakeTimeout = TimeSpan.FromSeconds(10);

    private readonly ConnectionDelegate http;
    private readonly Lazy<ConnectionDelegate> tls;
    private readonly TimeSpan idleTimeout;
    private readonly ServerCertificates certificates;
    private readonly ILogger logger;

    private TlsOnSamePort(KestrelServerOptions kestrel, ConnectionDelegate http, TimeSpan handshakeTimeout)
    {
        this.http = http;
        idleTimeout = kestrel.Limits.KeepAliveTimeout;
        certificates = kestrel.ApplicationServices.GetRequiredService<ServerCertificates>();
        logger = kestrel.ApplicationServices.GetRequiredService<ILogger<TlsOnSamePort>>();
        tls = new Lazy<ConnectionDelegate>(() => BuildTls(kestrel, handshakeTimeout));
    }

    /// <summary>Adds TLS to an HTTP listener.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="handshakeTimeout">The handshake timeout; ten seconds if null.</param>
    public static void Use(ListenOptions listener, TimeSpan? handshakeTimeout = null) => listener.Use(http =>
        new TlsOnSamePort(
            listener.KestrelServerOptions, http, handshakeTimeout ?? DefaultHandshakeTimeout).OnConnectionAsync);

    /// <summary>
    /// Builds Kestrel's TLS on a second listener that is never started. On the real listener Kestrel would treat all
    /// connections as HTTPS.
    /// </summary>
    private ConnectionDelegate BuildTls(KestrelServerOptions kestrel, TimeSpan timeout)
    {
        ConnectionDelegate? built = null;
        var neverStarted = new KestrelServerOptions { ApplicationServices = kestrel.ApplicationServices };
        neverStarted.Listen(IPAddress.Loopback, 0, listener =>
        {
            listener.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = Accept, HandshakeTimeout = timeout });
            listener.Use(_ => connection =>
            {
                connection.Features.Get<PendingHandshake>()!.Complete();
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
#pragma warning disable CA5398 // The versions of the real endpoint, independent of the settings of the machine.
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
#pragma warning restore CA5398
            });
        }
#pragma warning disable CA1031 // Kestrel logs other exceptions than AuthenticationException with a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.CertificateUnavailable(exception.Message);
            throw new AuthenticationException(exception.Message);
        }
    }

    private async Task OnConnectionAsync(ConnectionContext connection)
    {
        switch (await FirstByteAsync(connection))
        {
            case null:
                break;
            case HandshakeRecord:
                await ServeTlsAsync(connection);
                break;
            default:
                await http(connection);
                break;
        }
    }

    private async Task ServeTlsAsync(ConnectionContext connection)
    {
        using var handshake = new PendingHandshake(connection);
        connection.Features.Set(handshake);
        try
        {
            await tls.Value(connection);
        }
#pragma warning disable CA1031 // A failed handshake is the error of the client.
        catch (Exception) when (handshake.IsPending)
#pragma warning restore CA1031
        {
        }

        if (handshake.IsPending)
        {
            logger.HandshakeFailed(connection.RemoteEndPoint);
        }
    }

    /// <summary>
    /// Reads the first byte of a connection without consuming it; null if the connection ends first.
    /// </summary>
    private async ValueTask<byte?> FirstByteAsync(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        try
        {
            if (!input.TryRead(out var read))
            {
                // Before the first byte, neither Kestrel's timeouts nor its shutdown end a connection.
                using var timeout = new CancellationTokenSource(idleTimeout);
                await using var onIdle = timeout.Token.UnsafeRegister(CancelRead, input);
                await using var onShutdown = PendingHandshake.ShutdownOf(connection)
                    .UnsafeRegister(CancelRead, input);
                read = await input.ReadAsync();
            }

            byte? first = read.Buffer.IsEmpty ? null : read.Buffer.FirstSpan[0];
            input.AdvanceTo(read.Buffer.Start);
            return first;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static void CancelRead(object? input) => ((PipeReader)input!).CancelPendingRead();

    /// <summary>
    /// A connection during the handshake. A shutdown aborts it, because Kestrel would wait for the handshake timeout.
    /// </summary>
    private sealed class PendingHandshake(ConnectionContext connection) : IDisposable
    {
        private readonly CancellationTokenRegistration onShutdown =
            ShutdownOf(connection).UnsafeRegister(static pending => ((ConnectionContext)pending!).Abort(), connection);

        public bool IsPending { get; private set; } = true;

        /// <summary>Cancelled when the server stops and the connection should end.</summary>
        public static CancellationToken ShutdownOf(ConnectionContext connection) =>
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested
            ?? CancellationToken.None;

        public void Complete()
        {
            IsPending = false;
            onShutdown.Dispose();
        }

        public void Dispose() => onShutdown.Dispose();
    }
}

internal static partial class TlsLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "TLS handshake with {Client} failed: the client does not trust "
        + "the certificate, supports only TLS 1.1 or older, or disconnected")]
    public static partial void HandshakeFailed(this ILogger logger, EndPoint? client);

    [LoggerMessage(2, LogLevel.Error, "No certificate is available: {Reason}")]
    public static partial void CertificateUnavailable(this ILogger logger, string reason);
}
