using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>The emulator in its host, with the default log and journal, and without a network.</summary>
internal sealed class CallRig : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly InMemoryServer server = new();

    private CallRig(bool verifySignatures)
    {
        // Without a content root the host would search the current folder for files.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // As in the server: no Activity for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
#pragma warning disable CA2000 // The services dispose it.
        builder.Logging.AddProvider(new TextLogger());
#pragma warning restore CA2000
        builder.Services.AddSingleton<TimeProvider>(new FixedTime());
        builder.Services.AddSingleton<IServer>(server);
        builder.Services.AddEcsEmulator(emulator =>
        {
            emulator.RandomSeed = 1;
            emulator.VerifySignatures = verifySignatures;
        });
        app = builder.Build();

        app.UseEcsEmulator();
    }

    public static async Task<CallRig> StartAsync(bool verifySignatures)
    {
        var rig = new CallRig(verifySignatures);
        await rig.app.StartAsync();
        return rig;
    }

    public ReadOnlySpan<byte> Response => server.Exchange.Response;

    public int Call(InMemoryRequest request) => server.Call(request);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        server.Dispose();
    }
}
