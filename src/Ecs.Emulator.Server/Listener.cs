using System.Net;
using System.Net.Sockets;
using Ecs.Emulator.Server.Options;
using Ecs.Emulator.Server.Tls;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Ecs.Emulator.Server;

/// <summary>Sets up Kestrel.</summary>
internal static class Listener
{
    /// <summary>
    /// Longer request lines are refused by Kestrel itself, without a word in the caller's dialect; so this is far beyond
    /// the length at which the endpoint refuses them.
    /// </summary>
    private const int LongestRequestLine = 1024 * 1024;

    /// <summary>Kestrel refuses more, too without a word; so these are far beyond what clients send.</summary>
    private const int LongestHeaders = 256 * 1024;

    private const int MostHeaders = 1_000;

    /// <summary>The longest header of a call by HTTP/2, of which the target is one: long enough for the endpoint to refuse it.</summary>
    private const int LongestField = 128 * 1024;

    /// <summary>More than tests ever have, and few enough for the memory and the file handles of a small machine.</summary>
    private const int MostConnections = 16_000;

    /// <summary>How long a request may take to say what it wants.</summary>
    private static readonly TimeSpan HeadPatience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How slowly an answer may be taken: Kestrel holds a big one as long as its size at this rate lasts, and no answer needs minutes.
    /// </summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>
    /// How long an end waits for what is in flight: calls take milliseconds, and those that a fault delays end at once. What then
    /// is left is a client that neither goes on nor hangs up.
    /// </summary>
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(1);

    /// <summary>Listens on the address and port of the options, and on nothing else whatever the environment says.</summary>
    public static void AddListener(this WebApplicationBuilder builder, ServerOptions options)
    {
        // Nothing but the options says where: no settings file, which would be watched for changes, and no variable that a
        // container's base image happens to set.
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = EndPatience);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = LongestField;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = HeadPatience;
            kestrel.Limits.MinResponseDataRate = SlowestReader;
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
                // Both of localhost's addresses cannot be promised one port that the system chooses.
                kestrel.Listen(IPAddress.Loopback, options.Port);
            }
        });
        if (options.Tls != TlsUse.Off)
        {
            builder.Services.AddSingleton(_ => ServerCertificates.Of(options));
        }
    }

    /// <summary>
    /// Starts listening; false, with a line on the error output, if the address or port is not available.
    /// </summary>
    public static async Task<bool> TryListenAsync(
        this WebApplication app, ServerOptions options, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return true;
        }
        catch (Exception unavailable) when (unavailable is IOException or SocketException)
        {
            var error = (unavailable.GetBaseException() as SocketException)?.SocketErrorCode;
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
                _ => $"{unavailable.GetBaseException().Message}.",
            };
            var host = options.Host.Contains(':', StringComparison.Ordinal) ? $"[{options.Host}]" : options.Host;
            await Console.Error.WriteLineAsync($"Cannot listen on {host}:{options.Port}: {reason}");
            return false;
        }
    }

    /// <summary>
    /// The address that the server listens on, with the port that the system chose. Valid once it listens.
    /// </summary>
    public static BindingAddress ListeningAddress(this WebApplication app) =>
        BindingAddress.Parse(
            app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.First());
}
