using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Requests;

/// <summary>A request to the control plane is rejected for other reasons than the content of its document.</summary>
internal sealed class ControlRequestException(string path, string message, int status = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    /// <summary>A problem per unknown or repeated parameter, and so on.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [new Problem(path, message)];

    public int Status { get; } = status;

    public static ControlRequestException NotFound(string path, string message) =>
        new(path, message, StatusCodes.Status404NotFound);
}
