using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>A connection over which a test sends what it likes, bit by bit, and reads responses one by one.</summary>
internal sealed class RawConnection : IDisposable
{
    private const string EndOfHead = "\r\n\r\n";

    /// <summary>Far longer than anything here takes: what takes this long hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly NetworkStream stream;
    private readonly StringBuilder unread = new();
    private readonly byte[] buffer = new byte[64 * 1024];

    private RawConnection(Socket socket) => stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>Connects.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="receiveBuffer">What the system may take in before anybody reads it, in bytes; null for its own measure.</param>
    public static async Task<RawConnection> OpenAsync(Uri address, int? receiveBuffer = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } size)
        {
            socket.ReceiveBufferSize = size;
        }

        await socket.ConnectAsync(address.Host, address.Port).WaitAsync(Patience);
        return new RawConnection(socket);
    }

    /// <summary>Sends a text as it is, all at once.</summary>
    public async Task SendAsync(string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask().WaitAsync(Patience);

    /// <summary>Says that nothing more will be sent.</summary>
    public void EndSending() => stream.Socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads one response; of one without a length, the head alone.</summary>
    public async Task<(string Head, string Body)> ReadResponseAsync()
    {
        var text = await UntilAsync(text => text.Contains(EndOfHead, StringComparison.Ordinal));
        var end = text.IndexOf(EndOfHead, StringComparison.Ordinal) + EndOfHead.Length;
        var head = text[..(end - EndOfHead.Length)];
        var length = head.Split("Content-Length: ") is [_, var rest]
            ? int.Parse(rest.Split('\r')[0], CultureInfo.InvariantCulture)
            : 0;
        text = await UntilAsync(text => text.Length >= end + length);
        unread.Remove(0, end + length);
        return (head, text.Substring(end, length));
    }

    /// <summary>Reads as much as comes at once.</summary>
    public async Task<int> ReadSomeAsync() => await stream.ReadAsync(buffer).AsTask().WaitAsync(Patience);

    /// <summary>Reads until the other side ends the connection, in whichever way.</summary>
    public async Task<string> RestAsync()
    {
        try
        {
            while (await ReadAsync())
            {
            }
        }
        catch (IOException)
        {
        }

        return unread.ToString();
    }

    /// <summary>Ends the connection without a word, as a process does that is killed.</summary>
    public void Reset()
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        stream.Dispose();
    }

    public void Dispose() => stream.Dispose();

    private async Task<string> UntilAsync(Func<string, bool> isEnough)
    {
        while (!isEnough(unread.ToString()))
        {
            (await ReadAsync()).Should().BeTrue($"more must come before the connection ends than \"{unread}\"");
        }

        return unread.ToString();
    }

    private async Task<bool> ReadAsync()
    {
        var count = await stream.ReadAsync(buffer).AsTask().WaitAsync(Patience);
        unread.Append(Encoding.Latin1.GetString(buffer, 0, count));
        return count > 0;
    }
}
