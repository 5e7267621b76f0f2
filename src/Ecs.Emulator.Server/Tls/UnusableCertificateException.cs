namespace Ecs.Emulator.Server.Tls;

/// <summary>The files that the options of TLS name cannot be used.</summary>
/// <param name="message">The option, and why, in one line.</param>
internal sealed class UnusableCertificateException(string message) : Exception(message);
