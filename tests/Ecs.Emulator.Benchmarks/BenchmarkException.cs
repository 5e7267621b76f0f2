using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks;

/// <summary>It cannot be measured, or what was measured is no figure. The message says why, in words for who runs it.</summary>
internal sealed class BenchmarkException(string message) : HarnessException(message);
