using Ecs.Emulator.TestHarness;

namespace Ecs.Emulator.Benchmarks;

/// <summary>A measurement is impossible or invalid. The message is for the user.</summary>
internal sealed class BenchmarkException(string message) : HarnessException(message);
