using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ecs.Emulator.Tests.Harness;

/// <summary>Sends bytes as they are: an HTTP client would mend what is to be tested.</summary>
internal static class RawHttp
{
    private const string EndOfHead = "\r\n\r\n";

    /// <summary>Sends a GET of exactly this path and query.</summary>
    public static Task<(string Head, string Body)> GetAsync(Uri address, string pathAndQuery) =>
        SendAsync(address, Encoding.UTF8.GetBytes($"GET {pathAndQuery} HTTP/1.1\r\nHost: localhost\r\n{EndOfHead[2..]}"));

    /// <summary>Sends the bytes of a request and receives one response: of the length it says, or all until the connection ends.</summary>
    public static async Task<(string Head, string Body)> SendAsync(Uri address, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(request);

        using var received = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var count = await stream.ReadAsync(buffer);
            await received.WriteAsync(buffer.AsMemory(0, count));
            var text = Encoding.UTF8.GetString(received.ToArray());
            var end = text.IndexOf(EndOfHead, StringComparison.Ordinal);
            if (end < 0)
            {
                count.Should().BePositive("the response must come before the connection ends");
                continue;
            }

            var head = text[..end];
            if (!head.Contains("Content-Length: ", StringComparison.Ordinal))
            {
                if (count == 0)
                {
                    return (head, text[(end + EndOfHead.Length)..]);
                }

                continue;
            }

            var length = int.Parse(head.Split("Content-Length: ")[1].Split('\r')[0], CultureInfo.InvariantCulture);
            if (received.Length >= end + EndOfHead.Length + length)
            {
                return (head, text[(end + EndOfHead.Length)..]);
            }
        }
    }
}
