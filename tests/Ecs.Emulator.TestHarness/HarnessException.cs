namespace Ecs.Emulator.TestHarness;

/// <summary>A test program cannot continue. The message says why and is shown without a stack trace.</summary>
internal class HarnessException(string message) : Exception(message);
