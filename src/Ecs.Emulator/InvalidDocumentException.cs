namespace Ecs.Emulator;

/// <summary>A document, such as the seed or the state file, is invalid. Nothing has changed.</summary>
/// <param name="problems">All problems of the document.</param>
public sealed class InvalidDocumentException(IReadOnlyList<Problem> problems) : Exception
{
    /// <summary>All problems of the document.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>
    /// The option and the file that the document came from; null for the seed, or without a file.
    /// </summary>
    public string? File { get; init; }

    /// <summary>All problems, one in each line.</summary>
    public override string Message => string.Join(Environment.NewLine, Problems);
}
