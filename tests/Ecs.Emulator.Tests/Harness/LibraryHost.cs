using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>A host of the library on a free port, as a user of the library would build one.</summary>
public sealed class LibraryHost : IAsyncDisposable
{
    private static long accounts;

    private readonly WebApplication app;

    private LibraryHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts a host whose emulator has these options.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="configureLogging">Sets up logging; null for no logs.</param>
    public static async Task<LibraryHost> StartAsync(
        Action<EcsEmulatorOptions> configure, Action<ILoggingBuilder>? configureLogging = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        configureLogging?.Invoke(builder.Logging);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEcsEmulator(configure);
        var app = builder.Build();
        app.UseEcsEmulator();
        await app.StartAsync();
        return new LibraryHost(app);
    }

    /// <summary>A service of the emulator.</summary>
    public T Part<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A client of a new account.</summary>
    public EmulatorClient NewClient() => new(Address, $"{Interlocked.Increment(ref accounts) + 5_000_000_000_000_000}");

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
