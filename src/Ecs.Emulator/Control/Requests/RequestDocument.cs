using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control.Requests;

/// <summary>Reads the document in the body of a request to the control plane.</summary>
internal static class RequestDocument
{
    private const int InitialSize = 16 * 1024;

    /// <exception cref="ControlRequestException">
    /// The body is larger than the options allow, or is invalid HTTP.
    /// </exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        var limit = (int)http.RequestServices.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.MaxDocumentBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } serverLimit)
        {
            // The limit of the server is lower, and its error message is not helpful.
            serverLimit.MaxRequestBodySize = null;
        }

        try
        {
            return await ReadAsync(http, limit);
        }
        catch (IOException unreadable) when (unreadable is not ConnectionResetException)
        {
            BrokenBody.EndConnection(http);
            throw new ControlRequestException("", $"The body cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Reads into an array that grows with the bytes received, not with the announced length.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int limit)
    {
        if (http.Request.ContentLength > limit)
        {
            throw TooLarge(http, limit);
        }

        // One byte more than the limit, which distinguishes a body that is too large from one that fits exactly.
        var maxSize = (int)(http.Request.ContentLength ?? limit) + 1;
        var buffer = new byte[Math.Min(InitialSize, maxSize)];
        var length = 0;
        while (await http.Request.Body.ReadAsync(buffer.AsMemory(length), http.RequestAborted) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                throw TooLarge(http, limit);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * length, maxSize));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static ControlRequestException TooLarge(HttpContext http, int limit)
    {
        BrokenBody.EndConnection(http);
        return new ControlRequestException(
            "",
            $"The document is larger than {limit / EcsEmulatorOptions.MiB} MiB. "
            + "The option max-document-size allows larger ones.",
            StatusCodes.Status413PayloadTooLarge);
    }
}
