using Ecs.Emulator.Text;

namespace Ecs.Emulator.Errors;

/// <summary>
/// Thrown for an error outside of the domain: an invalid request, a signature, a rate limit or a fault.
/// </summary>
/// <param name="error">The error of the catalogue.</param>
/// <param name="arguments">The arguments of its message.</param>
internal sealed class ApiException(ErrorDefinition error, params string[] arguments)
    : RequestErrorException
{
    private const int MaxEchoLength = 128;

    public ErrorDefinition Error { get; } = error;

    /// <summary>A sentence about this request, appended to the message; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>The recommended delay before a retry; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public override string Message =>
        Reason is null ? Error.Message(arguments) : $"{Error.Message(arguments)} {Reason}";

    /// <summary>The error for an invalid value, or for parameters that contradict each other.</summary>
    public static ApiException InvalidParameter(string names, string reason) =>
        new(RequestErrors.InvalidParameter, Echo(names)) { Reason = reason };

    /// <summary>The error for a parameter that the emulator does not support and does not ignore.</summary>
    public static ApiException NotSupported(string name) =>
        new(RequestErrors.UnsupportedParameter) { Reason = $"This emulator does not support {name}." };

    /// <summary>A value that the client sent, short enough for a message.</summary>
    public static string Echo(string value) => value.Truncate(MaxEchoLength);
}
