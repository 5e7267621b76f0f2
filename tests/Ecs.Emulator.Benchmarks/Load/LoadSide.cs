using Ecs.Emulator.Benchmarks.Load.Tools;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>One of the two servers of a comparison, with the load that it gets.</summary>
internal sealed record LoadSide
{
    /// <summary>How long a server is warmed up.</summary>
    public static readonly TimeSpan WarmUpDuration = TimeSpan.FromSeconds(1);

    /// <summary>Whether it is the floor, which has nothing to reset.</summary>
    public bool IsFloor { get; init; }

    /// <summary>Starts it.</summary>
    public required Func<LoadServer> Start { get; init; }

    /// <summary>What it is asked.</summary>
    public required RequestFiles Requests { get; init; }

    /// <summary>How many connections ask it.</summary>
    public required int Connections { get; init; }

    /// <summary>
    /// What it is asked before it is measured, where that is nothing that the measured requests must find undone; null to ask
    /// the measured requests, and reset the state.
    /// </summary>
    public RequestFiles? WarmUp { get; init; }

    /// <summary>Where the emulator's clock stands still: signed requests must be young; null where it runs.</summary>
    public DateTimeOffset? Frozen { get; init; }

    /// <summary>Starts it, warms it up, and measures it.</summary>
    /// <exception cref="BenchmarkException">It did not do what it was asked.</exception>
    public async Task<LoadFigures> MeasureAsync(LoadBench bench)
    {
        using var server = Start();
        server.AwaitResponse();
        if (!IsFloor && Frozen is { } time)
        {
            server.Control("/_emulator/clock", $$"""{"freezeAt":"{{time:O}}"}""");
        }

        await bench.Wrk.ReplayAsync(server.Port, WarmUp ?? Requests, Connections, WarmUpDuration);
        if (!IsFloor && WarmUp is null)
        {
            server.Reset();
        }

        return await server.MeasureAsync(bench, Requests, Connections);
    }
}
