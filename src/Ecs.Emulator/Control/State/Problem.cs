namespace Ecs.Emulator.Control.State;

/// <summary>Something wrong with a state document.</summary>
/// <param name="Path">Where, as a JSON pointer: <c>/networkInterfaces/eni-myeni/status</c>.</param>
/// <param name="Message">What.</param>
public sealed record Problem(string Path, string Message)
{
    /// <summary>Both, for a person.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

/// <summary>A state document cannot be used. Nothing has changed.</summary>
/// <param name="problems">All that is wrong with it.</param>
public sealed class InvalidDocumentException(IReadOnlyList<Problem> problems) : Exception
{
    /// <summary>All that is wrong with the document.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>The option and file that it came from, where that is not the seed; null for the seed, or no file.</summary>
    public string? File { get; init; }

    /// <summary>The HTTP status of a response that reports the problems.</summary>
    internal int Status { get; init; } = 400;

    /// <inheritdoc/>
    public override string Message => string.Join(Environment.NewLine, Problems);
}
