namespace Ecs.Emulator.Server.Options;

/// <summary>A valid option value that turns out to be unusable at the start.</summary>
/// <param name="message">One line: the option and the reason.</param>
internal sealed class UnusableOptionException(string message) : Exception(message);
