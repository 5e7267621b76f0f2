namespace Ecs.Emulator.Errors;

/// <summary>An error as it is sent to the client.</summary>
/// <param name="Definition">The error of the catalogue.</param>
/// <param name="Message">The message with its arguments.</param>
/// <param name="RetryAfter">The recommended delay before a retry; null for none.</param>
internal sealed record CallError(ErrorDefinition Definition, string Message, TimeSpan? RetryAfter = null);
