using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>A part of the comparison.</summary>
internal abstract class Measurement
{
    /// <summary>The name for <c>--only</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Runs the measurement and returns its tables.</summary>
    /// <exception cref="BenchmarkException">The measurement is impossible.</exception>
    public abstract Task<IReadOnlyList<Table>> RunAsync(LoadBench bench);
}
