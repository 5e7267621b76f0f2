namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>What a scenario of the gate costs: each time, both calls of a pair together.</summary>
/// <param name="Bytes">Bytes that are allocated.</param>
/// <param name="Instructions">Instructions that the processor executes, on x64.</param>
internal sealed record CallCost(long Bytes, long Instructions);
