namespace Ecs.Emulator.Server.Options;

/// <summary>Thrown at the start if a valid option value is not usable.</summary>
/// <param name="message">One line: the option and the reason.</param>
internal sealed class UnusableOptionException(string message) : Exception(message);
