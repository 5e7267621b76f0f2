using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>
/// An emulator with timeouts of little more than a second, the shortest that Kestrel can measure.
/// </summary>
public sealed class ShortTimeoutEmulator() : TestEmulator([])
{
    /// <summary>The maximum number of concurrent connections.</summary>
    public const int MaxConnections = 3;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1.1);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.PostConfigure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.KeepAliveTimeout = Timeout;
            kestrel.Limits.RequestHeadersTimeout = Timeout;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1e9, Timeout);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1e9, Timeout);
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        }));
    }
}
