using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>Listens instead of the emulator, stores one request and responds with success.</summary>
internal sealed partial class RequestCatcher : IDisposable
{
    private const string SdkResponse =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\nConnection: "
        + "close\r\n\r\n{\"RequestId\":\"1\"}";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public RequestCatcher() => listener.Start();

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://{listener.LocalEndpoint}");

    public async Task<string> CatchAsync()
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var buffer = new byte[64 * 1024];
        var request = "";
        while (!IsComplete(request))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                throw new EndOfStreamException($"The client sent only a part of a request:\n{request}");
            }

            request += Encoding.UTF8.GetString(buffer, 0, read);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(SdkResponse));
        return request;
    }

    public void Dispose() => listener.Dispose();

    private static bool IsComplete(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var body = request[(end + 4)..];
        if (request.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return body.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        }

        var length = ContentLength().Match(request[..end]);
        return !length.Success || body.Length >= int.Parse(length.Groups["length"].ValueSpan, provider: null);
    }

    [GeneratedRegex(
        @"^Content-Length: (?<length>\d+)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLength();
}
