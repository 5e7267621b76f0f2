using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.TestHarness;

/// <summary>
/// HTTP on a bare socket, one request per connection: <see cref="HttpClient"/> would correct malformed requests, and
/// its start-up would be part of what is measured.
/// </summary>
internal static class RawHttp
{
    private const int BufferSize = 64 * 1024;
    private const int TimeoutMilliseconds = 60_000;

    /// <summary>The text of a GET.</summary>
    public static string Get(string pathAndQuery) => $"GET {pathAndQuery} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    /// <summary>The text of a POST of a JSON document.</summary>
    public static string Post(string path, string body) =>
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>Sends a GET.</summary>
    public static Task<RawResponse> GetAsync(Uri address, string pathAndQuery) =>
        SendAsync(address, Encoding.UTF8.GetBytes(Get(pathAndQuery)));

    /// <summary>Sends the bytes of a request.</summary>
    /// <exception cref="HarnessException">The connection ended before the response was complete.</exception>
    public static async Task<RawResponse> SendAsync(Uri address, ReadOnlyMemory<byte> request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(request);
        var received = new ArrayBufferWriter<byte>();
        while (true)
        {
            var count = await stream.ReadAsync(received.GetMemory(BufferSize));
            received.Advance(count);
            if (Complete(received, count == 0) is { } response)
            {
                return response;
            }
        }
    }

    /// <summary>Sends the bytes of a request.</summary>
    /// <exception cref="HarnessException">No server listens, or the response is not complete.</exception>
    public static RawResponse Send(int port, ReadOnlySpan<byte> request) =>
        TrySend(port, request) ?? throw new HarnessException($"No server listens on port {port}.");

    /// <summary>Sends the bytes of a request; null if no server listens.</summary>
    /// <exception cref="HarnessException">The connection ended before the response was complete.</exception>
    public static RawResponse? TrySend(int port, ReadOnlySpan<byte> request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = TimeoutMilliseconds,
        };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return null;
        }

        socket.Send(request);
        var received = new ArrayBufferWriter<byte>();
        while (true)
        {
            var count = socket.Receive(received.GetSpan(BufferSize));
            received.Advance(count);
            if (Complete(received, count == 0) is { } response)
            {
                return response;
            }
        }
    }

    private static RawResponse? Complete(ArrayBufferWriter<byte> received, bool ended)
    {
        var response = RawResponse.Parse(
            received.WrittenSpan, ended ? UnknownLength.Rest : UnknownLength.Incomplete, out _);
        return response is null && ended
            ? throw new HarnessException(
                $"The connection ended before the response: {Encoding.UTF8.GetString(received.WrittenSpan)}")
            : response;
    }
}
