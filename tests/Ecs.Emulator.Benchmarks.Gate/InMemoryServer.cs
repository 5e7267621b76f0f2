using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>
/// Replaces Kestrel: runs everything after the network on the caller's thread. Like a connection of Kestrel, it
/// reuses one set of objects for all calls.
/// </summary>
internal sealed class InMemoryServer : IServer
{
    private Func<InMemoryRequest, int>? call;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public InMemoryExchange Exchange { get; } = new();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        var shared = new FeatureCollection();
        Exchange.AddTo(shared);
        TContext? context = default;
        call = request =>
        {
            Exchange.Begin(request);
            var features = new CallFeatures<TContext>(shared) { HostContext = context };
            context = application.CreateContext(features);
            var work = application.ProcessRequestAsync(context);
            if (!work.IsCompleted)
            {
                throw new InvalidOperationException("The call is asynchronous.");
            }

            work.GetAwaiter().GetResult();
            application.DisposeContext(context, exception: null);
            Exchange.Complete();
            context = features.HostContext;
            return Exchange.StatusCode;
        };
        return Task.CompletedTask;
    }

    public int Call(InMemoryRequest request) =>
        (call ?? throw new InvalidOperationException("The server is not started."))(request);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>
    /// The features of one call; changes to them are discarded with it, and the host's own context is reused.
    /// </summary>
    private sealed class CallFeatures<TContext>(IFeatureCollection shared)
        : FeatureCollection(shared), IHostContextContainer<TContext>
        where TContext : notnull
    {
        public TContext? HostContext { get; set; }
    }
}
