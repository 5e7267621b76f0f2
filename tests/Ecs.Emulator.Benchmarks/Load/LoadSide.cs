using Ecs.Emulator.Benchmarks.Load.Tools;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>One of the two servers of a comparison, and its load.</summary>
internal sealed record LoadSide
{
    /// <summary>The duration of the warm-up.</summary>
    public static readonly TimeSpan WarmUpDuration = TimeSpan.FromSeconds(1);

    /// <summary>Whether this is the floor, which has no state to reset.</summary>
    public bool IsFloor { get; init; }

    public required Func<LoadServer> Start { get; init; }

    public required RequestFiles Requests { get; init; }

    public required int Connections { get; init; }

    /// <summary>
    /// The requests of the warm-up, which must not affect the measured ones; null to use the measured requests and
    /// then reset the state.
    /// </summary>
    public RequestFiles? WarmUp { get; init; }

    /// <summary>The time of the emulator's frozen clock, because signed requests expire; null if it runs.</summary>
    public DateTimeOffset? Frozen { get; init; }

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
