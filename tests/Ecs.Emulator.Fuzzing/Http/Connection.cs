using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Fuzzing.Http;

/// <summary>A connection that sends bytes as they are and reads answers literally: an HTTP client would mend either.</summary>
internal sealed class Connection : IDisposable
{
    /// <summary>Who waits longer waits for ever.</summary>
    private const int PatienceMs = 60_000;

    private const int MaxHead = 64 * 1024;

    private readonly TcpClient client;
    private readonly NetworkStream stream;
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>A new connection to this port of 127.0.0.1.</summary>
    public Connection(int port)
    {
        // Without lingering, or a hundred thousand connections would use up the ports.
        client = new TcpClient("127.0.0.1", port)
        {
            NoDelay = true,
            LingerState = new LingerOption(true, 0),
            SendTimeout = PatienceMs,
            ReceiveTimeout = PatienceMs,
        };
        stream = client.GetStream();
    }

    /// <summary>Whether the server has said that it ends the connection, or has.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">The request's bytes.</param>
    /// <param name="hasBody">False where an answer has no body whatever its head says: that of a HEAD.</param>
    /// <exception cref="FindingException">There is no answer, or not within a minute, or it is no HTTP.</exception>
    public Reply Send(ReadOnlySpan<byte> request, bool hasBody = true)
    {
        Write(request);
        return ReadReply(hasBody) ?? throw new FindingException("The connection ends without an answer.");
    }

    /// <summary>Sends bytes that may be no whole request, and no more after them; gives what is answered until the connection ends.</summary>
    /// <exception cref="FindingException">The connection does not end within a minute, or an answer is no HTTP.</exception>
    public IReadOnlyList<Reply> SendLast(ReadOnlySpan<byte> request)
    {
        Write(request);
        try
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has hung up already.
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
            // The server may answer before it has read all, and hang up; what it said is to be read.
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
        FindingException.Unless(
            lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && lines[0].Length >= 12, $"It is no HTTP: {head}");
        var status = int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            FindingException.Unless(colon > 0 && headers.TryAdd(line[..colon], line[(colon + 2)..]), $"A header is twice or none: {head}");
        }

        IsOver |= headers.GetValueOrDefault("Connection") == "close";
        return new Reply(status, headers.GetValueOrDefault("Content-Type"), hasBody && status != 204 ? ReadBody(headers, head) : [])
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

        FindingException.Unless(
            headers.TryGetValue("Content-Length", out var text), $"An answer has neither Content-Length nor chunks: {head}");
        return ReadExactly(int.Parse(text!, CultureInfo.InvariantCulture));
    }

    private byte[] ReadChunks()
    {
        using var body = new MemoryStream();
        while (true)
        {
            var length = int.Parse(ReadLine(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            body.Write(ReadExactly(length));
            FindingException.Unless(ReadLine().Length == 0, "A chunk is not of the length that it says.");
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
                FindingException.Unless(head.Length == 0, $"The connection ends in the middle of a head: {head}");
                return null;
            }

            head.Append((char)buffer[start++]);
            if (head.Length >= 4 && head[^1] == '\n' && head[^3] == '\n')
            {
                return head.ToString(0, head.Length - 4);
            }
        }

        throw new FindingException($"A head has no end: {head}");
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
            FindingException.Unless(start < end || Fill(), "The connection ends in the middle of a body.");
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
        catch (IOException ended) when (ended.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            end = 0;
            return false;
        }
        catch (IOException late)
        {
            throw new FindingException($"No answer: {late.Message}");
        }
    }
}
