using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>
/// A connection that sends raw bytes and parses responses strictly; an HTTP client would correct both.
/// </summary>
internal sealed class Connection : IDisposable
{
    /// <summary>A response that takes longer counts as a hang.</summary>
    private const int TimeoutMs = 60_000;

    private const int MaxHead = 64 * 1024;

    private readonly TcpClient client;
    private readonly NetworkStream stream;
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    public Connection(int port)
    {
        // Without lingering, because a hundred thousand connections would use up the ports.
        client = new TcpClient("127.0.0.1", port)
        {
            NoDelay = true,
            LingerState = new LingerOption(true, 0),
            SendTimeout = TimeoutMs,
            ReceiveTimeout = TimeoutMs,
        };
        stream = client.GetStream();
    }

    /// <summary>Whether the server has closed the connection or announced to do so.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Sends a request and reads its response.</summary>
    /// <param name="request">The bytes of the request.</param>
    /// <param name="hasBody">False for a HEAD request, whose response has no body.</param>
    /// <exception cref="FindingException">No response arrives within a minute, or it is not HTTP.</exception>
    public Reply Send(ReadOnlySpan<byte> request, bool hasBody = true)
    {
        Write(request);
        return ReadReply(hasBody) ?? throw new FindingException("The connection was closed without a response.");
    }

    /// <summary>
    /// Sends bytes that may not be a complete request, and nothing after them. Returns the responses until the
    /// connection is closed.
    /// </summary>
    /// <exception cref="FindingException">
    /// The connection is not closed within a minute, or a response is not HTTP.
    /// </exception>
    public IReadOnlyList<Reply> SendLast(ReadOnlySpan<byte> request)
    {
        Write(request);
        try
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has already closed the connection.
        }

        List<Reply> replies = [];
        while (ReadReply(hasBody: true) is { } reply)
        {
            replies.Add(reply);
        }

        return replies;
    }

    public void Dispose()
    {
        stream.Dispose();
        client.Dispose();
    }

    private void Write(ReadOnlySpan<byte> request)
    {
        try
        {
            stream.Write(request);
        }
        catch (IOException)
        {
            // The server may respond and close the connection before it has read everything; the response is still
            // read.
            IsOver = true;
        }
    }

    private Reply? ReadReply(bool hasBody)
    {
        var head = ReadHead();
        if (head is null)
        {
            IsOver = true;
            return null;
        }

        var lines = head.Split("\r\n");
        FindingException.Require(
            lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && lines[0].Length >= 12,
            $"The response is not HTTP: {head}");
        var status = int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            FindingException.Require(
                colon > 0 && headers.TryAdd(line[..colon], line[(colon + 2)..]),
                $"A header is duplicate or malformed: {head}");
        }

        IsOver |= headers.GetValueOrDefault("Connection") == "close";
        return new Reply(
            status, headers.GetValueOrDefault("Content-Type"), hasBody && status != 204 ? ReadBody(headers, head) : [])
        {
            RequestId = headers.GetValueOrDefault("x-acs-request-id", ""),
            Length = headers.GetValueOrDefault("Content-Length"),
        };
    }

    private byte[] ReadBody(Dictionary<string, string> headers, string head)
    {
        if (headers.GetValueOrDefault("Transfer-Encoding") == "chunked")
        {
            return ReadChunks();
        }

        FindingException.Require(
            headers.TryGetValue("Content-Length", out var text),
            $"A response has neither Content-Length nor chunks: {head}");
        return ReadExactly(int.Parse(text!, CultureInfo.InvariantCulture));
    }

    private byte[] ReadChunks()
    {
        using var body = new MemoryStream();
        while (true)
        {
            var length = int.Parse(ReadLine(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            body.Write(ReadExactly(length));
            FindingException.Require(ReadLine().Length == 0, "A chunk does not have its stated length.");
            if (length == 0)
            {
                return body.ToArray();
            }
        }
    }

    private string? ReadHead()
    {
        var head = new StringBuilder();
        while (head.Length < MaxHead)
        {
            if (start == end && !Fill())
            {
                FindingException.Require(head.Length == 0, $"The connection was closed during the headers: {head}");
                return null;
            }

            head.Append((char)buffer[start++]);
            if (head.Length >= 4 && head[^1] == '\n' && head[^3] == '\n')
            {
                return head.ToString(0, head.Length - 4);
            }
        }

        throw new FindingException($"The headers are incomplete: {head}");
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (line.Length < 2 || line[^1] != '\n')
        {
            line.Append((char)ReadExactly(1)[0]);
        }

        return line.ToString(0, line.Length - 2);
    }

    private byte[] ReadExactly(int length)
    {
        var bytes = new byte[length];
        var count = 0;
        while (count < length)
        {
            FindingException.Require(start < end || Fill(), "The connection was closed during a body.");
            var next = Math.Min(length - count, end - start);
            buffer.AsSpan(start, next).CopyTo(bytes.AsSpan(count));
            start += next;
            count += next;
        }

        return bytes;
    }

    private bool Fill()
    {
        try
        {
            start = 0;
            end = stream.Read(buffer);
            return end > 0;
        }
        catch (IOException ended) when (
            ended.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            end = 0;
            return false;
        }
        catch (IOException late)
        {
            throw new FindingException($"No response: {late.Message}");
        }
    }
}
