using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Ecs.Emulator.Benchmarks.Gate;

/// <summary>
/// Stands in Kestrel's place: everything behind the wire, and nothing of it. A call happens on the caller's thread, from
/// its beginning to its end, and like a connection of Kestrel's the server uses one set of objects for all of them.
/// </summary>
internal sealed class InMemoryServer : IServer
{
    private Func<InMemoryRequest, int>? call;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>The exchange of the last call, with its answer.</summary>
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
                throw new InvalidOperationException("The call waits for something; nothing here would end that.");
            }

            work.GetAwaiter().GetResult();
            application.DisposeContext(context, exception: null);
            Exchange.Complete();
            context = features.HostContext;
            return Exchange.StatusCode;
        };
        return Task.CompletedTask;
    }

    /// <summary>Makes a call; gives the status of its answer.</summary>
    public int Call(InMemoryRequest request) =>
        (call ?? throw new InvalidOperationException("The server is not started."))(request);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>The features of one call: what it adds goes with it, and the host's own context goes on to the next.</summary>
    private sealed class CallFeatures<TContext>(IFeatureCollection shared)
        : FeatureCollection(shared), IHostContextContainer<TContext>
        where TContext : notnull
    {
        public TContext? HostContext { get; set; }
    }
}
