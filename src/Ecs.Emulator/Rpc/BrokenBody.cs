using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Rpc;

/// <summary>What is done about a body that cannot be read to its end.</summary>
internal static class BrokenBody
{
    /// <summary>
    /// Ends the connection after the answer: where the next request begins cannot be known, and Kestrel would fail over what it
    /// takes for one. HTTP/2 has other means.
    /// </summary>
    public static void EndConnection(HttpContext http)
    {
        if (!HttpProtocol.IsHttp2(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }
    }
}
