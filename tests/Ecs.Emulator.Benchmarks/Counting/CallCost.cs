namespace Ecs.Emulator.Benchmarks.Counting;

/// <summary>The costs of a scenario of the gate per repetition; for a pair, of both calls together.</summary>
/// <param name="Bytes">Allocated bytes.</param>
/// <param name="Instructions">Executed instructions, on x64.</param>
internal sealed record CallCost(long Bytes, long Instructions);
