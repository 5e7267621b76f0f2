using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control.Responses;

/// <summary>Writes responses of the control plane.</summary>
internal static class ControlResponse
{
    public static Task WriteProblemsAsync(HttpResponse response, int status, params IReadOnlyList<Problem> problems)
    {
        response.StatusCode = status;
        return WriteAsync(response, new ProblemsResponse(problems), ControlJson.Compact.ProblemsResponse);
    }

    public static Task WriteAsync<T>(HttpResponse response, T value, JsonTypeInfo<T> type) =>
        WriteJsonAsync(response, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Writes serialized JSON.</summary>
    public static Task WriteJsonAsync(HttpResponse response, ReadOnlyMemory<byte> json)
    {
        response.ContentType = "application/json;charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json).AsTask();
    }

    public static Task WriteNoContentAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
