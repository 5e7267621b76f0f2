using Ecs.Emulator.Control.State;
using Ecs.Emulator.Rpc;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecs.Emulator.Control;

/// <summary>The document in the body of a request of the control plane.</summary>
internal static class RequestDocument
{
    private const int InitialSize = 16 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="InvalidDocumentException">
    /// It is larger than the options allow, or breaks the rules of HTTP.
    /// </exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        var limit = (int)http.RequestServices.GetRequiredService<IOptions<EcsEmulatorOptions>>().Value.MaxDocumentBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } kestrel)
        {
            // The server's own limit is another one, and its error says nothing to the client.
            kestrel.MaxRequestBodySize = null;
        }

        try
        {
            return await ReadAsync(http, limit);
        }
        catch (IOException unreadable) when (unreadable is not ConnectionResetException)
        {
            BrokenBody.EndConnection(http);
            throw new InvalidDocumentException([new Problem("", $"The body cannot be read: {unreadable.Message}")]);
        }
    }

    /// <summary>Reads into an array that grows with what has come, not with what the client announces.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int limit)
    {
        if (http.Request.ContentLength > limit)
        {
            throw TooLarge(http, limit);
        }

        // One byte more than fits tells a body that is too large from one that just fits, and the end from a full
        // array.
        var most = (int)(http.Request.ContentLength ?? limit) + 1;
        var buffer = new byte[Math.Min(InitialSize, most)];
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
                Array.Resize(ref buffer, (int)Math.Min(2L * length, most));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static InvalidDocumentException TooLarge(HttpContext http, int limit)
    {
        BrokenBody.EndConnection(http);
        var problem = new Problem(
            "",
            $"The document is larger than {limit / EcsEmulatorOptions.MiB} MiB. "
            + "The option max-document-size allows larger ones.");
        return new InvalidDocumentException([problem]) { Status = StatusCodes.Status413PayloadTooLarge };
    }
}
