namespace Ecs.Emulator.Benchmarks.Load;

/// <summary>The comparison cannot be made, or what it measured is no figure. The message says why, in words for who runs it.</summary>
internal sealed class LoadException(string message) : Exception(message);
