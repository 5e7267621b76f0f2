using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Benchmarks.Load.Tools;

/// <summary>An answer, as it came over the wire.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The header of this name.</param>
/// <param name="Body">The body.</param>
internal sealed record RawAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>HTTP on a bare socket: HttpClient's own start would be part of what is measured.</summary>
internal static class RawHttp
{
    private const int LargestAnswer = 1024 * 1024;
    private const int AnswerLimit = 60_000;

    private static ReadOnlySpan<byte> EndOfHeaders => "\r\n\r\n"u8;

    /// <summary>A GET of this path and query.</summary>
    public static string Get(string pathAndQuery) => $"GET {pathAndQuery} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    /// <summary>A POST of a body.</summary>
    public static string Post(string path, string body) =>
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>Sends a request on a connection of its own.</summary>
    /// <exception cref="BenchmarkException">The answer is no whole one.</exception>
    public static RawAnswer Send(int port, ReadOnlyMemory<byte> request) =>
        TrySend(port, request) ?? throw new BenchmarkException($"Nobody listens on port {port}.");

    /// <summary>Sends a request on a connection of its own; null where nobody listens.</summary>
    /// <exception cref="BenchmarkException">The answer is no whole one.</exception>
    public static RawAnswer? TrySend(int port, ReadOnlyMemory<byte> request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = AnswerLimit,
        };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return null;
        }

        socket.Send(request.Span);
        return Receive(socket);
    }

    private static RawAnswer Receive(Socket socket)
    {
        var buffer = new byte[LargestAnswer];
        var length = 0;
        while (true)
        {
            var read = socket.Receive(buffer.AsSpan(length));
            length += read;
            if (Parse(buffer.AsSpan(0, length)) is { } answer)
            {
                return answer;
            }

            if (read == 0)
            {
                throw new BenchmarkException($"The answer ends early: {Encoding.UTF8.GetString(buffer, 0, length)}");
            }
        }
    }

    private static RawAnswer? Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf(EndOfHeaders);
        if (end < 0)
        {
            return null;
        }

        var head = Encoding.ASCII.GetString(bytes[..end]);
        var body = bytes[(end + EndOfHeaders.Length)..];
        var length = int.Parse(Header(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture);
        return body.Length < length
            ? null
            : new RawAnswer(
                int.Parse(head.Split(' ', 3)[1], CultureInfo.InvariantCulture),
                Header(head, "Content-Type") ?? "",
                body[..length].ToArray());
    }

    private static string? Header(string head, string name) => head
        .Split("\r\n")
        .Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
