using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>The emulator in its host, with log and journal as by default, and no network.</summary>
internal sealed class CallRig : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly InMemoryServer server = new();

    private CallRig(bool verifySignatures)
    {
        // Without a content root of its own the host would look for files where it was started.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // As the server has it: no activity for each request.
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

    /// <summary>Starts one.</summary>
    public static async Task<CallRig> StartAsync(bool verifySignatures)
    {
        var rig = new CallRig(verifySignatures);
        await rig.app.StartAsync();
        return rig;
    }

    /// <summary>The body of the last answer.</summary>
    public ReadOnlySpan<byte> Answer => server.Exchange.Answer;

    /// <summary>Makes a call; gives the status of its answer.</summary>
    public int Call(InMemoryRequest request) => server.Call(request);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        server.Dispose();
    }
}
