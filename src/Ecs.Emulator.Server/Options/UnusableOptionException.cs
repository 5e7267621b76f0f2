namespace Ecs.Emulator.Server.Options;

/// <summary>What an option names cannot be used, as it turns out only after the options are read.</summary>
/// <param name="message">The option, and why, in one line.</param>
internal sealed class UnusableOptionException(string message) : Exception(message);
