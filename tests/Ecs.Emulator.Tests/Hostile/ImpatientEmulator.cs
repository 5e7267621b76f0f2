using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Tests.Hostile;

/// <summary>
/// An emulator whose patience with clients lasts little more than a second, the least that Kestrel can measure.
/// </summary>
public sealed class ImpatientEmulator() : TestEmulator([])
{
    /// <summary>How many clients it takes at once.</summary>
    public const int MostConnections = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.1);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.PostConfigure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.KeepAliveTimeout = Patience;
            kestrel.Limits.RequestHeadersTimeout = Patience;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1e9, Patience);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1e9, Patience);
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        }));
    }
}
