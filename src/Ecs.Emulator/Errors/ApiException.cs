namespace Ecs.Emulator.Errors;

/// <summary>A call is refused before it reaches the domain: the request cannot be understood, or asks for nothing known.</summary>
/// <param name="error">The row of the catalogue.</param>
/// <param name="arguments">What fills the row's message.</param>
internal sealed class ApiException(ErrorDefinition error, params string[] arguments) : Exception
{
    /// <summary>Longer values are cut in messages: an error must not echo a megabyte.</summary>
    private const int LongestEcho = 128;

    /// <summary>The row of the catalogue.</summary>
    public ErrorDefinition Error { get; } = error;

    /// <summary>What is wrong in this very request, put behind the row's message; null for nothing more to say.</summary>
    public string? Reason { get; init; }

    /// <summary>When the call may be tried again; null for no advice.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public override string Message =>
        Reason is null ? Error.Message(arguments) : $"{Error.Message(arguments)} {Reason}";

    /// <summary>A parameter whose value cannot be used, or parameters that cannot be used together.</summary>
    public static ApiException InvalidParameter(string names, string reason) =>
        new(RequestErrors.InvalidParameter, Echo(names)) { Reason = reason };

    /// <summary>A value of the caller's, short enough for a message; a character of two parts is kept or cut whole.</summary>
    public static string Echo(string value)
    {
        if (value.Length <= LongestEcho)
        {
            return value;
        }

        var length = char.IsHighSurrogate(value[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho;
        return $"{value[..length]}…";
    }
}
