using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>Counts Kestrel's connections.</summary>
internal sealed class ConnectionCount : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly List<(long Count, TaskCompletionSource Reached)> waiting = [];
    private long count;

    public ConnectionCount(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name == "kestrel.active_connections")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, change, _, _) => Change(change));
        listener.Start();
    }

    public Task OneAsync() => ReachAsync(1);

    public Task NoneAsync() => ReachAsync(0);

    public void Dispose() => listener.Dispose();

    private Task ReachAsync(long spec)
    {
        lock (gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((spec, reached));
            Change(0);
            return reached.Task;
        }
    }

    private void Change(long change)
    {
        lock (gate)
        {
            count += change;
            foreach (var (_, reached) in waiting.Where(item => item.Count == count))
            {
                reached.TrySetResult();
            }
        }
    }
}
