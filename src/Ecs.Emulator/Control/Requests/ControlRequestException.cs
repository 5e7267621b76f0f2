using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Requests;

/// <summary>Thrown for an error of a control plane request other than the content of its document.</summary>
internal sealed class ControlRequestException(string path, string message, int status = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    /// <summary>The problems of the request.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [new Problem(path, message)];

    public int Status { get; } = status;

    public static ControlRequestException NotFound(string path, string message) =>
        new(path, message, StatusCodes.Status404NotFound);
}
