using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Rpc;

internal static class BrokenBody
{
    /// <summary>
    /// Closes the connection after the response to a body that was not read to its end: the beginning of the next
    /// request is unknown. HTTP/2 has streams for that.
    /// </summary>
    public static void EndConnection(HttpContext http)
    {
        if (!HttpProtocol.IsHttp2(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }
    }
}
