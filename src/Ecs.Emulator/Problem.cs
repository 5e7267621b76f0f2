namespace Ecs.Emulator;

/// <summary>A problem of a document or of a request to the control plane.</summary>
/// <param name="Path">
/// A JSON pointer such as <c>/networkInterfaces/eni-myeni/status</c>, or a part of the request.
/// </param>
/// <param name="Message">The problem, and how to solve it.</param>
public sealed record Problem(string Path, string Message)
{
    /// <summary>Path and message in one line.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
