using System.Net;
using System.Net.Sockets;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Server.Tls;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Ecs.Emulator.Server;

/// <summary>Configures Kestrel: address, limits, timeouts and TLS.</summary>
internal static class Listener
{
    /// <summary>
    /// Kestrel rejects longer request lines with its own response, not with an error of the service. This is far
    /// above the length at which the endpoint rejects them.
    /// </summary>
    private const int MaxRequestLineSize = 1024 * 1024;

    /// <summary>
    /// Kestrel also rejects larger headers with its own response, so this is far above what clients send.
    /// </summary>
    private const int MaxRequestHeadersTotalSize = 256 * 1024;

    private const int MaxRequestHeaderCount = 1_000;

    /// <summary>
    /// The largest HTTP/2 header field. The request target is a field, so this is above the length that the endpoint
    /// rejects.
    /// </summary>
    private const int MaxRequestHeaderFieldSize = 128 * 1024;

    /// <summary>More than tests need. It limits memory and file handles on small machines.</summary>
    private const int MaxConcurrentConnections = 16_000;

    /// <summary>The time for the headers of a request.</summary>
    private static readonly TimeSpan RequestHeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The slowest rate at which a client may read a response. A connection with a large response is kept for at most
    /// the time that this rate takes.
    /// </summary>
    private static readonly MinDataRate MinResponseDataRate =
        new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>
    /// The time that a shutdown waits for running requests. Requests take milliseconds, and a shutdown ends the delay
    /// of a fault, so only clients that neither continue nor disconnect remain.
    /// </summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Listens on the address and port of the options only.</summary>
    public static void AddListener(this WebApplicationBuilder builder, ServerOptions options)
    {
        // UseKestrelCore does not read a settings file, which would be watched for changes, or the URL variables of
        // base images.
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineSize;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxRequestHeadersTotalSize;
            kestrel.Limits.MaxRequestHeaderCount = MaxRequestHeaderCount;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = MaxRequestHeaderFieldSize;
            kestrel.Limits.MaxConcurrentConnections = MaxConcurrentConnections;
            kestrel.Limits.RequestHeadersTimeout = RequestHeadersTimeout;
            kestrel.Limits.MinResponseDataRate = MinResponseDataRate;
            if (options.Tls != TlsUse.Off)
            {
                kestrel.ConfigureEndpointDefaults(listener => TlsOnSamePort.Use(listener));
            }

            if (options.Host != ServerOptions.Localhost)
            {
                kestrel.Listen(IPAddress.Parse(options.Host), options.Port);
            }
            else if (options.Port != 0)
            {
                kestrel.ListenLocalhost(options.Port);
            }
            else
            {
                // The system cannot choose the same port for both addresses of localhost.
                kestrel.Listen(IPAddress.Loopback, options.Port);
            }
        });
        if (options.Tls != TlsUse.Off)
        {
            builder.Services.AddSingleton(_ => ServerCertificates.Of(options));
        }
    }

    /// <summary>
    /// Starts listening. Returns false, and writes a line to standard error, if the address or port is not available.
    /// </summary>
    public static async Task<bool> TryListenAsync(
        this WebApplication app, ServerOptions options, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return true;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            var error = (exception.GetBaseException() as SocketException)?.SocketErrorCode;
            var reason = error switch
            {
                SocketError.AddressAlreadyInUse =>
                    "another program uses the port. Choose another one with --port; with --port 0 the system chooses.",
                SocketError.AccessDenied =>
                    "only a privileged user may listen on this port. Choose a port from 1024 on with --port.",
                SocketError.AddressNotAvailable
                    or SocketError.AddressFamilyNotSupported
                    or SocketError.InvalidArgument =>
                    "this machine does not have the address. Choose one that it has with --host.",
                _ => $"{exception.GetBaseException().Message}.",
            };
            var host = options.Host.Contains(':', StringComparison.Ordinal) ? $"[{options.Host}]" : options.Host;
            await Console.Error.WriteLineAsync($"Cannot listen on {host}:{options.Port}: {reason}");
            return false;
        }
    }

    /// <summary>The address that the server listens on, with the actual port. Valid after the start.</summary>
    public static BindingAddress ListeningAddress(this WebApplication app) =>
        BindingAddress.Parse(
            app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.First());
}
