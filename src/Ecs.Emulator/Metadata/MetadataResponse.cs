using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Metadata;

/// <summary>A response of the metadata service.</summary>
internal sealed record MetadataResponse(int Status, byte[] Content)
{
    private const string Text = "text/plain;charset=utf-8";
    private const string Binary = "application/octet-stream";

    public bool IsBinary { get; init; }

    public static MetadataResponse Of(MetadataNode node) => node is MetadataItem item
        ? new MetadataResponse(StatusCodes.Status200OK, item.Read()) { IsBinary = item.IsBinary }
        : Of(StatusCodes.Status200OK, ((MetadataDirectory)node).Listing);

    public static MetadataResponse Of(int status, string text) => new(status, Encoding.UTF8.GetBytes(text));

    public static MetadataResponse BadRequest(string reason) =>
        Of(StatusCodes.Status400BadRequest, $"Missing or Invalid Parameters\n{reason}");

    public static MetadataResponse Unauthorized(string reason) =>
        Of(StatusCodes.Status401Unauthorized, $"Unauthorized\n{reason}");

    public static MetadataResponse Forbidden(string reason) =>
        Of(StatusCodes.Status403Forbidden, $"Forbidden\n{reason}");

    public static MetadataResponse NotFound(string reason) =>
        Of(StatusCodes.Status404NotFound, $"Not Found\n{reason}");

    public Task SendAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = IsBinary ? Binary : Text;
        response.ContentLength = Content.Length;
        return HttpMethods.IsHead(response.HttpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(Content).AsTask();
    }
}
