using Ecs.Emulator.Benchmarks.Reporting;

namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>One of the things that the comparison measures.</summary>
internal abstract class Measurement
{
    /// <summary>What <c>--only</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Measures it; gives the tables of what came of it.</summary>
    /// <exception cref="BenchmarkException">It cannot be measured.</exception>
    public abstract Task<IReadOnlyList<Table>> RunAsync(LoadBench bench);
}
