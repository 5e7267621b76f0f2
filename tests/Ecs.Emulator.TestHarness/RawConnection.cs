using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Ecs.Emulator.TestHarness;

/// <summary>
/// A connection over which a test sends any bytes, in parts if it likes, and reads responses one by one.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    /// <summary>Much longer than any step takes; a step that takes this long hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly NetworkStream stream;
    private readonly List<byte> unread = [];
    private readonly byte[] buffer = new byte[64 * 1024];

    private string Unread => Encoding.Latin1.GetString([.. unread]);

    private RawConnection(Socket socket) => stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>Opens a connection.</summary>
    /// <param name="address">The server's address.</param>
    /// <param name="receiveBuffer">
    /// The size of the system's receive buffer in bytes; null for the system's default.
    /// </param>
    public static async Task<RawConnection> OpenAsync(Uri address, int? receiveBuffer = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } size)
        {
            socket.ReceiveBufferSize = size;
        }

        await socket.ConnectAsync(address.Host, address.Port).WaitAsync(Limit);
        return new RawConnection(socket);
    }

    public async Task SendAsync(string text) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask().WaitAsync(Limit);

    /// <summary>Closes the sending side of the connection.</summary>
    public void EndSending() => stream.Socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads one response. A response without Content-Length counts as one without a body.</summary>
    /// <exception cref="HarnessException">The connection ended before the response was complete.</exception>
    public async Task<RawResponse> ReadResponseAsync()
    {
        while (true)
        {
            if (Parse() is { } response)
            {
                return response;
            }

            if (!await ReadAsync())
            {
                throw new HarnessException($"The connection ended before the response: {Unread}");
            }
        }
    }

    /// <summary>Reads the bytes that are there, or waits for the first ones; returns their number.</summary>
    public async Task<int> ReadSomeAsync() => await stream.ReadAsync(buffer).AsTask().WaitAsync(Limit);

    /// <summary>Reads until the server closes or resets the connection.</summary>
    public async Task<string> ReadToEndAsync()
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

        return Unread;
    }

    /// <summary>Resets the connection, as the system does for a process that is killed.</summary>
    public void Reset()
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        stream.Dispose();
    }

    public void Dispose() => stream.Dispose();

    private RawResponse? Parse()
    {
        var response = RawResponse.Parse(CollectionsMarshal.AsSpan(unread), UnknownLength.Empty, out var length);
        unread.RemoveRange(0, length);
        return response;
    }

    private async Task<bool> ReadAsync()
    {
        var count = await stream.ReadAsync(buffer).AsTask().WaitAsync(Limit);
        unread.AddRange(buffer.AsSpan(0, count));
        return count > 0;
    }
}
